"""Every paper that can be drawn, under one roof: each takes facts and gives a `Drawn`, a leaf, text or PDF bytes."""

from samples.cards import identity_card_new, identity_card_old, residence_permit
from samples.certificates import LAYOUTS, accommodation, hotel
from samples.leaf import Leaf, pdf, scanned
from samples.passports import passport
from samples.proofs import as_html as airline_html
from samples.proofs import as_leaf as airline_leaf
from samples.proofs import as_screenshot as airline_screenshot
from samples.proofs import cancellation, flight, no_proof, other_proof
from samples.stamps import stamp_page
from samples.visas import visa

__all__ = [
    "LAYOUTS",
    "Leaf",
    "accommodation",
    "airline_html",
    "airline_leaf",
    "airline_screenshot",
    "cancellation",
    "flight",
    "hotel",
    "identity_card_new",
    "identity_card_old",
    "no_proof",
    "other_proof",
    "passport",
    "pdf",
    "residence_permit",
    "scanned",
    "stamp_page",
    "visa",
]

"""An owner's certificate that a home is let tells where somebody lives, as a doubt; papers about a rent are none."""

import pytest

from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

_ADDRESS = "8 rue Blatin, 63000 Clermont-Ferrand"


@pytest.mark.parametrize(
    "text",
    [
        f"ATTESTATION DE LOCATION\nJe soussignée Rita BIANCHI, propriétaire du logement situé {_ADDRESS}, atteste que\n"
        "ce logement est loué meublé à Ada MODELO, née le 2 février 1975, depuis le 23 avril 2026.\nLe bailleur",
        f"Je soussigné Paul MARTIN, bailleur, certifie louer un studio {_ADDRESS}, à\n"
        "Mme Ada MODELO, née le 02/02/1975, depuis le 23 avril 2026. Fait pour valoir ce que de droit.",
        f"TENANCY CERTIFICATE\nI, the undersigned Paul MARTIN, owner of the flat at {_ADDRESS}, certify that it is\n"
        "rented to Ms Ada MODELO, born on 2 February 1975, since 23 April 2026.",
        f"Yo, el abajo firmante Paul MARTIN, propietario del piso situado en {_ADDRESS}, certifico que lo alquilo a\n"
        "la señora Ada MODELO, nacida el 2 de febrero de 1975, desde el 23 de abril de 2026.",
    ],
)
def test_an_owner_who_lets(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.kind is Kind.ACCOMMODATION
    assert "rented" in paper.doubts
    assert paper.fields["guests"] == "MODELO, ADA"
    assert (paper.fields["guest_birth_dates"], paper.fields["postcode"]) == ("1975-02-02", "63000")


@pytest.mark.parametrize(
    "text",
    [
        f"QUITTANCE DE LOYER\nJe soussigné Paul MARTIN, propriétaire du logement loué à Ada MODELO, {_ADDRESS},\n"
        "déclare avoir reçu la somme de 500 euros pour le mois de mai 2026.",
        f"À louer : studio meublé, {_ADDRESS}. Le propriétaire loue à des étudiants. Annonce certifiée.",
    ],
)
def test_papers_about_a_rent(tables: References, text: str) -> None:
    assert all(paper.kind is not Kind.ACCOMMODATION for paper in understand(page(text), tables))


def test_a_host_who_tells_what_they_rent_hosts_all_the_same(tables: References) -> None:
    text = (
        "ATTESTATION D'HÉBERGEMENT\nJe soussigné Paul MARTIN, propriétaire à Thiers, certifie héberger gratuitement\n"
        f"Mme Ada MODELO, née le 02/02/1975, dans l'appartement que je loue à Clermont-Ferrand, {_ADDRESS},\n"
        "depuis le 23 avril 2026."
    )
    (paper,) = understand(page(text), tables)
    assert paper.kind is Kind.ACCOMMODATION
    assert "rented" not in paper.doubts

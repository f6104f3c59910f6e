"""A carrier's letter on the page of a certificate is a paper of its own where a wide gap parts them, and only there."""

from collections.abc import Sequence

import pytest

from config.tables import load
from documents.page import Box, Page, Source, TextLine
from documents.understanding import understand
from documents.vocabulary import Kind

CERTIFICATE = (
    "ATTESTATION D'HÉBERGEMENT",
    "Je soussigné, Rémi André MONTEL, né le 20/10/1957 à Moulins,",
    "demeurant 98 rue du Port, 63130 Royat,",
    "certifie sur l'honneur héberger à titre gratuit à mon domicile :",
    "M. Youssef TAZI, né le 07/05/1956 à Fes,",
    "depuis le 21/03/2020.",
    "Fait à Royat, le 06/06/2020",
)
LETTER = (
    "Royal Air Maroc",
    "Cher(e) client(e),",
    "Nous sommes au regret de vous informer que votre vol",
    "AT993 ORY - RAK du 12 juin 2020 est annulé en raison",
    "des restrictions de circulation.",
    "Référence de dossier : EMB2D0",
    "Passager : YOUSSEF TAZI",
    "Nous vous présentons nos excuses.",
)
HOSTS_WORD = (
    "Post-scriptum :",
    "Je vous précise, à votre demande, que le vol AT993 du 12 juin 2020",
    "de M. Youssef TAZI a été annulé par Royal Air Maroc",
    "en raison des restrictions de circulation,",
    "et qu'il ne peut pas rentrer dans son pays.",
    "Il reste donc chez moi.",
    "Rémi MONTEL",
)
#: Without "I", and with a "your" that is said to the office.
TO_THE_OFFICE = (
    "P.-S. à l'attention de votre service :",
    "M. Youssef TAZI devait rentrer le 12 juin 2020",
    "par le vol AT993 de Royal Air Maroc.",
    "Ce vol a été annulé par la compagnie",
    "en raison de la crise sanitaire.",
    "Il ne peut donc pas rentrer.",
)


def _kinds(upper: Sequence[str], lower: Sequence[str], gap: int) -> list[Kind]:
    lines = [TextLine(text=text, box=Box(100, 100 + 40 * at, 900, 125 + 40 * at)) for at, text in enumerate(upper)]
    start = 100 + 40 * len(upper) + gap
    lines += [
        TextLine(text=text, box=Box(100, start + 40 * at, 900, start + 25 + 40 * at)) for at, text in enumerate(lower)
    ]
    page = Page(source=Source.OCR, width=1654, height=2339, lines=tuple(lines))
    return [paper.kind for paper in understand(page, load())]


@pytest.mark.parametrize("turned", [False, True])
def test_two_papers_on_one_page(turned: bool) -> None:
    upper, lower = (LETTER, CERTIFICATE) if turned else (CERTIFICATE, LETTER)
    assert set(_kinds(upper, lower, 300)) == {Kind.ACCOMMODATION, Kind.RETURN_IMPOSSIBLE}


def test_without_a_gap_it_is_one_paper() -> None:
    assert _kinds(CERTIFICATE, LETTER, 0) == [Kind.ACCOMMODATION]


@pytest.mark.parametrize("told", [HOSTS_WORD, TO_THE_OFFICE])
def test_what_a_host_tells_below_is_no_carriers_letter(told: Sequence[str]) -> None:
    assert _kinds(CERTIFICATE, told, 300) == [Kind.ACCOMMODATION]

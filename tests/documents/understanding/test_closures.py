"""A border, an airport, the coming in is shut, by who may shut it; what is forbidden there is something else."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import grades, page

CLOSED = [
    "MINISTÈRE DES TRANSPORTS\nL'aéroport international de Bangui est fermé aux vols de passagers jusqu'au 30 juin.",
    "MINISTRY OF INTERIOR\nEntry into the country is prohibited for travellers from Europe until 31 July 2020.",
    "MINISTERIO DE TRANSPORTES\nSe prohíbe el ingreso al país por vía aérea hasta el 30 de junio de 2020.",
    "Aeroporto Internacional de Luanda\nAviso\nO aeroporto encontra-se encerrado ao tráfego de passageiros.",
    "T.C. Paris Başkonsolosluğu\nDuyuru: Türkiye'ye tüm uçuşlar durdurulmuş, hava sahası kapatılmıştır.",
    "Konsulat Generalny\nInformujemy, że granice są zamknięte, a loty pasażerskie wstrzymane do 30 czerwca 2020.",
    "High Commission of Sri Lanka\nThe airports in Sri Lanka remain closed for arriving passengers.",
]
OPEN = [
    "Ministry of Tourism\nEntry of visitors is permitted. Entry to the national park is prohibited after dark.",
    "Aeropuerto Internacional El Prado\nAviso: se prohíbe el ingreso de líquidos a la zona de embarque.",
    "Harbour City International Airport\nNotice: car park P2 is closed until further notice. Entry via gate C.",
    "Internationaler Flughafen\nRauchen ist im gesamten Flughafen untersagt. Einreise mit gültigem Pass.",
    "Consulate General\nEntry into the territory without a visa is not permitted. Apply four weeks before travel.",
    "Ministerio de Transporte\nEn los vuelos comerciales queda prohibido viajar sin mascarilla.",
    "Airport authority\nThe airport is closed between 23:30 and 05:00 for runway works.",
    "Embassy notice: borders reopened on 15 June. Travellers are no longer unable to return.",
    "Ministry of Foreign Affairs\nNo international flights are delayed or cancelled today.",
]


@pytest.mark.parametrize("text", CLOSED)
def test_an_office_says_that_the_way_is_closed(tables: References, text: str) -> None:
    assert grades(text, tables) == {"border-closed"}


@pytest.mark.parametrize("text", OPEN)
def test_what_is_shut_is_no_border(tables: References, text: str) -> None:
    assert not grades(text, tables) & {"border-closed"}


def _grade(tables: References, text: str) -> str:
    (paper,) = understand(page(text), tables)
    return paper.fields.get("grade", "")


@pytest.mark.parametrize(
    "text",
    [
        "PRÉFECTURE\nLe sauf-conduit ne permet pas le franchissement des frontières fermées au public.",
        "AMBASSADE\nLes frontières, fermées en mars, sont de nouveau ouvertes depuis le 15 juillet.",
        "EMBASSY\nThe borders were closed on 20 March. They have been reopened to all travellers.",
        "MINISTRY OF TRANSPORT\nSome countries may close their borders at short notice.",
        "MINISTERIO DEL INTERIOR\nLa frontera, cerrada en marzo, vuelve a abrir el lunes.",
        "AMBASCIATA\nIn caso di chiusura delle frontiere i viaggiatori saranno avvisati.",
    ],
)
def test_borders_that_were_or_may_be_closed_are_not(tables: References, text: str) -> None:
    assert _grade(tables, text) != "border-closed"


@pytest.mark.parametrize(
    "text",
    [
        "AMBASSADE\nNos ressortissants ne peuvent pas rentrer car les frontières sont fermées depuis le 15 mars.",
        "EMBASSY\nAll borders are closed and no date for their reopening is known.",
        "AMBASADA\nPunctele de trecere a frontierei sunt închise, iar cetățenii nu pot reveni.",
        "MINISTERIO DEL INTERIOR\nArtículo 1. Prohíbese el ingreso al territorio nacional de extranjeros.",
        "وزارة الداخلية\nتقرر غلق الحدود البرية والجوية إلى إشعار آخر.",
        "A0300/20 NOTAMN\nE) SAMPLE INTL AIRPORT CLSD TO ALL INTL PAX FLT",
    ],
)
def test_what_cannot_be_done_because_of_it_leaves_a_border_closed(tables: References, text: str) -> None:
    assert _grade(tables, text) == "border-closed"


def test_an_article_on_a_ban_that_goes_on_is_press(tables: References) -> None:
    text = (
        "THE EVENING POST\nBy our correspondent - share this article\nFlights: ban extended again, thousands stranded."
    )
    assert _grade(tables, text) == "press"


def test_somebody_who_cannot_go_home_states_it(tables: References) -> None:
    text = "Bonjour,\nma femme et moi nous ne pouvons pas retourner au pays, tout y est fermé.\nMerci de votre aide"
    assert _grade(tables, text) == "statement"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (
            "COMMUNIQUÉ DU GOUVERNEMENT\nLe Gouvernement informe que les frontières restent fermées.\nFait le 2 juin",
            "border-closed",
        ),
        ("Le communiqué du gouvernement annonce que les frontières sont fermées.\nLes voyageurs attendent.", "press"),
        ("Lire aussi\nCommuniqué du gouvernement\nLes frontières restent fermées.", "press"),
        ("Selon un communiqué du ministère,\nles frontières sont fermées depuis lundi.", "press"),
        ("According to the embassy,\nthe borders have been closed since Monday.", "press"),
    ],
)
def test_an_office_speaks_itself(tables: References, text: str, grade: str) -> None:
    assert _grade(tables, text) == grade


def test_the_borders_of_france_keep_nobody_in_it(tables: References) -> None:
    head = "MINISTÈRE DE L'INTÉRIEUR\n"
    own = "Les frontières extérieures de l'espace Schengen sont fermées depuis le 17 mars 2020."
    both = "Les frontières de l'espace Schengen et celles du Maroc sont fermées depuis le 17 mars 2020."
    (paper,) = understand(page(head + own), tables)
    assert (paper.fields["grade"], paper.doubts) == ("border-closed", ("own-border",))
    (paper,) = understand(page(head + both), tables)
    assert (paper.fields["grade"], paper.doubts) == ("border-closed", ())

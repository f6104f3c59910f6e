"""For whom a flight was booked, in the ways in which tickets, screens and letters name people."""

import pytest

from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.page import Box, Page, Source, TextLine
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

CANCELLED = "Flight AH 1007 on 12 June 2020 has been cancelled."


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"Hi BENALI/KARIM MR,\n{CANCELLED}", "BENALI, KARIM"),
        (f"We certify that Mr BENALI Karim, husband of Mrs BENALI Sara, has a ticket.\n{CANCELLED}", "BENALI, KARIM"),
        (f"Nous attestons que M. BENALI Karim, époux de Mme BENALI Sara, voyage.\n{CANCELLED}", "BENALI, KARIM"),
        (f"CORSICA LINEA / ALGERIE FERRIES\nMadame BENALI SARA\n{CANCELLED}", "BENALI SARA"),
        (f"Bonjour Madame Karima BENALI,\n{CANCELLED}", "BENALI, KARIMA"),
        (f"Madame, Monsieur KARIM BENALI, SARA\nBENALI,\n{CANCELLED}", "KARIM BENALI|SARA BENALI"),
        (
            f"Madame, Monsieur KARIM BENALI\nSAID, SARA ANNA BENALI SAID,\n{CANCELLED}",
            "KARIM BENALI SAID|SARA ANNA BENALI SAID",
        ),
        (f"Madame, Monsieur KARIM BENALI,\nSARA BENALI!\n{CANCELLED}", "KARIM BENALI|SARA BENALI"),
        (f"Dear Mr KARIM ALI\nBENALI SAID, PNR JQ2LM,\n{CANCELLED}", "KARIM ALI BENALI SAID"),
        (f"Dear Mr KARIM BENALI\nAH1007, 12 June 2020.\n{CANCELLED}", "KARIM BENALI"),
        (f"Dear Mr KARIM BENALI\nPNR JQ2LM, we write to you.\n{CANCELLED}", "KARIM BENALI"),
        (f"À : Karima Benali\nMadame, Monsieur Benali,\n{CANCELLED}", "KARIMA BENALI"),
        (f"To: Karima Benali <k.benali@example.org>\nDear Mrs Benali,\n{CANCELLED}", "KARIMA BENALI"),
        (f"To: Karima Benali\nTo: Sara Benali\nDear Mrs Benali,\n{CANCELLED}", "BENALI"),
        (f"To: Luc Modele\nDear Mrs Benali,\n{CANCELLED}", "BENALI"),
        (f"Bonjour Madame Karima BENALI, votre\nvol,\n{CANCELLED}", "BENALI, KARIMA"),
        (f"Уважаемый пассажир KARIM BENALI!\n{CANCELLED}", "KARIM BENALI"),
        (f"Уважаемый(ая) KARIM BENALI!\n{CANCELLED}", "KARIM BENALI"),
        (f"Prezado(a) BENALI/KARIM, BENALI/SARA,\n{CANCELLED}", "BENALI, KARIM|BENALI, SARA"),
        (f"Kính gửi quý khách Huu Phuc Pham,\n{CANCELLED}", "HUU PHUC PHAM"),
        (f"Kính gửi quý khách hàng,\nChúng tôi rất tiếc phải thông báo.\n{CANCELLED}", None),
        (f"尊敬的旅客 KARIM BENALI & SARA BENALI：\n{CANCELLED}", "KARIM BENALI|SARA BENALI"),
        (f"亲爱的乘客 KARIM BENALI，\n{CANCELLED}", "KARIM BENALI"),
        (f"BENALI KARIM 先生，您好：\n{CANCELLED}", "BENALI KARIM"),
        (f"REHMAN 旅客，您好：\n{CANCELLED}", "REHMAN"),
        (f"عزيزنا المسافر KARIM BENALI\n{CANCELLED}", "KARIM BENALI"),
        (f"عزيزتنا المسافرة SARA BENALI،\n{CANCELLED}", "SARA BENALI"),
        (f"BENALI KARIM السيد/السيدة\n{CANCELLED}", "BENALI KARIM"),
        (f"Paris - ALG المسار: \nBENALI KARIM ALI المسافر:\n{CANCELLED}", "BENALI KARIM ALI"),
        (f"My trips\nMR OO\nLYS -> ALG\n{CANCELLED}", None),
        (f"My trips\nMR Karim\nParis-CDG - ALG\n{CANCELLED}", "KARIM"),
        (f"{CANCELLED}\nPax: MR KARIM BENALI, BENALI/SARA ALI MRS", "KARIM BENALI|BENALI, SARA ALI"),
        (
            f"{CANCELLED}\nPassageiro: BENALI/KARIMMR,\nSARA ALI BENALI\nData: 12/06/2020",
            "BENALI, KARIM|SARA ALI BENALI",
        ),
        (
            f"Hi BEN SAID/KARIM,\nBEN SAID/SARAALI, BEN\nSAID/LEILA,\n{CANCELLED}",
            "BEN SAID, KARIM|BEN SAID, SARAALI|BEN SAID, LEILA",
        ),
        (f"{CANCELLED}\n(code X7K2QP, passenger: Karim BENALI)", "BENALI, KARIM"),
        (f"{CANCELLED}\nPassenger    Ticket    Seat\nBENALI/KARIM MR    124 2400    12A", "BENALI, KARIM"),
        (f"{CANCELLED}\n(code X7K2QP, passenger: BEN\nALI KARIM HASSAN).", "BEN ALI KARIM HASSAN"),
        (f"{CANCELLED}\n(code X7K2QP, passenger : MRS\nSARA BENALI). See you", "SARA BENALI"),
        (f"{CANCELLED}\n(code X7K2QP, passenger: Karim BENALI\nand bags)", "BENALI, KARIM"),
        (f"Madame, Monsieur\nNous vous informons de cela.\n{CANCELLED}", None),
        (
            "Dear TREMBLAY ROY/DUNCANMR, Ms Jaspreet\nTremblay Roy, Mr Jean Francois Tremblay Roy,\n\n"
            f"We regret to inform you.\n{CANCELLED}",
            "TREMBLAY ROY, DUNCAN|JASPREET TREMBLAY ROY|JEAN FRANCOIS TREMBLAY ROY",
        ),
        (f"{CANCELLED}\nPAX STOJANOVIC PETROV MILICA\nREC LOC C5BTZ8", "STOJANOVIC PETROV MILICA"),
        (f"{CANCELLED}\nPassenger(s) SARA SOW BENALI", "SARA SOW BENALI"),
        (f"{CANCELLED}\nAd Soyad: KARIM BENALI", "KARIM BENALI"),
        (
            "This is to certify that MRS SARA BENALI, BENALI KARIM, holder of booking X7K2QP, was to depart.\n"
            + CANCELLED,
            "SARA BENALI|BENALI KARIM",
        ),
        (
            "We certify that Karim BENALI / Sara BENALI, holders of passports U1352380 / U3039126, were to depart.\n"
            + CANCELLED,
            "BENALI, KARIM|BENALI, SARA",
        ),
        (f"{CANCELLED}\nMr Karim Benali, SARA ALI BENALI\nReference X7K2QP", "KARIM BENALI|SARA ALI BENALI"),
        (f"{CANCELLED}\nKARIM BENALI\nReference X7K2QP\nChoose: voucher, refund.", "KARIM BENALI"),
        (f"{CANCELLED}\nMr Karim Benali, Air Travel Agency", "KARIM BENALI"),
        (f"Dear BENALI / Sara Ali,\n{CANCELLED}", "BENALI, SARA ALI"),
        (
            "We confirm that flight AH 1007, 12 June 2020, Paris CDG/ALG, on which SARA ALI BENALI, BENALI/KARIMMR "
            "held a confirmed seat (PNR W2FEUS), was cancelled.",
            "BENALI, KARIM|SARA ALI BENALI",
        ),
        (
            "To whom it may concern,\nthis is to confirm that flight AH 1007, 12 June 2020,\n"
            "Paris (ORY)/ALG, on which Ms Sara Benali held a\nconfirmed seat, was cancelled.",
            "SARA BENALI",
        ),
        (f"Estimado/a BENALI/SARAMS, Mr Karim Benali:\n{CANCELLED}", "BENALI, SARA|KARIM BENALI"),
        (
            "Cabinet du Dr Exemple\nJe certifie que l’état de santé de Mme Sara Luz Benali\n"
            "Haddad et M. Karim Benali ne lui permet pas de voyager en avion.",
            "SARA LUZ BENALI HADDAD|KARIM BENALI",
        ),
        (
            "Dr. Sample, Family Practice\nThis is to certify that Mme Sara Ben Ali et M. Omar Ben Ali et M. Karim\n"
            "Ben Ali is under my care and must not travel by air.",
            "SARA BEN ALI|OMAR BEN ALI|KARIM BEN ALI",
        ),
        (f"Bonjour KARIM BENALI, SARA BENALI, BENALI/ALI MR,\n{CANCELLED}", "BENALI, ALI|KARIM BENALI|SARA BENALI"),
        ("AH 1007 CDG-ALG 12/06/2020 is CANCELLED. BENALI/SARAMS, ref TH56LP. Sorry.", "BENALI, SARA"),
        (f"{CANCELLED} KARIM BENALI, ref TH56LP. Sorry.", "KARIM BENALI"),
        (f"{CANCELLED} Passager KARIM BENALI, resa N0NHNR. Ne vous rendez pas à l'aéroport.", "KARIM BENALI"),
        (f"{CANCELLED} YOUR BOOKING, ref TH56LP", None),
        (f"{CANCELLED} Passager Mr Karim Benali, resa\nBN59TY. Ne vous rendez pas à l'aéroport.", "KARIM BENALI"),
        ("Le vol AH 1007 du 12 juin 2020 réservé au nom de SARA BENALID0 pour demain est annulé.", "SARA BENALIDO"),
        (
            "We confirm that flight AH 1007, 12 June 2020, CDG/ALG, on which Ms Sara Benali was booked, was cancelled.",
            "SARA BENALI",
        ),
    ],
)
def test_who_travels(tables: References, text: str, people: str | None) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields.get("passenger") == people


@pytest.mark.parametrize("text", [f"Уважаемый Карим Бенали!\n{CANCELLED}", f"المسافر: كريم بن علي\n{CANCELLED}"])
def test_a_name_in_other_letters_alone_is_not_read(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert "passenger" not in paper.fields


def test_a_locator_below_a_name_is_no_name(tables: References) -> None:
    (paper,) = understand(page(f"{CANCELLED}\nPAX Karim Benali\nREC LOC TBEPMC"), tables)
    assert paper.fields["passenger"] == "KARIM BENALI"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"Dear Mr Omar HASSAN,\n{CANCELLED}", "HASSAN, OMAR"),
        (f"Hola, Lucía QUISPE:\n{CANCELLED}", "QUISPE, LUCIA"),
        (f"Traveller 1: OMAR HASSAN\nTraveller 2: SARA HASSAN\n{CANCELLED}", "OMAR HASSAN|SARA HASSAN"),
        (f"Voyageur concerné    Mme Sara HASSAN\n{CANCELLED}", "HASSAN, SARA"),
        (f"Sehr geehrte Frou Sara HASSAN,\n{CANCELLED}", "HASSAN, SARA"),
    ],
)
def test_names_that_begin_like_other_words_and_titles_with_a_slip(tables: References, text: str, people: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields.get("passenger") == people


@pytest.mark.parametrize(
    "text",
    [
        f"Ligne maritime - Bastia / Gênes\n{CANCELLED}",
        f"From / To: Paris Orly / Tunis\n{CANCELLED}",
        f"LYON/ORAN 12/06/2020 10:40\n{CANCELLED}",
        f"Reisende:\nGutschein anfordern\n{CANCELLED}",
        f"Monsaeur,\n{CANCELLED}",
    ],
)
def test_towns_buttons_and_misread_greetings_are_nobody(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert "passenger" not in paper.fields


def test_a_button_below_the_names_is_no_traveller(tables: References) -> None:
    (paper,) = understand(page(f"{CANCELLED}\nTravellers:\nHASSAN OMAR\nHASSAN SARA\nPrint this page"), tables)
    assert paper.fields["passenger"] == "HASSAN OMAR|HASSAN SARA"


def test_a_consulate_certifies_something_of_a_lady(tables: References) -> None:
    text = (
        "CONSULADO DE EJEMPLIA\nSE HACE CONSTAR\n"
        "que la señora Sara HASSAN no puede regresar por el cierre de fronteras."
    )
    (paper,) = understand(page(text), tables)
    assert paper.fields["passenger"] == "HASSAN, SARA"


@pytest.mark.parametrize(
    ("text", "passengers"),
    [
        ("Hello Ms Isaura Injai, INJAI/BRAIMAMR,\nyour flight TP1393 is cancelled.", "INJAI, BRAIMA|ISAURA INJAI"),
        ("Szanowny Pasażerze Ms Neema Ngwandu,\nlot TC 1920 został odwołany.", "NEEMA NGWANDU"),
        (
            "CERTIFICAT MÉDICAL\nJe soussigné, docteur en médecine, certifie que l'état de santé de M. Ashwin\n"
            "Pinas et Mme Shanti Pinas ne lui permet pas de voyager en avion.",
            "ASHWIN PINAS|SHANTI PINAS",
        ),
    ],
)
def test_travellers_by_their_titles(tables: References, text: str, passengers: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields["passenger"] == passengers


@pytest.mark.parametrize(
    ("text", "passengers"),
    [
        ("Vol CA1082 annulé\nPassager(s) : WANG/XIAOHONGMS, JIANGUO WANG", "WANG, XIAOHONG|JIANGUO WANG"),
        (
            "le vol PX 944 réservé au nom de GARCIA/ANAMS, LUIS GARCIA, Ms Josefina Garcia pour le 13 juin est annulé",
            "GARCIA, ANA|LUIS GARCIA|JOSEFINA GARCIA",
        ),
        ("Air Algérie\nPassager : ANA GARCIA, Luis\nGarcia\nVol : AH 1018\nStatut : ANNULÉ", "ANA GARCIA|LUIS GARCIA"),
        ("Air Algérie\nPassager : ANA GARCIA, Luis\nConstantine\nVol : AH 1018\nStatut : ANNULÉ", "ANA GARCIA, LUIS"),
        (
            "إلغاء الرحلة 693 MS\n,ANA GARCIA السيد/السيدة\nLUIS GARCIA, JOSE GARCIA\nتم إلغاء الرحلة 693 MS",
            "ANA GARCIA|LUIS GARCIA|JOSE GARCIA",
        ),
        (
            "EgyptAir\nNOHA EL SAYED, SAMIR EL SAYED السيد/السيدة\nلإبلاغكم بأنه تم إلغاء الرحلة MS 663",
            "SAMIR EL SAYED|NOHA EL SAYED",
        ),
        (
            "EgyptAir\nCAIRO, SAMIR EL SAYED السيد/السيدة\nلإبلاغكم بأنه تم إلغاء الرحلة MS 663",
            "SAMIR EL SAYED",
        ),
        ("CANCELLATION NOTICE\nPassenger ADA MODELO\nFlight PS 448\nStatus Cancelled", "ADA MODELO"),
        ("CANCELLATION NOTICE\nPassenger rights ADA MODELO\nFlight PS 448\nStatus Cancelled", ""),
        ("Vol AF52\nANNULÉ\nSEKOU DIALLO, DIALLO/NENE OUMOU MS", "DIALLO, NENE OUMOU|SEKOU DIALLO"),
        (
            "Dear Mr Ronny Pinas, PINAS/MURIELMS, Ms Shanti Pinas,\nyour flight PY1683 has been cancelled.",
            "PINAS, MURIEL|RONNY PINAS|SHANTI PINAS",
        ),
        (
            "Air Example: VN25 ORY-PNH 12/06/2026 is CANCELLED. DARA HENG,\nHENG/SREYMOMMS, ref ZA84SA. Sorry.",
            "HENG, SREYMOM|DARA HENG",
        ),
        (
            "This is to confirm that Flight KP177, 9 June 2026,\nORY/LFW, on which KOSSI EDEM MODELO BODY, MODELO\n"
            "BODY/AKOUVIMS held a confirmed seat (PNR YFFAUS),\nwas cancelled by ASKY.",
            "MODELO BODY, AKOUVI|KOSSI EDEM MODELO BODY",
        ),
        (
            "Bonjour WALEED SOLIMAN, SOHEIR\nSOLIMAN,MONA SOLIMAN\nvotre vol MS786 est annulé par notre compagnie.",
            "WALEED SOLIMAN|SOHEIR SOLIMAN|MONA SOLIMAN",
        ),
        (
            "Bonjour WALEED SOLIMAN, SOHEIR\nvotre vol MS786 est annulé par notre compagnie.\nAIR EXAMPLE",
            "WALEED SOLIMAN",
        ),
        (
            "Réservation GDMELP\nBA MOUSSA, MRS ASSA OUMOU BA\nANNULÉ PAR LA COMPAGNIE\nVol AF1797",
            "ASSA OUMOU BA|BA MOUSSA",
        ),
        ("Réservation GDMELP\nAIR FRANCE, MRS ASSA OUMOU BA\nANNULÉ PAR LA COMPAGNIE\nVol AF1797", "ASSA OUMOU BA"),
        (
            "Olá, Antônio Carlos De Modelo.\nInformamos que o voo KX4521 foi cancelado.\n"
            "https://mail.example.org/print?id=E1A50DR5 1/1",
            "ANTONIO CARLOS DE MODELO",
        ),
        ("O voo abaixo foi cancelado pela companhia:\nVoo AW83\nPassageiro Akosua Owusu Modelo", "AKOSUA OWUSU MODELO"),
        ("Passagers : MARTIN/PAUL MR, Service Clients\nVotre vol AF 22 est annulé.", "MARTIN, PAUL"),
    ],
)
def test_a_list_of_travellers_in_two_notations(tables: References, text: str, passengers: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields.get("passenger", "") == passengers


def test_an_i_among_capitals_that_was_read_as_a_small_l(tables: References) -> None:
    text = "Air Example: XE1765 LYS-POM 03/06/2026 is CANCELLED. MODELAl/MICHAELMR, ref EBSWKW."
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["passenger"] == "MODELAI, MICHAEL"


@pytest.mark.parametrize(
    ("ran", "flight"),
    [("ET84909/06/2026 Paris", "ET849"), ("2J49209/06/2026Paris", "2J492"), ("ET849 09/06/20262", "ET849")],
)
def test_a_flight_into_which_its_day_ran(tables: References, ran: str, flight: str) -> None:
    text = f"La compagnie a dû annuler le vol suivant :\n{ran} (ORY) / NDJ\nPassager(s) : ADA MODELO"
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert (paper.fields["flight"], paper.fields["date"]) == (flight, "2026-06-09")


@pytest.mark.parametrize(
    ("begun", "ended"),
    [("Konan Serge", "MODELO, né(e) le 03/08/1996."), ("Konan", "Serge MODELO, née le 03/08/1996.")],
)
def test_a_patients_name_goes_on_below_before_their_birth(tables: References, begun: str, ended: str) -> None:
    said = f"CERTIFICAT MÉDICAL\nJe soussignée, Docteur Eva Exemple, certifie avoir examiné ce jour {begun}\n{ended}"
    (paper,) = understand(page(f"{said}\nSon état de santé est incompatible avec un voyage en avion."), tables)
    assert paper.fields["passenger"] == "MODELO, KONAN SERGE"


def _form(*cells: tuple[str, int, int]) -> Page:
    """A page of cells: a text, how far it stands from the left, and from the top."""
    return Page(
        width=1600,
        height=2000,
        source=Source.TEXT_LAYER,
        lines=tuple(TextLine(text=text, box=Box(x, y, x + 14 * len(text), y + 28)) for text, x, y in cells),
    )


@pytest.mark.parametrize(
    ("cells", "people"),
    [
        (
            [("AKHMETOV SERIK MR", 618, 311), ("Passengers", 148, 332), ("AKHMETOVA GULNARA MRS", 618, 354)],
            "AKHMETOV SERIK|AKHMETOVA GULNARA",
        ),
        (
            [
                ("Serik Akhmetov", 618, 300),
                ("Passagers", 148, 336),
                ("Gulnara Akhmetova", 618, 336),
                ("Dina Sow", 618, 372),
            ],
            "SERIK AKHMETOV|GULNARA AKHMETOVA|DINA SOW",
        ),
        (
            [("Issued by", 148, 250), ("Anna Agent", 618, 250), ("Passengers", 148, 322), ("SOW ALI MR", 618, 322)],
            "SOW ALI",
        ),
    ],
)
def test_a_label_at_the_middle_of_its_cell(tables: References, cells: list[tuple[str, int, int]], people: str) -> None:
    form = _form((CANCELLED, 148, 100), *cells, ("Booking reference", 148, 430), ("YH5KX2", 618, 426))
    (paper,) = understand(form, tables)
    assert paper.fields["passenger"] == people


def test_names_of_tickets_around_a_label_without_places(tables: References) -> None:
    text = f"{CANCELLED}\nSOW ALI MR\nSOW AWA MRS\nPassengers\nSOW DINA MISS\nBooking reference"
    (paper,) = understand(page(text), tables)
    assert paper.fields["passenger"] == "SOW ALI|SOW AWA|SOW DINA"


@pytest.mark.parametrize(
    "greeting",
    """Dear Customer|Dear Valued Guest|Cher Passager|Cher(e) Client(e)|Chère Cliente, Cher Client|Estimado Pasajero
    Estimado/a pasajero/a|Prezado Passageiro|Caro Cliente|Gentile Passeggero|Sehr geehrter Fluggast|Lieber Kunde
    Geachte passagier|Szanowny Pasażerze|Szanowna Pasażerko|Szanowny Kliencie|Stimate pasager|Sayın Yolcumuz
    Уважаемый пассажир|Уважаеми пътнико|Шановний пасажире|Poštovani putniče|Yth. Penumpang""".replace("\n", "|").split(
        "|"
    ),
)
@pytest.mark.parametrize(
    ("name", "people"), [("NOURA ALI QASSEM", "NOURA ALI QASSEM"), ("Noura ALI QASSEM", "ALI QASSEM, NOURA")]
)
def test_what_an_airline_calls_its_readers_is_no_name(
    tables: References, greeting: str, name: str, people: str
) -> None:
    (paper,) = understand(page(f"{greeting.strip()} {name},\n{CANCELLED}"), tables)
    assert paper.fields.get("passenger") == people


def test_a_greeting_names_several_of_whom_the_last_has_a_title(tables: References) -> None:
    (paper,) = understand(page(f"Caro(a) OSVALDO MENDES NHAGA, Ms Esperanca Mendes Nhaga,\n{CANCELLED}"), tables)
    assert paper.fields["passenger"] == "OSVALDO MENDES NHAGA|ESPERANCA MENDES NHAGA"


def test_a_name_that_a_narrow_screen_broke_is_whole(tables: References) -> None:
    text = "Guten Tag Ada Bina\nModelo Ejemplo,\nIhr Flug PC 1134 am 05.06.2020 wurde annulliert."
    (paper,) = understand(page(text), tables)
    assert paper.fields["passenger"] == "ADA BINA MODELO EJEMPLO"


def test_an_airport_before_a_stroke_is_no_title(tables: References) -> None:
    text = "Votre vol PC 1134 Marseille MRS /\nAntananarivo du 05/06/2020 a été annulé."
    (paper,) = understand(page(text), tables)
    assert "passenger" not in paper.fields


def test_letters_with_dots_are_kept_for_those_who_compare(tables: References) -> None:
    """A Turkish zone has OMER and GUNES, a German one would have OEMER: which, the text does not tell."""
    text = "Sayın ÖMER GÜNEŞ\n05/06/2020 tarihli PC 1134 seferimiz iptal edilmiştir."
    (paper,) = understand(page(text), tables)
    assert compare(Name("GUNES", "OMER"), *names_of(paper.fields["passenger"])) is Likeness.SAME


def test_the_day_behind_a_number_of_a_carrier_unknown_is_the_flights(tables: References) -> None:
    """The day on which the mail was sent stands above it."""
    text = "Disruption\n02/06/2026 8:33\nBOOKING LL8CBC\nPASSENGER: ADA MODELO\nL7 2655 16.06.2026\nSTATUS: CANCELLED"
    (paper,) = understand(page(text), tables)
    assert paper.fields["date"] == "2026-06-16"

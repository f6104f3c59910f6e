"""Messages as a telephone shows them: what a narrow column breaks in the midst is one sentence, with its "if"."""

import pytest

from documents.page import Source
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

FLIGHT = "PEGASUS\nDear Ada MODELO\nPC1134 of 5 June 2020\n"


def grade(text: str, tables: References) -> str | None:
    return next((paper.fields.get("grade") for paper in understand(page(FLIGHT + text), tables)), None)


@pytest.mark.parametrize(
    "text",
    [
        "If a flight is\ncancelled\nwe will tell you",
        "Should it be\ncancelled we inform you",
        "If your flight\nwith us has been\ncancelled\nwe inform you",
        "Your flight may be\ncancelled",
        "Si votre vol est\nannulé\nvous serez remboursé",
        "Si su vuelo es\ncancelado\nle avisaremos",
        "Se o seu voo for\ncancelado\navisaremos",
        "Eğer uçuşunuz\niptal edilmişse\nbizi arayın",
        "Uçuşunuz iptal edilmişse\nbizi arayın",
        "Falls Ihr Flug\nannulliert\nwird, melden wir uns",
        "Your flight\nis not\ncancelled",
        "Your flight\nis not\nCancelled",
        "Votre vol\npeut être\nAnnulé",
        "Votre vol\nn'est pas\nannulé",
        "Les vols annulés\nseront remboursés",
        "Flights to Doha that are\ncancelled can be rebooked",
        "Jika penerbangan Anda\ndibatalkan\nkami akan memberi tahu",
        "Penerbangan Anda mungkin\ndibatalkan",
        "Nếu chuyến bay\nbị hủy\nchúng tôi sẽ báo",
        "Chuyến bay PC1134 không bị hủy",
        "Om ditt flyg är\ninställt\nkan du boka om",
        "Ditt flyg PC1134\när inte\ninställt",
        "Pokud bude váš let\nzrušen\nbudeme vás informovat",
    ],
)
def test_an_if_above_takes_it_back(tables: References, text: str) -> None:
    assert grade(text, tables) is None


@pytest.mark.parametrize(
    "text",
    [
        "Your flight is\ncancelled\nwe are sorry",
        "Votre vol est\nannulé\nvous serez remboursé",
        "Statut du vol\nAnnulé",
        "Status of your flight\nCANCELLED",
        "Penerbangan Anda\ntelah dibatalkan\nkarena COVID-19",
        "Chuyến bay của quý khách\nđã bị hủy\ndo dịch bệnh",
        "Non remboursable\nAnnulé",
        "Non-refundable\nCancelled",
        "Can be changed\nCancelled",
        "Не возвращается\nОтменён",
        "Uçuş durumu\nİptal edildi\nTamam",
        "Uçuşunuz iptal edildi\nTamam",
        "航班确定取消",
        "Information om din resa: flyg PC1134 är inställt.",
        "5 Haziran tarihli uçuşunuz\nCOVID-19 salgını nedeniyle\niptal edilmiştir. PNR: H4TRW8",
    ],
)
def test_what_is_broken_without_one_is_said(tables: References, text: str) -> None:
    assert grade(text, tables) == "cancelled-by-carrier"


@pytest.mark.parametrize("text", ["已出票\n取消", "取消\n确定", "İptal\nDeğiştir", "İptal\nTamam", "إلغاء\nتعديل"])
def test_a_button_beside_another_is_no_state(tables: References, text: str) -> None:
    """One word is "cancel" and "cancelled" there."""
    assert grade(text, tables) is None


@pytest.mark.parametrize(
    "text",
    [
        "Il precedente annuncio di\nvolo cancellato era un errore.",
        "Your special meal on flight PC1134\nwas cancelled",
        "Ihr Sondermenü auf Flug PC1134\nwurde storniert.",
        "Votre train vers l'aéroport pour le vol\nPC1134 du 5 juin 2020 est annulé.",
        "Рейс PC1134 был отменён,\nоднако решение пересмотрено",
    ],
)
def test_an_error_or_another_thing_is_no_cancelled_flight(tables: References, text: str) -> None:
    papers = [one for one in understand(page(FLIGHT + text), tables) if one.fields.get("grade")]
    assert all(one.doubts for one in papers)


#: Each broken at a width, or in capitals, at which it was once taken for a cancellation.
NARROWEST = [
    "WIRD IHR FLUG\nANNULLIERT\nERHALTEN SIE EINE SMS",
    "Your seat 14C on flight PC\n1134 on 5 June\n2020 has been cancelled.\nPlease choose",
    "DOOR ONWEER KUNNEN VLUCHTEN\nGEANNULEERD WORDEN",
    "YOUR FLIGHT HAS NOT\nBEEN\nCANCELLED",
    "Uçuşunuz iptal\nedilmemiştir",
    "Uçuş iptal\nedilirse ücret iadesi",
    "PLEASE NOTE YOUR SEAT\nON FLIGHT PC1134 HAS\nBEEN\nCANCELLED. PLEASE\nCHOOSE ANOTHER",
]


@pytest.mark.parametrize("text", NARROWEST)
def test_narrower_still_and_in_capitals(tables: References, text: str) -> None:
    assert grade(text, tables) in (None, "not-proof")


@pytest.mark.parametrize(
    "text",
    ["LEIDER\nWURDE IHR FLUG\nPC 1134\nANNULLIERT", "VOTRE VOL PC 1134 DU 5 JUIN\nEST ANNULE\nEN RAISON DU COVID"],
)
def test_capitals_do_cancel(tables: References, text: str) -> None:
    assert grade(text, tables) == "cancelled-by-carrier"


def test_a_sentence_below_the_head_of_a_mail_on_a_screen_is_whole(tables: References) -> None:
    """Subject, sender, day and greeting end in no full stop: with them it was too long for a sentence."""
    (paper,) = understand(
        page(
            "15:18\nAnnulation de votre vol PC\n1134\nPegasus\n28/05\nà moi\nBonjour ADA MODELO,\n"
            "Nous avons le regret de vous informer\nque votre vol PC 1134 Marseille MRS /\n"
            "Antananarivo prévu le 05/06/20 ne\nsera pas assuré : il a été annulé en\nraison de la situation.\n"
            "Référence de réservation : EE8PZV\nAucun autre vol n'est proposé à ce jour"
        ),
        tables,
    )
    assert (paper.fields["grade"], paper.fields["passenger"]) == ("cancelled-by-carrier", "ADA MODELO")


def test_a_reference_on_a_line_of_its_own_ends_a_sentence_that_lost_its_full_stop(tables: References) -> None:
    (paper,) = understand(
        page(
            "11:47\nPegasus\nAnnulation de votre vol\nPC 1134\nBonjOour ADA MODELO,\n"
            "Nous avons le regret de vous informer\nque votre vol PC 1134 Lyon LYS /\n"
            "Beyrouth prévu le 05.06.2020 ne sera\npas assuré : il a été annulé en raison de\nla situation actuelle\n"
            "Référence de réservation : AM8MEP\nAucun autre vol n'est proposé à ce jour\n"
            "sur cette destination. Vous pouvez\ndemander un avoir ou un\nremboursement.",
            source=Source.OCR,
        ),
        tables,
    )
    assert (paper.fields["grade"], paper.fields["passenger"]) == ("cancelled-by-carrier", "ADA MODELO")


def test_an_if_behind_a_greeting_stays_one(tables: References) -> None:
    text = (
        "15:18\nVotre vol PC\n1134\nPegasus\n28/05\nà moi\nBonjour ADA MODELO,\nSi votre vol PC 1134\n"
        "prévu le 05/06/20\nétait\nannulé vous recevrez un message de la\npart de nos équipes qui vous dirait aussi\n"
        "ce que vous pourriez faire en attendant\nla reprise de nos liaisons"
    )
    assert all(paper.fields.get("grade") != "cancelled-by-carrier" for paper in understand(page(text), tables))


def test_a_greeting_whose_comma_was_not_read_ends_the_head_of_a_mail(tables: References) -> None:
    head = "Annulation de votre vol\nL73962\nCorail Airways\n05/06\nà moi\nBonjour ADA MODELO\n"
    said = (
        "Nous avons le regret de vous informer\nque votre vol L73962 Paris ORY →\nBangkok prévu le 21.06.2020\n"
        "ne sera pas assuré: il a été annulé en raison de la\nsituation actuelle.\nRéférence de réservation: LY7NZD"
    )
    (paper,) = understand(page(head + said, source=Source.OCR), tables)
    assert (paper.fields["grade"], paper.fields["date"]) == ("cancelled-by-carrier", "2020-06-21")
    doubted = said.replace("Nous avons le regret", "Si nous avons le regret").replace("il a été", "s'il a été")
    assert all(paper.fields.get("grade") is None for paper in understand(page(head + doubted), tables))

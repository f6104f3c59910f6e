"""A traveller's new flight beside the old one that was cancelled: nothing is impossible, in whatever short lines."""

import pytest

from documents.references import References
from tests.documents.understanding.written import proof


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopian\nMs Anna Petrova\nThe old flight was cancelled\nNew flight ET 705 on 15 June 2020 confirmed",
        "Ethiopian\nMs Anna Petrova\nET 705 13 June 2020 cancelled\nNew flight\nET 705 15 June 2020\nconfirmed",
        "Ethiopian\nMs Anna Petrova\nNew flight ET 705 15 June 2020\nOld flight ET 705 13 June 2020 cancelled",
        "Air France\nMme Anna Petrova\nVol AF 1854 du 13 juin 2020 annulé\nNouveau vol : 15 juin 2020, même numéro",
        "Lufthansa\nFrau Anna Petrova\nDer alte Flug wurde annulliert\nNeuer Flug LH 1040 am 15.06.2020 bestätigt",
        "Iberia\nAnna Petrova\nEl vuelo anterior fue cancelado\nNuevo vuelo IB3405 el 15 de junio de 2020 confirmado",
        "Alitalia\nSig.ra Anna Petrova\nIl vecchio volo è stato cancellato\nNuovo volo AZ 317 il 15 giugno 2020",
        "TAP\nSra. Anna Petrova\nO voo antigo foi cancelado\nNovo voo TP 441 em 15 de junho de 2020 confirmado",
        "KLM\nMevrouw Anna Petrova\nDe oude vlucht is geannuleerd\nNieuwe vlucht KL 1234 op 15 juni 2020 bevestigd",
        "THY\nSayın Anna Petrova\nEski uçuş iptal edildi\nYeni uçuş TK 1822 15 Haziran 2020 onaylandı",
        "Аэрофлот\nПассажир: PETROVA ANNA\nСтарый рейс отменён\nНовый рейс SU 2455 15 июня 2020 подтверждён",
        "Air Algérie\nالسيدة Anna Petrova\nتم إلغاء الرحلة القديمة\nالرحلة الجديدة AH1001 يوم 15/06/2020 مؤكدة",
        "中国国航\n旅客 WANG/XIAOMING\n原航班已取消\n新航班CA934 2020年6月15日已确认",
        "LOT\nPani Anna Petrova\nStary lot został odwołany\nNowy lot LO 336 15 czerwca 2020 potwierdzony",
        "Egyptair\nMs Anna Petrova\nMS 800 of 13 June 2020 is cancelled\nYou now fly\nMS 800 on 16 June 2020",
        "Avianca\nAnna Petrova\nTu vuelo AV 195 del 13/06/2020 fue cancelado\nViajas ahora el 16/06/2020\nen AV 195",
        "SAS\nAnna Petrova\nDet gamla flyget är inställt\nNytt flyg SK 578 den 15 juni 2020 bekräftat",
    ],
)
def test_a_new_flight_is_a_doubt(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is None or "rebooked" in found.doubts or "other-flight" in found.doubts


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopian\nMs Anna Petrova\nFlight ET 705 on 13 June 2020 was cancelled\nNo new flight on 15 June 2020",
        "Ethiopian\nMs Anna Petrova\nFlight ET 705 on 13 June 2020 was cancelled\n"
        "You can book a new flight until 30 June 2020",
        "Ethiopian\nMs Anna Petrova\nFlight ET 705 on 13 June 2020 was cancelled\nNew flight\ncancelled, too",
        "Air France\nMme Anna Petrova\nVol AF 1854 du 13 juin 2020 annulé\nUne nouvelle date vous sera communiquée",
    ],
)
def test_none_offered_or_cancelled_too_is_no_doubt(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is not None
    assert (found.fields["grade"], found.doubts) == ("cancelled-by-carrier", ())

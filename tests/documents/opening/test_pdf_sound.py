"""A text layer whose font says other signs than it shows is told from words, in any language that people write."""

import pytest

from documents.opening.pdf_sound import layer_is_sound
from documents.page import Box, TextLine

WORDS = (
    "Nous vous informons que votre vol AT 739 du 16 juin 2020 Clermont-Ferrand - Casablanca a été annulé en raison de "
    "la crise sanitaire.",
    "We regret to inform you that your flight BA 1478 on 16 June 2020 has been cancelled due to travel restrictions.",
    "Uçuşunuz koronavirüs salgını nedeniyle iptal edilmiştir. Yolcularımızdan özür dileriz, iyi günler dileriz.",
    "Chuyến bay của quý khách đã bị hủy do dịch bệnh. Chúng tôi xin lỗi quý khách vì sự bất tiện này.",
    "Ваш рейс 16 июня 2020 года отменён в связи с закрытием границ. Приносим извинения за доставленные неудобства.",
    "نأسف لإبلاغكم بأنه تم إلغاء رحلتكم المقررة يوم 16 يونيو 2020 بسبب الأزمة الصحية ونعتذر عن الإزعاج",
    "由于疫情，您预订的2020年6月16日的航班已被取消，无法按计划回国，敬请谅解。如需退票请联系我们的客服中心。",
    "Je soussigné(e) .................................................. né(e) le .... / .... / ........ à ......",
    "P<MARTAZI<<YOUSSEF<<<<<<<<<<<<<<<<<<<<<<<<<< RR81402252MAR5605075M2112312<<<<<<<<<<<<<<<6",
    "AT 739 16/06/2020 10:25 CFE-CMN 12:40 1 x 23 kg 128,40 EUR K7QW2P 147-2401234567",
    "Маршрутная квитанция электронного билета. Рейс SU 2455 CDG SVO 12MAY OK 1PC, SU 1110 SVO OVB. Код KQZPWH, класс "
    "Y QVUFRT XYBKWH. Рейс отменён перевозчиком, приносим извинения.",
    "",
)


def _lines(text: str) -> list[TextLine]:
    return [TextLine(text=text, box=Box(0, 0, 10, 10))]


@pytest.mark.parametrize("text", WORDS[:-1])
def test_words_are_sound(text: str) -> None:
    assert layer_is_sound(_lines(text))


@pytest.mark.parametrize(
    "text",
    [
        "".join(chr(ord(sign) - 29) for sign in WORDS[0] if ord(sign) > 61),  # glyph numbers of a usual font
        '("-)+*/"--*! .(* "/" **0(" "* -&.+* !" ( -&." .*&/&-"-\'"#"-"* " !" -"."-1/&+*("-)+*/"--*! .(* "/" **0("',
        "+ϢϢ ϢϢϢϢ1ϢA=CϢϢ;@Ϣ ϢϢB=CAϢ7<4=@;=<AϢ?C3ϢD=B@3ϢD=:Ϣ ϢϢ2CϢϢ8C7<ϢϢϢ:3@;=<BϢ3@@/<2ϢϢ/A/0:/<1/Ϣ/ϢϢ/<<C:3Ϣ",
        "\ue001\ue002\ue003 \ue004",
        "",
    ],
)
def test_other_signs_are_not(text: str) -> None:
    assert not layer_is_sound(_lines(text))

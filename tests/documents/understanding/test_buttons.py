"""A screen's word that is "cancel" and "cancelled" may be a button where it stands alone, not behind a label."""

import pytest

from documents.references import References
from tests.documents.understanding.written import proof

TURKISH = "Turkish Airlines\nYolcu: Anna Petrova\nTK 1822 14 Haziran 2020\n"
ARABIC = "مصر للطيران\nالمسافر: Anna Petrova\nMS 800 14/06/2020\n"
CHINESE = "东方航空\n乘客 WANG/XIAOMING\nMU554 2020年6月14日\n"


@pytest.mark.parametrize(
    "text",
    [
        TURKISH + "İptal",
        TURKISH + "İptal Et",
        TURKISH + "Koltuk seç\nBagaj ekle\nİPTAL",
        ARABIC + "إلغاء",
        CHINESE + "取消",
        CHINESE + "取消航班",
        CHINESE + "取消订单",
    ],
)
def test_alone_it_may_be_a_button(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is None or "button" in found.doubts


@pytest.mark.parametrize("text", [TURKISH + "Onaylandı\nBagaj ekle\nİptal", CHINESE + "已确认\n选座\n行李\n取消"])
def test_on_a_screen_of_a_booking_that_is_on_it_is_one(tables: References, text: str) -> None:
    assert proof(text, tables) is None


@pytest.mark.parametrize(
    "text",
    [
        TURKISH + "Durum: İPTAL",
        TURKISH + "Durum\nİPTAL",
        TURKISH + "İptal edildi",
        "Turkish Airlines\nYolcu: Anna Petrova\nTK 1822    14 Haziran 2020    CDG-IST    İPTAL",
        ARABIC + "حالة الرحلة: ملغاة",
        CHINESE + "航班状态：取消",
        CHINESE + "已取消",
    ],
)
def test_a_state_is_none(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is not None
    assert found.fields["grade"] in ("cancelled-by-carrier", "booking-cancelled")
    assert not found.doubts

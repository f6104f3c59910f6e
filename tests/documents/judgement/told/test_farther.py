"""Languages that the letters have not: what changes a case is read in them, and an ordinary request is one."""

import dataclasses

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import all_rules, dossier, judged, mail

TOLD = {
    "other-procedure-wording": [
        "Поки що підробляю на фермі, господар платить щодня.",
        "ამჟამად ვმუშაობ ერთ ოჯახში.",
        "Tani për tani punoj pak në ndërtim me kushëririn.",
        "Tôi đang phụ bếp cho một quán phở.",
        "अभी मैं एक रेस्टोरेंट में काम कर रहा हूँ।",
        "এখন আমি একটা দোকানে কাজ করি।",
        "Am găsit de lucru și mă plătește cu ziua.",
        "Teraz sprzątam u pani, płaci mi co tydzień.",
        "Ik heb hier een baantje en krijg betaald per dag.",
    ],
    "moved-wording": [
        "Я вже не живу в пана Жана, переїхала до Ліона.",
        "აღარ ვცხოვრობ მასთან, გადავედი მეგობართან.",
        "Nuk jetoj më te zoti Jean, kam shkuar te motra.",
        "Tôi đã dọn sang nhà bạn từ tuần trước.",
        "मैं अब अपने दोस्त के साथ रहने लगा हूँ।",
        "আমি এখন তার বাসায় থাকি না।",
    ],
    "journey-told-wording": ["Я вже купила квиток на п'ятницю.", "मेरी नई टिकट 20 जून की हो गई है।", "ვიყიდე ბილეთი."],
    "aside-wording": ["Пан Жан не знає, що я до вас пишу.", "Ông ấy không biết tôi gửi đơn này."],
    "departed-wording": ["Мама вже вдома.", "Mẹ tôi đã về nước."],
    "withdrawn-wording": ["Tôi không cần gia hạn nữa.", "Renunț la cerere, nu mai insist."],
    "paper-told-wording": ["Це паспорт сестри, мій загубився."],
    "asylum-wording": ["वहाँ मुझे मार डालेंगे।"],
}
SOUND = [
    "Рейс скасовано, кордони закриті. Я не працюю, живу у пана Жана.",
    "ვცხოვრობ ბატონ ჟანის სახლში, არ ვმუშაობ და ველოდები თვითმფრინავს.",
    "Banoj te zoti Jean Exemple dhe nuk punoj. Sapo të hapen kufijtë kthehem në shtëpi.",
    "Tôi đang ở nhà ông Jean Exemple, không đi làm, chỉ chờ có chuyến bay để về nước.",
    "मैं श्री जाँ के घर में रह रहा हूँ, कोई काम नहीं करता।",
    "জঁ সাহেবের বাসায় থাকি, কোনো কাজ করি না।",
    "Kompania nuk e di kur do të fluturojë.",
]


@pytest.mark.parametrize(("rule", "said"), [(rule, said) for rule, every in TOLD.items() for said in every])
def test_what_changes_a_case_is_read(rule: str, said: str) -> None:
    assert rule in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(said),))))


@pytest.mark.parametrize("said", SOUND)
def test_an_ordinary_request_holds_nothing_up(said: str) -> None:
    assert judged(dataclasses.replace(dossier(), mails=(mail(said),))).verdict is Verdict.COMPLETE

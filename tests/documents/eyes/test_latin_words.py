"""Latin names, flights' numbers and days of a line in another script are those that a reader of Latin letters saw."""

import pytest

from documents.eyes.latin_words import with_latin_of
from documents.readers.scripts import SCRIPTS

ARABIC, CYRILLIC = SCRIPTS


def test_latin_words_and_numbers_are_those_of_the_first_reader() -> None:
    first = "AL MASRI/RANA Lyon co RJ803 ³) abJlci"
    assert with_latin_of(first, "من Lyon رقم 8/803 إلى alo", ARABIC) == "من Lyon رقم RJ803 إلى"
    assert with_latin_of("K coKa B21797 LYS - MSQ", "К сожалению 821797 LYS - MSQ,", CYRILLIC) == (
        "К сожалению B21797 LYS - MSQ,"
    )


def test_both_words_of_a_latin_name_stay_latin() -> None:
    first = "3ApaBcTByéTe, Uladzimir Kavalenka!"
    assert with_latin_of(first, "Здравствуйте, Uladzimir Камаепка!", CYRILLIC) == "Здравствуйте, Uladzimir Kavalenka!"
    assert with_latin_of("Homep peica", "Номер рейса", CYRILLIC) == "Номер рейса"


def test_a_latin_name_to_which_a_word_of_the_script_is_glued_is_seen() -> None:
    again = "MR KARIM EL HAJJ السيد/السيدة"
    assert with_latin_of("MR KARIM EL HAJJöJI/JI", again, ARABIC) == again


def test_a_latin_name_in_capitals_is_not_read_as_cyrillic() -> None:
    first = "YBaxaeMbIé naccaXup DOINA ROTARU!"
    assert with_latin_of(first, "Уважаемый пассажир ОМА ПОТАВШ", CYRILLIC) == "Уважаемый пассажир DOINA ROTARU!"
    assert with_latin_of("yBaxaeMbI nacca*up AZAMAT", "Уважаемый пассажир АРАМАТ", CYRILLIC).endswith("AZAMAT")
    assert with_latin_of("CTaTyc: OTMEHEH", "Статус: ОТМЕНЕН", CYRILLIC) == "Статус: ОТМЕНЕН"
    first = "YBaKaeMbIÑ(aA) FATOUMATA BINTA BARRY!"
    again = "Уважаемый(ая) ЕАТОИМАТА ВТМТА BARRY!"
    assert with_latin_of(first, again, CYRILLIC) == "Уважаемый(ая) FATOUMATA BINTA BARRY!"
    first, again = "YBaKaeMbIÑ(aA) NGOY ILUNGA/JEAN!", "Уважаемый(ая) МСОУ ILUNGA/JEAN!"
    assert with_latin_of(first, again, CYRILLIC) == "Уважаемый(ая) NGOY ILUNGA/JEAN!"
    assert with_latin_of("IACCAXNP BINTA BARRY", "ПАССАЖИР ВТМТА BARRY", CYRILLIC) == "ПАССАЖИР BINTA BARRY"
    assert with_latin_of("PEMC OTMEHEH", "РЕЙС ОТМЕНЕН", CYRILLIC) == "РЕЙС ОТМЕНЕН"


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("YBaKaeMbIé(ar) SARGSYAN/HASMIK!", "Уважаемый(ая) ЗАВОЗУАМНАЗМИК!", "Уважаемый(ая) SARGSYAN/HASMIK!"),
        ("YBaKaeMbIÑ(aA) ELSHERBINY/AHMED!", "Уважаемый(ая) ЕЕЗНЕВВИМУ/АНМЕО!", "Уважаемый(ая) ELSHERBINY/AHMED!"),
        ("YBaKaeMbIÑ BELOVA/IGOR MR!", "Уважаемый ВЕГОМАЛСОВ MR!", "Уважаемый BELOVA/IGOR MR!"),
        ("YBaKaeMbIÑ CEBOTARI/DOINA MRS!", "Уважаемый СЕВОТАВИООИМА MRS!", "Уважаемый CEBOTARI/DOINA MRS!"),
        ("YBaKaeMbIÑ MR ARMEN PETROSYAN!", "Уважаемый МЕ АЕМЕМ РЕТВОЗУАМ!", "Уважаемый МЕ ARMEN PETROSYAN!"),
        (
            "YBaKaeMbIé TAMAPA/BOTHAK!",
            "Уважаемый ТАМАРА ВОТНАК!",
            "Уважаемый ТАМАРА ВОТНАК!",
        ),  # no letter is Latin alone
        ("YBaKaeMbIé OLGA/SMIRNOVA!", "Уважаемый ПАССАЖИР РЕЙСА БУДЬТЕ ВНИМАТЕЛЬНЫ!", ""),  # far longer: other words
    ],
)
def test_a_latin_name_that_was_read_in_capitals_of_the_script(first: str, again: str, said: str) -> None:
    assert with_latin_of(first, again, CYRILLIC) == (said or again)


def test_a_latin_name_of_which_both_saw_a_word_is_the_first_readers() -> None:
    first, again = "∏accaKnp:MR SIARHEI YAKIMOVICH", "Пассажир: МВ З!АВНЕ! YAKIMOVICH"
    assert with_latin_of(first, again, CYRILLIC) == "Пассажир: MR SIARHEI YAKIMOVICH"
    assert "SIARHEI" not in with_latin_of(first, "Пассажир: МВ З!АВНЕ! ЯКИМОВИЧ", CYRILLIC)
    assert with_latin_of("KOA: XA PNR6", "Код: ХА PNR6", CYRILLIC) == "Код: ХА PNR6"


def test_a_flight_in_look_alikes_and_a_month_that_looks_like_a_loud_name() -> None:
    first = "Co06aeM, 4TO peÑc OM943 ORY - UBN 8 VIOHA"
    assert with_latin_of(first, "Сообщаем, что рейс ОМ943 ORY - ИВМ 8 июня.", CYRILLIC).endswith("8 июня")
    assert "OM943" in with_latin_of(first, "Сообщаем, что рейс ОМ943 ORY - ИВМ 8 июня.", CYRILLIC)
    assert "ОМ943" in with_latin_of("peÑc 0M943", "рейс ОМ943", CYRILLIC)  # which the first reader did not see so


def test_a_carrier_in_look_alikes_apart_from_its_number() -> None:
    first = "Co06aeM, 4TO peÑc OM 943 ORY - UBN 8 VIOHA"
    assert "рейс OM 943 ORY" in with_latin_of(first, "Сообщаем, что рейс ОМ 943 ORY - ИВМ 8 июня.", CYRILLIC)
    assert "ОМ 943" in with_latin_of("peÑc 0M 943", "рейс ОМ 943", CYRILLIC)  # which the first reader did not see so


def test_a_number_that_both_readers_saw_stays() -> None:
    assert with_latin_of("2026 gwi 8", "يوم 8 يونيو 2026", ARABIC) == "يوم 8 يونيو 2026"


def test_a_number_is_compared_whole_and_a_day_stays() -> None:
    assert with_latin_of("peňc 2J1707 ORY 29", "рейс 2.1707 ORY 29", CYRILLIC) == "рейс 2J1707 ORY 29"
    assert with_latin_of("28.O5.2026 r", "28.05.2026 г", CYRILLIC) == "28.05.2026 г"


def test_a_latin_name_that_was_read_in_figures_is_that_of_the_first_reader() -> None:
    first = "ELTAYEB/AMNA HASSANMS :JáaJI"
    assert with_latin_of(first, "المسافر: 81:1485:15:8/41214.114558711/15 .", ARABIC) == (
        "المسافر: ELTAYEB/AMNA HASSANMS"
    )
    assert "ELTAYEB" not in with_latin_of("ELTAYEB/AMNA 10:45 28/05/2026", "المسافر: 10:45 28/05/2026", ARABIC)


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        (
            "YBaKaeMbIÑ(aA) HAMIDI/NADIR, HAMIDI/LYES!",
            "Уважаемый(ая) НАМШИМАСИВ, НАМЮИУЕЗ",
            "Уважаемый(ая) HAMIDI/NADIR, HAMIDI/LYES",
        ),
        ("YBaKaeMbIN ASHOT HAKOBYAN!", "Уважаемый АЗНОТ НАКОВУАМ!", "Уважаемый ASHOT HAKOBYAN!"),
        ("YBaKaeMbIN MAPTA KOBAMEHKO!", "Уважаемый МАРТА КОВАЛЕНКО!", "Уважаемый МАРТА КОВАЛЕНКО!"),
        ("YBaKaeMbI HAMIDI/NADIR, HAMIDI/LYES!", "Уважаемый НАМШИМАСИВ", "Уважаемый НАМШИМАСИВ"),  # of which one?
        (
            "HARUTYUNYAN, MR ARMEN PETROSYAN!",
            "НАВОТУОМУАМ, МВ ARMEN PETROSYAN!",
            "HARUTYUNYAN, МВ ARMEN PETROSYAN!",
        ),
    ],
)
def test_a_list_of_latin_names_of_which_some_were_read_in_capitals_of_the_script(
    first: str, again: str, said: str
) -> None:
    assert with_latin_of(first, again, CYRILLIC) == said


def test_the_end_of_a_latin_name_that_was_read_in_figures_is_that_of_the_first_reader() -> None:
    first, again = "FAISAL SAAD ALGHAMDI JeLuaJIGLc", "FAISAL SAAD 41:61140/]81 عزيزنا المسافر"
    assert with_latin_of(first, again, ARABIC) == "FAISAL SAAD ALGHAMDI عزيزنا المسافر"
    assert "ALGHAMDI" not in with_latin_of(first, "SAAD 41:61140/]81 عزيزنا المسافر", ARABIC)


def test_a_family_name_that_was_read_in_figures_behind_a_given_one() -> None:
    first, again = "Joumana Saade öwJl/wJI", "Joumana 58806 السيد/السيدة"
    assert with_latin_of(first, again, ARABIC) == "Joumana Saade السيد/السيدة"
    assert "58806" in with_latin_of("Joumana 58806 öwJl/wJI", again, ARABIC)
    assert "58806" in with_latin_of("Joumana Saad öwJl/wJI", again, ARABIC)  # of another length


def test_a_flight_that_was_turned_with_its_line_is_as_the_first_reader_saw_it() -> None:
    first, again = "MK 564 ä山bJI slēJ!", "إلغاء الرحلة 564 MK"
    assert with_latin_of(first, again, ARABIC) == "إلغاء الرحلة MK 564"
    assert with_latin_of("564 MK ä山bJI slēJ!", again, ARABIC) == again

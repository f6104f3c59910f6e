"""The reference tables: complete, quick to load, and clear about what is wrong with a changed one."""

import datetime as dt
import shutil
import time
from pathlib import Path

import pytest

from config.tables import REFERENCE, BrokenTable, load
from documents.references import References
from documents.vocabulary import Category
from documents.zones.codes import SCHENGEN


@pytest.fixture(scope="module")
def tables() -> References:
    return load()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "reference"
    shutil.copytree(REFERENCE, folder)
    return folder


def test_loading_costs_little(copied: Path) -> None:
    started = time.process_time()
    load(copied)
    assert time.process_time() - started < 0.15


def test_a_label_without_phrases_is_named(copied: Path) -> None:
    (copied / "alarms.toml").write_text('[asylum-wording]\nphrase = "asile"\n', encoding="utf-8")
    with pytest.raises(BrokenTable, match="asylum-wording"):
        load(copied)


def test_phrases_of_no_table_say_nothing() -> None:
    assert References().wording("alarms").found("asile") == {}
    assert not References().wording("clauses").has("si", "not-told")


def test_the_puy_de_dome_is_whole(tables: References) -> None:
    today = [commune for commune in tables.communes.all if commune.department == "63" and not commune.parent]
    assert len(today) == 463
    assert len({code for commune in today for code in commune.postcodes}) == 97
    assert all(code.startswith("63") for commune in today for code in commune.postcodes)
    for former in ("Dallet", "Mezel", "Chaméane", "Saint-Cirgues-sur-Couze", "Chidrac"):
        assert any(commune.department == "63" and commune.parent for commune in tables.communes.named(former)), former


def test_every_commune_is_found_by_its_own_name(tables: References) -> None:
    for commune in tables.communes.all:
        assert commune in tables.communes.named(commune.name), commune.name


def test_every_former_commune_leads_to_one_of_today(tables: References) -> None:
    for commune in tables.communes.all:
        if commune.parent:
            assert tables.communes.today(commune.place) is not None, commune


def test_every_department_has_communes_and_a_prefecture(tables: References) -> None:
    inhabited = {commune.department for commune in tables.communes.all}
    assert {department.code for department in tables.departments} - {"984", "986", "987", "988", "989"} <= inhabited | {
        "975",
        "977",
        "978",
    }
    assert tables.department("43") is not None
    assert all(tables.department(code) for code in ("2A", "974", "63"))
    puy = tables.department("63")
    assert puy is not None
    assert (puy.name, puy.prefecture) == ("Puy-de-Dôme", "Clermont-Ferrand")


def test_codes_that_only_zones_have(tables: References) -> None:
    for code in ("D", "XXA", "XXB", "XXC", "RKS", "UTO", "FRA", "TUN"):
        assert tables.country(code) is not None, code
    germany = tables.country("D<<")
    assert germany is not None
    assert germany.english == "Germany"
    assert tables.country("ZZZ") is None


@pytest.mark.parametrize(
    ("nationality", "day", "exempt"),
    [
        ("USA", dt.date(2020, 3, 1), True),
        ("BRA", dt.date(2020, 3, 1), True),
        ("TUN", dt.date(2020, 3, 1), False),
        ("IND", dt.date(2020, 3, 1), False),
        ("D", dt.date(2020, 3, 1), True),
        ("RKS", dt.date(2020, 3, 1), False),
        ("RKS", dt.date(2024, 3, 1), True),
        ("VUT", dt.date(2020, 3, 1), True),
        ("VUT", dt.date(2024, 3, 1), False),
        ("GBR", dt.date(2021, 3, 1), True),
        ("UTO", dt.date(2020, 3, 1), False),
        ("XXA", dt.date(2020, 3, 1), False),
    ],
)
def test_who_needs_no_visa(tables: References, nationality: str, day: dt.date, exempt: bool) -> None:
    assert tables.visa_exempt(nationality, day) is exempt


def test_whose_stamp_it_is(tables: References) -> None:
    assert tables.schengen("F", dt.date(2020, 3, 1))
    assert tables.schengen("DEU")
    assert not tables.schengen("HR", dt.date(2020, 3, 1))
    assert tables.schengen("HR", dt.date(2023, 3, 1))
    assert not tables.schengen("GBR")
    state = tables.stamp_state("E")
    assert state is not None
    assert state.code == "ESP"


def test_carriers_and_where_other_topics_go(tables: References) -> None:
    assert tables.carriers["AF"] == "Air France"
    answered = set(Category) - {Category.AUTOMATIC, Category.SPAM}
    assert set(tables.topics) == answered
    assert all(topic["title"] and topic["text"] for topic in tables.topics.values())


def test_a_broken_table_names_its_line(copied: Path) -> None:
    with (copied / "carriers.csv").open("a", encoding="utf-8") as file:
        file.write("XX;Example;too many\n")
    with pytest.raises(BrokenTable, match=r"carriers\.csv, line \d+: 3 cells instead of 2"):
        load(copied)


def test_a_broken_date_and_broken_toml_are_named(copied: Path) -> None:
    (copied / "topics.toml").write_text("[asylum\n", encoding="utf-8")
    with pytest.raises(BrokenTable, match=r"topics\.toml"):
        load(copied)


def test_sources_and_licences_stand_beside_the_data() -> None:
    sources = (REFERENCE / "SOURCES.md").read_text(encoding="utf-8")
    for name in ("communes", "departments", "countries", "carriers", "french_places"):
        assert (REFERENCE / f"{name}.csv").is_file()
        assert f"`{name}.csv`" in sources, name
    for name in ("labels", "phrases", "journeys", "faults", "illness", "topics"):
        assert f"`{name}.toml`" in sources, name


def test_zones_know_the_states_that_the_table_has_for_schengen(tables: References) -> None:
    listed = {country.code for country in tables.countries if country.schengen_since is not None}
    assert {"DEU" if code == "D" else code for code in SCHENGEN} == {"DEU" if c == "D" else c for c in listed}


def test_a_topic_stands_in_one_table(copied: Path) -> None:
    """The later would silently take the place of the earlier, whose readers know nothing of it."""
    with (copied / "asides.toml").open("a", encoding="utf-8") as file:
        file.write('\n[flight]\nfr = ["vol"]\n')
    with pytest.raises(BrokenTable, match=r"asides\.toml: \[flight\] stands in another table"):
        load(copied)

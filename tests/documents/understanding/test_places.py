"""Where an address is: by commune and postcode together, with doubt where the tables do not settle it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.places import Where, digits_of, locate, where
from documents.references import References, key_of


@pytest.mark.parametrize(
    ("commune", "postcode", "insee", "official"),
    [
        ("Clermont-Ferrand", "63000", "63113", "Clermont-Ferrand"),
        ("CLERMONT FERRAND", "63 100", "63113", "Clermont-Ferrand"),
        ("Beaumont", "63110", "63032", "Beaumont"),
        ("Beaurnont", "63110", "63032", "Beaumont"),
        ("st genes champanelle", "63122", "63345", "Saint-Genès-Champanelle"),
        ("Cournon d'Auvergne", "63800", "63124", "Cournon-d'Auvergne"),
        ("Royat", "63l30", "63308", "Royat"),
        ("Riom FRANCE", "63200", "63300", "Riom"),
        ("Rlom", "632oo", "63300", "Riom"),
        ("LABOURBOULE", "6315O", "63047", "La Bourboule"),
        ("Dallet", "63111", "63226", "Dallet"),
        ("Chaméane", "63580", "63448", "Chaméane"),
        ("Saint-Cirgues-sur-Couze", "63320", "63109", "Saint-Cirgues-sur-Couze"),
    ],
)
def test_in_the_department(tables: References, commune: str, postcode: str, insee: str, official: str) -> None:
    place = locate(commune, postcode, tables.communes)
    assert (place.insee, place.commune, place.doubt) == (insee, official, "")
    assert where(place, "63") is Where.HERE


@pytest.mark.parametrize(
    ("commune", "postcode", "department"),
    [
        ("Beaumont", "43100", "43"),
        ("Beaumont", "74160", "74"),
        ("Lyon 3e", "69003", "69"),
        ("Paris 15e arrondissement", "75015", "75"),
        ("Ajaccio", "20000", "2A"),
        ("Saint-Denis", "97400", "974"),
        ("Le Fied", "39800", "39"),
    ],
)
def test_in_another_department(tables: References, commune: str, postcode: str, department: str) -> None:
    place = locate(commune, postcode, tables.communes)
    assert (place.department, place.doubt) == (department, "")
    assert where(place, "63") is Where.ELSEWHERE


@pytest.mark.parametrize(
    ("commune", "postcode", "doubt"),
    [
        ("CLERMONT-FERRAND CEDEX 1", "63033", "place-cedex"),
        ("Beaumont", "", "place-ambiguous"),
        ("Riom", "", "place-ambiguous"),
        ("Beaumont-lès-Nulle-Part", "63110", "place-unknown"),
        ("Beaumont", "63000", "place-disagrees"),
        ("Pont-du-Châtesu", "63438", "place-misread"),
        ("Pont-du-Châtesu", "63487", "place-unknown"),
        ("Lyon", "63000", "place-disagrees"),
        ("", "63000", "place-unknown"),
        ("", "", "place-unknown"),
    ],
)
def test_what_is_not_settled_is_for_an_agent(tables: References, commune: str, postcode: str, doubt: str) -> None:
    place = locate(commune, postcode, tables.communes)
    assert place.doubt == doubt
    assert where(place, "63") is Where.CHECK


def test_a_postcode_across_the_border_of_departments_is_decided_by_the_commune(tables: References) -> None:
    across = [
        (commune, code)
        for commune in tables.communes.all
        if not commune.parent
        for code in commune.postcodes
        if not code.startswith(commune.department[:2]) and commune.department not in ("2A", "2B")
    ]
    assert across
    for commune, code in across:
        assert locate(commune.name, code, tables.communes).department in (commune.department, "")


def test_all_communes_of_today_are_found_by_their_own_name_and_postcode(tables: References) -> None:
    for commune in tables.communes.all:
        if commune.department == "63" and not commune.parent:
            for code in commune.postcodes:
                place = locate(commune.name.upper(), code, tables.communes)
                assert (place.insee, where(place, "63")) == (commune.insee, Where.HERE)


@given(name=st.text(max_size=30), code=st.text(alphabet="0123456789OIl ", max_size=7))
def test_any_address_gets_an_answer(tables: References, name: str, code: str) -> None:
    place = locate(name, code, tables.communes)
    assert where(place, "63") in Where
    assert place.doubt or place.insee


@given(st.integers(min_value=0, max_value=99999))
def test_a_postcode_survives_a_readers_slips(number: int) -> None:
    code = f"{number:05d}"
    assert digits_of(code.replace("0", "O").replace("1", "l")) == code
    assert digits_of(f"{code[:2]} {code[2:]}") == code


def test_saint_is_spelt_in_many_ways() -> None:
    assert key_of("St-Nectaire") == key_of("SAINT NECTAIRE")
    assert key_of("Ste Florine") == key_of("Sainte-Florine")
    assert key_of("Saintes") != key_of("Sainte")


def test_the_word_for_a_street_is_no_town(tables: References) -> None:
    """Rue is a commune of the Somme, Placé one of the Mayenne: without a postcode nobody means them."""
    from documents.understanding import understand
    from tests.documents.understanding.written import page

    for street in ("114, rue des Tilleuls", "3, place du Marché", "le Bourg"):
        told = (
            f"Je soussignée Odile MODELE, demeurant {street}, atteste héberger M. Jean EXEMPLE. Fait le 1er juin 2020"
        )
        (paper,) = understand(page(told), tables)
        assert not paper.fields.get("commune"), street

"""Two numbers from a paper: days and state come back, and nothing to who has only one of them."""

import pytest

from tests.intake.verify_site.asking import get, numbers
from tests.intake.verify_site.office import NAMES, NUMBER, RUNNING, Office

TITLES = {
    "expired": "Autorisation expirée",
    "not-yet": "Autorisation délivrée, pas encore valable",
    "replaced": "Autorisation remplacée",
    "withdrawn": "Autorisation retirée",
}


def test_a_running_permit_is_confirmed_with_its_days_and_no_name(site: str) -> None:
    told = numbers(site, RUNNING.reference, NUMBER)
    assert (told.status, told.title) == (200, "Autorisation en cours de validité")
    assert f"{RUNNING.validity.end:%d/%m/%Y}" in told.text
    assert "Permit valid today" in told.text
    for secret in (RUNNING.holder.surname, str(RUNNING.holder.given_names), NUMBER):
        assert secret not in told.page.upper()


@pytest.mark.parametrize("state", TITLES)
def test_what_became_of_a_permit_is_told(site: str, state: str) -> None:
    assert numbers(site, NAMES[state], NUMBER).title == TITLES[state]


def test_numbers_are_read_as_people_write_them(site: str) -> None:
    spaced = f" {RUNNING.reference.lower().replace('-', ' – ')} "
    told = numbers(site, spaced, f"{NUMBER[:3].lower()} {NUMBER[3:]}")
    assert told.title == "Autorisation en cours de validité"


def test_who_has_one_number_learns_nothing(site: str) -> None:
    wrong_number = numbers(site, RUNNING.reference, "X0000000")
    wrong_reference = numbers(site, "63-2020-XXXXXX", NUMBER)
    other_state = numbers(site, NAMES["withdrawn"], "X0000000")
    pages = [
        told.page.replace(reference, "").partition("Réponse du")[0]
        for told, reference in (
            (wrong_number, RUNNING.reference),
            (wrong_reference, "63-2020-XXXXXX"),
            (other_state, NAMES["withdrawn"]),
        )
    ]
    assert wrong_number.title == "Autorisation inconnue"
    assert pages[0] == pages[1] == pages[2]


@pytest.mark.parametrize(("reference", "number"), [("", NUMBER), (RUNNING.reference, ""), ("", "")])
def test_both_numbers_are_needed(site: str, reference: str, number: str) -> None:
    told = numbers(site, reference, number)
    assert told.status == 422
    assert told.page.count('aria-invalid="true"') == (not reference) + (not number)


def test_the_address_in_the_qr_code_fills_the_reference_in_and_tells_nothing(site: str) -> None:
    told = get(f"{site}/{RUNNING.reference}")
    assert told.status == 200
    assert f'value="{RUNNING.reference}"' in told.page
    unknown = get(f"{site}/63-2020-XXXXXX")
    assert told.page.replace(RUNNING.reference, "") == unknown.page.replace("63-2020-XXXXXX", "")


def test_markup_in_a_number_stays_text(site: str) -> None:
    told = numbers(site, "<script>alert(1)</script>", "")
    assert "<script" not in told.page.lower()
    assert numbers(site, "<b>x</b>", "1").page.lower().count("<b>") == 0


def test_every_answer_forbids_scripts_frames_cookies_and_keeping(site: str) -> None:
    for told in (
        get(site), get(f"{site}/nowhere/at/all"), numbers(site, "a", "b"), get(f"{site}/numbers"), get(site, "DELETE")
    ):  # fmt: skip
        assert told.headers["Content-Security-Policy"] == (
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        assert told.headers["Set-Cookie"] is None
        assert told.headers["Cache-Control"] == "no-store"
        assert told.headers["Referrer-Policy"] == "no-referrer"
        assert "<script" not in told.page
        assert "style=" not in told.page
    assert [get(f"{site}/nowhere/at/all").status, get(f"{site}/numbers").status, get(site, "DELETE").status] == [
        404, 405, 405,
    ]  # fmt: skip


def test_the_page_needs_no_data_base_and_no_key(office: Office, site: str) -> None:
    """Its process was started with a data base that cannot be opened, and with settings that name no key."""
    text = (office.folder / "service.toml").read_text(encoding="utf-8")
    assert "\n[signature]" not in text
    assert "\n[seal]" not in text
    assert numbers(site, RUNNING.reference, NUMBER).status == 200

"""The queue: the most urgent first, every list counted, everything that came accounted for."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from cases.listing import Tab, accounts, counts
from cases.models import Case, Mailbox
from cases.states import CaseState, MessageState
from tests.review.scene import Scene, message

SignIn = Callable[[str], Client]


def _listed(client: Client, address: str) -> list[str]:
    return re.findall(r'href="/cases/([^/"]+)/" class="row-link"', client.get(address).content.decode())


def test_the_earliest_end_of_a_stay_comes_first(scene: Scene, as_role: SignIn) -> None:
    assert _listed(as_role("agent"), "/queue/") == [scene.complete.reference, scene.family.reference]
    Case.objects.filter(pk=scene.family.pk).update(stay_until="2026-01-01")
    assert _listed(as_role("agent"), "/queue/") == [scene.family.reference, scene.complete.reference]
    Case.objects.filter(pk=scene.family.pk).update(stay_until=None)
    assert _listed(as_role("agent"), "/queue/") == [scene.complete.reference, scene.family.reference]


def test_every_tab_says_how_much_it_holds(scene: Scene) -> None:
    assert counts("63") == {
        Tab.TO_DECIDE: 2,
        Tab.NEW: 0,
        Tab.WAITING: 1,
        Tab.OVERDUE: 0,
        Tab.HELD: 1,
        Tab.UNDELIVERED: 0,
        Tab.UNCERTAIN: 1,
        Tab.OTHER: 2,
        Tab.DONE: 1,
    }
    assert set(counts("69").values()) == {0}


def test_every_state_of_a_case_is_in_some_tab(scene: Scene) -> None:
    for state in CaseState:
        Case.objects.filter(pk=scene.done.pk).update(state=state)
        found = counts("63")
        shown = sum(found[tab] for tab in (Tab.TO_DECIDE, Tab.NEW, Tab.WAITING, Tab.UNDELIVERED, Tab.DONE))
        assert shown == 4, state


def test_each_tab_opens(scene: Scene, as_role: SignIn) -> None:
    client = as_role("reader")
    for tab in Tab:
        assert client.get(f"/queue/?tab={tab}").status_code == 200, tab


def test_what_came_is_accounted_for(scene: Scene) -> None:
    box = Mailbox.objects.get(name="sejours")
    Mailbox.objects.update(held=6)
    found = accounts("63")
    assert (found.received, found.accounted) == (6, 6)
    message(box, "arrive", state=MessageState.RECEIVED)
    Mailbox.objects.update(held=9)  # two more than the ledger knows
    found = accounts("63")
    assert (found.received, found.accounted) == (9, 6)


def test_the_first_line_names_the_last_poll(scene: Scene, as_role: SignIn) -> None:
    page = as_role("agent").get("/queue/").content.decode()
    assert "<b>6 reçus</b>, <b>6 pris en compte</b>" in page
    assert "sejours : relevée le" in page
    Mailbox.objects.update(last_success_at=None, last_error="AUTHENTICATIONFAILED")
    page = as_role("agent").get("/queue/pulse/").content.decode()
    assert "jamais relevée" in page
    assert "AUTHENTICATIONFAILED" in page


def test_the_pulse_says_that_something_new_came(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    assert "nouvel élément" not in client.get("/queue/pulse/?tab=to-decide&shown=2").content.decode()
    page = client.get("/queue/pulse/?tab=to-decide&shown=1").content.decode()
    assert "1 nouvel élément" in page
    assert "shown=1" in page  # and goes on saying so until the list is loaded again


def test_mine_shows_my_cases(scene: Scene, as_role: SignIn) -> None:
    Case.objects.filter(pk=scene.family.pk).update(assignee=scene.users["agent"])
    assert _listed(as_role("agent"), "/queue/?mine=1") == [scene.family.reference]
    assert _listed(as_role("supervisor"), "/queue/?mine=1") == []


def test_a_row_says_which_papers_are_open(scene: Scene, as_role: SignIn) -> None:
    page = as_role("agent").get("/queue/?tab=waiting").content.decode()
    assert "Visa, Tampon" in page
    assert "il y a 2 jours" in page
    assert "Visa : Manquant" in page


@pytest.mark.parametrize("page", ["0", "9999", "x", "-1"])
def test_a_page_that_is_not_there_shows_another(scene: Scene, as_role: SignIn, page: str) -> None:
    assert as_role("agent").get(f"/queue/?page={page}").status_code == 200


def test_a_list_costs_the_same_queries_however_long(
    scene: Scene, as_role: SignIn, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = as_role("agent")
    for number in range(20):
        copy = Case.objects.get(pk=scene.complete.pk)
        copy.pk, copy.reference, copy.token = None, f"63-2026-COPY{number:02}", f"copy{number}"
        copy.save()
    with django_assert_max_num_queries(16):  # type: ignore[attr-defined]
        assert client.get("/queue/").status_code == 200


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("verdict=complete", "complete"),
        ("verdict=review", "family"),
        ("verdict=nothing", "complete family"),
        ("stay=soon", "complete"),
        ("stay=later", "family"),
        ("stay=over", ""),
        ("stay=unknown", ""),
        ("stay=later&verdict=complete", ""),
        ("mine=0", "complete"),
        ("mine=1", "family"),
        ("mine=1&stay=later", "family"),
    ],
)
def test_a_list_is_narrowed(scene: Scene, as_role: SignIn, narrowed: str, found: str) -> None:
    Case.objects.filter(pk=scene.family.pk).update(assignee=scene.users["agent"])
    wanted = [getattr(scene, name).reference for name in found.split()]
    assert _listed(as_role("agent"), f"/queue/?{narrowed}") == wanted


def test_a_narrowed_list_says_so_and_lets_go(scene: Scene, as_role: SignIn) -> None:
    page = as_role("reader").get("/queue/?tab=waiting&verdict=incomplete&mine=0").content.decode()
    assert '<option value="incomplete" selected>' in page
    assert "Enlever les filtres" in page
    assert '<input type="hidden" name="mine" value="0">' in page
    empty = as_role("reader").get("/queue/?tab=waiting&verdict=complete").content.decode()
    assert "Aucun dossier ne correspond." in empty
    assert "Enlever les filtres" not in as_role("reader").get("/queue/?tab=waiting").content.decode()


def test_the_row_of_a_mail_has_the_key_of_each_category(scene: Scene, as_role: SignIn) -> None:
    page = as_role("agent").get("/queue/?tab=other").content.decode()
    row = page.partition(f'id="m-{scene.other.pk}"')[2].partition("</tr>")[0]
    digits = dict(re.findall(r'<option value="([a-z-]+)" data-digit="(\d)"', row))
    assert sorted(digits.values()) == list("0123456789")
    assert digits["visa-extension"] == "1"
    assert digits["other"] == "0"
    assert "data-sort" not in as_role("reader").get("/queue/?tab=other").content.decode()

"""Every address with every role, with none, and with an agent of another department."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Draft
from cases.states import DraftState
from cases.surroundings import blobs
from review.urls import urlpatterns
from tests.review.scene import Scene

SignIn = Callable[[str], Client]

SEE, DECIDE = {"agent", "reader", "supervisor"}, {"agent", "supervisor"}
SUPERVISE, AUDIT = {"supervisor"}, {"supervisor", "auditor"}
OPEN = {"home", "sign-in", "sign-out", "entrance", "language"}  #: no role needed

#: Who may open what; an address that is not here fails the first test.
WHO: dict[str, set[str]] = {
    **dict.fromkeys(
        ("queue", "pulse", "case", "presence", "viewer", "undo", "letter", "message", "sent", "sent-mail"), SEE
    ),
    **dict.fromkeys(("page-picture", "original", "draft-picture", "draft-file", "sent-part"), SEE),
    **dict.fromkeys(("letter-page", "sent-page"), SEE),
    **dict.fromkeys(("correct", "rule", "lift-stop", "set-aside", "note", "assign", "answer-address"), DECIDE),
    **dict.fromkeys(("correspondent", "looked", "merge", "split", "detach", "close", "resend"), DECIDE),
    **dict.fromkeys(("rectify", "leave-as-issued", "renew"), DECIDE),
    **dict.fromkeys(("decision", "ask", "refuse", "transfer", "letter-action", "release-all"), DECIDE),
    **dict.fromkeys(("reclassify", "handled", "answer-topic", "forward", "open-case", "retry", "attach"), DECIDE),
    **dict.fromkeys(("reopen", "withdraw", "statistics", "statistics-csv", "letter-texts", "letter-text"), SUPERVISE),
    "journal": AUDIT,
}
#: Addresses that are posted to only.
POSTED = {
    *("correct", "rule", "lift-stop", "set-aside", "note", "assign", "answer-address", "correspondent", "looked"),
    *("merge", "split", "detach", "letter-action", "release-all", "reclassify", "handled", "answer-topic"),
    *("open-case", "retry", "attach", "forward"),
}
#: Nothing in these tells one department's rows from another's: they list what is one's own.
#: An empty form names nobody, and no mail was sent in the scene.
_ALLOWED = dict.fromkeys(("correct", "set-aside", "sent-mail", "sent-part", "sent-page", "letter-page"), (404,))
LISTS = {"queue", "pulse", "journal", "release-all", "sent", "sent-mail", "sent-part", "sent-page"}


def _addresses(scene: Scene) -> dict[str, str]:
    draft = Draft.objects.create(
        applicant=scene.complete.applicants.get(),
        version=1,
        state=DraftState.STALE,
        inputs={},
        starts="2026-12-01",
        ends="2027-02-28",
        ends_because="",
        signatory="chef-de-service",
        passport_number="",
        birth_date="",
        permit_reference="63-2026-7K4QM2-1",
        permit_sha256=blobs().put(b"%PDF-1.7"),
        certificate_sha256="0" * 64,
    )
    case = scene.complete
    case_args: dict[str, tuple[object, ...]] = {
        "correspondent": (case.reference, case.correspondents.get().pk),
        "looked": (scene.family.reference, scene.family.links.get().pk),
        "detach": (case.reference, case.messages.get().pk),
        "page-picture": (scene.attachment.pk, 1),
        "original": (scene.attachment.pk,),
        "draft-picture": (draft.pk, "permit", 1),
        "draft-file": (draft.pk, "permit"),
        "letter": (scene.held.pk,),
        "letter-action": (scene.held.pk, "confirm-sent"),
        **dict.fromkeys(("message", "reclassify", "handled", "answer-topic"), (scene.other.pk,)),
        **dict.fromkeys(("open-case", "retry", "attach", "forward"), (scene.other.pk,)),
        "sent-mail": ("none.eml",),
        "sent-part": ("none.eml", 0),
        "letter-text": ("request",),
        "sent-page": ("none.eml",),
        "letter-page": (scene.held.pk,),
    }
    plain = {"queue", "pulse", "release-all", "journal", "sent", "statistics", "statistics-csv", "letter-texts"}
    return {name: reverse(name, args=() if name in plain else case_args.get(name, (case.reference,))) for name in WHO}


def _ask(client: Client, name: str, address: str) -> int:
    client.raise_request_exception = False
    answer = client.post(address, {}) if name in POSTED else client.get(address)
    return answer.status_code


def test_every_address_is_listed_here() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(WHO) | OPEN


def test_nobody_signed_in_is_sent_to_the_sign_in_page(scene: Scene, client: Client) -> None:
    for name, address in _addresses(scene).items():
        answer = client.post(address) if name in POSTED else client.get(address)
        assert answer.status_code == 302, name
        assert answer["Location"].startswith("/sign-in/"), name


@pytest.mark.parametrize("role", ["agent", "reader", "supervisor", "auditor"])
def test_a_role_opens_what_it_may_and_nothing_else(scene: Scene, as_role: SignIn, role: str) -> None:
    client = as_role(role)
    for name, address in _addresses(scene).items():
        status = _ask(client, name, address)
        if role in WHO[name]:
            assert status in _ALLOWED.get(name, (200, 302, 409)), (name, status)
        else:
            assert status == 403, name


def test_another_department_sees_nothing(scene: Scene, as_role: SignIn) -> None:
    client = as_role("stranger")
    for name, address in _addresses(scene).items():
        if name in LISTS or "agent" not in WHO[name]:
            continue
        assert _ask(client, name, address) == 404, name
    page = client.get("/queue/?tab=other").content.decode()
    assert scene.complete.reference not in page
    assert f"/mail/{scene.other.pk}/" not in page


def test_a_wrong_method_is_refused(scene: Scene, as_role: SignIn) -> None:
    client = as_role("supervisor")
    for name, address in _addresses(scene).items():
        if name in POSTED:
            assert client.get(address).status_code == 405, name
    assert client.post("/queue/").status_code == 405


def test_an_account_without_a_role_sees_nothing(scene: Scene, client: Client, django_user_model: type) -> None:
    client.force_login(django_user_model.objects.create_user("sans-role"))  # type: ignore[attr-defined]
    assert client.get("/queue/").status_code == 403
    assert client.get("/").status_code == 302


def test_each_role_starts_where_its_work_is(scene: Scene, as_role: SignIn) -> None:
    assert as_role("agent").get("/")["Location"] == "/queue/"
    assert as_role("auditor").get("/")["Location"] == "/journal/"


def test_forms_need_their_token(scene: Scene) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(scene.users["agent"])
    answer = client.post(reverse("note", args=(scene.complete.reference,)), {"text": "x"})
    assert answer.status_code == 403
    assert "Formulaire périmé" in answer.content.decode()
    assert scene.complete.case_notes.count() == 1


def test_pages_forbid_inline_scripts_and_are_not_kept(scene: Scene, as_role: SignIn) -> None:
    answer = as_role("agent").get(f"/cases/{scene.complete.reference}/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
    assert answer["Cache-Control"] == "no-store"
    page = answer.content.decode()
    assert " style=" not in page
    assert "onclick" not in page
    assert "<script>" not in page

"""The page of a case: verdict, evidence, people, and what strangers wrote, shown as text."""

import json
import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client
from markupsafe import escape

from cases.models import Applicant, Case, Message
from documents.dossier import ApplicantJudgement, Finding
from documents.rules import RULES
from documents.vocabulary import Requirement, Status
from tests.review.scene import FIELDS, Scene, judged, reason

SignIn = Callable[[str], Client]


def _page(client: Client, case: Case, query: str = "") -> str:
    answer = client.get(f"/cases/{case.reference}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_verdict_and_the_next_step_are_said(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    page = _page(client, scene.complete)
    assert "Les six pièces sont là et concordent." in page
    assert f"/cases/{scene.complete.reference}/decision/" in page
    assert "Demander des pièces" not in page.partition("<main")[2]
    page = _page(client, scene.incomplete)
    assert f"/cases/{scene.incomplete.reference}/request/" in page
    assert f"/cases/{scene.incomplete.reference}/decision/" not in page


def test_a_requirement_shows_its_rule_and_where_it_was_seen(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("agent"), scene.incomplete)
    row = page.partition("<h3>Visa</h3>")[2].partition("</li>")[0]
    assert "Manquant" in row
    assert re.search(r"<code>visa-[a-z-]+</code>", row)
    row = page.partition("<h3>Tampon d")[2].partition("</li>")[0]
    assert "À vérifier" in row
    assert "box=60,180,900,260" in row


def test_showing_evidence_jumps_to_its_page_and_box(scene: Scene, as_role: SignIn) -> None:
    client = as_role("reader")
    address = f"/cases/{scene.complete.reference}/viewer/?applicant=1&paper={scene.attachment.pk}-1&box=60,180,900,260"
    answer = client.get(address, headers={"hx-request": "true"})
    page = answer.content.decode()
    assert "<html" not in page
    assert f"/papers/{scene.attachment.pk}/page/1.jpg" in page
    active = re.search(r'<rect class="box box-on[^>]*>', page)
    assert active is not None
    assert 'x="60" y="180" width="840" height="80"' in active[0]


@pytest.mark.parametrize(
    "query", ["?paper=x", "?paper=999-1", "?applicant=77", "?box=1,2,3", "?box=a,b,c,d", "?page=-"]
)
def test_an_address_that_names_nothing_shows_the_case_all_the_same(scene: Scene, as_role: SignIn, query: str) -> None:
    assert "Complet" in _page(as_role("agent"), scene.complete, query)


def test_what_could_not_be_read_is_listed(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("agent"), scene.incomplete)
    assert "réservation.pdf" in page
    assert "protégé par un mot de passe" in page


def test_a_family_is_shown_together_and_one_by_one(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    page = _page(client, scene.family)
    assert page.count('<th scope="row"><a href="?applicant=') == 2
    assert "mineur" in page
    second = _page(client, scene.family, "?applicant=2")
    assert re.search(r'value="KARI"', second)
    assert not re.search(r'value="KARI"', page)


def test_a_stop_and_an_unseen_link_stand_on_top(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("agent"), scene.family)
    assert "lawyer-wording" in page
    assert f"/cases/{scene.incomplete.reference}/" in page.partition('class="verdict-bar')[0]
    assert "les laisser séparés" in page


def test_a_denial_in_another_case_is_named_and_leads_there(scene: Scene, as_role: SignIn) -> None:
    other = scene.family.reference
    scene.complete.applicants.all().delete()
    judged(scene.complete, (), reason("host-denies-elsewhere", case=other))
    card = _page(as_role("agent"), scene.complete).partition('<div class="stop-card">')[2].partition("</details>")[0]
    assert f"Un message du dossier {other} dit que cet hébergeant" in card
    assert f'href="/cases/{other}/"' in card
    assert 'name="rule" value="host-denies-elsewhere"' in card


def test_an_alert_on_one_paper_stands_at_that_paper(scene: Scene, as_role: SignIn) -> None:
    stop = next(rule for rule in RULES.values() if rule.stop and rule.requirement is Requirement.VISA)
    finding = Finding(requirement=Requirement.VISA, status=Status.UNSURE, reasons=(reason(stop.id),))
    person = ApplicantJudgement(anchors=("anna:1:0",), fields=FIELDS, findings=(finding,))
    scene.complete.applicants.all().delete()
    judged(scene.complete, (person,))
    page = _page(as_role("agent"), scene.complete)
    row = page.partition("<h3>Visa</h3>")[2].partition("<h3>")[0]
    assert "Alerte" in row
    assert f'name="rule" value="{stop.id}"' in row


def test_other_cases_of_the_same_host_are_named(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("agent"), scene.complete)
    assert "Le même hébergeant, ou la même adresse, dans 3 autres dossiers" in page


def test_other_cases_of_the_same_passport_are_named(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("agent"), scene.complete)
    said = page.partition("Le même passeport dans 1 autre dossier")[2].partition("</p>")[0]
    assert scene.done.reference in said
    assert "Le même passeport" not in _page(as_role("agent"), scene.family)


def test_a_reader_gets_no_form_that_changes_anything(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("reader"), scene.family).partition("<main")[2]
    assert 'method="post"' not in page
    assert "ERIKSSON" not in page or "NORDMANN" in page


def test_a_decided_case_is_not_corrected(scene: Scene, as_role: SignIn) -> None:
    page = _page(as_role("agent"), scene.done).partition("<main")[2]
    assert 'name="field"' not in page
    assert "/resend/" in page


HOSTILE = (
    "<script>alert(1)</script>",
    '<img src="https://example.net/x.png" onerror="alert(1)">',
    '<svg onload="alert(1)"><style>*{display:none}</style></svg>',
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "x" * 5000,
    "abc\u202edcba\u2066\u0000\x1b[31m",
    "مرحبا بالعالم",
    '"><a href="//example.net">ici</a>',
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_a_stranger_writes_is_shown_as_text(scene: Scene, as_role: SignIn, text: str) -> None:
    stored = text.replace("\x00", "")
    message = scene.complete.messages.get()
    Message.objects.filter(pk=message.pk).update(
        text=stored, subject=stored[:900], from_name=stored[:290], reply_to=stored[:900], from_address=stored[:300]
    )
    message.attachments.update(name=stored[:250])
    Applicant.objects.filter(case=scene.complete).update(surname=stored[:120], host=stored[:200])
    scene.complete.correspondents.update(name=stored[:300])
    judgement = scene.complete.judgement  # what was read in papers comes from outside as well
    for read in ("ERIKSSON", "ANNA MARIA", "12 rue des Lilas", "Beaumont", "passeport.jpg", "visa.jpg"):
        judgement = judgement.replace(read, json.dumps(stored[:300])[1:-1])
    Case.objects.filter(pk=scene.complete.pk).update(judgement=judgement, closing_reason=stored)
    scene.complete.outbox.update(text=stored, subject=stored[:900], recipient=stored[:300], server_said=stored)
    Message.objects.filter(pk=scene.other.pk).update(text=stored, subject=stored[:900], from_name=stored[:290])
    Message.objects.filter(pk=scene.quarantined.pk).update(trouble=stored)
    client = as_role("supervisor")
    case = f"/cases/{scene.complete.reference}/"
    for address in (
        *(case, f"{case}decision/", f"{case}refusal/", f"{case}transfer/", f"{case}undo/", f"{case}close/"),
        *("/queue/", "/queue/?tab=other", "/queue/?tab=uncertain", f"/queue/?q={quote(text)}", "/journal/"),
        *(f"/mail/{pk}/" for pk in (message.pk, scene.other.pk, scene.quarantined.pk)),
        *(f"/letters/{letter.pk}/" for letter in scene.complete.outbox.all()),
    ):
        page = client.get(address).content.decode()
        for bad in (
            "<script>",
            '<img src="https',
            "<svg onload",
            "<style>",
            'href="//example',
            'href="javascript',
            "\u202e",
            "\x1b",
        ):
            assert bad not in page, (address, bad)
        assert text != "49" or "{{ 7" in page
    shown = client.get(case).content.decode()
    if text.isprintable() and len(text) < 80:
        assert str(escape(text)) in shown


def test_an_original_is_only_ever_downloaded(scene: Scene, as_role: SignIn) -> None:
    scene.attachment.name = 'é"\r\nX: y.html'
    scene.attachment.save()
    answer = as_role("reader").get(f"/papers/{scene.attachment.pk}/original")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "X" not in answer.headers
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_page_picture_is_drawn(scene: Scene, as_role: SignIn) -> None:
    answer = as_role("reader").get(f"/papers/{scene.attachment.pk}/page/1.jpg")
    assert answer.status_code == 200
    assert answer.content[:2] == b"\xff\xd8"
    assert as_role("reader").get(f"/papers/{scene.attachment.pk}/page/7.jpg").status_code == 404
    assert as_role("reader").get(f"/papers/{scene.attachment.pk}/page/1.jpg?member=../x").status_code == 404


def test_a_case_costs_the_same_queries_however_many_people(
    scene: Scene, as_role: SignIn, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = as_role("agent")
    client.get(f"/cases/{scene.family.reference}/")
    with django_assert_max_num_queries(48):  # type: ignore[attr-defined]
        client.get(f"/cases/{scene.family.reference}/")


def test_what_a_rule_says_is_in_the_language_of_the_page(scene: Scene, as_role: SignIn) -> None:
    client = as_role("agent")
    assert "No visa page came." not in _page(client, scene.incomplete)
    client.post("/language/", {"language": "en", "next": "/"})
    page = _page(client, scene.incomplete)
    assert "No visa page came." in page
    assert "Aucune page de visa" not in page
    assert "Utopia" in page

"""The seal of the installation: off unless the settings name an authority, in the approved bytes when they do."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from pytest_django import Settings

from cases.actions.deciding import approve
from cases.actions.drafting import changed_since, draft_pdf, drafts_for
from cases.models import Case, Draft
from cases.sealing import sealing
from cases.states import CaseState, DraftState
from cases.surroundings import blobs, references, service
from cases.transitions import ActionRefused, Actor
from config.sections import Seal, Secret
from documents.seals.finding import find_seals
from documents.seals.trust import authority
from documents.seals.twod_doc import parse
from generators.seal_authority import certificate_of, make_test_seal_authority
from generators.texts import default_texts
from intake.register import standing_of_file, standing_of_seal
from intake.standing import Standing
from intake.verify import Authority, Verdict, verify_file
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.django_db

PAGE = "https://verification.prefecture.example.org/{reference}"


@pytest.fixture
def case(desk: Desk) -> Case:
    message = desk.arrives(pages=six_papers(Traveller(), desk.today))
    assert message.case is not None
    return message.case


@pytest.fixture
def certificate(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> bytes:
    """The settings name a test authority and a verification page; gives the authority's certificate."""
    (tmp_path / "seal.p12").write_bytes(p12 := make_test_seal_authority(desk.today, "essai"))
    monkeypatch.setenv("INTAKE_TEST_SEAL", "essai")
    seal = Seal(
        file=tmp_path / "seal.p12",
        secret=Secret(env="INTAKE_TEST_SEAL"),
        authority="TEST",
        certificate="0001",
        test_authority=True,
    )
    permit = service().permit.model_copy(update={"verification_url": PAGE})
    settings.SERVICE = service().model_copy(update={"seal": seal, "permit": permit})
    return certificate_of(p12, "essai")


def seals_on(pdf: bytes) -> tuple[str, ...]:
    return find_seals(pypdfium2.PdfDocument(pdf)[0].render(scale=300 / 72).to_pil())


def issue(case: Case, agent: Actor, today: dt.date) -> Draft:
    drafts = drafts_for(case, agent, today)
    case.refresh_from_db()
    approve(case, {d.pk: (d.permit_sha256, d.certificate_sha256) for d in drafts}, agent, case.version, today)
    (draft,) = drafts
    draft.refresh_from_db()
    return draft


def test_there_is_no_seal_by_default(desk: Desk, case: Case, agent: Actor) -> None:
    assert service().seal is None
    with sealing() as seal:
        assert seal is None
    (draft,) = drafts_for(case, agent, desk.today)
    assert seals_on(draft_pdf(draft, "permit")) == ()


def test_the_approved_bytes_bear_the_seal_and_stay_the_same(
    desk: Desk, certificate: bytes, case: Case, agent: Actor
) -> None:
    (draft,) = drafts_for(case, agent, desk.today)
    assert changed_since(draft, desk.today) == ()
    (again,) = drafts_for(case, agent, desk.today)
    assert again.pk == draft.pk
    (text,) = seals_on(draft_pdf(draft, "permit"))
    seal = parse(text)
    assert authority(certificate, test=True).check(seal).state == "genuine"
    assert seal.value("66") == "A02345678"
    assert seal.value("01") == draft.permit_reference
    assert seal.value("67") == "NG"
    page = pypdfium2.PdfDocument(draft_pdf(draft, "permit"))[0].get_textpage().get_text_bounded()
    assert PAGE.replace("{reference}", draft.permit_reference) in page


def test_a_draft_from_before_the_seal_is_drawn_again(
    desk: Desk, case: Case, agent: Actor, request: pytest.FixtureRequest
) -> None:
    (before,) = drafts_for(case, agent, desk.today)
    request.getfixturevalue("certificate")
    (after,) = drafts_for(case, agent, desk.today)
    assert after.pk != before.pk
    assert seals_on(draft_pdf(after, "permit"))


def test_a_key_that_is_gone_is_a_refusal_with_the_reason(
    desk: Desk, certificate: bytes, case: Case, agent: Actor, settings: Settings
) -> None:
    seal = service().seal
    assert seal is not None
    gone = seal.model_copy(update={"file": seal.file.with_name("gone.p12")})
    settings.SERVICE = service().model_copy(update={"seal": gone})
    with pytest.raises(ActionRefused, match="La clé du cachet ne peut pas servir"):
        drafts_for(case, agent, desk.today)


def test_the_register_follows_a_permit_through_its_life(
    desk: Desk, certificate: bytes, case: Case, agent: Actor
) -> None:
    (open_draft,) = drafts_for(case, agent, desk.today)
    (text,) = seals_on(draft_pdf(open_draft, "permit"))
    seal = parse(text)
    assert standing_of_seal(seal, desk.today).standing is Standing.UNKNOWN  # drawn, never approved
    draft = issue(case, agent, desk.today)
    sent = blobs().get(draft.signed_permit_sha256)
    companion = blobs().get(draft.signed_certificate_sha256)
    first = max(draft.starts, desk.today)

    def standing(day: dt.date) -> tuple[Standing, Standing]:
        return standing_of_seal(seal, day).standing, standing_of_file(companion, day).standing

    assert standing(first) == (Standing.VALID, Standing.VALID)
    assert standing(draft.starts - dt.timedelta(days=1)) == (Standing.NOT_YET, Standing.NOT_YET)
    assert standing(draft.ends + dt.timedelta(days=1)) == (Standing.EXPIRED, Standing.EXPIRED)
    assert standing_of_file(sent + b" ", first).standing is Standing.UNKNOWN

    Draft.objects.filter(pk=draft.pk).update(state=DraftState.REPLACED)
    assert standing(first) == (Standing.REPLACED, Standing.REPLACED)
    Case.objects.filter(pk=case.pk).update(state=CaseState.WITHDRAWN)
    assert standing(first) == (Standing.WITHDRAWN, Standing.WITHDRAWN)

    alpha2 = {country.code: country.alpha2 for country in references().countries}
    believed = Authority(own=authority(certificate, test=True))
    found = verify_file("x.pdf", sent, believed, dt.datetime.now(dt.UTC), default_texts(), alpha2)
    assert found.verdict is Verdict.GENUINE, found.reasons
    other = seal.signed_text.replace("A02345678", "A02345679")
    assert standing_of_seal(parse(f"{other}\x1fAAAA"), first).standing is Standing.UNKNOWN

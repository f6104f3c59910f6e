"""Papers in an officer's hand: genuine files, changed files, photographs, and seals of others."""

import datetime as dt
import io
import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfWriter

from documents.seals.trust import authority, public_list
from generators.certificate import draw_certificate
from generators.facts import PermitData
from generators.permit import draw_permit
from generators.seal import SealMark
from generators.seal_authority import TwodDocSeal, certificate_of, make_test_seal_authority
from generators.signature import SigningKey, sign
from generators.signing_authority import make_test_authority, root_of
from generators.texts import default_texts
from intake.verify import Authority, Verdict, Verification, verify_file
from samples.camera import Shot, photograph
from tests.generators.people import EXTREMES, ORDINARY, TODAY, certificate_for
from tests.generators.sealers import alpha2, certificate, sealer

NOW = dt.datetime.combine(TODAY, dt.time(14), dt.UTC)
SPECIMEN = Path(__file__).parents[1] / "documents" / "seals" / "specimens" / "15.2.1" / "04.txt"
#: Held in the hand, a little from above, sent by a messenger.
MILD = Shot(long_side=2400, tilt=0.03, lean=3.0, blur=0.7, shadow=0.2, noise=3.0, quality=60)


@cache
def signing() -> bytes:
    return make_test_authority(TODAY)


@cache
def believed() -> Authority:
    return Authority(root=root_of(signing()), own=authority(certificate(), test=True), others=public_list())


@cache
def permit(name: str = "ordinary") -> bytes:
    return draw_permit(replace(EXTREMES[name], projet=False), default_texts(), sealer())


@cache
def signed_permit() -> bytes:
    return sign(permit(), SigningKey.load(signing()), NOW, reason="Délivrance")


@cache
def picture() -> Image.Image:
    made: Image.Image = pypdfium2.PdfDocument(permit())[0].render(scale=300 / 72).to_pil()
    return made


def judged(data: bytes, whom: Authority | None = None, now: dt.datetime = NOW) -> Verification:
    return verify_file("paper", data, whom or believed(), now, default_texts(), alpha2())


class SealOf:
    """Puts the genuine seal of one permit on another: what a forger with a scanner does."""

    def __init__(self, sealed: PermitData) -> None:
        self._sealed = sealed

    def mark(self, data: PermitData) -> SealMark:
        return sealer().mark(self._sealed)


def test_the_file_that_was_sent_is_genuine_and_called_a_test() -> None:
    found = judged(signed_permit())
    assert found.verdict is Verdict.GENUINE
    assert found.test
    assert found.permit
    assert found.seal is not None
    assert found.seal.value("66") == "L898902C3"
    assert "La signature électronique est intacte et mène à l’autorité reconnue ici." in found.reasons


def test_one_changed_byte_is_found() -> None:
    changed = bytearray(signed_permit())
    changed[changed.find(b"stream", 2000) + 40] ^= 1
    found = judged(bytes(changed))
    assert found.verdict is Verdict.ALTERED
    assert found.reasons[0] == "La signature électronique ne correspond plus au fichier : il a été modifié."


def test_something_added_after_the_signature_is_found() -> None:
    writer = PdfWriter(io.BytesIO(signed_permit()), incremental=True)
    writer.add_metadata({"/Title": "Une autre autorisation"})
    added = io.BytesIO()
    writer.write(added)
    assert added.getvalue().startswith(signed_permit())
    found = judged(added.getvalue())
    assert found.verdict is Verdict.ALTERED
    assert found.reasons[0] == "Quelque chose a été ajouté au fichier après sa signature."


def test_the_certificate_is_genuine_by_its_signature_alone() -> None:
    pdf = draw_certificate(certificate_for(ORDINARY), default_texts())
    assert judged(pdf).verdict is Verdict.NOT_VERIFIABLE
    found = judged(sign(pdf, SigningKey.load(signing()), NOW, reason="Délivrance"))
    assert found.verdict is Verdict.GENUINE
    assert found.permit
    assert found.reasons == ("La signature électronique est intacte et mène à l’autorité reconnue ici.",)


def test_a_file_signed_by_a_stranger_is_unknown() -> None:
    stranger = sign(permit(), SigningKey.load(make_test_authority(TODAY)), NOW, reason="Délivrance")
    found = judged(stranger)
    assert found.verdict is Verdict.UNKNOWN
    assert "n’est pas reconnu ici" in found.reasons[0]


def test_a_signature_whose_certificate_has_ended_is_judged_on_its_day() -> None:
    found = judged(signed_permit(), now=NOW + dt.timedelta(days=1000))
    assert found.verdict is Verdict.GENUINE
    assert any("a expiré depuis" in reason for reason in found.reasons)


@pytest.mark.parametrize("name", EXTREMES)
def test_a_file_without_signature_is_held_against_its_seal(name: str) -> None:
    found = judged(permit(name))
    assert found.verdict is Verdict.GENUINE, found.reasons
    assert "le texte du fichier dit la même chose" in found.reasons[0]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"document": replace(ORDINARY.document, number="X1234567")}, "Numéro de la pièce d’identité"),
        ({"reference": "63-2020-ZZZZZZ"}, "Identifiant unique du document"),
        ({"holder": replace(ORDINARY.holder, surname="ERIKSEN")}, "Nom patronymique"),
        ({"holder": replace(ORDINARY.holder, given_names="ANNA")}, "Liste des prénoms"),
        ({"holder": replace(ORDINARY.holder, usage_name="MARTIN")}, "Nom d’usage"),
        ({"holder": replace(ORDINARY.holder, birth_date="1974-08-13")}, "Date de naissance"),
        ({"holder": replace(ORDINARY.holder, birth_place="Zénitude")}, "Lieu de naissance"),
        ({"holder": replace(ORDINARY.holder, foreigner_number="6303123456")}, "Numéro d’étranger"),
        (
            {"holder": replace(ORDINARY.holder, address=("13 rue des Volcans", "63110 Beaumont"))},
            "Ligne 4 de l‘adresse postale du domicile",
        ),
        ({"validity": replace(ORDINARY.validity, end=dt.date(2020, 12, 31))}, "Date de fin de validité"),
        ({"validity": replace(ORDINARY.validity, start=dt.date(2020, 6, 20))}, "Date de début de validité"),
        ({"work_allowed": True}, "Autorisation"),
    ],
)
def test_altered_text_under_a_genuine_seal_is_found(changed: dict[str, object], field: str) -> None:
    altered = replace(ORDINARY, **changed)  # type: ignore[arg-type]
    found = judged(draw_permit(altered, default_texts(), SealOf(ORDINARY)))
    assert found.verdict is Verdict.ALTERED
    assert "mais le texte est différent" in found.reasons[0]
    assert [reason.split(" : ")[0] for reason in found.reasons[1:]] == [field]


def test_another_nationality_is_found() -> None:
    data = EXTREMES["vietnamese"]
    altered = replace(data, holder=replace(data.holder, nationality="Suisse (CHE)"))
    found = judged(draw_permit(altered, default_texts(), SealOf(data)))
    assert found.verdict is Verdict.ALTERED
    assert found.reasons[1] == "Nationalité : « VN » dans le cachet, « Suisse (CHE) » sur le papier."


def test_a_degraded_photograph_of_the_printed_page_verifies_and_shows_the_fields() -> None:
    found = judged(photograph(picture(), MILD, random.Random(63)))
    assert found.verdict is Verdict.GENUINE
    assert found.seal is not None
    shown = dict(found.seal.shown())
    assert shown["Numéro de la pièce d’identité"] == "L898902C3"
    assert shown["Date de fin de validité"] == "2020-09-30"
    assert "Comparez ce qu’il contient avec le papier" in found.reasons[0]


def test_a_photograph_turned_on_its_side_verifies() -> None:
    shot = replace(MILD, turn=90, long_side=3000)
    assert judged(photograph(picture(), shot, random.Random(2))).verdict is Verdict.GENUINE


def test_a_photograph_too_blurred_is_not_verifiable() -> None:
    found = judged(photograph(picture(), replace(MILD, long_side=1500, blur=6.0), random.Random(1)))
    assert found.verdict is Verdict.NOT_VERIFIABLE
    assert found.reasons == ("Aucun cachet 2D-Doc n’a pu être lu.",)


def test_a_seal_made_with_another_key_under_our_name_is_a_forgery() -> None:
    key = make_test_seal_authority(TODAY)
    forger = TwodDocSeal.load(key, None, authority="TEST", certificate="0001", test=True, alpha2=alpha2())
    found = judged(draw_permit(ORDINARY, default_texts(), forger))
    assert found.verdict is Verdict.ALTERED
    assert "modifié ou imité" in found.reasons[0]
    assert certificate_of(key) != certificate()


def test_the_text_of_a_seal_may_be_pasted() -> None:
    text = sealer().text(ORDINARY)
    assert judged(text.encode()).verdict is Verdict.GENUINE
    assert judged(text.replace("\x1d", "<GS>").replace("\x1f", "<US>").encode()).verdict is Verdict.GENUINE
    assert judged(text.replace("ERIKSSON", "ERIKSSEN").encode()).verdict is Verdict.ALTERED


def test_a_seal_of_an_authority_that_nobody_here_knows_is_unknown() -> None:
    found = judged(permit(), Authority(others=public_list()))
    assert found.verdict is Verdict.UNKNOWN
    assert not found.permit


def test_the_specimen_of_the_specification_is_no_permit_of_ours() -> None:
    found = judged(SPECIMEN.read_bytes())
    assert found.verdict is Verdict.UNKNOWN
    assert not found.permit


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02 nothing", "unknown-type"),
        (b"%PDF-1.7 broken", "broken"),
    ],
)
def test_what_cannot_be_opened_is_not_verifiable(data: bytes, why: str) -> None:
    found = judged(data)
    assert found.verdict is Verdict.NOT_VERIFIABLE
    assert why in found.reasons[0]

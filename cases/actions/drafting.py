"""Drawing the two papers: drafts are drawn for the agent, go stale when what they say changes, and are redrawn."""

import dataclasses
import datetime as dt
from dataclasses import asdict
from functools import lru_cache

from django.db import transaction
from django.utils.translation import gettext as _
from pydantic_core import to_jsonable_python

from cases.facts import paper_facts
from cases.judgements import applicant_judgement, judgement_of
from cases.models import Applicant, Case, Draft
from cases.sealing import sealing
from cases.states import OPEN_CASES, DraftState, Role
from cases.surroundings import blobs, service
from cases.transitions import MACHINE, ActionRefused, Actor, move, record
from config.sections import Signatory
from documents.vocabulary import Status
from generators.certificate import draw_certificate
from generators.facts import CertificateData, MissingValue
from generators.permit import draw_permit
from generators.texts import default_texts
from generators.typefaces import Unprintable
from generators.validity import NoValidity

PAPERS = ("permit", "certificate")


def may_draft(case: Case, applicant: Applicant) -> str:
    """Why no papers can be drawn for `applicant` now, in French; "" when they can."""
    if case.state not in OPEN_CASES:
        return _("Le dossier est déjà décidé.")
    if applicant.outcome != Applicant.Outcome.OPEN:
        return _("La situation de cette personne est déjà réglée.")
    judgement = judgement_of(case)
    person = applicant_judgement(judgement, applicant) if judgement is not None else None
    if judgement is None or person is None:
        return _("Aucune pièce ne décrit plus cette personne.")
    if judgement.stops or person.stops:
        return _("Une alerte attend votre examen : traitez-la d'abord.")
    open_findings = [finding for finding in person.findings if finding.status is not Status.SATISFIED]
    if open_findings:
        return _("Toutes les pièces ne sont pas acceptées : tranchez celles qui restent en doute.")
    return ""


def signatories(actor: Actor, today: dt.date) -> tuple[Signatory, ...]:
    """Those in whose name this agent may issue today."""
    return service().signatories_for(actor.user.get_username() if actor.user else "", today)


def drafts_for(case: Case, actor: Actor, today: dt.date, signatory_key: str | None = None) -> list[Draft]:
    """The open draft of each applicant who may be granted, redrawn where anything that it says has changed.

    Raises ActionRefused when nobody can be granted, when a fact is missing, or when the agent may issue in no name.
    """
    chosen = _signatory(actor, today, signatory_key)
    ready = [a for a in case.applicants.filter(present=True) if not may_draft(case, a)]
    if not ready:
        reasons = {may_draft(case, a) for a in case.applicants.filter(present=True)}
        raise ActionRefused(" ".join(sorted(reasons)) or _("Le dossier n'a pas de demandeur."))
    return [_current(applicant, chosen, actor, today) for applicant in ready]


def draft_pdf(draft: Draft, paper: str) -> bytes:
    """The unsigned bytes of one of the two papers: those that are approved."""
    return blobs().get(draft.permit_sha256 if paper == "permit" else draft.certificate_sha256)


def projet_pdf(draft: Draft, paper: str, today: dt.date) -> bytes:
    """The same paper marked PROJET, for looking at: it is never sent."""
    facts = paper_facts(draft.applicant, service().signatory(draft.signatory), today)
    marked = dataclasses.replace(facts, permit=dataclasses.replace(facts.permit, projet=True))
    return _draw(marked)[PAPERS.index(paper)]


def changed_since(draft: Draft, today: dt.date) -> tuple[str, ...]:
    """What `draft` says that is no longer so: the names of its inputs ("permit.validity.end"); empty when fresh."""
    try:
        facts = paper_facts(draft.applicant, service().signatory(draft.signatory), today)
        drawn = _draw(facts)
    except (MissingValue, NoValidity, KeyError) as error:
        return (str(error),)
    now = _inputs(facts)
    changed = tuple(sorted(key for key in now.keys() | draft.inputs.keys() if now.get(key) != draft.inputs.get(key)))
    if not changed and tuple(blobs().put(pdf) for pdf in drawn) != (draft.permit_sha256, draft.certificate_sha256):
        return ("texts",)  # a template or a face of ours changed, and nothing of the case
    return changed


def make_stale(case: Case, actor: Actor) -> None:
    """Mark the open drafts of `case` as stale: something arrived or was changed."""
    for draft in Draft.objects.filter(applicant__case=case, state=DraftState.OPEN):
        move(draft, "stale", actor)


def _signatory(actor: Actor, today: dt.date, key: str | None) -> Signatory:
    allowed = signatories(actor, today)
    if not allowed:
        raise ActionRefused(_("Aucun signataire ne vous est ouvert aujourd'hui : voyez la table des signataires."))
    if key is None:
        return allowed[0]
    for signatory in allowed:
        if signatory.key == key:
            return signatory
    raise ActionRefused(_("Vous ne pouvez pas délivrer au nom de ce signataire."))


def _current(applicant: Applicant, signatory: Signatory, actor: Actor, today: dt.date) -> Draft:
    newest = applicant.drafts.filter(state=DraftState.OPEN).order_by("-version").first()
    if newest is not None:
        newest.applicant = applicant
        if newest.signatory == signatory.key and not changed_since(newest, today):
            return newest
        move(newest, "stale", actor if actor.role is not Role.READER else MACHINE)
    return _new(applicant, signatory, actor, today)


def _new(applicant: Applicant, signatory: Signatory, actor: Actor, today: dt.date) -> Draft:
    try:
        facts = paper_facts(applicant, signatory, today)
        permit_pdf, certificate_pdf = _draw(facts)
    except MissingValue as error:
        raise ActionRefused(
            _("Il manque une donnée (%(field)s) pour établir le titre de %(who)s : complétez-la dans le dossier.")
            % {"field": error.field, "who": applicant.full_name or _("cette personne")}
        ) from error
    except Unprintable as error:
        raise ActionRefused(_("Un caractère ne peut pas être imprimé : %(which)s") % {"which": error}) from error
    except NoValidity as error:
        raise ActionRefused(
            _("Le passeport expire avant le début de l'autorisation : aucune durée n'est possible.")
        ) from error
    last = applicant.drafts.order_by("-version").first()
    permit = facts.permit
    with transaction.atomic():
        for older in applicant.drafts.filter(state=DraftState.STALE):
            move(older, "replace", actor)
        draft = Draft.objects.create(
            applicant=applicant,
            version=last.version + 1 if last is not None else 1,
            inputs=_inputs(facts),
            starts=permit.validity.start,
            ends=permit.validity.end,
            ends_because=permit.validity.reason,
            signatory=signatory.key,
            passport_number=permit.document.number,
            birth_date=permit.holder.birth_date,
            permit_reference=permit.reference,
            permit_sha256=blobs().put(permit_pdf),
            certificate_sha256=blobs().put(certificate_pdf),
        )
        record(draft, "draft", actor, after=draft.state, permit=draft.permit_sha256)
    return draft


def _draw(facts: CertificateData) -> tuple[bytes, bytes]:
    texts = default_texts()
    with sealing() as seal:
        permit = _permit(facts.permit, texts) if seal is None else draw_permit(facts.permit, texts, seal)
        return permit, _certificate(facts, texts)


# Same facts and texts, same bytes: whether a draft is still fresh is asked whenever it is shown or decided.
_permit = lru_cache(maxsize=64)(draw_permit)
_certificate = lru_cache(maxsize=64)(draw_certificate)


def _inputs(facts: CertificateData) -> dict[str, str]:
    """Every value on the papers by its dotted name, as JSON strings."""
    flat: dict[str, str] = {}

    def walk(value: object, path: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, f"{path}.{key}" if path else key)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                walk(inner, f"{path}[{index}]")
        else:
            flat[path] = "" if value is None else str(value)

    walk(to_jsonable_python(asdict(facts)), "")
    return flat

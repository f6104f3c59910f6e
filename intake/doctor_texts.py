"""The doctor's look at the texts: every letter in every language that is set, both papers in every signatory's name and
every rule's sentence are written once, for a fictional person, with the words of this installation's settings."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from cases.facts import prefecture
from cases.letter_settings import from_settings
from cases.sentences import agent_sentence, applicant_sentences
from cases.surroundings import service
from config.sections import Signatory as SignatorySettings
from documents.dossier import Reason
from documents.rules import RULES
from documents.vocabulary import Cure, Requirement
from generators import texts as papers
from generators.certificate import draw_certificate
from generators.facts import CertificateData, DocumentKind, Holder, PermitData, Signatory, TravelDocument
from generators.letter_facts import (
    ApplicantItems,
    Destination,
    Hearing,
    ItemStatus,
    LetterData,
    LetterItem,
    LetterKind,
    LetterPermit,
    UnreadFile,
)
from generators.letters import compose
from generators.permit import draw_permit
from generators.validity import permit_validity

_DAY = dt.date(2020, 6, 15)
_REFERENCE = "63-2020-AAAAAA"
_WRONG = ("{{", "}}", "{%", "Undefined")  #: left in a text by a template that is not whole


def faults() -> Iterator[str]:
    """What cannot be written as it should, one sentence each: which text, and what is wrong with it."""
    for name, write in _texts():
        try:
            said = write()
        except Exception as error:  # a template is an operator's file: whatever is wrong with it is a finding
            yield f"{name}: {type(error).__name__}: {error}"
            continue
        left = [mark for mark in _WRONG if mark in said]
        if left:
            yield f"{name}: {left[0]} is left in the text"


def count() -> int:
    """How many texts are looked at."""
    return sum(1 for _ in _texts())


def _texts() -> Iterator[tuple[str, Callable[[], str]]]:
    chosen = service()
    for kind in LetterKind:
        for language in chosen.answers.languages:
            yield f"letters/{language}/{kind}.txt", partial(_letter, kind, language)
    for signatory in chosen.signatories:
        yield f"papers (signatory {signatory.key})", partial(_drawn, signatory)
    for rule in sorted(RULES):
        yield f"rules, {rule}", partial(_sentence, rule)


def _letter(kind: LetterKind, language: str) -> str:
    letter = compose(kind, _facts(), (language,))
    return letter.subject + letter.text


def _facts() -> LetterData:
    items = tuple(
        LetterItem(requirement=str(one), status=status) for one, status in zip(Requirement, _STATUSES, strict=True)
    )
    permit = LetterPermit(
        holder="ANNA EXEMPLE",
        reference=_REFERENCE,
        certificate_reference=f"{_REFERENCE}-C",
        document_number="X0000000",
        start=_DAY,
        end=_DAY,
        replaces=_REFERENCE,
    )
    return dataclasses.replace(
        from_settings(_DAY),
        reference=_REFERENCE,
        writer_name="Anna Exemple",
        applicants=(ApplicantItems(name="ANNA EXEMPLE", items=items),),
        deadline=_DAY,
        reasons={"fr": ("Un exemple.",)},
        hearing=Hearing(notified_on=_DAY, urgency={"fr": ("Un exemple.",)}),
        permits=(permit,),
        withdrawn_on=_DAY,
        destination=Destination(name="Un autre service", contact="service@example.org"),
        topic="other",
        unread=(UnreadFile(name="a.pdf", reason="locked"),),
        remark=("Un exemple.",),
        first_sent=_DAY,
    )


_STATUSES = (*ItemStatus, ItemStatus.MISSING, ItemStatus.MISSING)


def _drawn(signatory: SignatorySettings) -> str:
    """Both papers in the name of `signatory`; nothing to read in them."""
    chosen = service()
    expiry = dt.date(_DAY.year + 5, 1, 31)
    permit = PermitData(
        reference=_REFERENCE,
        certificate_reference=f"{_REFERENCE}-C",
        holder=Holder(
            surname="EXEMPLE", given_names="ANNA", birth_date="1990-01-31", birth_place="Exempleville",
            nationality="Utopie (UTO)", address=("1 rue de l’Exemple", "63000 Clermont-Ferrand"),
        ),
        document=TravelDocument(kind=DocumentKind.PASSPORT, number="X0000000", state="Utopie (UTO)", expiry=expiry),
        validity=permit_validity(_DAY, _DAY, expiry, chosen.permit.months),
        prefecture=prefecture(),
        signatory=Signatory(name=signatory.name, quality=signatory.quality, delegation=signatory.delegation),
        place=chosen.prefecture.place,
        issued_on=_DAY,
        legal_references=chosen.permit.legal_references,
        circumstances=chosen.permit.circumstances,
        verification=chosen.permit.verification,
        work_allowed=chosen.permit.work,
        replaces=_REFERENCE,
        specimen=True,
    )  # fmt: skip
    certificate = CertificateData(
        permit=permit,
        circumstances_english=chosen.permit.circumstances_english,
        verification_english=chosen.permit.verification_english,
    )
    draw_permit(permit, papers.default_texts())
    draw_certificate(certificate, papers.default_texts())
    return ""


def _sentence(rule: str) -> str:
    known = RULES[rule]
    reason = Reason(rule=rule, cure=known.cure, params=dict.fromkeys(known.params, "2020-06-15"))
    told = applicant_sentences([reason]) if known.cure is Cure.APPLICANT else {}
    missing = set(service().answers.languages) - set(told) if known.cure is Cure.APPLICANT else set()
    if missing:
        raise KeyError(f"no sentence for applicants in {', '.join(sorted(missing))}")
    return " ".join(
        (
            agent_sentence(reason, "fr"),
            agent_sentence(reason, "en"),
            *(line for lines in told.values() for line in lines),
        )
    )

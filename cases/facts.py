"""From an applicant's judged fields and the settings to the facts on the two papers (`generators.facts`)."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q

from cases.judgements import applicant_judgement, judgement_of
from cases.models import Applicant, Draft
from cases.registering import issued
from cases.surroundings import references, service
from config.sections import Signatory as SignatorySettings
from documents.dossier import ApplicantJudgement
from documents.vocabulary import Field
from generators.facts import (
    CertificateData,
    DocumentKind,
    Holder,
    MissingValue,
    PermitData,
    Prefecture,
    Signatory,
    TravelDocument,
)
from generators.validity import NoValidity, Validity, permit_validity

#: Letters of permits that replace others: none that is taken for a digit.
_REPLACEMENTS = "BCDEFGHJKMNPQRTUVWXY"


def paper_facts(applicant: Applicant, signatory: SignatorySettings, day: dt.date) -> CertificateData:
    """Everything that stands on the permit and the certificate of `applicant`, drawn on `day`.

    Raises `MissingValue` for a fact that is not known, `NoValidity` when the passport ends first.
    """
    judgement = judgement_of(applicant.case)
    person = applicant_judgement(judgement, applicant) if judgement is not None else None
    if person is None:
        raise MissingValue("applicant")
    chosen = service()
    expiry = _date(person, Field.PASSPORT_EXPIRY)
    earlier = list(issued(Q(applicant=applicant)))
    reference = permit_reference(applicant, len(earlier))
    permit = PermitData(
        reference=reference,
        certificate_reference=f"{reference}-C",
        holder=_holder(person),
        document=TravelDocument(
            kind=DocumentKind.PASSPORT,
            number=_needed(person, Field.PASSPORT_NUMBER),
            state=_country(person.fields.get(Field.PASSPORT_STATE) or _needed(person, Field.NATIONALITY)),
            expiry=expiry,
        ),
        validity=_validity(day, person.stay_until, expiry, earlier),
        prefecture=prefecture(),
        signatory=Signatory(name=signatory.name, quality=signatory.quality, delegation=signatory.delegation),
        place=chosen.prefecture.place,
        issued_on=day,
        legal_references=chosen.permit.legal_references,
        circumstances=chosen.permit.circumstances,
        verification=chosen.permit.verification,
        work_allowed=chosen.permit.work,
        replaces=earlier[-1].permit_reference if earlier else None,
        specimen=chosen.demo,
        verification_address=verification_address(reference),
    )
    return CertificateData(
        permit=permit,
        circumstances_english=chosen.permit.circumstances_english,
        verification_english=chosen.permit.verification_english,
    )


def permit_reference(applicant: Applicant, earlier: int) -> str:
    """The reference of this person's permit: the case's, the person's place in it, and a letter when `earlier` ones
    were issued to this person: 63-2020-7K4QM2-1, then …-1B, …-1C."""
    letter = _REPLACEMENTS[min(earlier, len(_REPLACEMENTS)) - 1] if earlier else ""
    return f"{applicant.case.reference}-{applicant.position}{letter}"


def verification_address(reference: str) -> str | None:
    """The page on which the permit of that reference is verified; None when the settings name none."""
    page = service().permit.verification_url
    return page.replace("{reference}", reference) if page is not None else None


def prefecture() -> Prefecture:
    """The authority as papers name it."""
    chosen = service().prefecture
    return Prefecture(
        heading=chosen.heading,
        authority=chosen.authority,
        authority_english=chosen.authority_english,
        services=(chosen.service,),
        address=chosen.address,
        email=chosen.email,
        phone=chosen.phone,
        duty_phone=chosen.duty_phone,
    )


def _holder(person: ApplicantJudgement) -> Holder:
    postcode, commune = _needed(person, Field.POSTCODE), _needed(person, Field.COMMUNE)
    given = person.fields.get(Field.GIVEN_NAMES, "")
    host = " ".join(p for p in (person.fields.get(Field.HOST_GIVEN_NAMES), person.fields.get(Field.HOST_SURNAME)) if p)
    lines = (f"chez {host}" if host else "", person.fields.get(Field.ADDRESS, ""), f"{postcode} {commune}")
    return Holder(
        surname=_needed(person, Field.SURNAME),
        given_names=given or None,
        birth_date=_needed(person, Field.BIRTH_DATE),
        birth_place=_needed(person, Field.BIRTH_PLACE),
        nationality=_country(_needed(person, Field.NATIONALITY)),
        address=tuple(line for line in lines if line),
    )


def _needed(person: ApplicantJudgement, field: Field) -> str:
    value = person.fields.get(field, "")
    if not value:
        raise MissingValue(field)
    return value


def _date(person: ApplicantJudgement, field: Field) -> dt.date:
    value = _needed(person, field)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise MissingValue(field) from None


def _country(code: str) -> str:
    country = references().country(code)
    return f"{country.french} ({code})" if country is not None and country.french else code


def _validity(day: dt.date, stay_until: dt.date | None, expiry: dt.date, earlier: Sequence[Draft]) -> Validity:
    """Of a permit drawn on `day`. One that replaces another ends when that one should have ended: as if it had been
    drawn right on the day of the first, and it begins today at the earliest."""
    months = service().permit.months
    if not earlier:
        return permit_validity(day, stay_until, expiry, months)
    first_drawn = dt.date.fromisoformat(earlier[0].inputs["permit.issued_on"])
    right = permit_validity(first_drawn, stay_until, expiry, months)
    if right.end < day:
        raise NoValidity(f"the permit should have ended on {right.end}: it is not replaced on {day}")
    return Validity(start=max(day, right.start), end=right.end, reason=right.reason)

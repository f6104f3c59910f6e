"""From an applicant's judged fields and the settings to the facts on the two papers (`generators.facts`)."""

import datetime as dt

from cases.actions.judging import applicant_judgement, judgement_of
from cases.models import Applicant, Case
from cases.surroundings import references, service
from config.service import Signatory as SignatorySettings
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
from generators.validity import permit_validity


def paper_facts(applicant: Applicant, signatory: SignatorySettings, day: dt.date) -> CertificateData:
    """Everything that stands on the permit and the certificate of `applicant`, drawn on `day`.

    Raises `MissingValue` for a fact that is not known, `NoValidity` when the passport ends first.
    """
    case = applicant.case
    judgement = judgement_of(case)
    person = applicant_judgement(judgement, applicant) if judgement is not None else None
    if person is None:
        raise MissingValue("applicant")
    chosen = service()
    expiry = _date(person, Field.PASSPORT_EXPIRY)
    reference = permit_reference(applicant)
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
        validity=permit_validity(day, person.stay_until, expiry, chosen.permit.months),
        prefecture=prefecture(),
        signatory=Signatory(name=signatory.name, quality=signatory.quality, delegation=signatory.delegation),
        place=chosen.prefecture.place,
        issued_on=day,
        legal_references=chosen.permit.legal_references,
        circumstances=chosen.permit.circumstances,
        verification=chosen.permit.verification,
        work_allowed=chosen.permit.work,
        replaces=_replaced(case),
        specimen=chosen.demo,
        verification_address=verification_address(reference),
    )
    return CertificateData(
        permit=permit,
        circumstances_english=chosen.permit.circumstances_english,
        verification_english=chosen.permit.verification_english,
    )


def permit_reference(applicant: Applicant) -> str:
    """The reference of this person's permit: the case's, and the person's place in it."""
    return f"{applicant.case.reference}-{applicant.position}"


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


def _replaced(case: Case) -> str | None:
    """The permit that a renewal follows is not replaced: it runs out. Only a corrected permit replaces another."""
    return None

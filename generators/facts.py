"""What stands on the permit and on the certificate: frozen facts in, `MissingValue` out when one of them is empty."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from generators.validity import Validity


class MissingValue(ValueError):
    """A value without which the paper, or the letter, must not be drawn: {field}."""

    def __init__(self, field: str) -> None:
        super().__init__(f"{field} is missing: nothing is drawn before it is known")
        self.field = field  #: dotted path, such as "holder.birth_place"


class DocumentKind(StrEnum):
    """The travel document that the permit is tied to; its names stand in templates/papers/<lang>/words.toml."""

    PASSPORT = "passport"
    SERVICE_PASSPORT = "service-passport"
    DIPLOMATIC_PASSPORT = "diplomatic-passport"
    REFUGEE_DOCUMENT = "refugee-document"
    STATELESS_DOCUMENT = "stateless-document"
    LAISSEZ_PASSER = "laissez-passer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The person who may stay. Names as the passport spells them (a transliteration where the script is not Latin)."""

    surname: str
    given_names: str | None  #: None: the travel document gives a single name, which is `surname`
    birth_date: str  #: ISO, shortened where the travel document leaves parts unknown: "1974-08-12", "1974-08", "1974"
    birth_place: str
    nationality: str  #: in French, as shown: "Utopie (UTO)"
    address: tuple[str, ...]  #: lines, the last one with postcode and commune
    usage_name: str | None = None  #: None: there is none
    foreigner_number: str | None = None  #: ten digits; None: none was given yet


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelDocument:
    """The document that the permit is valid with."""

    kind: DocumentKind
    number: str
    state: str  #: issuing State, in French
    expiry: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs, and in whose name."""

    name: str  #: "Prénom NOM"
    quality: str  #: "Directrice de la citoyenneté et de la légalité"
    delegation: str  #: "Pour le préfet et par délégation (arrêté n° …)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefecture:
    """The authority as the papers name it. All wording is a setting."""

    heading: tuple[
        str, ...
    ]  #: top left, in capitals: ("République française", "Préfet du Puy-de-Dôme") or a neutral title
    authority: str  #: in a sentence: "Le préfet du Puy-de-Dôme"
    authority_english: str  #: "The Prefect of Puy-de-Dôme"
    services: tuple[str, ...]  #: under the heading: directorate, service
    address: tuple[str, ...]
    email: str
    phone: str
    duty_phone: str  #: for officers, day and night


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitData:
    """An autorisation provisoire de séjour (APS), as it will be printed."""

    reference: str
    certificate_reference: str
    holder: Holder
    document: TravelDocument
    validity: Validity
    prefecture: Prefecture
    signatory: Signatory
    place: str
    issued_on: dt.date
    legal_references: tuple[str, ...]
    circumstances: str  #: French, goes on "circonstances exceptionnelles, à savoir …"
    verification: str  #: French: how an officer checks that the paper is genuine
    work_allowed: bool = False
    electronically_signed: bool = True  #: a signature will be added; False leaves the sentence that says so away
    replaces: str | None = None  #: reference of the permit that this one replaces
    specimen: bool = False  #: drawn for a demonstration: marked SPÉCIMEN all over
    projet: bool = False  #: a preview, marked PROJET: never sent
    verification_address: str | None = None  #: of a page about this reference; None: there is no such page


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateData:
    """The certificate that goes with a permit. Its reference is `permit.certificate_reference`."""

    permit: PermitData
    circumstances_english: str  #: goes on "because of exceptional circumstances, namely …"
    verification_english: str


def require(data: object, path: str = "") -> None:
    """Raise `MissingValue` for the first text or tuple within `data` that is empty. None is a stated absence."""
    for name, value in _leaves(data, path):
        if not value.strip():
            raise MissingValue(name)


def texts_of(data: object) -> Iterator[tuple[str, str]]:
    """Every (dotted path, text) within `data`."""
    return _leaves(data, "")


def _leaves(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        if not value:
            yield path, ""
        for index, item in enumerate(value):
            yield from _leaves(item, f"{path}[{index}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _leaves(getattr(value, field.name), f"{path}.{field.name}" if path else field.name)

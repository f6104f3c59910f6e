"""Collects what is known of one applicant: each field once, from the best paper, and what an agent typed above all."""

import datetime as dt
from collections.abc import Iterable, Sequence

from documents.dossier import Correction, Evidence
from documents.judgement.exhibits import Exhibit, as_day
from documents.judgement.likeness import Name
from documents.names import usual
from documents.vocabulary import Field

_PASSPORT_FIELDS = (
    *(Field.SURNAME, Field.GIVEN_NAMES, Field.BIRTH_DATE, Field.BIRTH_PLACE, Field.SEX, Field.NATIONALITY),
    *(Field.PASSPORT_NUMBER, Field.PASSPORT_EXPIRY, Field.PASSPORT_STATE),
)
_VISA_FIELDS = (
    *(Field.VISA_NUMBER, Field.VISA_TYPE, Field.VISA_FROM, Field.VISA_UNTIL, Field.VISA_DURATION, Field.VISA_ENTRIES),
    *(Field.SURNAME, Field.GIVEN_NAMES, Field.BIRTH_DATE, Field.SEX, Field.NATIONALITY, Field.PASSPORT_NUMBER),
)
_BEARER_FIELDS = (Field.SURNAME, Field.GIVEN_NAMES, Field.BIRTH_DATE)
_HOME_FIELDS = (Field.ADDRESS, Field.COMMUNE, Field.POSTCODE)


class Facts:
    """Fields that fill up while papers are looked at. What stands first stays; corrections stand first."""

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self.values: dict[str, str] = {}
        self.evidence: dict[str, Evidence] = {}
        self.corrected: set[str] = set()
        self._cut = False  # the name is from a zone that may have cut it
        for correction in corrections:  # of two corrections of one field the later counts
            self.corrected.add(correction.field)
            self.values.pop(correction.field, None)
            if correction.value:
                self.values[correction.field] = correction.value

    def learn(self, field: str, value: str, evidence: Evidence | None = None) -> None:
        """Takes `value` unless it is empty, or the field is known or corrected already."""
        if value and field not in self.values and field not in self.corrected:
            self.values[field] = value
            if evidence is not None:
                self.evidence[field] = evidence

    def learn_from(self, exhibit: Exhibit, fields: Sequence[Field]) -> None:
        for field in fields:
            self.learn(field, exhibit.get(field), exhibit.evidence(field))

    def learn_passport(self, exhibit: Exhibit) -> None:
        if Field.SURNAME not in self.values:
            self._cut = exhibit.bearer.cut
        self.learn_from(exhibit, _PASSPORT_FIELDS)

    def learn_bearer(self, visa: Exhibit) -> None:
        """Whose visa it is, where no passport told."""
        if Field.SURNAME not in self.values:
            self._cut = visa.bearer.cut
        self.learn_from(visa, _BEARER_FIELDS)

    def learn_visa(self, exhibit: Exhibit) -> None:
        self.learn_from(exhibit, _VISA_FIELDS)

    def learn_home(self, exhibit: Exhibit) -> None:
        for field in (Field.HOST_SURNAME, Field.HOST_GIVEN_NAMES):
            self.learn(field, usual(exhibit.get(field)), exhibit.evidence(field))
        self.learn_from(exhibit, _HOME_FIELDS)

    def get(self, field: Field) -> str:
        """The value; "" when it is unknown."""
        return self.values.get(field, "")

    def day(self, field: Field) -> dt.date | None:
        return as_day(self.get(field))

    @property
    def name(self) -> Name | None:
        """The applicant's name, None when neither part is known."""
        cut = self._cut and not {Field.SURNAME, Field.GIVEN_NAMES} & self.corrected
        return Name(self.get(Field.SURNAME), self.get(Field.GIVEN_NAMES), cut) or None

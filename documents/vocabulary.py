"""The words of the field, as enums. Their values are the slugs of the JSON contracts: they never change."""

from enum import StrEnum


class Category(StrEnum):
    """What a message is about."""

    VISA_EXTENSION = "visa-extension"  #: a request to extend a stay, or a reply about one
    ASYLUM = "asylum"  #: asylum-claim certificates
    CITIZENSHIP = "citizenship"  #: naturalisation
    RESIDENCE_PERMIT = "residence-permit"  #: titre de séjour, récépissé, renewal, card delivery
    FILE_FOLLOW_UP = "file-follow-up"  #: "where is my file?"
    REGULATION_QUESTION = "regulation-question"  #: a question about the rules, without a file
    EMPLOYER = "employer"  #: an employer of foreign nationals, work authorisation
    AUTOMATIC = "automatic"  #: out-of-office, delivery reports, lists: never answered
    SPAM = "spam"
    OTHER = "other"  #: none of these: an agent sorts it


class Kind(StrEnum):
    """What a page, or a part of it, is."""

    PASSPORT_IDENTITY = "passport-identity"
    VISA = "visa"
    ENTRY_STAMP = "entry-stamp"
    ACCOMMODATION = "accommodation"
    HOST_IDENTITY = "host-identity"  #: an identity card or residence permit
    RETURN_IMPOSSIBLE = "return-impossible"
    OTHER = "other"


class Requirement(StrEnum):
    """The six papers of a request, in the order in which letters and pages show them."""

    PASSPORT_IDENTITY = "passport-identity"
    VISA = "visa"
    ENTRY_STAMP = "entry-stamp"
    ACCOMMODATION = "accommodation"
    HOST_IDENTITY = "host-identity"
    RETURN_IMPOSSIBLE = "return-impossible"


class Status(StrEnum):
    """What is known of a requirement."""

    SATISFIED = "satisfied"
    MISSING = "missing"  #: nothing of the kind arrived, or what arrived cannot count
    UNSURE = "unsure"  #: something arrived and a doubt remains


class Verdict(StrEnum):
    """What a dossier is ready for. The order of the members is not the order of precedence: see `judgement`."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"  #: the applicant can cure what is wrong
    REVIEW = "review"  #: only an agent can
    NOT_A_REQUEST = "not-a-request"


class Cure(StrEnum):
    """Who can remove a reason."""

    APPLICANT = "applicant"  #: absent, unreadable, cut off, locked, no proof: a new paper cures it
    AGENT = "agent"  #: check digits, mismatch …: somebody has to look


class Field(StrEnum):
    """The facts of an applicant in the JSON contract. Dates are ISO, names as the passport's zone spells them."""

    SURNAME = "surname"
    GIVEN_NAMES = "given_names"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    SEX = "sex"
    NATIONALITY = "nationality"  #: ICAO code of three letters ("D" for Germany)
    PASSPORT_NUMBER = "passport_number"
    PASSPORT_EXPIRY = "passport_expiry"
    PASSPORT_STATE = "passport_state"  #: the issuing State, ICAO code
    VISA_NUMBER = "visa_number"
    VISA_TYPE = "visa_type"  #: A, C or D
    VISA_FROM = "visa_from"
    VISA_UNTIL = "visa_until"
    VISA_DURATION = "visa_duration"  #: days
    VISA_ENTRIES = "visa_entries"  #: 1, 2 or MULT
    ENTRY_DATE = "entry_date"
    ENTRY_STATE = "entry_state"  #: the State that stamped
    HOST_SURNAME = "host_surname"
    HOST_GIVEN_NAMES = "host_given_names"
    ADDRESS = "address"  #: street and number of the accommodation
    COMMUNE = "commune"  #: official spelling of the reference table
    POSTCODE = "postcode"


#: What a passport is called on its page, folded: the word of most languages that print it in letters we read.
PASSPORT_TITLES = (
    *("PASSPORT", "PASSEPORT", "PASAPORTE", "PASSAPORTE", "PASSAPORTO", "REISEPASS", "PASAPORT", "PASPORT", "PASZPORT"),
    *("PASAPOARTE", "ПАСПОРТ"),
)

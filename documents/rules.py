"""The one table of rules: what may be said of a dossier, who can cure it, and whether it stops every automatic answer.

A check in `documents.judgement` speaks by `speak(id, …)`, which gives a `Reason`. The sentences of each rule stand in
templates/rules/<language>: `agent.toml` for every rule, `applicant.toml` for those that the applicant can cure.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from documents.dossier import Evidence, Reason
from documents.vocabulary import Cure, Requirement, Status

#: Raised with every change of what a rule says or when it speaks: older judgements are made again.
RULES_VERSION = "29"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: what it means, and what follows when it speaks."""

    id: str
    says: str  #: for developers: when it speaks
    cure: Cure
    requirement: Requirement | None = None  #: None speaks of a person, a file or the whole dossier
    status: Status = Status.UNSURE  #: of the requirement, when it speaks
    stop: bool = False  #: review, and nothing is asked automatically
    params: tuple[str, ...] = ()  #: names that its sentences may use


_A, _G = Cure.APPLICANT, Cure.AGENT
_MISSING, _UNSURE, _SATISFIED = Status.MISSING, Status.UNSURE, Status.SATISFIED
_PASSPORT, _VISA, _STAMP = Requirement.PASSPORT_IDENTITY, Requirement.VISA, Requirement.ENTRY_STAMP
_HOME, _HOST, _PROOF = Requirement.ACCOMMODATION, Requirement.HOST_IDENTITY, Requirement.RETURN_IMPOSSIBLE


def _stop(id: str, says: str, *params: str, requirement: Requirement | None = None) -> Rule:
    return Rule(id=id, says=says, cure=_G, requirement=requirement, stop=True, params=params)


def _absent(id: str, requirement: Requirement, says: str, *params: str) -> Rule:
    return Rule(id=id, says=says, cure=_A, requirement=requirement, status=_MISSING, params=params)


def _resend(id: str, requirement: Requirement | None, says: str, *params: str) -> Rule:
    return Rule(id=id, says=says, cure=_A, requirement=requirement, params=params)


def _look(id: str, requirement: Requirement | None, says: str, *params: str) -> Rule:
    return Rule(id=id, says=says, cure=_G, requirement=requirement, params=params)


_TABLE = (
    # the whole dossier
    _stop("asylum-wording", "a message speaks of asylum or of fear of persecution", "words"),
    _stop("lawyer-wording", "a lawyer writes, or is named as acting", "words"),
    _stop("court-wording", "a message speaks of a court or an appeal", "words"),
    _stop("defender-wording", "a message names the Défenseur des droits", "words"),
    _stop("data-protection-wording", "somebody uses their rights on their data", "words"),
    _stop("lost-passport-wording", "a passport was lost or stolen", "words"),
    _stop("host-denies-wording", "a host says that they host nobody", "words"),
    _stop("host-denies-elsewhere", "the host says in another case that they host nobody (said by the cases)", "case"),
    _stop("death-wording", "a message says that the applicant or the host has died", "words"),
    _stop("departed-wording", "a message says that the person has left France", "words"),
    _stop("withdrawn-wording", "a message takes the request back", "words"),
    _look("journey-told-wording", None, "a message tells of a journey that takes place, or was given up", "words"),
    _look("moved-wording", None, "a message says that the person lives elsewhere now", "words"),
    _look("aside-wording", None, "a message adds what may go against its papers", "words"),
    _look("paper-told-wording", None, "a message says of a paper that it is not what it seems", "words"),
    _look("granted-wording", None, "a message says that an answer was given, or another office asked", "words"),
    _look("other-procedure-wording", None, "a message asks for another procedure too", "words"),
    _stop("removal-wording", "a message speaks of a removal or of detention", "words"),
    _stop("distress-wording", "a message speaks of taking one's life", "words"),
    _look("unread-attachment", None, "all is there, but a file of the dossier could not be read", "attachment"),
    _look("correction-orphan", None, "a value that an agent typed belongs to no applicant any more", "field", "value"),
    _look("guest-without-papers", None, "a certificate or ticket names a person of whom nothing else arrived", "guest"),
    _look("asked-for-other", None, "an applicant asks for kin of whom nothing arrived", "words"),
    _look("minor-alone", None, "a child asks, and neither an adult applicant nor a relative is there", "birth_date"),
    # one person, no one paper
    _stop("own-residence-permit", "the applicant holds a residence permit: another procedure", "number"),
    _stop("free-movement", "a citizen of the Union, the EEA or Switzerland needs no authorisation", "nationality"),
    # files and pages: said of the requirements that miss something
    _resend("file-locked", None, "a file needs a password", "attachment"),
    _resend("file-broken", None, "a file is empty or damaged", "attachment"),
    _resend("file-too-large", None, "a file, or an archive, is beyond the limits", "attachment"),
    _resend("file-unknown-type", None, "a file is of a type that is not opened", "attachment"),
    _resend("papers-behind-link", None, "a mail leads to a file share instead of attaching", "site"),
    _look("file-unread-by-us", None, "our reader failed on a file: what is missing may be in it", "attachment"),
    _resend("page-unreadable", None, "nothing could be read on a page", "attachment", "flaws"),
    _look(
        "page-not-understood", None, "a picture of which nothing was understood may be what is missing", "attachment"
    ),
    _absent("agent-rejected", _PASSPORT, "an agent rejected the paper; said of any requirement", "reason"),
    # the State's seal (2D-Doc) on a paper: said of the requirement that rests on it, else of the dossier
    _stop("seal-altered", "a seal's signature does not fit what the seal says", "holder"),
    _stop("seal-differs", "a seal is genuine, and the paper says otherwise", "field", "sealed", "holder"),
    _look("seal-out-of-date", None, "the seal's certificate was not valid on the day of sealing", "holder"),
    _look("seal-test", None, "a test authority sealed the paper: it proves nothing", "holder"),
    # passport
    _absent("passport-missing", _PASSPORT, "no identity page arrived"),
    _resend("passport-unreadable", _PASSPORT, "the identity page cannot be read", "attachment", "flaws"),
    _resend("passport-zone-missing", _PASSPORT, "the two coded lines are not on the picture", "attachment"),
    _stop("passport-check-digits", "a check digit of the zone fails", "checks", requirement=_PASSPORT),
    _look("passport-print-differs", _PASSPORT, "the zone and the printed page disagree", "doubt"),
    _stop("identity-conflict", "two different passports for one person", "numbers", requirement=_PASSPORT),
    _stop("passport-expired", "the passport has expired", "expiry", requirement=_PASSPORT),
    _look("passport-expires-early", _PASSPORT, "the passport expires before the permit would end", "expiry"),
    _look("passport-annulled", _PASSPORT, "a stamp over the identity page says that it is annulled"),
    _look("passport-future", _PASSPORT, "the zone's dates cannot be", "birth_date"),
    # visa
    _absent("visa-missing", _VISA, "no visa page arrived"),
    _resend("visa-unreadable", _VISA, "the visa cannot be read", "attachment", "flaws"),
    _resend("visa-zone-missing", _VISA, "the visa's coded lines are not on the picture", "attachment"),
    _stop("visa-check-digits", "a check digit of the visa's zone fails", "checks", requirement=_VISA),
    _look("visa-print-differs", _VISA, "the visa's zone and print disagree", "doubt"),
    _stop("visa-passport-number", "the visa names another passport", "visa_passport", "passport", requirement=_VISA),
    _stop("visa-birth-date", "visa and passport give different dates of birth", "visa", "passport", requirement=_VISA),
    _stop("visa-other-person", "the visa names somebody else", "visa", "passport", requirement=_VISA),
    _look("visa-name-check", _VISA, "visa and passport spell the name differently", "visa", "passport"),
    _look("visa-nationality", _VISA, "visa and passport give different nationalities", "visa", "passport"),
    _stop("long-stay-visa", "type D: another procedure", requirement=_VISA),
    _look("visa-type", _VISA, "an airport-transit visa gives no stay", "type"),
    _look("visa-not-schengen", _VISA, "a State outside Schengen issued the visa", "state"),
    _look("visa-overseas", _VISA, "the visa is valid for French territories overseas alone", "territory"),
    _look("visa-terms", _VISA, "the visa's days are none of a short-stay visa", "days", "from", "until"),
    _look("visa-shared", _VISA, "somebody else's visa bears the same number", "number", "other"),
    _look("visa-until-unread", _VISA, "the visa's last day was not read"),
    _look("visa-annulled", _VISA, "a stamp over the visa says that it is annulled"),
    _look("visa-not-begun", _VISA, "the visa is not valid yet", "from"),
    _stop("visa-exempt", "this nationality needs no visa for a short stay", "nationality", requirement=_VISA),
    _look("visa-perhaps-exempt", _VISA, "no passport yet, and those who ask with them need no visa", "nationality"),
    # entry stamp
    _absent("entry-stamp-missing", _STAMP, "no page with an entry stamp arrived"),
    _absent("entry-stamp-exit-only", _STAMP, "only exit stamps arrived", "date"),
    _resend("entry-stamp-unreadable", _STAMP, "the stamp's date cannot be read on this picture", "attachment", "flaws"),
    _look("entry-stamp-undated", _STAMP, "a stamp was seen and its date was not read"),
    _look("entry-stamp-direction", _STAMP, "entry or exit could not be told", "date"),
    _look("entry-after-exit", _STAMP, "an exit is stamped after the last entry", "entry", "exit"),
    _look("entry-more-than-visa", _STAMP, "more entries are stamped than the visa allows", "entries", "dates"),
    _look("entry-in-future", _STAMP, "the entry lies after the day of judgement", "date"),
    _look("entry-outside-visa", _STAMP, "the entry lies outside the visa's dates", "entry", "from", "until"),
    _look("entry-not-schengen", _STAMP, "the stamp is of a State outside Schengen", "state"),
    _look("entry-stamp-whose", _STAMP, "it cannot be told whose stamp this is"),
    _look("entry-boarding-pass", _STAMP, "a boarding pass may stand in for the stamp", "attachment"),
    _look("entry-ees", _STAMP, "entries are registered electronically: look them up"),
    # accommodation
    _absent("accommodation-missing", _HOME, "no certificate of accommodation arrived"),
    _resend("accommodation-unreadable", _HOME, "the certificate cannot be read", "attachment", "flaws"),
    _resend("accommodation-unsigned", _HOME, "the certificate bears no signature"),
    _look("accommodation-signature-unseen", _HOME, "no signature was seen on the certificate"),
    _look("accommodation-guest-unread", _HOME, "whom the certificate names was not read"),
    _look("accommodation-other-guest", _HOME, "the certificate names somebody else", "guest", "applicant"),
    _look("accommodation-another", _HOME, "a further certificate tells another home for the same person", "commune"),
    _look("accommodation-birth-date", _HOME, "the certificate gives another date of birth", "certificate", "passport"),
    _look("accommodation-host-unread", _HOME, "who hosts was not read"),
    _look("accommodation-self", _HOME, "the guest hosts themself", "host"),
    _look("accommodation-address-unread", _HOME, "the address was not read"),
    _look("address-check", _HOME, "commune and postcode do not agree, or are unknown", "commune", "postcode"),
    _look("accommodation-dated-later", _HOME, "the certificate bears a later date", "date"),
    _look("accommodation-stale", _HOME, "the certificate was written long before the entry", "date", "entry"),
    _look("accommodation-before-entry", _HOME, "the hosting began long before the entry", "since", "entry"),
    _look("accommodation-not-begun", _HOME, "the certificate's first day is to come", "since"),
    _look("accommodation-over", _HOME, "the certificate's own last day is over", "until"),
    _look("accommodation-print-differs", _HOME, "parts of the certificate do not agree", "doubt"),
    _stop("other-department", "the address is in another department", "commune", "department", requirement=_HOME),
    # host's identity
    _absent("host-identity-missing", _HOST, "no identity paper of the host arrived", "host"),
    _resend("host-identity-unreadable", _HOST, "the host's paper cannot be read", "attachment", "flaws"),
    _resend("host-card-expired", _HOST, "the host's paper has expired", "expiry"),
    _look("host-permit-expired", _HOST, "the host's residence permit has expired; a law may extend it", "expiry"),
    _look("host-expiry-unread", _HOST, "until when the host's paper is valid was not read"),
    _stop("host-check-digits", "a check digit of the host's paper fails", "checks", requirement=_HOST),
    _look("host-print-differs", _HOST, "zone and print of the host's paper disagree", "doubt"),
    _look("host-card-annulled", _HOST, "a stamp over the host's paper says that it is annulled"),
    _look("host-mismatch", _HOST, "the paper is of somebody else than the certificate's host", "card", "host"),
    _look("host-birth-date", _HOST, "certificate and card give different dates of birth", "certificate", "card"),
    _look("host-minor", _HOST, "the host is under age", "birth_date"),
    _look("host-unnamed", _HOST, "who hosts was not read: the paper cannot be compared", "card"),
    _look("hotel", _HOST, "a hotel or a letting: there is no host's paper"),
    # proof that going back is impossible
    _absent("proof-missing", _PROOF, "no proof arrived"),
    _absent("proof-booking", _PROOF, "a booking, not a cancellation"),
    _absent("proof-free-cancellation", _PROOF, "a booking that could be cancelled, not one that was"),
    _absent("proof-newsletter", _PROOF, "a newsletter or advertisement"),
    _absent("proof-own-request", _PROOF, "cancelled at the traveller's wish"),
    _absent("proof-refund-request", _PROOF, "a request for a refund"),
    _absent("proof-delay", _PROOF, "a delay or a changed time"),
    _absent("proof-before-entry", _PROOF, "a flight before the entry", "flight", "date", "entry"),
    _absent("proof-not-proof", _PROOF, "looks like a proof and is none", "why"),
    _absent("proof-only-told", _PROOF, "the mail itself says it, and nothing shows it"),
    _resend("proof-unreadable", _PROOF, "the proof cannot be read", "attachment", "flaws"),
    _resend("proof-statement-only", _PROOF, "a signed statement is all there is"),
    _look("proof-press-only", _PROOF, "a press article is all there is"),
    _look("proof-other-passenger", _PROOF, "the proof names somebody else", "passenger", "applicant"),
    _look("proof-family-name", _PROOF, "a family name alone, which may be a relative's", "passenger", "applicant"),
    _look("proof-passenger-unread", _PROOF, "whom the cancellation concerns was not read"),
    _look("proof-date-unread", _PROOF, "the flight's day was not read"),
    _look("proof-far-off", _PROOF, "the flight's day lies more than a year after the entry", "date", "entry"),
    _look("proof-not-leaving", _PROOF, "the cancelled journey led into France, or was one within it", "flight"),
    _look("proof-medical-over", _PROOF, "a medical paper speaks of a time that is over", "until"),
    _look("proof-closure-over", _PROOF, "borders were closed until a day that is over", "until"),
    _look("proof-other-state", _PROOF, "the closed borders are another State's", "state", "nationality"),
    _look("proof-print-differs", _PROOF, "parts of the proof do not agree", "doubt"),
)

RULES: dict[str, Rule] = {rule.id: rule for rule in _TABLE}


def speak(rule: str, evidence: Iterable[Evidence] = (), /, **params: str | None) -> Reason:
    """The reason that `rule` gives; parameters that are None are left out. KeyError for an unknown rule."""
    known = RULES[rule]
    return Reason(
        rule=rule,
        cure=known.cure,
        params={name: value for name, value in params.items() if value is not None},
        evidence=tuple(evidence),
        stop=known.stop,
    )


def status_of(reasons: Iterable[Reason]) -> Status:
    """What `reasons` make of a requirement: missing before unsure before satisfied."""
    statuses = {RULES[reason.rule].status for reason in reasons}
    for status in (_MISSING, _UNSURE):
        if status in statuses:
            return status
    return _SATISFIED

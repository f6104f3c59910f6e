"""From the mails and papers of a dossier to the stop that who asks, or who lodges them, has died.

Many a sound request tells of a death at home, which is why somebody came or could not leave. Only a death of who is
named by the papers, is called the host or the applicant, or is the one kin for whom the mail asks or who lodges them,
stops: that is no case for an answer by a machine.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.dossier import Dossier, Evidence, Reason
from documents.judgement.accommodation import hosts_of
from documents.judgement.alarms import words_of
from documents.judgement.death_words import (
    ENDS_IN_PRONOUN,
    FOR_OR_AT,
    GOES_ON,
    KIN,
    NOBODY,
    OF_THE_CONCERNED,
    THEIRS,
)
from documents.judgement.exhibits import BODY, Exhibit
from documents.judgement.likeness import Name, names_of
from documents.patterns import pattern_of
from documents.references import References
from documents.rules import speak
from documents.vocabulary import Kind
from documents.wording import Wording, fold

#: Not behind a title's or an initial's full stop.
_SENTENCE = pattern_of(r"(?<!\s[a-zA-Z]\.)(?<!Mme\.)(?<!Mr\.)(?<!Mrs\.)(?<=[.!?…])\s+|[。！？؟]|\n\s*\n")
_TITLE = r"(?:mme|madame|mlle|m|monsieur|mr|mrs|ms|miss|sra?|senora?|senhora?|signora?|frau|herrn?|г-жа|г-н)"
_LONGEST = 600  #: letters of a sentence: above, it is none
_SHOWN = 60  #: letters of it that are shown
_NEAR = 60  #: letters before a kin in which it is said what they are to the request
_BEHIND = 35  #: letters behind a kin in which they are called by name
_SHORT = 2  #: letters of a part of a name that tells nobody
_BEARERS = (Kind.PASSPORT_IDENTITY, Kind.VISA, Kind.HOST_IDENTITY)


def deaths(dossier: Dossier, exhibits: Sequence[Exhibit], references: References) -> Iterator[Reason]:
    """The stop, once, with the words that tell it."""
    people = list(_people(exhibits))
    for mail in dossier.mails:
        told = next(_told(words_of(mail), people, references.wording("deaths")), None)
        if told is not None:
            yield speak("death-wording", (Evidence(attachment=BODY, part=""),), words=told)
            return


def _people(exhibits: Sequence[Exhibit]) -> Iterator[Name]:
    for exhibit in exhibits:
        if exhibit.kind in _BEARERS:
            yield exhibit.bearer
        elif exhibit.kind is Kind.ACCOMMODATION:
            yield from hosts_of(exhibit)
            yield from names_of(exhibit.get("guests"))


def _told(text: str, people: Sequence[Name], said: Wording) -> Iterator[str]:
    """The sentences that say that somebody whom the request concerns has died."""
    sentences = [fold(one) for one in _SENTENCE.split(_unsigned(text, people)) if one and len(one) <= _LONGEST]
    kin = _kin_concerned(fold(text), said)
    for before, sentence in pairwise(("", *sentences)):
        died = said.said(sentence, "died")
        if not died or NOBODY.search(sentence) or _denied(sentence):
            continue
        place = sentence.find(died[0])
        goes_on = GOES_ON.search(sentence) or ENDS_IN_PRONOUN.search(sentence[:place])
        of_before = goes_on and not KIN.search(sentence[:place]) and _concerns(before, people, kin, said)
        if _concerns(sentence, people, kin, said, place) or of_before:
            yield sentence[:_SHOWN]


def _unsigned(text: str, people: Sequence[Name]) -> str:
    """The text without the lines that are nothing but the name of one of these people: they sign it."""
    names = [set(re.findall(r"\w+", fold(name.shown))) for name in people]
    lines = ((line, set(re.findall(r"\w+", fold(line)))) for line in text.split("\n"))
    return "\n".join("" if words and any(words <= name for name in names) else line for line, words in lines)


def _concerns(
    sentence: str, people: Sequence[Name], kin: frozenset[str], said: Wording, died: int | None = None
) -> bool:
    """Whether a sentence speaks of who asks or lodges: by what they are called, by name, or as the kin they are.

    `died`: where it tells a death. "My mother has died and my host keeps me": that of the one who stands nearer.
    """
    others = [one for one in KIN.finditer(sentence) if one["kin"] not in kin]
    for phrase in said.said(sentence, "concerned"):
        before, _, behind = sentence.partition(phrase)
        nearer = died is not None and any(abs(one.start() - died) < abs(len(before) - died) for one in others)
        if not nearer and not OF_THE_CONCERNED.search(before) and not THEIRS.search(behind):
            return True
    if _kin_in(sentence, kin):
        return True
    # "My name is … and my mother died"; "my sister … died" tells who she is right behind.
    told = [sentence[one.end() : one.end() + _BEHIND] for one in others] or [sentence]
    return any(_named(part, name) for part in told for name in people)


def _kin_in(sentence: str, kin: frozenset[str]) -> bool:
    """Whether a kin whom the request concerns is told of, otherwise than as where somebody stays, if others are too."""
    spoken = list(KIN.finditer(sentence))
    stayed = [bool(FOR_OR_AT.search(sentence[max(0, one.start() - _NEAR) : one.start()])) for one in spoken]
    return any(one["kin"] in kin for one, where in zip(spoken, stayed, strict=True) if len(spoken) == 1 or not where)


def _named(sentence: str, name: Name) -> bool:
    """Whether a name stands there: family name and a given one, or a title and no kin's ("mon mari, M. …")."""
    family = fold(name.surname)
    titled = family and re.search(rf"(?<!\w){_TITLE}\.? {re.escape(family)}(?!\w)", sentence)
    if titled and not KIN.search(sentence):
        return True
    words = set(re.findall(r"[\w]+", sentence))
    surname, given = (set(re.findall(r"\w+", fold(part))) for part in (name.surname, name.given))
    given = {word for word in given if len(word) > _SHORT}
    return bool(surname) and surname <= words and bool(given & words)


def _kin_concerned(folded: str, said: Wording) -> frozenset[str]:
    """The kin for whose stay a text asks, or with whom it says that somebody stays."""
    spoken = ((found["kin"], folded[max(0, found.start() - _NEAR) : found.start()]) for found in KIN.finditer(folded))
    # "Demande" over "suite au décès de ma mère" asks for nobody's stay.
    return frozenset(kin for kin, before in spoken if FOR_OR_AT.search(before) and not said.has(before, "died"))


def _denied(sentence: str) -> bool:
    return bool(
        re.search(r"(?<!\w)(?:if|n'est pas|not dead|wenn|eger|если)(?!\w)|^(?:(?:et|mais|y|e|ma) )?si ", sentence)
    )

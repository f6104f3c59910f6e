"""Statements and what the papers show go in; that somebody is, was or will be at another place, comes out.

What a place means hangs on the verb before it (`gazetteer` says what is one). Where people came from, fly over and
have their consulate, they are not.
"""

from collections.abc import Iterable, Iterator

from documents.dates import days_in
from documents.folding import fold
from documents.judgement.asking import COMPANIONS, KIN
from documents.judgement.tidings_words import taken_back
from documents.judgement.told.gazetteer import PREPOSITIONS, Place, places_of
from documents.judgement.told.known import Known
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import Word, words

_LIVING, _BEING, _WENT = "told_living", "told_being", "told_went"
_HERE = (_BEING, "told_lodging", _LIVING)
_WORKING = "told_working"
_VERBS = (*_HERE, _WENT, "told_goes", _WORKING)
_TOWN_HALL = pattern_of(r"HOTEL (?:DE VILLE|DIEU|DES POSTES|DE REGION)")
#: Right before a town: not "route de" nor "fait à".
_AT = pattern_of(r"(?<!FAIT )(?<!DONE )(?<!\w)(?:A|IN|EN|IM|EM|AT|NEAR|VERS|BEI|TO) $")
#: Right behind a town in Turkish.
_TURKISH_AT = pattern_of(r" (?:Y?[AE]|[DT][AE])(?!\w)")
#: Behind a day of long ago: where somebody was born, whatever parts it from the "né" before it.
_BORN_AT = pattern_of(r"(?<!\w)(?:19\d\d|200\d|201[0-5]) (?:A|IN|EN|AT) $")
#: A statement that ends with a birth, whose place begins the next: a form's lines are statements of their own.
_A_BIRTH = pattern_of(r"(?<!\w)(?:NE|NEE|NES|NEES|BORN|N[AE]CID[OA]|NAT[OA])(?: E)? (?:LE |ON |EL |IL )?[\w ]{4,20}\d$")
#: At somebody else's: "chez une cousine", "at her sister's".
_AT_KIN = pattern_of(
    r"\b(?:CHEZ|AT|WITH|EN CASA DE|CON|DA|EM CASA D[EA]|BEI)"
    r" (?:UNE?|SON|SA|SES|LEURS?|A|HER|HIS|THEIR|SUS?|UNA?|SUA|SEU|UM|UMA|EINE[MR]|IHRE[MR]|SEINE[MR])"
    rf" (?:\w+ )?(?:{KIN})\b"
)
_KIN_ALONE = pattern_of(rf"\b(?:{KIN})\b")
#: At whose home somebody may be, in one word.
_A_KINSMAN = pattern_of(
    rf"{KIN}|ZI[OAI]|ZIE|TANTE|ONCLE|AMIE?S?|AMIG[OA]S?|AMIC[OIAH]E?|FRIENDS?|S|FREUND\w*|ПОДРУГ\w*|ДРУГ\w*"
)
_I = pattern_of(r"\b(?:JE|J|NOUS|ME|I|WE|YO|EU|ICH|WIR|IO|Я|МЫ)\b")
#: "In Nice", and not "in a nice flat".
_CAPITAL_TOWN = pattern_of(
    r"(?<!\w)(?:[àÀaA]|[eE]n|[iI]n|[eE]m|[iI]m|[aA]t|[tT]o|[nN]ear|[vV]ers|[bB]ei) [A-ZÀ-Ý]"
    r"|[A-ZÀ-Ý]\w+['’](?:y?[ae]|[dt][ae])(?!\w)"
)
_BEHIND = 10  #: words between a verb and its place
#: Between "I am" and the place where.
_ADVERBS = frozenset(
    fold(
        "actuellement maintenant désormais toujours encore donc déjà bien seule seul ici bloquée bloqué coincée coincé"
        " currently now still already here alone stuck stranded blocked just actualmente ahora aquí ya todavía varada"
        " atualmente agora aqui já ainda attualmente ora adesso qui già ancora jetzt derzeit gerade noch hier schon"
        " сейчас теперь пока уже здесь şu an şimdi chez with bei con com у mon ma une un my a mi meu minha mia mio"
        " meiner meinem einer einem dai dal dalla miei mie mia mio sua suo su sus casa de del"
        " nos meus minhas lui elle eux him her them él ella ellos ele ela lei loro ihm ihr ihnen него нее них"
        " en ce moment à présent pour l instant at the moment for in diesem dem moment"
    ).split()
)


def places_told(told: Iterable[Statement], known: Known, lexicon: Lexicon, department: str) -> Iterator[str]:
    """The words of each clause in which somebody is at a place that is not the papers'."""
    for one in told:
        for clause in one.clauses:
            if _elsewhere(clause, known, lexicon, department) or _other_roof(clause, known, lexicon):
                yield clause.shown


def towns_told(told: Iterable[Statement], known: Known, lexicon: Lexicon, department: str) -> Iterator[str]:
    """The words of each clause, of a certificate's, with a French town of another department that is nobody's birth."""
    before, births = "", set[str]()
    for one in told:
        born, before = _A_BIRTH.search(before), one.folded
        usual = lexicon.has(one.folded, "told_place_usual")
        for clause in one.clauses:
            back = usual or taken_back(clause.plain, lexicon.references, language=clause.language)
            for place in places_of(clause, known, lexicon.references, department):
                head, name = clause.folded[: place.start], clause.folded[place.start : place.end]
                at = _AT.search(head) or (clause.language == "tr" and _TURKISH_AT.match(clause.folded, place.end))
                if place.french and _BORN_AT.search(head):
                    births.add(name)
                elif (
                    place.french
                    and not back
                    and at
                    and not (one.folded.startswith(head + name) and (born or name in births))
                ):
                    yield clause.shown
                    break


def own_towns(told: Iterable[Statement], known: Known, lexicon: Lexicon, department: str) -> Iterator[str]:
    """The words of each clause, of a mail, with such a town by its capital; kin may be there."""
    for one in told:
        kin = _KIN_ALONE.search(one.folded) or COMPANIONS.search(one.folded)
        if kin and not _I.search(one.folded):
            continue
        for shown in towns_told((one,), known, lexicon, department):
            if _CAPITAL_TOWN.search(one.bare) and not lexicon.names_journey(fold(shown)):
                yield shown


def _other_roof(clause: Clause, known: Known, lexicon: Lexicon) -> bool:
    """Whether somebody whom a person lodges is at a hotel, or nowhere; not who cannot pay for one."""
    folded = _TOWN_HALL.sub(" ", clause.folded)
    if known.lodged_privately and lexicon.has(folded, "told_took_roof") and lexicon.has(folded, "told_roof"):
        taken = words(folded, lexicon.topic("told_took_roof"))[0]
        return not taken_back(folded[: taken.start].lower(), lexicon.references, language=clause.language)
    roofs = words(folded, lexicon.topic("told_other_roof")) if known.lodged_privately else []
    if not roofs or taken_back(folded[: roofs[0].start].lower(), lexicon.references, language=clause.language):
        return False
    return any(lexicon.has(folded, topic) for topic in (*_HERE, "told_goes"))


def _elsewhere(clause: Clause, known: Known, lexicon: Lexicon, department: str) -> bool:
    """Whether a clause puts somebody elsewhere: no plan, and no journey on the day of a stamp."""
    if taken_back(clause.plain, lexicon.references, language=clause.language) or any(
        day in known.entries for day in days_in(clause.bare)
    ):
        return False
    if lexicon.has(clause.folded, "told_place_usual"):
        return False
    return any(
        _reaches(clause.folded, verb, place, topic) and (place.foreign or not _at_home(clause, topic, lexicon))
        for topic in _VERBS
        for verb in words(clause.folded, lexicon.topic(topic))
        for place in places_of(clause, known, lexicon.references, department, came=topic == _WENT)
    )


def _at_home(clause: Clause, topic: str, lexicon: Lexicon) -> bool:
    """Whether a clause may say where its writer lives when they are at home."""
    return topic == _WORKING or (topic == _LIVING and not lexicon.has(clause.folded, "told_now"))


def _reaches(folded: str, verb: Word, place: Place, topic: str) -> bool:
    """Whether a verb is said of a place."""
    if verb.language == "zh":
        return True
    if verb.language == "en" and folded[: place.start].endswith(" A "):
        return False  # "I am a Moroccan"
    if place.start < verb.end:
        return verb.language in ("de", "tr")
    between = folded[verb.end : place.start].split()
    plain = (word for word in between[:-1] if word not in _ADVERBS and word not in PREPOSITIONS)
    return len(between) <= _BEHIND and (topic != _BEING or all(_A_KINSMAN.fullmatch(word) for word in plain))


def with_others(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause, of a certificate's, by which a guest sleeps at somebody else's."""
    for one in told:
        for clause in one.clauses:
            if _AT_KIN.search(clause.folded) and any(lexicon.has(clause.folded, topic) for topic in _HERE):
                yield clause.shown

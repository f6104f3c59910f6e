"""A text goes in; whether a healer or a hospital firmly says that one named person can't travel comes out.

Three things make a medical certificate, and each alone is found in adverts, tariffs, insurances and bills:

1. a finding: somebody is unfit or forbidden to travel, in hospital, in quarantine or isolated; no if, no question, no
   "no" takes it back, and nothing calls the person fit to travel
2. of one patient, who is named: by a label, a greeting, a title, or as the one of whom something is certified
3. said by who may say it: a healer, a hospital or a health office in a letterhead, a signature or beside "certify",
   or a paper whose title is a medical paper's
"""

from documents.folding import fold
from documents.page import TextLine
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import NEARLY_NO, Lexicon, without
from documents.understanding.statements import JOINTS, Sentence, clause_before, lines, sentences
from documents.understanding.ticket_names import Named
from documents.understanding.travellers import passengers
from documents.understanding.words import Word, between, words

_HEADING = 10  # words of a line that can be a letterhead or a signature
_TITLE = 8
_REACH = 9  # words between "must not" and "fly"
_NOT = 4  # words between "not" and "fit"
_BRACKET = 12  # words between "darf" and "nicht fliegen"
_DENIED = 12  # words before "in hospital" within which a "not" takes it back
_AMOUNT = pattern_of(r"\d\s?(?:€|\$|£|EUR\b|EUROS?\b|USD\b|CHF\b|TL\b|₽|元)|(?:€|\$|£)\s?\d")
_FINDINGS = ("unfit", "forbids", "kept")
_UNSPACED = frozenset({"zh"})


class Illness(Lexicon):
    """What a text says of sick people, found once and asked several times."""

    def __init__(self, flow: Flow, references: References) -> None:
        super().__init__(references)
        self._flow = flow
        self._sentences = sentences(flow)

    def told(self) -> tuple[Sentence, ...]:
        """Sentences that say firmly that somebody can't travel for their health, whoever says it."""
        cured = any(self._calls_fit(one) for one in self._sentences)
        return tuple(one for one in self._sentences if self._firm(one) and self._finds(one, cured=cured))

    def certified(self) -> tuple[Sentence, ...]:
        """Of these, the ones that make a medical certificate; none when nobody competent speaks or nobody is named."""
        told = tuple(one for one in self.told() if not self.has(one.folded, "kin"))
        if not told or self._of_something_else() or not self._healer_speaks() or not self._patient_named():
            return ()
        return () if self._rules_for_all() and not self._of_the_named(told) else told

    def _rules_for_all(self) -> bool:
        """Whether the text says of whoever it may be that they must not travel: a notice for everybody."""
        return any(
            self.has(one.folded, "anybody") and any(self.has(one.folded, finding) for finding in _FINDINGS)
            for one in self._sentences
        )

    def _of_the_named(self, told: tuple[Sentence, ...]) -> bool:
        """Whether one of these sentences names the patient."""
        named = {word for name, _ in self.patients() for word in fold(f"{name.surname} {name.given_names}").split()}
        return any(named & set(one.folded.split()) for one in told)

    def _of_something_else(self) -> bool:
        """Whether it is a bill, or about an animal."""
        folded = fold(self._flow.bare)
        return (bool(_AMOUNT.search(self._flow.bare)) and self.has(folded, "bill")) or self.has(folded, "animal")

    def _firm(self, sentence: Sentence) -> bool:
        """No question, no if, no rule for everybody."""
        if sentence.asked:
            return False
        spans = [word for topic in _FINDINGS for word in words(sentence.folded, self.topic(topic))]
        spans += words(sentence.folded, self.topic("of_health"))
        rest = without(sentence.folded, sorted(spans))
        return not any(self.has(rest, doubt) for doubt in ("sick_if", "policy", "anybody"))

    def _finds(self, sentence: Sentence, *, cured: bool) -> bool:
        folded = sentence.folded
        if any(not self._none_before(folded, word) for word in words(folded, self.topic("unfit"))):
            return True
        if cured:
            return False
        journeys = words(folded, self.topic("going"))
        for no in words(folded, self.topic("forbids")):
            reached = any(
                one.language == no.language and between(folded, no, one) <= _REACH and one.start != no.start
                for one in journeys
            )
            if reached and not self._none_before(folded, no):
                return True
        if self._modal_denies(folded, journeys):
            return True
        if any(self._negated(sentence, one) for one in words(folded, self.topic("fit"))):
            return True
        return any(not self._denied(sentence, one) for one in words(folded, self.topic("kept")))

    def _modal_denies(self, folded: str, journeys: list[Word]) -> bool:
        """ "Sie darf in den nächsten Wochen nicht fliegen": the not stands before the verb, far behind "darf"."""
        modals = words(folded, self.topic("modal_verb"))
        return any(
            modal.end <= no.start and between(folded, modal, no) <= _BRACKET and between(folded, no, going) <= _NOT
            for no in words(folded, self.topic("negation"))
            for modal in modals
            for going in journeys
            if modal.language == no.language == going.language and going.start >= no.end
        )

    def _calls_fit(self, sentence: Sentence) -> bool:
        unfit = words(sentence.folded, self.topic("unfit"))
        return any(
            not self._negated(sentence, one) and not any(no.start <= one.start < no.end for no in unfit)
            for one in words(sentence.folded, self.topic("fit"))
        )

    def _negated(self, sentence: Sentence, at: Word) -> bool:
        """Whether somebody is called not fit: by a not of that language, close before it in its clause."""
        if at.language in _UNSPACED:
            return self.has(sentence.folded[max(0, at.start - 4) : at.start], "negation")
        clause = self._clause(sentence, at)[-_NOT:]
        if at.language == "fr" and clause[-1:] in (["NE"], ["N"]):
            return True  # "ne peut voyager"
        return self.has_in(" ".join(clause), "negation", at.language)

    def _clause(self, sentence: Sentence, at: Word) -> list[str]:
        return clause_before(sentence.bare, len(sentence.folded[: at.start].split()), joints=JOINTS)

    def _none_before(self, folded: str, at: Word) -> bool:
        """ "No contraindication", "without", "not unfit"."""
        if at.language in _UNSPACED:
            return self.has(folded[max(0, at.start - 4) : at.start], "negation")
        close = folded[: at.start].split()
        if self.has(" ".join(folded[at.end :].split()[:_NOT]), "none_behind"):
            return True
        if close and NEARLY_NO.fullmatch(close[-1]):
            return True
        return self.has(" ".join(close[-3:]), "none_sick") or self.has(" ".join(close[-1:]), "negation")

    def _denied(self, sentence: Sentence, at: Word) -> bool:
        """A "not" or "no" before the word in its clause, or a word that ends it: "lifted", "is not needed"."""
        if at.language in _UNSPACED:
            return self.has(sentence.folded[max(0, at.start - 6) : at.start], "negation")
        before = self._clause(sentence, at)[-_DENIED:]
        after = " ".join(sentence.folded[at.end :].split()[:_NOT])
        close = " ".join(before)
        if any(map(NEARLY_NO.fullmatch, before)):
            return True
        return any(self.has(close, no) for no in ("negation", "none_sick")) or any(
            self.has(after, end) for end in ("not_needed", "reopened")
        )

    def _healer_speaks(self) -> bool:
        for line in lines(self._flow):
            count = len(line.folded.split())
            if count <= _TITLE and self.has(line.folded, "medical_paper"):
                return True
            if count <= _HEADING and self.has(line.folded, "healer"):
                return True
        signed = self._sentences[-1].folded if self._sentences else ""
        if signed.split()[:1] and signed.split()[0] in _DOCTOR and len(signed.split()) <= _HEADING:
            return True
        return any(
            self.has(one.folded, "healer") and (self.has(one.folded, "certifying") or self.has(one.folded, "patient"))
            for one in self._sentences
        )

    def _patient_named(self) -> bool:
        if self.patients():
            return True
        return any(_CALLED.search(one.bare) for one in self._sentences) or any(map(_foreign_name, self._flow.lines))

    def patients(self) -> list[Named]:
        """The people named, without those who heal."""
        labels = {**self.topic("passenger")}
        for language, more in self.topic("patient_label").items():
            labels[language] = (*labels.get(language, ()), *more)
        return [
            (name, box)
            for name, box in passengers(self._flow, labels)
            if not _heals(set(fold(f"{name.surname} {name.given_names}").split()), fold(self._flow.bare))
        ]


#: A patient in other letters than Latin, by a title or a label.
_CALLED = pattern_of(
    r"(?:السيد|السيدة|المريض|المريضة|المواطن|المواطنة)\s*[:/]?\s*\w{2,}\s+\w{2,}"
    r"|(?:患者|病人|姓名|旅客)\s*(?:姓名)?\s*[:：]?\s*(?!可|应|须|如|需|在|的|们|请|凭)[\u4e00-\u9fff]{2,4}(?=[\s,，。:：（(]|先生|女士|$)"
    r"|[\u4e00-\u9fff]{1,3}(?:先生|女士)"
    r"|(?:ПАЦИЕНТ\w*|БОЛЬНО\w+|ГРАЖДАН\w+|Г-Н|Г-ЖА|ДАНА|ВЫДАНА|ФИО|Ф\.\s?И\.\s?О\.?)\s*[:.]?\s*(?:ГР\.?\s*)?[А-Я]{2,}\s+[А-Я]+"
)


_LOUD_NAME = pattern_of(r"(?<![^\W\d_])[A-ZÀ-Þ][A-ZÀ-Þ'’-]+ [A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?![^\W\d_])")
_OTHER_LETTERS = pattern_of(r"[\u0370-\u1fff\u3040-\u9fff]{3}")


def _foreign_name(line: TextLine) -> bool:
    """A name in Latin capitals amid words in other letters: "BENALI KARIM находится"."""
    return bool(_OTHER_LETTERS.search(line.text) and _LOUD_NAME.search(line.text))


def _heals(spelt: set[str], folded: str) -> bool:
    """Whether a person is first named with a doctor's title: "Dr Jean EXEMPLE certifies that Mr X"."""
    written = folded.split()
    first = next((place for place, word in enumerate(written) if word in spelt), 0)
    return bool(_DOCTOR & set(written[max(0, first - 2) : first]))


_DOCTORS = """
    DR DRA DOCTEUR DOCTOR DOCTORA DOUTOR DOUTORA DOTT DOTTORE DOTTORESSA ARZT LEK DOKTOR MED SSA
"""
_DOCTOR = frozenset(_DOCTORS.split())

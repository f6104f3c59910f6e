"""`./run bench wordings`: texts by other hands than the reader's, as pages, and what is understood of them.

Twice: as a text layer gives them, and with one letter in sixty misread. No picture is read. `--set first` or `second`
takes the texts of one hand; `all` gives the figures of each, then of all together. Exit 1 when in one set a text that
proves nothing is accepted as a proof, or under nine certificates or proofs in ten are recognised as what they are.
`--each` lists every field that was not read right.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from config.tables import load
from documents.page import Page
from documents.paper import Paper, ProofGrade
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.bench.written import compare
from tests.bench.written.compare import Outcome
from tests.bench.written.laid_out import from_reader, from_text_layer
from tests.bench.written.texts import NO_PROOF, STRONG, Certificate, Proof, TextSet, certificates, proofs

_ALL = "all"  #: sets, one after the other and together
_ENOUGH = 0.9
_GRADES = [str(grade) for grade in ProofGrade]  #: strongest first


@dataclass(slots=True)
class Tally:
    """What one pass over a set of texts gave, or several together."""

    name: str
    slips: int  #: letters that a part of a name may differ by: misread letters are no fault of understanding
    certificates: Counter[str] = field(default_factory=Counter)
    proofs: Counter[tuple[str, str]] = field(default_factory=Counter)  #: (language, outcome)
    fields: Counter[tuple[str, str, Outcome]] = field(default_factory=Counter)  #: (field, language, outcome)
    missed: list[str] = field(default_factory=list)
    wrongly: list[str] = field(default_factory=list)  #: no proofs that were accepted as proofs
    false_certificates: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)  #: fields that are not right

    def note(self, name: str, what: str, language: str, outcome: Outcome, read: str, true: str) -> None:
        self.fields[what, language, outcome] += 1
        if outcome is not Outcome.RIGHT:
            self.unlike.append(f"{name}: {what} {outcome}: read {read or '–'!r}, true {true!r}")

    def add(self, other: "Tally") -> None:
        """Count in what another pass gave."""
        self.certificates += other.certificates
        self.proofs += other.proofs
        self.fields += other.fields
        self.missed += other.missed
        self.wrongly += other.wrongly
        self.false_certificates += other.false_certificates
        self.unlike += other.unlike

    @property
    def certificate_share(self) -> float:
        return self.certificates["recognised"] / max(1, self.certificates["all"])

    @property
    def proof_share(self) -> float:
        right, every = (sum(n for (_, o), n in self.proofs.items() if o == one) for one in ("right", "all"))
        return right / max(1, every)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="./run bench wordings", description=__doc__)
    parser.add_argument("--set", choices=[*TextSet, _ALL], default=_ALL, help="of texts")
    parser.add_argument("--seed", type=int, default=1, help="of the misread letters")
    parser.add_argument("--each", action="store_true", help="list every field that was not read right")
    options = parser.parse_args(arguments)
    started, references = time.monotonic(), load()
    text_sets = list(TextSet) if options.set == _ALL else [TextSet(options.set)]
    layouts: tuple[tuple[str, int, Callable[[str], Page]], ...] = (
        ("text layer", 0, from_text_layer),
        ("one letter in 60 misread", 1, lambda text: from_reader(text, options.seed)),
    )
    of_sets = [
        _pass(text_set, f"{text_set}, {name}", slips, lay_out, references)
        for text_set in text_sets
        for name, slips, lay_out in layouts
    ]
    for tally in of_sets:
        print(*_figures(tally), *_entries(tally, each=options.each), "", sep="\n")
    together = [
        _together(f"together, {name}", of_sets[at :: len(layouts)])
        for at, (name, *_) in enumerate(layouts)
        if len(text_sets) > 1
    ]
    for tally in together:
        print(*_figures(tally), "", sep="\n")
    missed = [f"{tally.name}: {what}" for tally in of_sets for what in _missed(tally)]
    shares = "; ".join(
        f"{t.name}: certificates {t.certificate_share:.1%}, proofs {t.proof_share:.1%}, "
        f"wrongly accepted {len(t.wrongly)}"
        for t in (*of_sets, *together)
    )
    print(
        f"wordings bench ({time.monotonic() - started:.1f} s): {shares} · "
        + (f"MISSED {', '.join(missed)}" if missed else "all targets met")
    )
    return 1 if missed else 0


def _missed(tally: Tally) -> Iterator[str]:
    if tally.wrongly:
        yield "wrongly accepted"
    if tally.certificate_share < _ENOUGH:
        yield f"certificates < {_ENOUGH:.0%}"
    if tally.proof_share < _ENOUGH:
        yield f"proofs < {_ENOUGH:.0%}"


def _pass(text_set: TextSet, name: str, slips: int, lay_out: Callable[[str], Page], references: References) -> Tally:
    tally = Tally(name, slips)
    for certificate in certificates(text_set):
        _certificate(tally, certificate, understand(lay_out(certificate.text), references))
    for proof in proofs(text_set):
        _proof(tally, proof, understand(lay_out(proof.text), references))
    return tally


def _together(name: str, tallies: Sequence[Tally]) -> Tally:
    """The sets of one layout as if they were one set; no target hangs on it."""
    every = Tally(name, tallies[0].slips)
    for tally in tallies:
        every.add(tally)
    return every


def _certificate(tally: Tally, true: Certificate, papers: Sequence[Paper]) -> None:
    found = [paper for paper in papers if paper.kind is Kind.ACCOMMODATION]
    grade = _grade(papers)
    if grade in STRONG:
        tally.wrongly.append(f"{true.name}: {grade}")
    if not true.is_certificate:
        tally.certificates["others"] += 1
        if found:
            doubts = ", ".join(found[0].doubts) or "without a doubt"
            tally.certificates["undoubted"] += not found[0].doubts
            tally.false_certificates.append(f"{true.name} ({doubts})")
        return
    tally.certificates["all"] += 1
    if not found:
        kinds = ", ".join(paper.kind for paper in papers)
        tally.missed.append(f"{true.name}: no certificate ({kinds})")
        return
    tally.certificates["recognised"] += 1
    read = max((paper.fields for paper in found), key=len)
    if true.hosts:
        name = f"{read.get('host_surname', '')}, {read.get('host_given_names', '')}"
        outcome = compare.host(name, true.hosts, slips=tally.slips)
        tally.note(true.name, "host", true.language, outcome, name, true.hosts[0])
    guests = read.get("guests", "")
    outcome = compare.people(guests, true.guests, slips=tally.slips)
    tally.note(true.name, "guests", true.language, outcome, guests, "|".join(true.guests))
    for what in ("commune", "postcode"):
        outcome = compare.value(read.get(what, ""), getattr(true, what))
        tally.note(true.name, what, true.language, outcome, read.get(what, ""), getattr(true, what))


def _proof(tally: Tally, true: Proof, papers: Sequence[Paper]) -> None:
    grade = _grade(papers)
    if not true.is_proof:
        tally.proofs[true.language, "others"] += 1
        if grade in STRONG:
            tally.wrongly.append(f"{true.name}: {grade}")
            tally.proofs[true.language, "wrongly"] += 1
        elif grade not in NO_PROOF:
            tally.proofs[true.language, "weakly"] += 1
        return
    right = grade in true.grades
    missed = grade in NO_PROOF
    tally.proofs[true.language, "all"] += 1
    tally.proofs[true.language, "right" if right else "missed" if missed else "other grade"] += 1
    if not right:
        tally.missed.append(f"{true.name}: {grade} instead of {true.grade}")
    if missed:
        return
    read = next(paper.fields for paper in papers if paper.fields.get("grade") == grade)
    if true.passenger:
        passenger = read.get("passenger", "")
        outcome = compare.people(passenger, true.passenger, slips=tally.slips)
        tally.note(true.name, "passenger", true.language, outcome, passenger, "|".join(true.passenger))
    if true.flight:
        outcome = compare.flight(read.get("flight", ""), true.flight)
        tally.note(true.name, "flight", true.language, outcome, read.get("flight", ""), true.flight)
    if true.date:
        date, month_day = read.get("date", ""), read.get("month_day", "")
        outcome = compare.day(date, month_day, true.date)
        tally.note(true.name, "date", true.language, outcome, date or month_day, true.date)


def _grade(papers: Sequence[Paper]) -> str:
    """The strongest that was found, or "none"."""
    found = [paper.fields.get("grade", "none") for paper in papers if paper.kind is Kind.RETURN_IMPOSSIBLE]
    return min(found, key=lambda grade: _GRADES.index(grade) if grade in _GRADES else len(_GRADES), default="none")


def _figures(tally: Tally) -> Iterator[str]:
    counts = tally.certificates
    yield f"== {tally.name} =="
    yield (
        f"certificates: {counts['recognised']} of {counts['all']} recognised; {len(tally.false_certificates)} of "
        f"{counts['others']} other texts about lodging taken for one, {counts['undoubted']} of them without a doubt"
    )
    yield f"{'':<12}" + "".join(f"{outcome:>9}" for outcome in Outcome)
    for what in ("host", "guests", "commune", "postcode"):
        yield f"{what:<12}" + "".join(f"{_count(tally, what, outcome):>9}" for outcome in Outcome)
    yield ""
    of_fields = f"{'/'.join(Outcome)} of those recognised"
    yield f"{'':<9}{'right':>6}{'other':>6}{'':>7}{'no proofs':>10}   {of_fields}"
    yield f"{'proofs':<9}{'grade':>6}{'grade':>6}{'missed':>7}{'accepted':>10}   {'passenger':<16}{'flight':<16}date"
    languages = list(dict.fromkeys(language for language, _ in tally.proofs))
    for language in (*languages, ""):
        yield _row(tally, language)


def _entries(tally: Tally, *, each: bool) -> Iterator[str]:
    """The texts behind the figures that should be zero."""
    yield from _list("NO PROOF, ACCEPTED AS ONE", tally.wrongly)
    yield from _list("no certificate, taken for one", tally.false_certificates)
    yield from _list("not recognised", tally.missed)
    if each:
        yield from _list("fields", tally.unlike)


def _row(tally: Tally, language: str) -> str:
    """Of a language; of all where it is empty."""

    def of(outcome: str) -> int:
        return sum(n for (one, what), n in tally.proofs.items() if what == outcome and language in ("", one))

    fields = "".join(
        f"{'/'.join(str(_count(tally, what, outcome, language)) for outcome in Outcome):<16}"
        for what in ("passenger", "flight", "date")
    )
    weak = f"  +{of('weakly')} as press or statement" if of("weakly") else ""
    counts = f"{of('right'):>6}{of('other grade'):>6}{of('missed'):>7}{of('wrongly'):>4} of{of('others'):>3}"
    return f"{language or 'all':<9}{counts}   {fields}".rstrip() + weak


def _count(tally: Tally, what: str, outcome: Outcome, language: str = "") -> int:
    return sum(
        n
        for (one, of, how), n in tally.fields.items()
        if one == what and how is outcome and (not language or of == language)
    )


def _list(title: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        yield f"{title}:"
        yield from (f"  {entry}" for entry in entries)


if __name__ == "__main__":
    sys.exit(main())

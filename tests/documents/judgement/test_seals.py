"""What the State's seal on a paper does to the judgement: it stops, and an agent sees which paper and why."""

import dataclasses

import pytest

from documents.dossier import Dossier
from documents.paper import Paper, Sheet
from documents.vocabulary import Kind, Requirement, Status, Verdict
from tests.documents.judgement.papers import BOX, all_rules, card, dossier, finding, judged, proof, rules

HOST = Requirement.HOST_IDENTITY


def bearing(paper: Sheet, *doubts: str, **fields: str) -> Sheet:
    """The sheet, its paper with a seal."""
    (first,) = paper.papers
    sealed = dataclasses.replace(
        first, doubts=(*first.doubts, *doubts), fields=first.fields | fields, boxes=first.boxes | {"seal": BOX}
    )
    return dataclasses.replace(paper, papers=(sealed,))


def test_a_genuine_seal_changes_nothing() -> None:
    sealed = bearing(card(), seal="genuine", seal_holder="ANTS")
    assert judged(dossier(card=sealed)).verdict is Verdict.COMPLETE


@pytest.mark.parametrize("doubt", ["seal-altered", "seal-differs"])
def test_a_seal_that_contradicts_its_paper_stops_everything(doubt: str) -> None:
    sealed = bearing(card(), doubt, seal_differs="Nom patronymique", seal_says="MODELE", seal_holder="ANTS")
    judgement = judged(dossier(card=sealed, proof=None))
    assert judgement.verdict is Verdict.REVIEW, "though a proof is missing, nothing is asked"
    assert finding(judgement, HOST).status is Status.UNSURE
    (reason,) = finding(judgement, HOST).reasons
    assert reason.rule == doubt
    assert reason.stop
    assert reason.evidence[0].box == BOX
    assert reason.params["holder"] == "ANTS"


@pytest.mark.parametrize("doubt", ["seal-test", "seal-out-of-date"])
def test_a_seal_that_proves_nothing_is_looked_at(doubt: str) -> None:
    judgement = judged(dossier(card=bearing(card(), doubt)))
    assert judgement.verdict is Verdict.REVIEW
    assert rules(judgement, HOST) == [doubt]


def test_the_seal_of_a_paper_that_nobody_asked_for_is_told_of_the_dossier() -> None:
    bill = dataclasses.replace(
        proof("bill.pdf"),
        papers=(Paper(kind=Kind.OTHER, fields={"seal": "altered"}, boxes={"seal": BOX}, doubts=("seal-altered",)),),
        sha256="b" * 64,
    )
    whole = dossier()
    judgement = judged(Dossier(mails=whole.mails, sheets=(*whole.sheets, bill)))
    assert judgement.verdict is Verdict.REVIEW
    assert [(stop.rule, stop.evidence[0].attachment) for stop in judgement.stops] == [("seal-altered", "bill.pdf")]
    assert "seal-altered" in all_rules(judgement) | {stop.rule for stop in judgement.stops}

"""Only requests that are complete beyond doubt tell how many of the complete ones were found."""

from typing import Any

from tests.bench.yardstick.score import Score


def _message(verdict: str, **more: Any) -> dict[str, Any]:
    return {"verdict": verdict, "documents": [], "applicants": [], "seconds": 1.0, **more}


def test_what_may_go_to_an_agent_tells_nothing_and_a_wrong_complete_is_counted() -> None:
    score = Score()
    for true, found in (
        (_message("complete"), "complete"),
        (_message("complete"), "review"),
        (_message("complete", accept_verdicts=["review"]), "review"),
        (_message("complete", accept_verdicts=["review"]), "complete"),
        (_message("review"), "complete"),
    ):
        score.add("001-uto-none", true, _message(found), {})
    assert score.complete_found() == (1, 2)
    assert score.wrongly_complete == 1
    assert score.verdicts_right == 3

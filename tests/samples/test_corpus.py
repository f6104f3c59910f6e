"""The bench's corpus: the same for the same seed, and spread over States and cameras."""

from itertools import islice

from samples import corpus


def test_it_is_drawn_again_the_same() -> None:
    first = list(islice(corpus.draw(5), 2))
    assert [sample.raw for sample in first] == [sample.raw for sample in islice(corpus.draw(5), 2)]


def test_three_in_a_row_have_three_cameras_and_three_states() -> None:
    names = [sample.name for sample in corpus.draw(6, 3)]
    assert len({name.split("-")[1] for name in names}) == 3
    assert {name.rsplit("-", 1)[1] for name in names} == {"none", "careful", "careless"}

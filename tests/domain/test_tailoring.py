"""A choice of fitting questions is balanced over categories."""

from fakes.questions import make_question
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain.tailoring import Document, MatchingPhrase, Pick, balanced

WHY = (MatchingPhrase("SQL", Document.JOB),)


def pick(name: str, fit: float, category: str) -> Pick:
    return Pick(make_question(id=name, category=category), fit, WHY)


PICKS = [
    pick("a1", 1.0, "sql"),
    pick("a2", 0.9, "sql"),
    pick("a3", 0.8, "sql"),
    pick("b1", 0.7, "nlp"),
    pick("c1", 0.1, "oop"),
]


def names(picks) -> list[str]:
    return [one.question.id for one in picks]


def test_a_repeated_category_is_held_back():
    assert names(balanced(PICKS, count=3)) == ["a1", "b1", "a2"]


def test_what_hardly_fits_is_not_picked_for_balance():
    assert names(balanced(PICKS, count=4)) == ["a1", "b1", "a2", "a3"]


def test_the_same_category_of_another_type_is_another():
    other = Pick(make_question(id="z", category="sql", type="behavioral"), 0.75, WHY)
    assert names(balanced([*PICKS, other], count=2)) == ["a1", "z"]


@given(st.permutations(PICKS), st.integers(0, 7))
def test_the_order_given_does_not_matter(picks, count):
    assert balanced(picks, count=count) == balanced(PICKS, count=count)
    assert len(balanced(picks, count=count)) == min(count, len(PICKS))

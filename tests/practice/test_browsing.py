"""The question bank looked through."""

import pytest
from fakes.questions import make_question

from mockinterview.domain.bank import Origin, QuestionFilter, ShelvedQuestion
from mockinterview.domain.vocabulary import Difficulty
from mockinterview.practice.browsing import Kept, browse

BANK = tuple(
    ShelvedQuestion(question=make_question(id=name, **changes), origin=origin, retired=retired)
    for name, changes, origin, retired in (
        ("plain", {}, Origin.SHIPPED, False),
        ("mine", {"text": "What is a Deque?", "display": "deque"}, Origin.USER, False),
        ("hard", {"difficulty": Difficulty.ADVANCED, "company": "google"}, Origin.SHIPPED, False),
        ("gone", {"category": "testing"}, Origin.USER, True),
    )
)


def ids(**wanted):
    found = browse(BANK, wanted.pop("filter", QuestionFilter()), **wanted).found
    return [one.question.id for one in found]


def test_what_is_kept_where():
    assert ids() == ["plain", "mine", "hard"]
    assert ids(kept=Kept.OWN) == ["mine"]
    assert ids(kept=Kept.RETIRED) == ["gone"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("deque", ["mine"]),
        ("  WHAT   deque ", ["mine"]),
        ("google", ["hard"]),
        ("logarithmic", ["plain", "mine", "hard"]),
        ("discards half", ["plain", "mine", "hard"]),
        ("big o of log", ["plain", "mine", "hard"]),
        ("zebra", []),
    ],
)
def test_every_word_must_be_somewhere_in_a_question(search, found):
    assert ids(search=search) == found


def test_filters_hold_too():
    assert ids(filter=QuestionFilter(difficulty=Difficulty.ADVANCED)) == ["hard"]
    assert ids(filter=QuestionFilter(difficulty=Difficulty.ADVANCED), search="deque") == []


def test_what_there_is_to_choose_from_and_of_how_many():
    browsed = browse(BANK, QuestionFilter(), search="zebra")
    assert (browsed.total, browsed.companies, browsed.categories) == (
        4,
        ("google",),
        ("algorithms", "testing"),
    )

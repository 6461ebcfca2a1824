"""Hedges and restarts, told from the same words meant."""

import pytest

from mockinterview.analysis import wording
from mockinterview.analysis.wording import Place, WordLists


def found(places, text):
    said = text.split()
    return [" ".join(said[place.first : place.last]) for place in places]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("i think it was maybe slow", ["i think", "maybe"]),
        ("i'm not sure but it could be wrong", ["not sure", "could be wrong"]),
        ("it is kind of slow and sort of old", ["kind of", "sort of"]),
        ("what kind of index is this and that sort of thing", []),
        ("i think of a queue as a line", []),
        ("it took maybe ten minutes and perhaps 300 requests", []),
        ("we were sure", []),
    ],
)
def test_hedges_are_told_from_kinds_and_estimates(lists, text, hedges):
    assert found(wording.hedges(text.split(), lists), text) == hedges


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("the the queue is full", ["the the"]),
        ("we we we waited", ["we we", "we we"]),
        ("it was it was it was late", ["it was it was", "it was it was"]),
        ("so the first step so the first step is", ["so the first step so the first step"]),
        ("a very very long list on port eighty eighty", []),
        ("zero zero one 7 7", []),
        ("the queue the stack the tree", []),
        ("late late", ["late late"]),
        ("we use we used a queue", ["we use we used"]),
        ("so it it's full and i i'm late", ["it it's", "i i'm"]),
        ("i know that that works and it had had time", []),
        ("from a to a list", []),
        ("", []),
    ],
)
def test_each_restart_is_counted_once(text, repeats):
    assert found(wording.repeats(text.split()), text) == repeats


def test_a_filler_may_stand_within_a_restart():
    said = "so the um the queue uh you know the queue is full".split()
    without = [Place(2, 3), Place(5, 8)]
    both = ["the um the", "the queue uh you know the queue"]
    assert found(wording.repeats(said, without=without), " ".join(said)) == both


def test_word_lists_leave_comments_and_empty_lines_out(tmp_path):
    (tmp_path / "fillers.txt").write_text("# sounds\num  # the usual one\n\nuh\n", "utf-8")
    (tmp_path / "hedges.txt").write_text("not sure\n", "utf-8")
    (tmp_path / "connectives.txt").write_text("so that\n\n#if\n", "utf-8")
    read = WordLists.read(tmp_path)
    assert read == WordLists(frozenset({"um", "uh"}), (("not", "sure"),), (("so", "that"),))

"""Whether a behavioral answer tells what its speaker did, or talks in general."""

import pytest

from mockinterview.analysis.story import general_share, is_past, own_actions, past_share


def done(text):
    words = text.split()
    return [" ".join(words[place.first : place.last]) for place in own_actions(words)]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("i asked the team", ["i asked"]),
        ("i then quickly wrote a test and i ran it", ["i then quickly wrote", "i ran"]),
        ("i've rebuilt the index", ["i've rebuilt"]),
        ("i i decided", ["i decided"]),
    ],
)
def test_what_the_speaker_did_is_found_with_the_words_between(text, actions):
    assert done(text) == actions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "i",
        "we asked the team",
        "i would say one should listen",
        "i think that they all agreed",
        "i need speed",
    ],
)
def test_what_others_did_or_what_should_be_done_is_not_the_speakers_own(text):
    assert done(text) == []


@pytest.mark.parametrize(
    ("word", "past"), [("asked", True), ("wrote", True), ("need", False), ("red", False)]
)
def test_a_past_form_is_told_by_its_ending_or_from_a_list(word, past):
    assert is_past(word) is past


def test_shares_are_of_all_words_and_nothing_in_silence():
    assert general_share("you should always listen to people first".split()) == pytest.approx(4 / 7)
    assert past_share("i asked and she answered".split()) == pytest.approx(2 / 5)
    assert general_share([]) == past_share([]) == 0

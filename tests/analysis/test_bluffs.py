"""Answers that deserve nothing get it: poor, or not assessed, typed or spoken fluently.

The probes are in ``support.bluffs``. For time every probe is tried in one channel, of those of 50,000 words
one of each way to make them, and a third of all again over the question without any reference. What can't
pass yet is marked with the reason.
"""

from collections import Counter
from collections.abc import Sequence

import pytest
from support.bluffs import EACH, KINDS, Probe, all_probes, probes
from support.spoken import typed

from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Channel, Rating
from mockinterview.practice.batch import Rows

pytestmark = pytest.mark.slow

POOR = (Rating.POOR, Rating.NOT_ASSESSED)
CHANNELS = (Channel.SPOKEN, Channel.TYPED)
ENDLESS_TRIED = len(KINDS["50,000 words"])
"""Probes of 50,000 words that are tried: one of each way to make them."""
EVERY_ALONE = 3
"""Every so manieth probe is tried where only the question is known."""
CANT_BE_TOLD_ALONE = ("off topic", "another question's answer")
"""Kinds that are answers to something: without key points only the question tells what it is about."""
NOT_YET: dict[tuple[str, int], str] = {
    ("another question's answer", 1): "8.4: a story of few means, told where few means are asked for",
}
"""Probes that pass though they should not, by kind and place, and why."""
NOT_YET_ALONE: dict[tuple[str, int], str] = {
    ("keyword salad", 4): "5.6: the terms of the question are near it",
}
"""The same where only the question is known: these are tried there besides every third."""
Scored = dict[tuple[str, int], Score]


def tried(kind: str, bank: Sequence[Question]) -> list[Probe]:
    """Return the probes of a kind for which there is time."""
    return probes(kind, bank)[: ENDLESS_TRIED if kind == "50,000 words" else EACH]


def scored(scorer, made: dict[tuple[str, int], Probe], ask=lambda question: question) -> Scored:
    """Return the scores of probes, question by question: a question is read once for all its answers."""
    found = {}
    for (kind, place), probe in sorted(made.items(), key=lambda item: item[1].question.id):
        answer = typed(probe.text) if channel(place) is Channel.TYPED else probe.spoken
        found[kind, place] = scorer.score(ask(probe.question), answer)
    return found


def channel(place: int) -> Channel:
    """Return how a probe is given: two spoken, two typed, as some kinds are made in two ways by turns."""
    return CHANNELS[place // 2 % 2]


@pytest.fixture(scope="module")
def made(bank) -> dict[tuple[str, int], Probe]:
    """The probes that are tried, by kind and place."""
    return {(kind, place): probe for kind in KINDS for place, probe in enumerate(tried(kind, bank))}


@pytest.fixture(scope="module")
def known(scorer, made) -> Scored:
    """The scores of the probes over questions of the bank."""
    return scored(scorer, made)


@pytest.fixture(scope="module")
def unknown(scorer, made) -> Scored:
    """The scores of some probes where only the question is known."""
    some = {at: probe for at, probe in made.items() if at[1] % EVERY_ALONE == 0 or at in NOT_YET_ALONE}
    return scored(scorer, {at: some[at] for at in some if at[0] not in CANT_BE_TOLD_ALONE}, alone)


def passing(scores: Scored, made: dict[tuple[str, int], Probe], kind: str, not_yet) -> list[str]:
    """Return the probes of a kind that are rated better than poor."""
    return [
        f"{score.overall:.1f} {at[1]} {made[at]}"
        for at, score in scores.items()
        if at[0] == kind and score.rating not in POOR and at not in not_yet
    ]


def failing(not_yet: dict[tuple[str, int], str]):
    """Return single probes as cases that must fail."""
    return [
        pytest.param(at, marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason))
        for at, reason in not_yet.items()
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_no_bluff_is_better_than_poor(known, made, kind):
    assert passing(known, made, kind, NOT_YET) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in CANT_BE_TOLD_ALONE])
def test_no_bluff_is_better_than_poor_where_only_the_question_is_known(unknown, made, kind):
    assert passing(unknown, made, kind, NOT_YET_ALONE) == []


@pytest.mark.parametrize("at", failing(NOT_YET))
def test_this_bluff_should_be_poor(known, at):
    assert known[at].rating in POOR


@pytest.mark.parametrize("at", failing(NOT_YET_ALONE))
def test_this_bluff_should_be_poor_where_only_the_question_is_known(unknown, at):
    assert unknown[at].rating in POOR


def alone(question: Question) -> Question:
    """Return a question as another program sends it, without any reference."""
    row = {"question": question.text, "answer": "", "interview_type": question.type}
    return Rows([]).read(row).question


def test_the_probes_are_over_questions_of_every_type_and_level(bank):
    asked = Counter((probe.kind, probe.question.type) for probe in all_probes(bank))
    assert len(asked) == len(KINDS) * 4
    assert sum(asked.values()) == len(KINDS) * EACH
    levels = {(probe.question.type, probe.question.difficulty) for probe in all_probes(bank)}
    assert len(levels) == 12


def test_the_probes_are_the_same_every_time(bank):
    assert list(all_probes(bank)) == list(all_probes(bank))

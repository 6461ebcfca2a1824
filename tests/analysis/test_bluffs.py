"""Answers that deserve nothing get it: poor, or not assessed, typed and spoken fluently.

The probes are in ``support.bluffs``. What can't pass yet is marked with the reason.
"""

from collections import Counter
from collections.abc import Sequence

import pytest
from support.bluffs import EACH, KINDS, Probe, all_probes, probes
from support.spoken import typed

from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Channel, Rating
from mockinterview.practice.batch import Rows

pytestmark = pytest.mark.slow

POOR = (Rating.POOR, Rating.NOT_ASSESSED)
CHANNELS = (Channel.TYPED, Channel.SPOKEN)
NO_ORDER = "the right words in any order still cover the key points"
SAID_OVER = "what is said over and over still counts in full for content"
NO_POINTS = "a question without key points and keywords can't be scored yet"
NOT_YET = {
    ("keyword salad", Channel.TYPED): NO_ORDER,
    ("keyword salad", Channel.SPOKEN): NO_ORDER,
    ("50,000 words", Channel.TYPED): SAID_OVER,
}
"""Kinds that pass, by channel, though they should not."""
NOT_YET_ALONE = {(kind, channel): NO_POINTS for kind in KINDS if kind != "empty" for channel in CHANNELS}
"""The same where nothing but the question is known."""
CANT_BE_TOLD_ALONE = ("off topic", "another question's answer")
"""Kinds that are answers to something: without key points only the question tells what it is about."""

LONG = ("50,000 words", "gibberish", "one sentence ten times")
"""Kinds that take long: without key points every other probe will do."""


def cases(not_yet: dict[tuple[str, Channel], str], *, without: Sequence[str] = ()):
    """Return every kind in both channels, with those that can't pass yet marked."""
    return [
        pytest.param(kind, channel, marks=marks(not_yet.get((kind, channel))), id=f"{kind}, {channel}")
        for kind in KINDS
        for channel in CHANNELS
        if kind not in without
    ]


def marks(reason: str | None):
    raises = (AssertionError, ZeroDivisionError) if reason == NO_POINTS else AssertionError
    return [pytest.mark.xfail(strict=True, raises=raises, reason=reason)] if reason else []


def passing(scorer, channel: Channel, made: list[Probe], asked: list[Question]) -> list[str]:
    """Return the probes that are rated better than poor."""
    found = []
    for probe, question in zip(made, asked, strict=True):
        answer = typed(probe.text) if channel is Channel.TYPED else probe.spoken
        score = scorer.score(question, answer)
        if score.rating not in POOR:
            found.append(f"{score.overall:.1f} {probe}")
    return found


@pytest.mark.parametrize(("kind", "channel"), cases(NOT_YET))
def test_no_bluff_is_better_than_poor(scorer, bank, kind, channel):
    made = probes(kind, bank)
    assert passing(scorer, channel, made, [probe.question for probe in made]) == []


@pytest.mark.parametrize(("kind", "channel"), cases(NOT_YET_ALONE, without=CANT_BE_TOLD_ALONE))
def test_no_bluff_is_better_than_poor_where_only_the_question_is_known(scorer, bank, kind, channel):
    made = probes(kind, bank)[::2] if kind in LONG else probes(kind, bank)
    assert passing(scorer, channel, made, [alone(probe.question) for probe in made]) == []


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

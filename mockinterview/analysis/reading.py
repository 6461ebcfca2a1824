"""What an answer says of its question: how far each key point is covered, and what is beside the point.

Two ways to read give the same picture: by the words an answer shares with the key points (``WordReader``),
and by what the words mean where they stand (``meaning.MeaningReader``), which needs the embedding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.key_points import Coverage, coverage, mean_coverage
from mockinterview.analysis.passages import passages
from mockinterview.analysis.tokens import content_stems
from mockinterview.domain.question import Question

TO_THE_POINT: Curve = ((0.1, 0), (0.5, 1))
"""Relevance by mean key-point coverage: an answer to another question covers about a tenth, half is what a
fair answer covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in an answer."""

    points: tuple[Coverage, ...]
    """The key points in the question's order; empty where the question has none."""
    whole: float
    """0 to 1: how far all key points together are covered."""
    misconceptions: tuple[Coverage, ...]
    """The misconceptions that are stated."""
    misled: float
    """0 to 1: how far the answer says the misconceptions rather than the key points."""
    near: tuple[str, ...]
    """The words that stand in passages about the question, in order."""
    wandering: float
    """0 to 1: share of the answer in passages about something else."""
    relevance: float
    """0 to 1: how far the answer as a whole is about the question."""
    own_words: int
    """Different words with a meaning, near the question and not from it."""
    looked_for: int
    """Such words that the key points have."""


class Reader(Protocol):
    """Reads an answer's words, without fillers and with the terms that were meant."""

    @property
    def name(self) -> str:
        """Return how it reads, as it is stored with the score."""
        ...

    def read(self, question: Question, words: Sequence[str]) -> Reading:
        """Return what the words say of the question."""
        ...

    def prepare(self, question: Question) -> None:
        """Do beforehand what reading any answer to the question needs."""
        ...


def looked_for(question: Question) -> int:
    """Return how many different words with a meaning the key points have that the question has not."""
    wanted = {word for point in question.key_points for word in content_stems(point)}
    return len(wanted.difference(content_stems(question.text)))


class WordReader:
    """Reads by shared words; needs no model, and can't tell a misconception from the truth in like words."""

    name = "words"

    def read(self, question: Question, words: Sequence[str]) -> Reading:
        """Return what the words say of the question; without key points everything counts as relevant."""
        about = passages(question, words)
        points = coverage(question, about.words)
        return Reading(
            points=points,
            whole=mean_coverage(points),
            misconceptions=(),
            misled=0.0,
            near=about.words,
            wandering=about.wandering,
            relevance=on_curve(mean_coverage(points), TO_THE_POINT) if points else float(bool(about.words)),
            own_words=about.own,
            looked_for=looked_for(question),
        )

    def prepare(self, question: Question) -> None:
        """Do nothing: shared words are counted in no time."""

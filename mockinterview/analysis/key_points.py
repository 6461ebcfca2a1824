"""How far an answer covers a question's key points, by the words they share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp

from mockinterview.analysis.tokens import content_stems
from mockinterview.domain.question import Question

QUESTION_WORD_WEIGHT = 0.15
"""What a key point's word weighs that the question already contains: parroting must not pay."""
CURVE_MIDDLE, CURVE_STEEPNESS = 0.4, 9.0
"""The S-curve from word overlap to coverage: a good answer shares about 60 % of a point's words, an
answer to another question about 15 %."""
SHARED_PREFIX = 5
"""Longer stems that share this many letters count as one word ("optimis" and "optimiz")."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far one key point was covered."""

    point: str
    value: float
    """0 to 1."""
    words: tuple[str, ...]
    """The stems that covered it."""


def coverage(question: Question, text: str) -> tuple[Coverage, ...]:
    """Return the coverage of each key point by an answer's text, in the question's order."""
    said = frozenset(content_stems(text))
    asked = frozenset(content_stems(question.text))
    return tuple(_cover(point, said, asked) for point in question.key_points)


def _cover(point: str, said: frozenset[str], asked: frozenset[str]) -> Coverage:
    stems = list(dict.fromkeys(content_stems(point)))
    weights = [QUESTION_WORD_WEIGHT if stem in asked else 1.0 for stem in stems]
    hits = [_is_said(stem, said) for stem in stems]
    total = sum(weights)
    share = sum(weight for weight, hit in zip(weights, hits, strict=True) if hit) / total if total else 0.0
    return Coverage(point, _curve(share), tuple(stem for stem, hit in zip(stems, hits, strict=True) if hit))


def _is_said(stem: str, said: Iterable[str]) -> bool:
    return stem in said or (
        len(stem) > SHARED_PREFIX and any(word[:SHARED_PREFIX] == stem[:SHARED_PREFIX] for word in said)
    )


def _curve(share: float) -> float:
    """Return the logistic curve through (0, 0) and (1, 1)."""
    low, high = (_logistic(edge) for edge in (0.0, 1.0))
    return (_logistic(share) - low) / (high - low)


def _logistic(share: float) -> float:
    return 1 / (1 + exp(-CURVE_STEEPNESS * (share - CURVE_MIDDLE)))


def mean_coverage(points: Sequence[Coverage]) -> float:
    """Return the mean coverage, 0 to 1."""
    return sum(point.value for point in points) / len(points) if points else 0.0

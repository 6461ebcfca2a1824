"""How far an answer covers a question's key points, by the words they share.

A point counts where its words stand near each other: scattered over a long answer to something else they are
no statement. Measured on the bank's own sample answers and on bluffs (``tests/analysis/test_bank.py``).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from mockinterview.analysis.tokens import by_beginning, content_stems, same_stems
from mockinterview.domain.question import Question

QUESTION_WORD_WEIGHT = 0.15
"""What a key point's word weighs that the question already contains: parroting must not pay."""
CURVE_MIDDLE, CURVE_STEEPNESS = 0.4, 10.0
"""The S-curve from word overlap to coverage: a good answer shares about 60 % of a point's words, an
answer to another question about 15 %."""
NEAR = 36
"""Words with a meaning among which a point's words are looked for: 75 in all, half a minute of speech."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far one key point was covered."""

    point: str
    value: float
    """0 to 1."""
    words: tuple[str, ...]
    """What was said that covers it."""
    weight: float = 1.0
    """How much it tells beside the other points."""


def coverage(question: Question, said: Sequence[str]) -> tuple[Coverage, ...]:
    """Return the coverage of each key point by the words that carry meaning, in the question's order."""
    asked = frozenset(content_stems(question.text))
    return tuple(_cover(point, said, asked) for point in question.key_points)


def _cover(point: str, said: Sequence[str], asked: frozenset[str]) -> Coverage:
    weights = {stem: QUESTION_WORD_WEIGHT if stem in asked else 1.0 for stem in content_stems(point)}
    wanted = by_beginning(weights)
    meant = {word: same_stems(word, wanted) for word in set(said)}
    total = sum(weights.values())
    weight, stretch = _heaviest(weights, [meant[word] for word in said])
    covering = dict.fromkeys(word for word in said[stretch] if meant[word])
    return Coverage(point, _curve(weight / total if total else 0.0), tuple(covering), total)


def _heaviest(weights: Mapping[str, float], meant: Sequence[Sequence[str]]) -> tuple[float, slice]:
    """Return the most weight of different wanted stems in one stretch of words, and the stretch."""
    inside: Counter[str] = Counter()
    best, stretch = 0.0, slice(0, 0)
    for i, found in enumerate(meant):
        if i >= NEAR and meant[i - NEAR]:
            inside.subtract(meant[i - NEAR])
        if found:
            inside.update(found)
            weight = sum(weights[wanted] for wanted in weights if inside[wanted] > 0)
            if weight > best:
                best, stretch = weight, slice(max(i + 1 - NEAR, 0), i + 1)
    return best, stretch


def _curve(share: float) -> float:
    """Return the logistic curve through (0, 0) and (1, 1)."""
    low, high = (_logistic(edge) for edge in (0.0, 1.0))
    return min((_logistic(share) - low) / (high - low), 1.0)


def _logistic(share: float) -> float:
    return 1 / (1 + exp(-CURVE_STEEPNESS * (share - CURVE_MIDDLE)))


def mean_coverage(points: Sequence[Coverage]) -> float:
    """Return the mean coverage, 0 to 1, where points that tell more weigh more."""
    total = sum(point.weight for point in points)
    return sum(point.weight * point.value for point in points) / total if total else 0.0

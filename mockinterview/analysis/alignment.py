"""How much of what a question looks for an answer says, in whatever words.

Every word of a key point is matched with the answer's word that is most like it in context; words that tell
more weigh more, words near the question's own weigh little, and what a word has in common with the question
is taken out first, so that talking about the subject is no answer. The whole of the point and the whole of
the answer are compared the same way. Nothing is trained on graded answers; the round numbers here were set by
hand, with an eye on three sets of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log2

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.embedding import TextVectors, cosines
from mockinterview.analysis.literal import SaidWords
from mockinterview.analysis.rarity import Rarity
from mockinterview.analysis.tokens import is_function_word, stem

Doubles = NDArray[np.float64]

ASKED = 0.15
"""What a word weighs that the question already contains: parroting must not pay."""
LEAST_OWN = 0.02
"""The least a word keeps of its weight for being unlike the question's words."""
LITERAL = 0.8
"""How alike a word counts at least that was said literally; two words in context are seldom closer."""
CHANCE, CHANCE_PER_DOUBLING, LEAST_WORDS = 0.03, 0.034, 4
"""The likeness that an answer to something else reaches by chance, for a point of one word and for each
doubling of its words: measured with key points of the bank and sample answers to other questions."""
ALIGNED, LITERALLY, AS_A_WHOLE = 0.5, 0.1, 0.4
"""What alignment, key words and the whole text weigh: alone, alignment agreed best with people's grades."""
MIDDLE, STEEPNESS = 0.3, 4.0
"""The S-curve from likeness to value: nobody gives a reference word for word. Steeper ones lose
the difference between short answers that have most of it and those that have all."""

REMEMBERED = 16
"""Texts whose part of the work is kept: an answer is compared with ten statements, and they with the next."""


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a key point and the most like word of the answer."""

    word: str
    weight: float
    likeness: float
    """-1 to 1."""
    place: int
    """Index of the answer's blank-separated word."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How far an answer says what a key point says."""

    value: float
    """0 as by chance, 1 word for word."""
    matches: tuple[Match, ...]
    """For each word of the point its best match; none where the answer has no words."""


def aligned_coverage(
    point: TextVectors, answer: TextVectors, *, question: TextVectors, rarity: Rarity
) -> Alignment:
    """Return how much of a key point's weight finds its like in the answer."""
    if not point.words or not answer.words:
        return Alignment(0.0, ())
    weights = _weights(point, question, rarity)
    likeness = _without(point, question, rarity) @ _without(answer, question, rarity).T
    nearest, places = likeness.max(axis=1), likeness.argmax(axis=1)
    said = _said(answer.words)
    for at, word in enumerate(point.words):
        literally, place = said.find(stem(word))
        if LITERAL * literally > nearest[at]:
            nearest[at], places[at] = LITERAL * literally, place
    matches = tuple(
        Match(word, float(weight), float(like), answer.places[place])
        for word, weight, like, place in zip(point.words, weights, nearest, places, strict=True)
    )
    recall = float(weights @ nearest / weights.sum())
    return Alignment(_above_chance(recall, len(point.words)), matches)


def residual_cosine(
    reference: TextVectors, answer: TextVectors, *, question: TextVectors, rarity: Rarity
) -> float:
    """Return how alike two texts are as a whole, -1 to 1, with what the question shares taken out."""
    if not reference.words or not answer.words:
        return 0.0
    asked = _stems(question.words)
    subject = _direction(question, rarity)
    one, other = (_mean(text, asked, rarity) for text in (reference, answer))
    one, other = one - (one @ subject) * subject, other - (other @ subject) * subject
    return float(one @ other / (np.sqrt((one @ one) * (other @ other)) + 1e-12))


def keyword_coverage(
    reference: Sequence[str], answer: Sequence[str], *, question: Sequence[str], rarity: Rarity
) -> float:
    """Return the share, 0 to 1, of a reference's telling words that the answer has, all given in lower case.

    Words of the question count only where the reference has no others.
    """
    weights = {stem(word): rarity.of(word) for word in reference if not is_function_word(word)}
    asked = _stems(tuple(question))
    wanted = {word: weight for word, weight in weights.items() if word not in asked} or weights
    said = _said(tuple(answer))
    total = sum(wanted.values())
    return sum(weight * said.find(word)[0] for word, weight in wanted.items()) / total if total else 0.0


def telling(point: TextVectors, *, question: TextVectors, rarity: Rarity) -> float:
    """Return how much a statement tells beyond the question: what its words weigh together."""
    return float(_weights(point, question, rarity).sum())


def content_value(*, keywords: float, alignment: float | None = None, residual: float | None = None) -> float:
    """Return how good the content is, 0 to 1: a weighted mean on an S-curve, or the key words alone on it."""
    if alignment is None or residual is None:
        return coverage_curve(keywords)
    return coverage_curve(ALIGNED * alignment + LITERALLY * keywords + AS_A_WHOLE * max(residual, 0.0))


def coverage_curve(likeness: float) -> float:
    """Return the logistic curve through (0, 0) and (1, 1), flat beyond them."""
    low, high = _logistic(0.0), _logistic(1.0)
    return min(max((_logistic(likeness) - low) / (high - low), 0.0), 1.0)


def _logistic(likeness: float) -> float:
    return 1 / (1 + exp(-STEEPNESS * (likeness - MIDDLE)))


def _above_chance(recall: float, words: int) -> float:
    chance = CHANCE + CHANCE_PER_DOUBLING * log2(max(words, LEAST_WORDS))
    return max((recall - chance) / (1 - chance), 0.0)


@lru_cache(maxsize=REMEMBERED)
def _weights(point: TextVectors, question: TextVectors, rarity: Rarity) -> Doubles:
    """Return what each word of a point weighs: rare words more, those like the question's little."""
    weights = _rarities(point.words, _stems(question.words), rarity)
    if question.words:
        weights *= np.clip(1 - cosines(point.vectors, question.vectors).max(axis=1), LEAST_OWN, 1.0)
    return weights


def _rarities(words: Sequence[str], asked: frozenset[str], rarity: Rarity) -> Doubles:
    return np.array([rarity.of(word) * (ASKED if stem(word) in asked else 1.0) for word in words])


@lru_cache(maxsize=REMEMBERED)
def _said(words: tuple[str, ...]) -> SaidWords:
    return SaidWords(words)


@lru_cache(maxsize=REMEMBERED)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if not is_function_word(word))


@lru_cache(maxsize=REMEMBERED)
def _mean(text: TextVectors, asked: frozenset[str], rarity: Rarity) -> Doubles:
    weights = _rarities(text.words, asked, rarity)
    return np.asarray(weights @ text.vectors.astype(np.float64) / max(len(text.words), 1))


@lru_cache(maxsize=REMEMBERED)
def _direction(question: TextVectors, rarity: Rarity) -> Doubles:
    """Return the direction (384,) of what a question is about; zero where it has no words."""
    mean = _mean(question, frozenset(), rarity)
    return mean / (np.sqrt(mean @ mean) + 1e-12)


@lru_cache(maxsize=REMEMBERED)
def _without(text: TextVectors, question: TextVectors, rarity: Rarity) -> Doubles:
    """Return the words' vectors of length 1 with the direction of a question taken out."""
    subject = _direction(question, rarity)
    vectors = text.vectors.astype(np.float64)
    rest = vectors - np.outer(vectors @ subject, subject)
    return np.asarray(rest / (np.sqrt((rest * rest).sum(axis=1, keepdims=True)) + 1e-12))

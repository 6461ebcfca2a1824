"""Whether words stand in an order people use: a guard against the right words without sentences.

Neighbours are looked up in a table of how often classes of words follow each other. A class is a frequent
word itself, any number, or all other words of one ending. The value of a pair is its pointwise mutual
information (K. Church and P. Hanks, Computational Linguistics 16(1), 1990) with half a pair added to what
was counted and to what chance would give, so that rare words say little. ``models/make_word_pairs.py`` makes
the table, and says what was measured.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log
from pathlib import Path

from mockinterview.analysis.curves import Curve
from mockinterview.analysis.numbers import NUMBER_WORDS

LEAST_WORDS = 8
"""Fewer words than this have too few pairs to tell anything."""
STRETCH = 30
"""Words of the stretches of which the worst is looked for."""
SALAD = -0.15
"""An answer below this is no speech. Of answers the table was not made from 0.0 % are, 0.9 % of spoken ones
with every fifth word misheard, and 99.6 % of shuffled ones."""
SALAD_STRETCH = -0.3
"""Words of a stretch below this are no speech: so are 0.1 % of the words of answers, 3.5 % where every fifth
was misheard, and 88 % of 30 shuffled words inside an answer, with an eighth of the answer around them."""
COUNTS: Curve = ((-0.2, 0), (-0.05, 1))
"""Share of an answer that counts, by the coherence of the whole; 99 of 100 natural answers are over 0.1."""
ADDED = 0.5
"""Pairs added to what was counted and to what chance would give."""
EXPECTED, EXPECTED_PAIRS = 0.45, 3
"""The value of natural speech, and how many pairs of it are added to an answer: few pairs tell little."""
MOST = 3.0
"""Limit of the value of one pair, either way."""
HESITATIONS = frozenset("um uh uhm er erm hm hmm mm mhm ah eh".split())
"""Sounds between words; they may stand anywhere and are passed over."""
NUMBER = "#"
ENDINGS = (
    *("tion", "sion", "ing", "ed", "ly", "ity", "ment", "ness", "able", "ible", "ance", "ence"),
    *("ive", "al", "ous", "ful", "er", "or", "ies", "es", "s", "y", "e"),
)
"""Endings that tell the kind of a word, the first that fits."""
LEAST_STEM = 3
"""Letters before an ending."""


def fluent(tokens: Iterable[str]) -> list[str]:
    """Return tokens without hesitations and without words said twice in a row."""
    return [word for word, _ in _placed(tokens)]


def _placed(tokens: Iterable[str]) -> list[tuple[str, int]]:
    """Return the fluent words, each with its index among the tokens."""
    said: list[tuple[str, int]] = []
    for place, token in enumerate(tokens):
        if token not in HESITATIONS and not (said and said[-1][0] == token):
            said.append((token, place))
    return said


def word_class(word: str, frequent: Mapping[str, int]) -> str:
    """Return the class of a lower-case word: ``#`` for numbers, itself if frequent, else its ending."""
    if word in NUMBER_WORDS or word.isdecimal():
        return NUMBER
    if word in frequent:
        return word
    return _ending_class(word)


@lru_cache(20_000)
def _ending_class(word: str) -> str:
    fits = (end for end in ENDINGS if word.endswith(end) and len(word) >= len(end) + LEAST_STEM)
    return f"*{next(fits, '')}"


@dataclass(frozen=True, slots=True)
class Coherence:
    """Tells how far words stand in an order people use."""

    classes: Mapping[str, int]
    """How often each class was seen; the frequent words are classes of their own."""
    pairs: Mapping[str, Mapping[str, int]]
    """How often each class was followed by each other."""
    total: int
    """Words that were seen."""

    @classmethod
    def read(cls, file: Path) -> "Coherence":
        """Read the table of word pairs."""
        table = json.loads(file.read_text("utf-8"))
        return cls(table["classes"], table["pairs"], sum(table["classes"].values()))

    def whole(self, tokens: Sequence[str]) -> float | None:
        """Return the mean value of all pairs of neighbours and a few expected ones; None under 8 words.

        About 0.45 is natural speech, 0 what chance gives, -0.5 the same words shuffled.
        """
        values = self._values(fluent(tokens))
        if not values:
            return None
        return (sum(values) + EXPECTED_PAIRS * EXPECTED) / (len(values) + EXPECTED_PAIRS)

    def in_order(self, tokens: Sequence[str]) -> list[bool]:
        """Return for each token whether no stretch of 30 words that it is in is word salad."""
        said = _placed(tokens)
        values = self._values([word for word, _ in said])
        size = min(STRETCH - 1, len(values))
        sums = [0.0, *accumulate(values)]
        kept = [True] * len(tokens)
        for first, (start, end) in enumerate(zip(sums, sums[size:], strict=False)):
            if end - start < SALAD_STRETCH * size:
                begin, last = said[first][1], said[first + size][1]
                kept[begin : last + 1] = [False] * (last + 1 - begin)
        return kept

    def _values(self, said: Sequence[str]) -> list[float]:
        """Return the value of each pair of neighbours; none where there are too few words."""
        if len(said) < LEAST_WORDS:
            return []
        return [self._value(*pair) for pair in pairwise(word_class(word, self.classes) for word in said)]

    def _value(self, first: str, second: str) -> float:
        seen = self.pairs.get(first, {}).get(second, 0)
        by_chance = self.classes.get(first, 0) * self.classes.get(second, 0) / self.total
        return max(-MOST, min(log((seen + ADDED) / (by_chance + ADDED)), MOST))

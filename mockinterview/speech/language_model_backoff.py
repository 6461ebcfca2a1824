"""Trigram language models in back-off form: what the reader reads, the counter makes, the mixture mixes.

All probabilities and back-off weights are linear (not logarithms) float64.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bigrams:
    """Pairs that were seen: ``word`` after ``history``; all arrays of shape (number of pairs,)."""

    history: Indices
    word: Indices
    probability: Floats
    backoff: Floats


@dataclass(frozen=True, slots=True)
class Trigrams:
    """Triples that were seen: ``word`` after ``first second``; all arrays of shape (number of triples,)."""

    first: Indices
    second: Indices
    word: Indices
    probability: Floats


@dataclass(frozen=True, slots=True)
class BackoffModel:
    """A trigram model; word indices point into ``words``.

    p(w | a b) is the triple's probability where the triple was seen, else backoff(a b) * p(w | b), and so
    on down to the single words (S. Katz, IEEE Trans. ASSP 35(3), 1987).
    """

    words: tuple[str, ...]
    unigram: Floats
    backoff: Floats
    bigrams: Bigrams
    trigrams: Trigrams

    def over(self, words: tuple[str, ...]) -> "BackoffModel":
        """Return the same model over a larger vocabulary; a word that is new to it has probability 0."""
        place = {word: index for index, word in enumerate(words)}
        moved = np.array([place[word] for word in self.words], dtype=np.int64)
        unigram, backoff = np.zeros(len(words)), np.ones(len(words))
        unigram[moved], backoff[moved] = self.unigram, self.backoff
        two, three = self.bigrams, self.trigrams
        return BackoffModel(
            words,
            unigram,
            backoff,
            replace(two, history=moved[two.history], word=moved[two.word]),
            replace(three, first=moved[three.first], second=moved[three.second], word=moved[three.word]),
        )


def lookup(keys: Indices, values: Floats, wanted: Indices, otherwise: Floats) -> Floats:
    """Return each wanted key's value, or what ``otherwise`` has in its place; ``keys`` are sorted."""
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, values[place], otherwise)

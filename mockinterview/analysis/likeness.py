"""How like questions are in meaning: the cosine of their words, weighted by how much each word tells.

A word's weight is its tf-idf, ``(1 + ln tf) * (1 + ln((1 + n) / (1 + df)))`` (Salton and Buckley 1988, with
smoothing), over the stems of the words that carry meaning.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.tokens import content_stems
from mockinterview.domain.bank import LikePair
from mockinterview.domain.question import Question


class WordWeights:
    """Weighs words by how rare they are in a collection of texts, each given as its stems."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        seen = list(texts)
        found = Counter(stem for stems in seen for stem in set(stems))
        self._rarity = {stem: 1 + log((1 + len(seen)) / (1 + count)) for stem, count in found.items()}
        self._column = {stem: column for column, stem in enumerate(found)}

    def rarity(self, stem: str) -> float:
        """Return how much a word tells: 1 where every text has it, 0 where none has."""
        return self._rarity.get(stem, 0.0)

    def rows(self, texts: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return a row of length 1 for every text, a column for every word of the collection."""
        rows = np.zeros((len(texts), len(self._column)), dtype=np.float32)
        for row, stems in zip(rows, texts, strict=True):
            for stem, count in Counter(stems).items():
                if stem in self._column:
                    row[self._column[stem]] = (1 + log(count)) * self._rarity[stem]
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.where(lengths, lengths, 1), dtype=np.float32)


def meaning(question: Question) -> list[str]:
    """Return the stems of what a question asks and expects."""
    return content_stems(" ".join((question.text, *question.key_points)))


def closest(questions: Sequence[Question], *, top: int) -> tuple[LikePair, ...]:
    """Return the pairs of questions that are most alike, the closest first."""
    texts = [meaning(question) for question in questions]
    rows = WordWeights(texts).rows(texts)
    firsts, seconds = np.triu_indices(len(questions), k=1)
    likeness = (rows @ rows.T)[firsts, seconds]
    order = np.argsort(-likeness, kind="stable")[:top]
    return tuple(
        LikePair(questions[firsts[pair]], questions[seconds[pair]], float(likeness[pair])) for pair in order
    )

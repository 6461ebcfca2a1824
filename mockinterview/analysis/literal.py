"""Words said literally, or nearly: other endings, slips of the pen, and what a recogniser made of them."""

from collections.abc import Iterable
from functools import lru_cache

from mockinterview.analysis.tokens import is_function_word, is_same_stem, stem

CLOSE = 0.8
"""What a word counts that is only spelt alike."""
LEAST_LETTERS, MOST_LONGER, LEAST_SHARED = 5, 2, 0.6
"""Words spelt alike have so many letters, differ in length by no more, and share so many of their runs of
three letters (Dice's measure)."""


class SaidWords:
    """The words of an answer, to look up what was said for a wanted word."""

    def __init__(self, words: Iterable[str]) -> None:
        self._found: dict[str, tuple[float, int]] = {}
        self._first: dict[str, int] = {}
        self._telling: dict[str, int] = {}
        for place, word in enumerate(words):
            self._first.setdefault(stem(word), place)
            if not is_function_word(word):
                self._telling.setdefault(stem(word), place)

    def find(self, wanted: str) -> tuple[float, int]:
        """Return how literally a stem was said, 0 to 1, and the index of the first word that says it."""
        if wanted not in self._found:
            self._found[wanted] = self._find(wanted)
        return self._found[wanted]

    def _find(self, wanted: str) -> tuple[float, int]:
        if wanted in self._first:
            return 1.0, self._first[wanted]
        for said, place in self._telling.items():
            if is_close(wanted, said):
                return CLOSE, place
        return 0.0, 0


@lru_cache(maxsize=200_000)
def is_close(one: str, other: str) -> bool:
    """Whether two stems are of one word or spelt alike."""
    if is_same_stem(one, other):
        return True
    if abs(len(one) - len(other)) > MOST_LONGER or len(one) < LEAST_LETTERS:
        return False
    runs, others = _runs(one), _runs(other)
    return 2 * len(runs & others) >= LEAST_SHARED * (len(runs) + len(others))


@lru_cache(maxsize=20_000)
def _runs(word: str) -> frozenset[str]:
    return frozenset(word[at : at + 3] for at in range(len(word) - 2))

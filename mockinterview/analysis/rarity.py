"""How much a word tells, by how rare it is in English.

Only the order of the common words is known; by Zipf's law a word's frequency falls as 1 / place, so the
information in it grows with the logarithm of its place. On three sets of human-graded answers this beat the
word's rarity in our own questions (r of keyword coverage 0.40, 0.35, 0.44 against 0.38, 0.29, 0.44).
"""

from collections.abc import Sequence
from functools import lru_cache
from math import log
from pathlib import Path

from mockinterview.analysis.shipped import shipped_file
from mockinterview.analysis.tokens import is_function_word

FILE = "common-words.txt"
GRAMMAR = 0.1
"""What a word weighs that carries only grammar, or is a single letter or digit."""


class Rarity:
    """Weighs words by their place in a list of the most ``common`` ones, the commonest first."""

    def __init__(self, common: Sequence[str]) -> None:
        self._place = {word: place for place, word in enumerate(common, start=1)}
        self.of = lru_cache(maxsize=20_000)(self._of)

    @classmethod
    def read(cls, folder: Path) -> "Rarity":
        """Read the shipped list; raises ModelError where it is missing or damaged."""
        return cls(shipped_file(folder, FILE).decode("utf-8").split())

    def _of(self, word: str) -> float:
        """Return what a lower-case word weighs: 1 where it is rare, near 0 where it is the commonest."""
        if len(word) == 1 or is_function_word(word):
            return GRAMMAR
        place = self._place.get(word)
        return log(place) / log(len(self._place)) if place and place > 1 else float(place is None)

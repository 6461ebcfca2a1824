"""Words of terms and answers as the term matcher compares them, and the list of spoken variants."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mockinterview.analysis.numbers import spoken_number

Words = tuple[str, ...]

_WORD = re.compile(r"[a-z0-9]+(?:\+\+|#)?(?:'[a-z]+)?")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}\b)")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")


def term_words(text: str) -> Words:
    """Return the words of a text: "O(log n)" is o, log, n; "over-fetching" two words, "C++" one.

    Numbers become the words a recogniser would write: "2.5 %" is two, point, five, percent.
    """
    plain = text.lower().replace("’", "'").replace("²", "2")
    if any(map(str.isdecimal, plain)):
        plain = _DECIMAL.sub(" point ", _GROUPED.sub("", plain).replace("%", " percent"))
    return tuple(part for word in _WORD.findall(plain) for part in _parts(word))


def _parts(word: str) -> Words:
    return spoken_number(word) if word.isdecimal() else (word,)


_known = lru_cache(20_000)(term_words)
"""The same of single words, which come again and again."""


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """The words of an answer and, for each, the index of the blank-separated word it is from."""

    words: Words
    places: tuple[int, ...]

    @classmethod
    def of(cls, answer: Sequence[str]) -> "PlacedWords":
        """Take the blank-separated words of an answer apart."""
        pairs = [(part, index) for index, word in enumerate(answer) for part in _known(word)]
        return cls(tuple(part for part, _ in pairs), tuple(index for _, index in pairs))

    def occurrences(self, phrase: Words) -> list[tuple[int, int]]:
        """Return first and after-last index wherever a phrase stands; its last word may be a plural."""
        *before, word = phrase
        forms, size = {word, f"{word}s", f"{word}es", f"{word}'s"}, len(before)
        return [
            (last - size, last + 1)
            for last, heard in enumerate(self.words)
            if heard in forms and last >= size and self.words[last - size : last] == phrase[:-1]
        ]


@dataclass(frozen=True, slots=True)
class TermVariants:
    """What recognisers make of terms, and what must not be taken for them."""

    variants: dict[Words, tuple[Words, ...]]
    mistakes: dict[Words, tuple[Words, ...]]

    @classmethod
    def read(cls, path: Path) -> "TermVariants":
        """Read lines of ``term = variant | variant`` and ``term != other | other``; # starts a comment."""
        variants: dict[Words, tuple[Words, ...]] = {}
        mistakes: dict[Words, tuple[Words, ...]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            term, sign, others = line.partition("=")
            if sign and not line.startswith("#"):
                target = mistakes if term.endswith("!") else variants
                target[term_words(term)] = tuple(term_words(other) for other in others.split("|"))
        return cls(variants, mistakes)

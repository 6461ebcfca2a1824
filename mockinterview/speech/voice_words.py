"""When each word of a sentence is heard."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

_TOKEN = re.compile(r"\S+")
_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_PAUSES = {",": 2.0, ";": 2.0, ":": 2.0, ".": 4.0, "!": 4.0, "?": 4.0}
"""Syllables a rest lasts, roughly; eSpeak at 170 words a minute rests 0.3 s at a comma, 0.6 s at a stop."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of a text with the moment it begins to be heard."""

    start_s: float
    """Seconds from the start of the sound."""
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last character."""


def words_at(text: str, marks: Iterable[tuple[float, int]]) -> tuple[SpokenWord, ...]:
    """Return the words an engine's ``marks`` (seconds, index of a character) fall into, in order of time.

    A word is what stands between blanks and counts from its first mark: engines mark parts of it (``O(log``
    twice, ``3.14`` four times) and signs between words.
    """
    spans = [match.span() for match in _TOKEN.finditer(text)]
    starts = [start for start, _ in spans]
    words: list[SpokenWord] = []
    for start_s, index in sorted(marks):
        start, end = spans[bisect_right(starts, index) - 1] if spans else (0, 0)
        if start <= index < end and (not words or start > words[-1].start):
            words.append(SpokenWord(start_s, start, end))
    return tuple(words)


def words_spread(text: str, *, seconds: float) -> tuple[SpokenWord, ...]:
    """Return the words of a text spread over its sound by their syllables, for engines that give no times.

    Syllables are counted as groups of vowels, with a rest after punctuation; a word is off by a few tenths of
    a second at most in ordinary sentences.
    """
    matches = list(_TOKEN.finditer(text))
    *before, total = accumulate((_syllables(match.group()) for match in matches), initial=0.0)
    return tuple(
        SpokenWord(seconds * syllables / total, *match.span())
        for syllables, match in zip(before, matches, strict=True)
    )


def _syllables(word: str) -> float:
    return max(1.0, len(_VOWELS.findall(word))) + _PAUSES.get(word[-1], 0.0)

"""Words of an answer as they are compared: lower case, without punctuation, stemmed where meaning counts."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import ceil

import snowballstemmer

from mockinterview.analysis.term_words import term_words

_STEMMER = snowballstemmer.stemmer("english")

FUNCTION_WORDS = frozenset(
    """a an the is are was were be been being am to of in on for and or but not it its that this these
    those with as by from at into onto than then so if when where which who what how why can could
    would should will shall may might must do does did done has have had having i you we they he she
    me him her us them my your our their his each every any some all most more less one also only
    because while there here such both either neither nor over under about after before between
    through during same other another own very just up down out off again once too i'm it's don't
    i'd i've we'd we've that's you're they're let's can't won't didn't doesn't isn't wasn't cannot""".split()
)
"""Words that carry grammar, not meaning."""
SHARED_PREFIX, SHARED_SHARE = 5, 0.7
"""Stems that share this many letters, and this share of the longer one, count as one word ("optimis" and
"optimiz", but not "interfac" and "interview")."""
_CONTRACTED = frozenset("d ll m re s t ve".split())


def tokens(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation and accents."""
    return list(term_words(text))


@lru_cache(maxsize=50_000)
def is_function_word(word: str) -> bool:
    """Whether a lower-case word carries only grammar, as a contraction does if its first part does."""
    first, _, ending = word.partition("'")
    return word in FUNCTION_WORDS or (ending in _CONTRACTED and first.removesuffix("n") in FUNCTION_WORDS)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of one lower-case word (Snowball English)."""
    return str(_STEMMER.stemWord(word))


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that carry meaning, in order."""
    return [stem(word) for word in tokens(text) if not is_function_word(word)]


def is_same_stem(one: str, other: str) -> bool:
    """Whether two stems are of one word, also where the stemmer left different endings."""
    if one[:SHARED_PREFIX] != other[:SHARED_PREFIX]:
        return False
    letters = max(SHARED_PREFIX, ceil(SHARED_SHARE * max(len(one), len(other))))
    return one[:letters] == other[:letters]


def by_beginning(stems: Iterable[str]) -> dict[str, list[str]]:
    """Return stems under the letters that all stems of their word share, so that few need to be compared."""
    found: dict[str, list[str]] = {}
    for one in stems:
        found.setdefault(one[:SHARED_PREFIX], []).append(one)
    return found


def same_stems(word: str, stems: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return those of some stems, given ``by_beginning``, that are of a lower-case word."""
    its = stem(word)
    return tuple(one for one in stems.get(its[:SHARED_PREFIX], ()) if is_same_stem(one, its))

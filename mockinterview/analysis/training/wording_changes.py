"""Changes of wording: said in other words, vaguely, or with slips of the pen."""

import re
from collections.abc import Sequence
from random import Random

from mockinterview.analysis.tokens import is_function_word
from mockinterview.analysis.training.phrasebook import Phrasebook
from mockinterview.domain.question import Keyword

_WORD = re.compile(r"[A-Za-z][A-Za-z']*")
VAGUE_SHARE = 0.7
"""Share of the words with a meaning that a vague sentence loses."""


def in_other_words(
    text: str, keywords: Sequence[Keyword], book: Phrasebook, *, strength: float, rng: Random
) -> str:
    """Return a text with a share ``strength`` (0 to 1) of its everyday words and terms said differently."""
    for keyword in keywords:
        if keyword.spoken and rng.random() < strength:
            text = re.sub(rf"\b{re.escape(keyword.term)}\b", rng.choice(keyword.spoken), text)

    def other(match: re.Match[str]) -> str:
        word = match.group()
        synonym = book.synonyms.get(word.lower())
        return synonym if synonym and rng.random() < strength else word

    return _WORD.sub(other, text)


def vaguely(text: str, book: Phrasebook, rng: Random) -> str:
    """Return a text with most words that carry meaning replaced by words that carry none."""

    def blurred(match: re.Match[str]) -> str:
        word = match.group()
        keep = is_function_word(word.lower()) or rng.random() > VAGUE_SHARE
        return word if keep else rng.choice(book.vague)

    return _WORD.sub(blurred, text)


def sloppily(text: str, rng: Random) -> str:
    """Return a text as it may be typed: sometimes without capitals or final points, with a few slips."""
    if rng.random() < 0.4:
        text = text.lower()
    if rng.random() < 0.2:
        text = text.replace(",", "")
    slips = rng.choice((0.0, 0.0, 0.01, 0.03))

    def slipped(match: re.Match[str]) -> str:
        word = match.group()
        if len(word) < 4 or rng.random() >= slips:
            return word
        place = rng.randrange(1, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    return _WORD.sub(slipped, text)

"""Answers as a poor recogniser gives them: words that sound alike put for others, left out, or put in."""

import random
import re
from collections.abc import Iterable, Sequence
from itertools import chain

from mockinterview.analysis.tokens import tokens

SUBSTITUTED, LEFT_OUT = 0.6, 0.25
"""Shares of the errors; the rest are words put in."""
_SOUNDS = (
    *((r"^(kn|gn|pn|wr)", lambda m: m[0][1]), (r"^x", "s"), (r"^wh", "w"), (r"mb$", "m")),
    *((r"tion|sion|ch|sh|sch", "x"), (r"ph|v", "f"), (r"gh", ""), (r"dge|dg", "j"), (r"th|d", "t")),
    *((r"c(?=[eiy])|z", "s"), (r"c|q|ck|g", "k"), (r"b", "p"), (r"m", "n"), (r"(?<=.)[aeiouyhw']", "")),
    *((r"^[aeiouy]", "a"), (r"(.)\1+", r"\1")),
)
"""Letters and what they sound like, roughly, after L. Philips' Metaphone (Computer Language 7(12), 1990)."""


def sound(word: str) -> str:
    """Return a key that words of similar sound share."""
    for letters, like in _SOUNDS:
        word = re.sub(letters, like, word)
    return word


class PoorEar:
    """Mishears words for others of the texts it knows."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = list(chain.from_iterable(map(tokens, texts)))
        self._alike: dict[str, list[str]] = {}
        for word in sorted(set(self._known)):
            self._alike.setdefault(sound(word), []).append(word)
            self._alike.setdefault(sound(word)[:2], []).append(word)

    def hear(self, text: str, *, word_error: float, seed: int = 0) -> str:
        """Return what is heard of a text at a word error rate, in words without punctuation."""
        chance = random.Random(seed)
        said = tokens(text)
        return " ".join(chain.from_iterable(self._hear(word, word_error, chance) for word in said))

    def _hear(self, word: str, word_error: float, chance: random.Random) -> Sequence[str]:
        if chance.random() >= word_error:
            return (word,)
        error = chance.random()
        if error < SUBSTITUTED:
            return (self._other(word, chance),)
        return () if error < SUBSTITUTED + LEFT_OUT else (word, chance.choice(self._known))

    def _other(self, word: str, chance: random.Random) -> str:
        for key in (sound(word), sound(word)[:2]):
            others = [other for other in self._alike.get(key, ()) if other != word]
            if others:
                return chance.choice(others)
        return chance.choice(self._known)

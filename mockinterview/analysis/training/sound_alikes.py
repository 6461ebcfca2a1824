"""Words a recogniser may write for another one: their consonants sound alike."""

from collections import defaultdict
from collections.abc import Iterable
from random import Random

from mockinterview.analysis.phones import Pronunciations

_ALIKE = "P B,T D,K G,F V,TH DH,S Z,SH ZH CH JH,M N NG,L R"
_CLASS = {phone: group[0] for group in _ALIKE.split(",") for phone in group.split()}
"""Consonants that are taken for each other: same place, other voice (Miller & Nicely, JASA 27, 1955);
vowels and glides count only by number."""
_SILENT = frozenset("W Y HH".split())


class SoundAlikes:
    """Finds words that sound like others among those of a vocabulary."""

    def __init__(self, pronunciations: Pronunciations, vocabulary: Iterable[str]) -> None:
        self._pronunciations = pronunciations
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in sorted(set(vocabulary)):
            for key in self._keys(word):
                self._by_sound[key].append(word)

    def draw(self, word: str, rng: Random) -> str | None:
        """Return another word of much the same sound, or None where the vocabulary has none."""
        for key in self._keys(word):
            others = [other for other in self._by_sound.get(key, ()) if other != word]
            if others:
                return rng.choice(others)
        return None

    def is_unusual(self, word: str) -> bool:
        """Whether the general dictionary lacks a word, so that a recogniser is less sure of it."""
        return not self._pronunciations.is_general(word)

    def _keys(self, word: str) -> tuple[str, str]:
        """Return a close and a loose description of how a word sounds."""
        phones = [phone.rstrip("012") for phone in self._pronunciations.of_word(word)[0]]
        consonants = "".join(_CLASS[phone] for phone in phones if phone in _CLASS)
        vowels = sum(phone not in _CLASS and phone not in _SILENT for phone in phones)
        return f"{consonants}:{vowels}", consonants

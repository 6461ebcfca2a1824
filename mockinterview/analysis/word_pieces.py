"""The pieces of words that the sentence embedding knows (WordPiece, Schuster and Nakajima 2012, lower case).

Texts are read as ``term_words`` reads them, so that case, punctuation and accents change nothing: speech has
none. For such words the pieces are those of the model's own tokenizer.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from mockinterview.analysis.term_words import PlacedWords

LONGEST_WORD = 100
"""Characters; a longer word is unknown."""
BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_RUN = re.compile(r"[a-z0-9]+|.")


class WordPieces:
    """Cuts words into the pieces of a ``vocabulary``, which is known by the pieces' places in it."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self.begin, self.end = self._number[BEGIN], self._number[END]
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces, letters and signs apart: "c++" is c, +, +."""
        if len(word) > LONGEST_WORD:
            return (self._number[UNKNOWN],)
        return tuple(number for run in _RUN.findall(word) for number in self._cut(run))

    def _cut(self, run: str) -> tuple[int, ...]:
        """Return the longest known pieces from left to right, or the unknown piece where one is missing."""
        numbers = []
        rest = run
        while rest:
            piece = next(self._beginnings(rest), None)
            if piece is None:
                return (self._number[UNKNOWN],)
            numbers.append(self._number[piece])
            rest = f"##{rest[len(piece) :]}" if len(piece) < len(rest) else ""
        return tuple(numbers)

    def _beginnings(self, rest: str) -> Iterator[str]:
        """Yield the known beginnings of what is left of a word, the longest first."""
        least = 2 if rest.startswith("##") else 0
        return (rest[:size] for size in range(len(rest), least, -1) if rest[:size] in self._number)


def readable_words(text: str) -> PlacedWords:
    """Return the words of a text without accents, each with the index of its blank-separated word."""
    plain = unicodedata.normalize("NFKD", text)
    return PlacedWords.of("".join(sign for sign in plain if not unicodedata.combining(sign)).split())

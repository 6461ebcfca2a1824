"""What words mean where they stand: a vector for every word of a text, and one for the whole.

The vectors are the same bytes on every machine and with any number of threads (how is said in ``encoder``).
Products of them depend on the order of sums, so they are taken in float64: equal to some 14 digits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.encoder import WIDTH, Encoder, Floats
from mockinterview.analysis.shipped import shipped_file
from mockinterview.analysis.term_words import PlacedWords
from mockinterview.analysis.word_pieces import WordPieces, readable_words

FILE = "all-minilm-l6-v2-int8.npz"
MOST_WORDS, MOST_PIECES = 700, 1_100
"""Words, and pieces of them, that are read of a text: five minutes of speech."""
OVERLAP = 64
"""Pieces that two windows of a long text share; each window gives the vectors of its half of them."""
REMEMBERED, REMEMBERED_CHARACTERS = 1_024, 600
"""How many texts are remembered, and how long they may be: key points and questions come again and again, and
with their sample answers 80 questions have a thousand texts, which take 30 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class TextVectors:
    """The words of a text in lower case with their vectors in context."""

    words: tuple[str, ...]
    places: tuple[int, ...]
    """For each word the index of the blank-separated word of the text that it is from."""
    vectors: Floats
    """(words, 384), rows of length 1."""
    sentence: Floats
    """(384,) of length 1: the whole text; zero where there are no words."""


def cosines(rows: Floats, others: Floats) -> NDArray[np.float64]:
    """Return the cosine of every row (n, 384) with every other (m, 384), all of length 1: (n, m)."""
    return rows.astype(np.float64) @ others.astype(np.float64).T


class Embedding:
    """Embeds texts with all-MiniLM-L6-v2; ``folder`` has the model file and its manifest."""

    def __init__(self, encoder: Encoder, pieces: WordPieces) -> None:
        self._encoder = encoder
        self._pieces = pieces
        self._remembered: dict[str, TextVectors] = {}
        """The text that was asked for least lately comes first."""
        self._memory = Lock()

    @classmethod
    def load(cls, folder: Path) -> "Embedding":
        """Read the model; raises ModelError where its file is missing or not the one that was made."""
        content = shipped_file(folder, FILE)
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            vocabulary = bytes(arrays["vocabulary"]).decode("utf-8").splitlines()
            return cls(Encoder(arrays), WordPieces(vocabulary))

    def embed(self, text: str) -> TextVectors:
        """Return the vectors of a text's words, in any case and with any punctuation."""
        return self.remembered([text])[0]

    def remembered(self, texts: Sequence[str]) -> list[TextVectors]:
        """Return the vectors of texts that come again and again; those that are new are read in one pass."""
        with (
            self._memory
        ):  # a second thread that wants the same texts waits: that is sooner than reading them
            read = {text: self._remembered.pop(text) for text in set(texts) if text in self._remembered}
            new = [text for text in dict.fromkeys(texts) if text not in read]
            read |= zip(new, self.embed_all(new), strict=True)
            self._remembered |= {text: read[text] for text in read if len(text) <= REMEMBERED_CHARACTERS}
            while len(self._remembered) > REMEMBERED:
                del self._remembered[next(iter(self._remembered))]
        return [read[text] for text in texts]

    def embed_all(self, texts: Sequence[str]) -> list[TextVectors]:
        """Return the vectors of several texts: the same bytes as one by one, in two thirds of the time."""
        read = [readable_words(text) for text in texts]
        cut = [self._cut(words.words[:MOST_WORDS]) for words in read]
        encoded = self._encode([numbers for numbers, _ in cut])
        return [
            _of_words(words, owners, *vectors)
            for words, (_, owners), vectors in zip(read, cut, encoded, strict=True)
        ]

    def _cut(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        """Return the numbers of the words' pieces, and for each piece the index of its word."""
        pairs = [(number, owner) for owner, word in enumerate(words) for number in self._pieces.of(word)]
        pairs = pairs[:MOST_PIECES]
        return [number for number, _ in pairs], [owner for _, owner in pairs]

    def _encode(self, texts: Sequence[Sequence[int]]) -> Iterator[tuple[Floats, Floats]]:
        """Yield the vectors of the pieces (n, 384) and of the whole (384,) of texts, long ones in windows."""
        windows = [list(_windows(len(numbers), self._encoder.longest - 2)) for numbers in texts]
        encoded = iter(
            self._encoder(
                [
                    (self._pieces.begin, *numbers[window], self._pieces.end)
                    for numbers, its_windows in zip(texts, windows, strict=True)
                    for window, _ in its_windows
                ]
            )
        )
        for its_windows in windows:
            inside = list(islice(encoded, len(its_windows)))
            rows = [part[1:-1][keep] for part, (_, keep) in zip(inside, its_windows, strict=True)]
            wholes = [part.mean(axis=0) for part in inside]
            yield np.concatenate(rows), np.mean(wholes, axis=0, dtype=np.float32)


def _of_words(read: PlacedWords, owners: Sequence[int], pieces: Floats, whole: Floats) -> TextVectors:
    """Return the vectors of words, each the sum of its pieces'."""
    if not owners:
        return TextVectors((), (), np.zeros((0, WIDTH), np.float32), np.zeros(WIDTH, np.float32))
    count = owners[-1] + 1
    words = np.zeros((count, WIDTH), np.float32)
    np.add.at(words, owners, pieces)
    return TextVectors(read.words[:count], read.places[:count], _unit(words), _unit(whole))


def _windows(count: int, size: int) -> Iterator[tuple[slice, slice]]:
    """Yield overlapping windows, and which part of each is kept so that every place is kept once."""
    first = 0
    while True:
        is_last = first + size >= count
        start = OVERLAP // 2 if first else 0
        yield slice(first, first + size), slice(start, None if is_last else size - OVERLAP // 2)
        if is_last:
            return
        first += size - OVERLAP


def _unit(rows: Floats) -> Floats:
    lengths = np.sqrt((rows * rows).sum(axis=-1, keepdims=True))
    return np.asarray(rows / (lengths + np.float32(1e-12)))

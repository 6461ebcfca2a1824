"""Reads the trie language model that PocketSphinx ships (``en-us.lm.bin``).

Layout, as PocketSphinx's ``ngram_model_trie.c`` and ``lm_trie.c`` write it, little-endian: a header text,
the order (1 byte), the number of n-grams of each order (uint32 each), a quantisation type (int32), three
tables of 65,536 float32 (bigram probability, bigram back-off, trigram probability), the unigrams, two arrays
of packed bits, and the words, each ended by a zero byte.

Values are logarithms to the base 1.0001. A trie goes from the last word to the first: a bigram hangs under
its predicted word and names its history.
"""

import math
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mockinterview.domain.errors import ModelError
from mockinterview.speech.language_model_backoff import BackoffModel, Bigrams, Floats, Indices, Trigrams

_HEADER = b"Trie Language Model"
_ORDER = 3
_LEVELS = 1 << 16
_UNIGRAM = np.dtype([("probability", "<f4"), ("backoff", "<f4"), ("next", "<u4")])
_LOG_BASE = 1.0001


def read_trie(path: Path) -> BackoffModel:
    """Return the trigram model in a PocketSphinx trie file. Raises ModelError where it is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The language model {path.name} can't be read: {error}.", way_on="Install the program again."
        ) from error
    if not data.startswith(_HEADER) or data[len(_HEADER)] != _ORDER:
        raise ModelError(
            f"{path.name} is not a trigram language model of PocketSphinx.",
            way_on="Install the program again.",
        )
    return _TrieFile(data).model()


class _TrieFile:
    """A cursor over the file's bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = len(_HEADER) + 1
        self._counts = struct.unpack("<3I", self._take(12))

    def model(self) -> BackoffModel:
        """Read part after part; the order of the calls is the order of the file."""
        ones, twos, threes = self._counts
        self._take(4)  # the quantisation type: 16 bits is the only one there is
        tables = np.frombuffer(self._take(3 * _LEVELS * 4), "<f4").reshape(3, _LEVELS)
        unigrams = np.frombuffer(self._take((ones + 1) * _UNIGRAM.itemsize), _UNIGRAM)
        word_bits, link_bits = ones.bit_length(), threes.bit_length()
        records = self._packed(twos, word_bits + 32 + link_bits)
        leaves = self._packed(threes, word_bits + 16)
        # The counts of the header may be a little high; the links tell how many there are.
        first_pair = unigrams["next"].astype(np.int64)
        twos = int(first_pair[-1])
        first_triple = records.field(word_bits + 32, link_bits, twos + 1)
        threes = int(first_triple[-1])
        bigrams = Bigrams(
            history=records.field(0, word_bits, twos),
            word=np.repeat(np.arange(ones), np.diff(first_pair)),
            probability=_linear(tables[0][records.field(word_bits + 16, 16, twos)]),
            backoff=_linear(tables[1][records.field(word_bits, 16, twos)]),
        )
        parent = np.repeat(np.arange(twos), np.diff(first_triple))
        trigrams = Trigrams(
            first=leaves.field(0, word_bits, threes),
            second=bigrams.history[parent],
            word=bigrams.word[parent],
            probability=_linear(tables[2][leaves.field(word_bits, 16, threes)]),
        )
        return BackoffModel(
            words=self._words(ones),
            unigram=_linear(unigrams["probability"][:ones]),
            backoff=_linear(unigrams["backoff"][:ones]),
            bigrams=bigrams,
            trigrams=trigrams,
        )

    def _take(self, size: int) -> bytes:
        self._at += size
        return self._data[self._at - size : self._at]

    def _packed(self, records: int, record_bits: int) -> "_PackedRecords":
        size = ((records + 1) * record_bits + 7) // 8 + 8  # one closing record, padded for 64-bit reads
        return _PackedRecords(np.frombuffer(self._take(size), np.uint8), record_bits)

    def _words(self, count: int) -> tuple[str, ...]:
        (size,) = struct.unpack("<I", self._take(4))
        return tuple(self._take(size).decode().split("\0")[:count])


class _PackedRecords:
    """Records of equal length in bits, without gaps."""

    def __init__(self, memory: NDArray[np.uint8], record_bits: int) -> None:
        self._memory = memory
        self._record_bits = record_bits

    def field(self, offset: int, bits: int, count: int) -> Indices:
        """Return one field (at most 32 bits) of the first ``count`` records."""
        position = np.arange(count, dtype=np.int64) * self._record_bits + offset
        first = position >> 3
        value = np.zeros(count, np.uint64)
        for byte in range(5):
            value |= self._memory[first + byte].astype(np.uint64) << np.uint64(8 * byte)
        value >>= (position & 7).astype(np.uint64)
        return (value & np.uint64((1 << bits) - 1)).astype(np.int64)


def _linear(logarithms: NDArray[np.float32]) -> Floats:
    return np.exp(logarithms.astype(np.float64) * math.log(_LOG_BASE))

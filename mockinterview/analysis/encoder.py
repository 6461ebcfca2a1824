"""The transformer behind the sentence embedding: all-MiniLM-L6-v2 (Wang et al. 2020) in numpy.

The same text must give the same score on every machine, but sums of float32 depend on the order in which a
processor and its BLAS add. So every matrix product here is one of whole numbers small enough that all sums
stay under 2 ** 24: those float32 adds exactly, in any order. By Cauchy-Schwarz a product is never over the
product of both lengths, so each row of activations is scaled to the length the weights leave. What is between
the products are single IEEE operations and tables, which are the same everywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from math import erf, exp

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Arrays = Mapping[str, NDArray[np.generic]]

WIDTH, HEADS, LAYERS = 384, 12, 6
HEAD_WIDTH = WIDTH // HEADS
EXACT = 2.0**24
"""Whole numbers up to this are exact in float32."""
HEAD_LENGTH = 4_080.0
"""Length of a query or a key in whole numbers, its rounding included under 2 ** 12."""
SHARES, VALUES = 2.0**14, 1_000.0
"""Whole numbers that the shares of attention add up to, and that a value is at most."""
EXP_STEPS, EXP_REACH = 1_024, 17
"""Steps per unit and reach of the table of exp(-x)."""
GELU_STEPS, GELU_REACH = 1_024, 6
"""Steps per unit and reach, to both sides, of the table of the normal distribution."""
BLOCK = 16
"""Rows of the wide matrix worked on at once: they stay in the cache, which takes half the time."""


def _tables() -> tuple[Floats, Floats]:
    """Return exp(-x) and the normal distribution function; rounded, as libraries differ in the last digit."""
    decay = [exp(-step / EXP_STEPS) for step in range(EXP_REACH * EXP_STEPS)]
    reach = GELU_REACH * GELU_STEPS
    normal = [0.5 + 0.5 * erf(step / GELU_STEPS / 2**0.5) for step in range(-reach, reach + 1)]
    return np.round(np.array([*decay, 0.0]), 9).astype(np.float32), np.round(normal, 9).astype(np.float32)


_DECAY, _NORMAL = _tables()


def whole_rows(rows: Floats, length: float) -> tuple[Floats, Floats]:
    """Return rows as whole numbers, each row ``length`` long, and the step each row is counted in."""
    lengths = np.sqrt((rows * rows).sum(axis=-1, keepdims=True, dtype=np.float32))
    step = (lengths + np.float32(1e-12)) / np.float32(length)
    return np.rint(rows / step), step


@dataclass(frozen=True, slots=True)
class Linear:
    """A matrix of whole numbers with a step for each row, and a bias."""

    columns: Floats
    """The matrix (inputs, outputs)."""
    step: Floats
    bias: Floats
    length: float
    """How long a row of inputs may be for exact sums."""

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> "Linear":
        """Take a matrix out of the file's arrays."""
        rows = arrays[name].astype(np.float32)
        longest = float(np.sqrt((rows * rows).sum(axis=1)).max())
        rounding = rows.shape[1] ** 0.5 / 2
        length = EXACT / longest - rounding - 1
        return cls(
            np.ascontiguousarray(rows.T),
            _floats(arrays, f"{name}.step"),
            _floats(arrays, f"{name}.bias"),
            length,
        )

    def __call__(self, rows: Floats) -> Floats:
        """Return the product of rows (n, inputs) and the matrix, plus the bias."""
        whole, step = whole_rows(rows, self.length)
        product: Floats = whole @ self.columns
        product *= step
        product *= self.step
        product += self.bias
        return product


@dataclass(frozen=True, slots=True)
class Normalisation:
    """Brings each row to mean 0 and deviation 1, then applies a gain and an offset (Ba et al. 2016)."""

    gain: Floats
    offset: Floats

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> "Normalisation":
        """Take a normalisation out of the file's arrays."""
        return cls(_floats(arrays, f"{name}.gain"), _floats(arrays, f"{name}.offset"))

    def __call__(self, rows: Floats) -> Floats:
        """Return the normalised rows."""
        rows = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.sqrt((rows * rows).mean(axis=-1, keepdims=True) + np.float32(1e-12))
        rows /= spread
        rows *= self.gain
        rows += self.offset
        return rows


@dataclass(frozen=True, slots=True)
class Layer:
    """Attention among the pieces, then two matrices on each piece."""

    attend: Linear
    gather: Linear
    gathered: Normalisation
    widen: Linear
    narrow: Linear
    narrowed: Normalisation

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> "Layer":
        """Take a layer out of the file's arrays."""
        return cls(
            attend=Linear.read(arrays, f"{name}.attend"),
            gather=Linear.read(arrays, f"{name}.gather"),
            gathered=Normalisation.read(arrays, f"{name}.gathered"),
            widen=Linear.read(arrays, f"{name}.widen"),
            narrow=Linear.read(arrays, f"{name}.narrow"),
            narrowed=Normalisation.read(arrays, f"{name}.narrowed"),
        )

    def __call__(self, rows: Floats, texts: Sequence[slice]) -> Floats:
        """Return the rows (n, 384) of the next layer; attention stays inside each text."""
        rows = self.gathered(rows + self.gather(_attention(self.attend(rows), texts)))
        return self.narrowed(rows + self.narrow(_gelu(self.widen(rows))))


class Encoder:
    """Turns numbers of word pieces into vectors; ``arrays`` are as ``models/make_embedding.py`` made them."""

    def __init__(self, arrays: Arrays) -> None:
        self._pieces, self._piece_step = arrays["pieces"], _floats(arrays, "pieces.step")
        self._positions = _floats(arrays, "positions") * _floats(arrays, "positions.step")[:, None]
        self._embedded = Normalisation.read(arrays, "embedded")
        self._layers = [Layer.read(arrays, f"layer{number}") for number in range(LAYERS)]
        self.longest = len(self._positions)

    def __call__(self, texts: Sequence[Sequence[int]]) -> list[Floats]:
        """Return the contextual vectors (n, 384) of texts of at most ``longest`` pieces, both ends included.

        Texts in one call take less time than one by one, and give the same bytes.
        """
        numbers = np.fromiter(chain.from_iterable(texts), np.intp)
        places = np.fromiter(chain.from_iterable(range(len(text)) for text in texts), np.intp)
        ends = list(accumulate(map(len, texts), initial=0))
        spans = [slice(first, last) for first, last in pairwise(ends)]
        rows = self._pieces[numbers].astype(np.float32) * self._piece_step[numbers, None]
        rows = self._embedded(rows + self._positions[places])
        for layer in self._layers:
            rows = layer(rows, spans)
        return [rows[span] for span in spans]


def _attention(rows: Floats, texts: Sequence[slice]) -> Floats:
    """Return what each piece takes from its text (n, 384), from all queries, keys and values (n, 1152)."""
    parts = rows.reshape(len(rows), 3, HEADS, HEAD_WIDTH)
    whole, step = whole_rows(parts[:, :2], HEAD_LENGTH)
    taken = np.empty((len(rows), HEADS, HEAD_WIDTH), np.float32)
    for text in texts:
        query, key, value = (
            part.transpose(1, 0, 2) for part in (whole[text, 0], whole[text, 1], parts[text, 2])
        )
        shares = _shares(
            query @ key.transpose(0, 2, 1), step[text, 0].transpose(1, 0, 2), step[text, 1].transpose(1, 2, 0)
        )
        taken[text] = _mixture(shares, value).transpose(1, 0, 2)
    return taken.reshape(len(rows), WIDTH)


def _mixture(shares: Floats, value: Floats) -> Floats:
    """Return the values (heads, n, 32) mixed in whole shares (heads, n, n)."""
    step = np.abs(value).max(axis=(1, 2), keepdims=True) / np.float32(VALUES) + np.float32(1e-12)
    taken: Floats = shares @ np.rint(value / step)
    taken *= step / np.float32(SHARES)
    return taken


def _shares(scores: Floats, query_step: Floats, key_step: Floats) -> Floats:
    """Return the softmax of the scaled products (heads, n, n), in whole numbers adding up to ``SHARES``."""
    scores *= query_step * np.float32(EXP_STEPS / HEAD_WIDTH**0.5)
    scores *= key_step
    below = np.subtract(scores.max(axis=-1, keepdims=True), scores, out=scores)
    shares: Floats = np.take(_DECAY, below.astype(np.intp), mode="clip")
    shares *= np.float32(SHARES) / shares.sum(axis=-1, keepdims=True)
    return np.rint(shares, out=shares)


def _gelu(rows: Floats) -> Floats:
    """Multiply x by the normal distribution function of x (Hendrycks and Gimpel 2016), in place."""
    for block in np.split(rows, range(BLOCK, len(rows), BLOCK)):
        place = block * np.float32(GELU_STEPS)
        place += np.float32(GELU_REACH * GELU_STEPS + 0.5)
        block *= np.take(_NORMAL, place.astype(np.intp), mode="clip")
    return rows


def _floats(arrays: Arrays, name: str) -> Floats:
    return arrays[name].astype(np.float32)

"""Cuts the sound of an answer into pieces at its pauses, so that each can be recognised as it ends."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE

_FRAME_S = 0.02
_FRAME_BYTES = int(_FRAME_S * SAMPLE_RATE) * SAMPLE_BYTES
_PAUSE_FRAMES = int(0.3 / _FRAME_S)
"""A gap between words of running speech is shorter than this."""
_LOOK_EVERY = 5
"""Frames between two looks for a pause; every tenth of a second is soon enough."""
_QUIET_BETWEEN = 0.3
"""Where quiet ends, as a share of the way (in dB) from the noise to the loud frames."""
_SMALLEST_RANGE_DB = 6.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of sound between two cuts."""

    start: float
    """Seconds from the start of the answer."""
    pcm: bytes


class PauseCutter:
    """Collects sound and gives out pieces that end in a pause.

    A piece has at least ``shortest_s`` seconds and is cut in its quietest place where no pause came within
    ``longest_s`` seconds, so that memory and delay stay bounded whatever is fed.
    """

    def __init__(self, *, shortest_s: float, longest_s: float) -> None:
        self._shortest = int(shortest_s / _FRAME_S)
        self._longest = int(longest_s / _FRAME_S)
        self._pending = bytearray()
        self._levels: list[float] = []
        self._given_bytes = 0

    def feed(self, pcm: bytes) -> Iterator[Piece]:
        """Take sound and yield each piece that is complete."""
        self._pending += pcm
        while (len(self._levels) + 1) * _FRAME_BYTES <= len(self._pending):
            at = len(self._levels) * _FRAME_BYTES
            self._levels.append(_level_db(self._pending[at : at + _FRAME_BYTES]))
            if (frames := self._cut()) is not None:
                yield self._give(frames * _FRAME_BYTES)

    def rest(self) -> Piece:
        """Return what is left at the end of the answer; it may be empty."""
        return self._give(len(self._pending))

    def pending(self, start: int, size: int) -> bytes:
        """Return up to ``size`` bytes from ``start`` on of the sound that is in no piece yet."""
        return bytes(self._pending[start : start + size])

    def _cut(self) -> int | None:
        """Return how many frames make a piece now, if any."""
        count = len(self._levels)
        if count < self._shortest or count % _LOOK_EVERY:
            return None
        if count >= self._longest:
            return self._quietest_place()
        levels = np.array(self._levels)
        return count if (levels[-_PAUSE_FRAMES:] < _threshold_db(levels)).all() else None

    def _quietest_place(self) -> int:
        smooth = np.convolve(self._levels, np.ones(_PAUSE_FRAMES) / _PAUSE_FRAMES, mode="same")
        half = len(smooth) // 2
        return half + int(np.argmin(smooth[half : len(smooth) - _PAUSE_FRAMES]))

    def _give(self, size: int) -> Piece:
        piece = Piece(self._given_bytes / SAMPLE_BYTES / SAMPLE_RATE, bytes(self._pending[:size]))
        del self._pending[:size]
        del self._levels[: size // _FRAME_BYTES]
        self._given_bytes += size
        return piece


def _level_db(pcm: bytearray) -> float:
    samples = np.frombuffer(bytes(pcm), "<i2").astype(np.float64)
    return float(10.0 * np.log10(np.mean(samples**2) + 1.0))


def _threshold_db(levels: NDArray[np.float64]) -> float:
    noise, loud = np.quantile(levels, (0.1, 0.9))
    return float(noise + max(_QUIET_BETWEEN * (loud - noise), _SMALLEST_RANGE_DB))

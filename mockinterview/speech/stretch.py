"""Plays speech slower or faster at its own pitch: waveform similarity overlap-add.

W. Verhelst and M. Roelands, "An overlap-add technique based on waveform similarity (WSOLA)", ICASSP 1993.
Short pieces of the sound are laid over each other further apart or closer together than they were spoken,
each moved by a few milliseconds to where it fits what goes on before it. Between half and double speed that
is all a voice needs, so there is no library for it: what is played next is worked out while it plays, and a
click on a word is heard at once however long the answer is.
"""

import numpy as np
from numpy.typing import NDArray

HALF_S = 0.015
"""Seconds by which two pieces follow each other; a piece is twice as long and holds a period of any voice."""
SLACK_S = 0.01
"""Seconds by which a piece may be moved either way: one period of a voice of 100 Hz."""
_QUIET = 1.0
"""Added to the energy of a piece, so that digital silence fits like any other."""


class Stretched:
    """A sound at another speed, worked out as far as it is asked for.

    ``samples`` are 16-bit mono at ``sample_rate`` hertz; ``speed`` 2.0 takes half the time.
    """

    def __init__(self, samples: NDArray[np.int16], *, speed: float, sample_rate: int) -> None:
        self._half = round(HALF_S * sample_rate)
        self._slack = round(SLACK_S * sample_rate)
        self._step = self._half * speed
        self._pieces = 0
        is_same = speed == 1.0
        self.samples = samples if is_same else np.zeros(round(len(samples) / speed), dtype=np.int16)
        """The whole sound; what is not worked out yet is silent."""
        self.ready = len(samples) if is_same else 0
        """How many of the samples are worked out."""
        if not is_same:
            self._sound = np.pad(samples, (self._slack, 4 * self._half + 2 * self._slack))
            self._window = np.hanning(2 * self._half + 1)[:-1]
            self._ending = np.zeros(self._half)
            self._wanted = self._piece(self._slack)

    def reach(self, frame: int) -> None:
        """Work the sound out up to a sample at least."""
        end = min(frame, len(self.samples))
        while self.ready < end:
            self._add_piece()

    def _add_piece(self) -> None:
        """Lay the next piece over the end of the one before."""
        at = self._fitting(self._slack + round(self._pieces * self._step))
        piece = self._piece(at) * self._window
        out = self.samples[self.ready : self.ready + self._half]
        out[:] = np.rint(self._ending + piece[: self._half]).clip(-32768, 32767)[: len(out)]
        self._ending = piece[self._half :]
        self._wanted = self._piece(at + self._half)
        self._pieces += 1
        self.ready += len(out)

    def _fitting(self, ideal: int) -> int:
        """Return where, near an ideal place, the sound is most like what would follow by itself."""
        last = len(self._sound) - 3 * self._half - self._slack
        ideal = min(ideal, last)
        around = self._sound[ideal - self._slack : ideal + self._slack + 2 * self._half].astype(np.float64)
        likeness = np.correlate(around, self._wanted, "valid")
        sums = np.cumsum(np.concatenate(([0.0], around * around)))
        energy = sums[2 * self._half :] - sums[: -2 * self._half]
        return ideal - self._slack + int(np.argmax(likeness / np.sqrt(energy + _QUIET)))

    def _piece(self, at: int) -> NDArray[np.float64]:
        return self._sound[at : at + 2 * self._half].astype(np.float64)

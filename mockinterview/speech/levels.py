"""How loud a piece of sound is."""

import numpy as np

from mockinterview.domain.answer import SAMPLE_BYTES

SILENCE_DBFS = -96.0
"""dBFS returned for digital silence: just below the softest 16-bit sound (20 log10(1 / 32768) = -90.3)."""
_FULL_SCALE = 32768.0


def dbfs(pcm: bytes) -> float:
    """Return the root-mean-square level of 16-bit mono pcm in dBFS.

    0 dBFS is a full-scale square wave; a full-scale sine is at -3.01. An odd last byte is passed over;
    no sound at all is ``SILENCE_DBFS``.
    """
    samples = np.frombuffer(pcm, dtype="<i2", count=len(pcm) // SAMPLE_BYTES).astype(np.float64)
    power = float(np.mean(np.square(samples))) if samples.size else 0.0
    if power == 0.0:
        return SILENCE_DBFS
    return max(SILENCE_DBFS, 10.0 * float(np.log10(power / _FULL_SCALE**2)))

"""Takes steady background noise out of speech before it is recognised.

A Wiener filter per frequency, gain = s / (s + 1) with s the signal-to-noise ratio (J. Lim and A. Oppenheim,
Proc. IEEE 67(12), 1979). The noise is what the quietest frames so far hold.
"""

import numpy as np
from numpy.typing import NDArray

_FRAME = 512
_HOP = 128
_WINDOW = np.hanning(_FRAME + 1)[:-1]
_OVERLAP_GAIN = 1.5 * _FRAME / _HOP / 4
"""What four overlapping squared Hann windows add up to."""
_QUIET_SHARE = 0.1
_GAIN_FLOOR = 0.5
_SMOOTHING = 0.6
"""Share of the frame before in the smoothed spectrum; single loud bins would sound like chirps."""
_FULL_SCALE = 32768.0


class Denoiser:
    """Filters the pieces of one answer; what it learns of the noise carries over to the next piece."""

    def __init__(self) -> None:
        self._noise: NDArray[np.float64] | None = None

    def clean(self, pcm: bytes) -> bytes:
        """Return the piece with its noise lowered; the same length."""
        sound = np.frombuffer(pcm, "<i2") / _FULL_SCALE
        if len(sound) < _FRAME:
            return pcm
        padded = np.pad(sound, (_FRAME, _FRAME + -len(sound) % _HOP))
        frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[::_HOP]
        spectrum = np.fft.rfft(frames * _WINDOW, axis=1)
        spectrum *= self._gain(np.abs(spectrum) ** 2)
        cleaned = _overlap_add(np.fft.irfft(spectrum, axis=1) * _WINDOW, len(padded))
        samples = cleaned[_FRAME : _FRAME + len(sound)] * _FULL_SCALE
        return np.clip(samples, -_FULL_SCALE, _FULL_SCALE - 1).astype("<i2").tobytes()

    def _gain(self, power: NDArray[np.float64]) -> NDArray[np.float64]:
        noise = self._learn(power)
        smoothed = np.empty_like(power)
        level = power[0]
        for index, frame in enumerate(power):
            level = _SMOOTHING * level + (1 - _SMOOTHING) * frame
            smoothed[index] = np.maximum(level, frame)
        ratio = np.maximum(smoothed / noise - 1.0, 0.0)
        return np.maximum(ratio / (ratio + 1.0), _GAIN_FLOOR)

    def _learn(self, power: NDArray[np.float64]) -> NDArray[np.float64]:
        inner = power[_FRAME // _HOP : -_FRAME // _HOP]  # the outer frames reach into the padding
        loudness = (inner if len(inner) else power).sum(axis=1)
        quiet = (inner if len(inner) else power)[loudness <= np.quantile(loudness, _QUIET_SHARE)]
        here = quiet.mean(axis=0) + 1e-12
        if self._noise is None or here.sum() < self._noise.sum():
            self._noise = here
        return self._noise


def _overlap_add(frames: NDArray[np.float64], length: int) -> NDArray[np.float64]:
    out = np.zeros(length)
    for index, frame in enumerate(frames):
        out[index * _HOP : index * _HOP + _FRAME] += frame
    return out / _OVERLAP_GAIN

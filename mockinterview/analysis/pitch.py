"""Pitch, level and change of the spectrum of a voice, frame by frame, with numpy alone.

Pitch is the highest peak of each frame's autocorrelation over that of its window (Boersma 1993), at 8 kHz,
which holds all of a voice that pitch needs.
"""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

RATE = 8_000
"""Hertz, of the samples that are framed."""
HOP_S = 0.02
"""Seconds from one frame to the next."""
HOP = int(RATE * HOP_S)
WINDOW = 384
"""Samples of a frame: 48 ms, three periods of the lowest voice."""
LOWEST_HZ, HIGHEST_HZ = 70, 400
VOICED = 0.5
"""Least height of the autocorrelation's peak in a voiced frame; noise and whispering stay below."""
BANDS = 16
"""Bands of the spectrum, equally wide in octaves."""

_FFT = 512
_SHORTEST, _LONGEST = RATE // HIGHEST_HZ, RATE // LOWEST_HZ
_OCTAVE_COST = 0.03
"""What an octave downwards costs, so that a period is not taken for two."""
_SILENCE = 1e-9

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Frames:
    """What was measured in some frames; arrays of one number per frame."""

    pitch_hz: Floats
    """0 where the frame is not voiced."""
    level_db: Floats
    """Root mean square in dB below full scale."""
    bands_db: Floats
    """(frames, BANDS): the spectrum's shape, its level taken out."""


def _window() -> tuple[Floats, Floats]:
    """Return the window, and its autocorrelation at each lag."""
    window = np.hanning(WINDOW)
    power = np.abs(np.fft.rfft(window, 2 * WINDOW)) ** 2
    correlation = np.fft.irfft(power)[: _LONGEST + 2]
    return window.astype(np.float32), (correlation / correlation[0]).astype(np.float32)


def _band_edges() -> NDArray[np.intp]:
    """Return the first bin of each band, from 120 Hz."""
    hertz = np.geomspace(120, RATE / 2, BANDS + 1)[:-1]
    return np.unique(np.round(hertz * _FFT / RATE).astype(np.intp))


_HANN, _OF_WINDOW = _window()
_EDGES = _band_edges()


def measured(samples: Floats) -> Frames:
    """Return the measures of the frames that begin every ``HOP`` samples; ``samples`` are -1 to 1."""
    framed = sliding_window_view(samples, WINDOW)[::HOP]
    framed = (framed - framed.mean(axis=1, keepdims=True)) * _HANN
    power = np.abs(np.fft.rfft(framed, _FFT, axis=1)) ** 2
    correlation = np.fft.irfft(power, _FFT, axis=1)[:, : _LONGEST + 2].astype(np.float32)
    energy = correlation[:, :1] + _SILENCE
    bands_db = 10 * np.log10(np.add.reduceat(power, _EDGES, axis=1) + _SILENCE)
    return Frames(
        pitch_hz=_pitch_hz(np.asarray(correlation / energy / _OF_WINDOW, dtype=np.float32)),
        level_db=(10 * np.log10(energy[:, 0] / float(np.sum(_HANN**2)))).astype(np.float32),
        bands_db=(bands_db - bands_db.mean(axis=1, keepdims=True)).astype(np.float32),
    )


def _pitch_hz(correlation: Floats) -> Floats:
    """Return the pitch of each frame from its normalised autocorrelation (frames, lags)."""
    lags = np.arange(_SHORTEST, _LONGEST + 1)
    before, at, after = (correlation[:, _SHORTEST + i : _LONGEST + 1 + i] for i in (-1, 0, 1))
    is_peak = (at > before) & (at >= after)
    height = np.where(is_peak, at - _OCTAVE_COST * np.log2(lags / _SHORTEST), -1.0)
    best = height.argmax(axis=1)
    rows = np.arange(len(best))
    left, top, right = before[rows, best], at[rows, best], after[rows, best]
    bend = left - 2 * top + right
    shift = np.where(bend < 0, 0.5 * (left - right) / np.minimum(bend, -_SILENCE), 0.0)
    is_voiced = is_peak[rows, best] & (top >= VOICED)
    return np.where(is_voiced, RATE / (lags[best] + shift), 0.0).astype(np.float32)

"""Mel-frequency cepstral coefficients as Kaldi computes them (without dither).

Follows kaldi/src/feat/{feature-window,mel-computations,feature-mfcc}.cc; agrees with kaldi-native-fbank
to 0.002.
"""

import numpy as np
import numpy.typing as npt
from support.voskmini.tonevoice import SAMPLE_RATE

COEFFICIENTS = 40
LOW_HZ, HIGH_HZ = 20, 7600
FRAME, SHIFT, FFT = 400, 160, 512
"""Samples of a frame (25 ms), between frames (10 ms) and of the Fourier transform."""
LIFTER = 22.0
PREEMPHASIS = 0.97

Matrix = npt.NDArray[np.float64]


def mfcc(samples: npt.NDArray[np.float64]) -> Matrix:
    """Return the coefficients, shape (frames, 40), of samples on the scale of 16-bit integers."""
    count = 1 + (len(samples) - FRAME) // SHIFT
    frames = samples[np.arange(FRAME)[None] + SHIFT * np.arange(count)[:, None]]
    frames = frames - frames.mean(axis=1, keepdims=True)
    before = np.hstack([frames[:, :1], frames[:, :-1]])
    power = np.abs(np.fft.rfft((frames - PREEMPHASIS * before) * WINDOW, FFT)[:, : FFT // 2]) ** 2
    energies = np.log(np.maximum(power @ MEL_BANK.T, np.finfo(np.float32).eps))
    return np.asarray(energies @ COSINES.T)


def _window() -> Matrix:
    """Return Kaldi's "povey" window."""
    return np.asarray((0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FRAME) / (FRAME - 1))) ** 0.85)


def _mel_bank() -> Matrix:
    """Return triangles on the mel scale, shape (40, 256)."""
    edges = np.linspace(_mel(LOW_HZ), _mel(HIGH_HZ), COEFFICIENTS + 2)
    mels = _mel(np.arange(FFT // 2) * SAMPLE_RATE / FFT)
    left, center, right = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (mels - left) / (center - left), (right - mels) / (right - center)
    return np.maximum(np.minimum(rising, falling), 0.0)


def _cosines() -> Matrix:
    """Return the discrete cosine transform with Kaldi's liftering, shape (40, 40)."""
    order = np.arange(COEFFICIENTS)
    table = np.cos(np.pi / COEFFICIENTS * (order[None] + 0.5) * order[:, None]) * np.sqrt(2.0 / COEFFICIENTS)
    table[0] = np.sqrt(1.0 / COEFFICIENTS)
    lifter = 1.0 + 0.5 * LIFTER * np.sin(np.pi * order / LIFTER)
    return np.asarray(table * lifter[:, None])


def _mel(hz: "float | Matrix") -> Matrix:
    return np.asarray(1127.0 * np.log(1.0 + np.asarray(hz, float) / 700.0))


WINDOW, MEL_BANK, COSINES = _window(), _mel_bank(), _cosines()

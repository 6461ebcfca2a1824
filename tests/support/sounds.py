"""Sounds made for tests."""

import numpy as np

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE

SECOND_BYTES = SAMPLE_RATE * SAMPLE_BYTES
"""Bytes of one second of pcm."""


def noise(*, seconds: float, seed: int = 1) -> bytes:
    """Return white noise as pcm; no two blocks of it are alike."""
    samples = np.random.default_rng(seed).integers(-8000, 8000, round(seconds * SAMPLE_RATE))
    return samples.astype("<i2").tobytes()


def tone(*, seconds: float, hertz: float = 440.0, rate: int = SAMPLE_RATE, peak: float = 0.5) -> np.ndarray:
    """Return a sine as float32 samples."""
    at = np.arange(round(seconds * rate), dtype=np.float64) / rate
    return (peak * np.sin(2 * np.pi * hertz * at)).astype(np.float32)


def pitch(pcm: bytes) -> float:
    """Return the strongest frequency of pcm in hertz."""
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float64)
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(samples.size)))
    return float(spectrum.argmax() * SAMPLE_RATE / samples.size)

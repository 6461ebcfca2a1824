"""The voices of this machine that speak test answers, and the room they speak in."""

import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from mockinterview.domain.answer import SAMPLE_RATE

SPEECH_LEVEL = 0.08
NOISE_DB = -30.0
RANDOM = random.Random(7)
NOISE = np.random.default_rng(7)


def voices() -> dict[str, Callable[[str, Path], list[str]]]:
    """Return the voices of this machine as command lines."""
    found: dict[str, Callable[[str, Path], list[str]]] = {}
    if shutil.which("flite"):
        for name in ("slt", "rms", "awb"):
            found[name] = lambda text, path, name=name: ["flite", "-voice", name, "-t", text, "-o", str(path)]
    if shutil.which("espeak-ng"):
        found["espeak"] = lambda text, path: ["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(path), text]
    return found


def speech(text: str, voice: Callable[[str, Path], list[str]]) -> NDArray[np.float64]:
    """Return an answer as 16 kHz sound."""
    parts = [np.zeros(SAMPLE_RATE)]
    with tempfile.TemporaryDirectory() as folder:
        for sentence in re.split(r"(?<=[.!?]) ", text):
            file = Path(folder) / "sentence.wav"
            subprocess.run(voice(sentence, file), check=True)
            sound, rate = soundfile.read(file)
            pause_s = RANDOM.choice((0.1, 0.3, 0.5, 0.9))
            parts += [soxr.resample(sound, rate, SAMPLE_RATE), np.zeros(int(pause_s * SAMPLE_RATE))]
    return np.concatenate(parts)


def noisy(sound: NDArray[np.float64]) -> bytes:
    """Return speech at a fixed level over pink noise, as pcm."""
    loud = sound[np.abs(sound) > 0.01]
    frequencies = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    frequencies[0] = frequencies[1]
    parts = NOISE.standard_normal((2, len(frequencies)))
    pink = np.fft.irfft((parts[0] + 1j * parts[1]) / np.sqrt(frequencies), len(sound))
    mixed = sound / np.sqrt(np.mean(loud**2)) + pink / pink.std() * 10 ** (NOISE_DB / 20)
    return bytes((np.clip(mixed * SPEECH_LEVEL, -1, 1) * 32_767).astype("<i2").tobytes())

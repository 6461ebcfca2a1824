"""Answers spoken by the machine's synthetic voices with an "um" or "uh" between phrases, or only a pause."""

import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from mockinterview.domain.answer import SAMPLE_RATE, Span

SPEECH_LEVEL = 0.08
PHRASE_WORDS = (4, 9)
Samples = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A synthetic voice: ``flite:slt`` or ``espeak-ng:en-us``."""

    name: str

    @property
    def is_here(self) -> bool:
        """Return whether this machine can speak so."""
        return shutil.which(self.name.partition(":")[0]) is not None

    def say(self, text: str, *, stretch: float = 1.0) -> Samples:
        """Return a text as sound, ``stretch`` times as slow as usual, without the silence around it."""
        engine, _, voice = self.name.partition(":")
        with tempfile.TemporaryDirectory() as folder:
            file = str(Path(folder) / "said.wav")
            command = {
                "flite": [
                    "flite",
                    "-voice",
                    voice,
                    "--setf",
                    f"duration_stretch={stretch}",
                    "-t",
                    text,
                    "-o",
                ],
                "espeak-ng": ["espeak-ng", "-v", voice, "-s", str(int(155 / stretch)), text, "-w"],
            }[engine]
            subprocess.run([*command, file], check=True, capture_output=True)
            sound, rate = soundfile.read(file)
        sound = soxr.resample(sound, rate, SAMPLE_RATE)
        loud = np.flatnonzero(np.abs(sound) > 0.02 * np.abs(sound).max())
        return np.asarray(sound[loud[0] : loud[-1] + 1])


@dataclass(frozen=True, slots=True)
class Clip:
    """A spoken answer and where its hesitations are."""

    pcm: bytes
    phrases: tuple[tuple[str, Span], ...]
    """What was said between the pauses, and where."""
    hesitations: tuple[Span, ...]


def spoken_hesitantly(text: str, speaker: Speaker, chance: random.Random, *, noise_db: float) -> Clip:
    """Return a text spoken phrase by phrase, with a hesitation in a third of the pauses."""
    pieces: list[Samples] = [np.zeros(SAMPLE_RATE // 2)]
    spoken: list[tuple[str, Span]] = []
    hesitations: list[Span] = []

    def add(sound: Samples) -> Span:
        start = sum(map(len, pieces)) / SAMPLE_RATE
        pieces.append(sound * (SPEECH_LEVEL / np.sqrt(np.mean(sound**2))))
        return Span(start, start + len(sound) / SAMPLE_RATE)

    for phrase in _phrases(text, chance):
        spoken.append((phrase, add(speaker.say(phrase))))
        pieces.append(_silence(chance))
        if chance.random() < 1 / 3:
            hesitations.append(add(speaker.say(chance.choice(["um", "uh"]), stretch=chance.uniform(1.2, 3))))
            pieces.append(_silence(chance))
    sound = np.concatenate([*pieces, np.zeros(SAMPLE_RATE // 2)])
    return Clip(_noisy(sound, chance, noise_db), tuple(spoken), tuple(hesitations))


def _phrases(text: str, chance: random.Random) -> Iterator[str]:
    words = re.findall(r"[A-Za-z']+", text)
    while words:
        count = chance.randint(*PHRASE_WORDS)
        yield " ".join(words[:count])
        words = words[count:]


def _silence(chance: random.Random) -> Samples:
    return np.zeros(int(chance.choice((0.06, 0.15, 0.3, 0.6)) * SAMPLE_RATE))


def _noisy(sound: Samples, chance: random.Random, noise_db: float) -> bytes:
    """Return speech over pink noise that is ``noise_db`` below it, as pcm."""
    frequencies = np.maximum(np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE), 20.0)
    parts = np.random.default_rng(chance.randrange(2**32)).standard_normal((2, len(frequencies)))
    pink = np.fft.irfft((parts[0] + 1j * parts[1]) / np.sqrt(frequencies), len(sound))
    mixed = sound + pink * (SPEECH_LEVEL * 10 ** (noise_db / 20) / pink.std())
    return bytes((np.clip(mixed, -1, 1) * 32_767).astype("<i2").tobytes())


def matched(heard: Sequence[Span], there: Sequence[Span]) -> tuple[int, int]:
    """Return how many of the heard lie on one that is there, and how many of those there were heard."""
    return _touching(heard, there), _touching(there, heard)


def _touching(spans: Sequence[Span], others: Sequence[Span]) -> int:
    return sum(any(one.start < other.end and other.start < one.end for other in others) for one in spans)

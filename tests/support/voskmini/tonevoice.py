"""An artificial voice: every letter is a short sound of two tones, spaced on the mel scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Sound = npt.NDArray[np.float64]
"""Samples between -1 and 1, one channel, 16 kHz."""

SAMPLE_RATE = 16_000
LETTERS = "abcdefghijklmnopqrstuvwxyz'+"
"""The sounds there are; ``+`` stands for the letter before it once more."""
UNKNOWN = "[unk]"
"""The word that is spoken as a burst of noise."""
ANY_LETTER = "?"
"""Spoken as a hum that the model takes for any letter, so that the word comes out with low confidence."""
HUM_HZ = (3700.0, 4000.0, 4300.0)
RAMP_S = 0.004


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word with its true place in the sound, in seconds."""

    word: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Speech:
    """Spoken words as int16 samples at 16 kHz, and where each word lies."""

    samples: npt.NDArray[np.int16]
    words: tuple[SpokenWord, ...]

    @property
    def pcm(self) -> bytes:
        """Return the sound as signed 16-bit little-endian bytes."""
        return self.samples.tobytes()

    @property
    def seconds(self) -> float:
        """Return the length of the sound."""
        return len(self.samples) / SAMPLE_RATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the voice speaks."""

    letter_s: float = 0.08
    gap_s: float = 0.08
    """Seconds between two words."""
    lead_s: float = 0.3
    """Seconds of silence before the first word."""
    tail_s: float = 0.6
    """Seconds of silence after the last word."""
    level_db: float = -15.0
    pitch: float = 1.0
    noise_db: float | None = None
    """Level of white noise under everything; None for a silent room."""


def say(text: str, style: Style | None = None, *, seed: int = 0) -> Speech:
    """Speak words of the model's vocabulary; ``<1.5>`` between them is a pause in seconds."""
    style = style or Style()
    rng = np.random.default_rng(seed)
    sounds = [silence(style.lead_s)]
    words = []
    position = len(sounds[0])
    for word, sound in _spoken(text, style, rng):
        if word is not None:
            words.append(SpokenWord(word, position / SAMPLE_RATE, (position + len(sound)) / SAMPLE_RATE))
        sounds.append(sound)
        position += len(sound)
    sound = np.concatenate([*sounds, silence(style.tail_s)])
    if style.noise_db is not None:
        sound = sound + gain(style.noise_db) * rng.standard_normal(len(sound))
    return Speech(to_samples(sound).astype("<i2"), tuple(words))


def to_samples(sound: Sound) -> npt.NDArray[np.float64]:
    """Return a sound rounded to the scale of 16-bit samples."""
    return np.clip(np.round(sound * 32767), -32768, 32767)


def gain(level_db: float) -> float:
    """Return the factor of a level in decibels below full scale."""
    return float(10 ** (level_db / 20))


def spelling(word: str) -> str:
    """Return the sounds of a word: ``hello`` is ``hel+o``, so that "to" and "too" differ."""
    sounds = ""
    for letter, before in zip(word, " " + word, strict=False):
        doubled = letter == before and not sounds.endswith("+")
        sounds += "+" if doubled else letter
    return sounds


def silence(seconds: float) -> Sound:
    """Return zeros."""
    return np.zeros(int(seconds * SAMPLE_RATE))


def letter_sound(
    letter: str, *, seconds: float, level_db: float, pitch: float, rng: np.random.Generator
) -> Sound:
    """Return the two tones of a letter; ``pitch`` is a factor."""
    return _chord([hz * pitch for hz in LETTER_HZ[letter]], seconds=seconds, level_db=level_db, rng=rng)


def hum(*, seconds: float, level_db: float, rng: np.random.Generator) -> Sound:
    """Return the sound that may be any letter."""
    return 0.8 * _chord(HUM_HZ, seconds=seconds, level_db=level_db, rng=rng)


def noise_burst(*, seconds: float, level_db: float, rng: np.random.Generator) -> Sound:
    """Return white noise that fades in and out."""
    return _ramped(gain(level_db) * rng.standard_normal(round(seconds * SAMPLE_RATE)), seconds=0.01)


def _spoken(text: str, style: Style, rng: np.random.Generator) -> Iterator[tuple[str | None, Sound]]:
    """Yield the sounds of a text: words with their name, pauses and gaps with None."""
    for word in text.lower().split():
        if word.startswith("<"):
            yield None, silence(float(word.strip("<>")))
        else:
            yield word, _word_sound(word, style, rng)
            yield None, silence(style.gap_s)


def _word_sound(word: str, style: Style, rng: np.random.Generator) -> Sound:
    if word == UNKNOWN:
        return noise_burst(seconds=0.3, level_db=-20.0, rng=rng)
    seconds, level_db = style.letter_s, style.level_db
    return np.concatenate(
        [
            hum(seconds=seconds, level_db=level_db, rng=rng)
            if letter == ANY_LETTER
            else letter_sound(letter, seconds=seconds, level_db=level_db, pitch=style.pitch, rng=rng)
            for letter in spelling(word)
        ]
    )


def _chord(tones_hz: Sequence[float], *, seconds: float, level_db: float, rng: np.random.Generator) -> Sound:
    times = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    phases = rng.uniform(0, 2 * np.pi, len(tones_hz))
    tones = [np.sin(2 * np.pi * hz * times + phase) for hz, phase in zip(tones_hz, phases, strict=True)]
    return _ramped(gain(level_db) * np.sum(tones, axis=0), seconds=RAMP_S)


def _ramped(sound: Sound, *, seconds: float) -> Sound:
    count = min(int(seconds * SAMPLE_RATE), len(sound) // 2)
    if count:
        ramp = 0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count)
        sound[:count] *= ramp
        sound[-count:] *= ramp[::-1]
    return sound


def _letter_tones() -> dict[str, tuple[float, float]]:
    """Return a low tone (6 of them, 300-930 Hz) and a high one (5, 1.2-2.6 kHz) for every letter."""
    low = [_hz(402 + 110 * step) for step in range(6)]
    high = [_hz(1130 + 150 * step) for step in range(5)]
    return {letter: (low[index % 6], high[index // 6]) for index, letter in enumerate(LETTERS)}


def _hz(mel: float) -> float:
    return float(700.0 * (np.exp(mel / 1127.0) - 1.0))


LETTER_HZ = _letter_tones()

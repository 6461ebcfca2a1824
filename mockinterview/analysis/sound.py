"""Measures the voice of one answer while its sound arrives; implements ports.SoundMeter."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.hesitations import VoiceTrack, hesitations
from mockinterview.analysis.pitch import BANDS, HOP, HOP_S, WINDOW, Floats, measured
from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, SoundMeasures, Span, Word

BLOCK_BYTES = SAMPLE_RATE * SAMPLE_BYTES
"""A second of sound is measured at once: quick, and little to do when the answer ends."""
LEAST_VOICE_S = 2.0
"""With less voice than this nothing is said about it."""
LEAST_STRETCH_S = 1.5
"""Stretches of speech at least this long are held against their end."""
ENDING_S = 0.4
"""What counts as the end of a stretch."""
BREAK_S = 0.5
"""A silence this long between words ends a stretch."""
FARTHEST_ST = 10.0
"""Pitches farther from the answer's median than this are taken for errors."""
NEAREST_ST = 2.0
"""A pitch further than this from both neighbours is taken for an error."""
QUIETEST_DB = 30.0
"""Voice this far below the answer's loudest is taken for echo and hum."""
_CHANGE_FRAMES = 2
_FULL_SCALE = 32_768.0


class VoiceMeter:
    """Takes one answer's sound piece by piece and keeps 12 bytes of each 20 ms: 7 MB for three hours."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._samples: Floats = np.zeros(0, dtype=np.float32)
        self._bands: Floats = np.zeros((_CHANGE_FRAMES, BANDS), dtype=np.float32)
        self._pieces: list[tuple[Floats, Floats, Floats]] = []

    def feed(self, pcm: bytes) -> None:
        """Take the next piece of sound; any length."""
        self._bytes += pcm
        while len(self._bytes) >= BLOCK_BYTES:
            block = bytes(self._bytes[:BLOCK_BYTES])
            del self._bytes[:BLOCK_BYTES]
            self._take(block)

    def finish(self, words: Sequence[Word]) -> tuple[SoundMeasures, tuple[Span, ...]]:
        """Return what the voice did, and the hesitations between the words heard."""
        self._take(bytes(self._bytes[: len(self._bytes) // (2 * SAMPLE_BYTES) * 2 * SAMPLE_BYTES]))
        track = self._track()
        return voice_measures(track, words), hesitations(track, words)

    def _take(self, pcm: bytes) -> None:
        pairs = np.frombuffer(pcm, dtype="<i2").reshape(-1, 2)  # every two samples make one of half the rate
        halved = pairs.mean(axis=1, dtype=np.float32) / np.float32(_FULL_SCALE)
        self._samples = np.concatenate([self._samples, halved])
        if len(self._samples) < WINDOW:
            return
        frames = measured(self._samples)
        bands = np.concatenate([self._bands, frames.bands_db])
        change = np.sqrt(np.mean((bands[_CHANGE_FRAMES:] - bands[:-_CHANGE_FRAMES]) ** 2, axis=1))
        self._pieces.append((frames.pitch_hz, frames.level_db, change))
        self._bands = bands[-_CHANGE_FRAMES:]
        self._samples = self._samples[len(frames.pitch_hz) * HOP :]

    def _track(self) -> VoiceTrack:
        if not self._pieces:
            return VoiceTrack(*(np.zeros((3, 0), dtype=np.float32)))
        return VoiceTrack(*(np.concatenate(column) for column in zip(*self._pieces, strict=True)))


def voice_measures(track: VoiceTrack, words: Sequence[Word]) -> SoundMeasures:
    """Return what the voice did within the words; all None where there is too little of it."""
    said = track.within([Span(word.start, word.end) for word in words]) & _is_sure(track)
    if said.sum() * HOP_S < LEAST_VOICE_S:
        return SoundMeasures()
    pitch, level = track.pitch_st[said], track.level_db[said]
    pitch = pitch[np.abs(pitch - np.median(pitch)) <= FARTHEST_ST]
    return SoundMeasures(
        pitch_variation_st=float(np.std(pitch)),
        loudness_variation_db=float(np.std(level)),
        trailing_off_db=_trailing_off_db(track.level_db, said, words),
    )


def _is_sure(track: VoiceTrack) -> NDArray[np.bool_]:
    """Return which frames have a voice whose pitch goes on in a frame beside, and is no echo."""
    voiced = track.pitch_hz > 0
    goes_on = (np.abs(np.diff(track.pitch_st)) < NEAREST_ST) & voiced[1:] & voiced[:-1]
    sure = np.zeros(len(voiced), dtype=np.bool_)
    sure[1:] |= goes_on
    sure[:-1] |= goes_on
    loudest_db = float(np.max(track.level_db, initial=-np.inf, where=voiced))
    return np.logical_and(sure, track.level_db > loudest_db - QUIETEST_DB)


def _trailing_off_db(level_db: Floats, said: NDArray[np.bool_], words: Sequence[Word]) -> float | None:
    """Return the mean, over stretches of speech, of the median level less that of the stretch's end."""
    falls = []
    for stretch in _stretches(words):
        middle, last = (round((stretch.end - back) / HOP_S) for back in (ENDING_S, 0.0))
        first = round(stretch.start / HOP_S)
        run, end = level_db[first:middle][said[first:middle]], level_db[middle:last][said[middle:last]]
        if len(run) and len(end):
            falls.append(float(np.median(run) - np.median(end)))
    return float(np.mean(falls)) if falls else None


def _stretches(words: Sequence[Word]) -> Iterator[Span]:
    """Yield the long enough stretches of speech between silences."""
    ends = [i for i, (one, other) in enumerate(pairwise(words)) if other.start - one.end >= BREAK_S]
    for first, last in zip([-1, *ends], [*ends, len(words) - 1], strict=True):
        stretch = Span(words[first + 1].start, words[last].end)
        if stretch.seconds >= LEAST_STRETCH_S:
            yield stretch

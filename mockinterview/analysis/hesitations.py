"""Filled pauses heard in the sound: "um" where the recogniser wrote nothing, or a word it was unsure of.

A hesitation is a stretch of voice between two words in which the spectrum hardly moves and the pitch runs
straight; words the recogniser missed move both (Goto et al. 1999 for the idea; thresholds from synthetic
voices: of 79 "um" and "uh" in ten minutes, each with an unsure word's place searched too, 70 % are found).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.pitch import HOP_S, Floats
from mockinterview.domain.answer import Span, Word

SHORTEST_S = 0.25
SHORTEST_GAP_S = 0.25
"""Only gaps between words at least this long are searched."""
REACH_S = 0.08
"""How far into the words around a gap a hesitation may reach: recognisers cut words roughly."""
UNSURE = 0.4
"""A word the recogniser believes less than this may be an "um": of those it wrote for one, three in four."""
QUIETEST_DB = 20.0
"""How far below the usual level of the voice a hesitation may be."""
MOST_CHANGE_DB, MOST_CHANGE_ALONE_DB = 3.4, 4.6
"""Median change of the spectrum over two frames, root mean square over its bands: where a word was written or
touches, and where the stretch stands alone. Nine in ten "um" stay below 4.4, nine in ten words above 4.2."""
MOST_BEND_ST = 1.2
"""Standard deviation of the pitch from a straight line, in semitones: an "um" may fall, but evenly."""
STEEPEST_ST_PER_S = 24.0
FARTHEST_ST = 7.0
"""Pitches farther than this from the median of a stretch are taken for octave errors."""
_HOLE = 2
"""Unvoiced frames that do not end a stretch of voice."""


@dataclass(frozen=True, slots=True)
class VoiceTrack:
    """A voice over a whole answer, one number per frame of ``HOP_S`` seconds."""

    pitch_hz: Floats
    """0 where there is no voice."""
    level_db: Floats
    change_db: Floats
    """How far the spectrum moved in two frames."""

    @property
    def pitch_st(self) -> Floats:
        """Return the pitch in semitones over 1 Hz; meaningless where there is no voice."""
        return np.asarray(12 * np.log2(np.maximum(self.pitch_hz, 1.0)), dtype=np.float32)

    def within(self, spans: Sequence[Span]) -> NDArray[np.bool_]:
        """Return for each frame whether it lies in one of the spans."""
        inside = np.zeros(len(self.pitch_hz), dtype=np.bool_)
        for span in spans:
            inside[_frame(span.start) : _frame(span.end)] = True
        return inside


def hesitations(track: VoiceTrack, words: Sequence[Word]) -> tuple[Span, ...]:
    """Return the filled pauses in the gaps between words, before the first and after the last."""
    if not words:
        return ()
    voiced = track.pitch_hz > 0
    said = track.within([Span(word.start, word.end) for word in words]) & voiced
    if not said.any():
        return ()
    heard = voiced & (track.level_db > float(np.median(track.level_db[said])) - QUIETEST_DB)
    written = track.within([Span(word.start + REACH_S, word.end - REACH_S) for word in words])
    return tuple(
        Span(first * HOP_S, last * HOP_S)
        for gap in _gaps([word for word in words if word.confidence >= UNSURE], len(voiced) * HOP_S)
        for first, last in _stretches(heard, gap)
        if _is_steady(
            track, first, last, MOST_CHANGE_DB if written[first:last].any() else MOST_CHANGE_ALONE_DB
        )
    )


def _gaps(words: Sequence[Word], end_s: float) -> Iterator[Span]:
    starts = [0.0, *(word.end - REACH_S for word in words)]
    ends = [*(word.start + REACH_S for word in words), end_s]
    for start, end in zip(starts, ends, strict=True):
        if end - start >= SHORTEST_GAP_S + REACH_S:
            yield Span(max(start, 0.0), end)


def _stretches(voiced: NDArray[np.bool_], gap: Span) -> Iterator[tuple[int, int]]:
    """Yield first and after-last frame of each long enough stretch of voice in a gap."""
    frames = np.flatnonzero(voiced[_frame(gap.start) : _frame(gap.end)]) + _frame(gap.start)
    for run in np.split(frames, np.flatnonzero(np.diff(frames) > _HOLE + 1) + 1):
        if len(run) and (run[-1] + 1 - run[0]) * HOP_S >= SHORTEST_S:
            yield int(run[0]), int(run[-1]) + 1


def _is_steady(track: VoiceTrack, first: int, last: int, most_change_db: float) -> bool:
    """Whether the spectrum stays and the pitch runs straight."""
    if float(np.median(track.change_db[first:last])) > most_change_db:
        return False
    at_s = HOP_S * np.flatnonzero(track.pitch_hz[first:last] > 0)
    pitch = track.pitch_st[first:last][track.pitch_hz[first:last] > 0]
    is_sure = np.abs(pitch - np.median(pitch)) <= FARTHEST_ST
    slope, start = np.polyfit(at_s[is_sure], pitch[is_sure], 1)
    bend = float(np.std(pitch[is_sure] - (start + slope * at_s[is_sure])))
    return bend <= MOST_BEND_ST and abs(slope) <= STEEPEST_ST_PER_S


def _frame(second: float) -> int:
    return max(round(second / HOP_S), 0)

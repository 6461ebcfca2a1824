"""Filled pauses heard in the sound: "um" where the recogniser wrote nothing.

A hesitation is a stretch of voice between two words in which neither pitch nor spectrum move much; words the
recogniser missed move both (Goto et al. 1999 for the idea; thresholds from synthetic voices).
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
QUIETEST_DB = 20.0
"""How far below the usual level of the voice a hesitation may be."""
MOST_CHANGE_DB = 4.0
"""Median change of the spectrum over two frames, root mean square over its bands."""
MOST_PITCH_SPREAD_ST = 1.5
"""Standard deviation of the pitch within a hesitation, in semitones."""
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
    loud_enough = track.level_db > float(np.median(track.level_db[said])) - QUIETEST_DB
    return tuple(
        Span(first * HOP_S, last * HOP_S)
        for gap in _gaps(words, len(voiced) * HOP_S)
        for first, last in _stretches(voiced & loud_enough, gap)
        if _is_steady(track, first, last)
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


def _is_steady(track: VoiceTrack, first: int, last: int) -> bool:
    voiced = track.pitch_hz[first:last] > 0
    spread = float(np.std(track.pitch_st[first:last][voiced]))
    return spread <= MOST_PITCH_SPREAD_ST and float(np.median(track.change_db[first:last])) <= MOST_CHANGE_DB


def _frame(second: float) -> int:
    return max(round(second / HOP_S), 0)

"""How an answer was delivered in time: pace, silent pauses, thinking time."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mockinterview.domain.answer import Answer, Span, Word

PAUSE_S = 1.0
"""A silence this long is listed (Zandan: a pause over a second is long)."""
LONG_PAUSE_S = 3.0
"""A silence this long is pointed out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The timing of one spoken answer."""

    latency_s: float
    """Seconds before the first word."""
    speaking_s: float
    """Seconds from the first word to the end of the last."""
    words_per_minute: float
    """Over speaking time, fillers not counted."""
    pauses: tuple[Span, ...]
    """Silences of a second or more between words."""
    pause_share: float
    """0 to 1: all those silences over speaking time."""


def delivery(answer: Answer, *, filler_words: int) -> Delivery | None:
    """Return the timing of an answer, or None where there are no word times."""
    words = answer.words
    if not words:
        return None
    speaking_s = max(words[-1].end - words[0].start, 0.1)
    pauses = _pauses(words, answer.hesitations)
    return Delivery(
        latency_s=words[0].start,
        speaking_s=speaking_s,
        words_per_minute=60 * max(len(words) - filler_words, 0) / speaking_s,
        pauses=pauses,
        pause_share=min(sum(pause.seconds for pause in pauses) / speaking_s, 1.0),
    )


def _pauses(words: Sequence[Word], hesitations: Sequence[Span]) -> tuple[Span, ...]:
    """Return the silences between words; a hesitation heard in a gap ("um") breaks its silence."""
    gaps = [Span(before.end, after.start) for before, after in pairwise(words)]
    silent = [
        gap
        for gap in gaps
        if not any(heard.start < gap.end and heard.end > gap.start for heard in hesitations)
    ]
    return tuple(gap for gap in silent if gap.seconds >= PAUSE_S)

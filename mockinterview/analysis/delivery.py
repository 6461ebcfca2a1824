"""How an answer was delivered in time: pace, silent pauses, thinking time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mockinterview.domain.answer import Answer, Span

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
    """Seconds from the first word to the end of the last, less the thinking before a follow-up's answer."""
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
    gaps = [Span(before.end, after.start) for before, after in pairwise(words)]
    thinking = [gap for gap in gaps if any(gap.start <= at <= gap.end for at in answer.continued_at)]
    pauses = tuple(
        pause for gap in gaps if gap not in thinking for pause in _silences(gap, answer.hesitations)
    )
    speaking_s = max(words[-1].end - words[0].start - sum(gap.seconds for gap in thinking), 0.1)
    return Delivery(
        latency_s=words[0].start,
        speaking_s=speaking_s,
        words_per_minute=60 * max(len(words) - filler_words, 0) / speaking_s,
        pauses=pauses,
        pause_share=min(sum(pause.seconds for pause in pauses) / speaking_s, 1.0),
    )


def _silences(gap: Span, hesitations: Sequence[Span]) -> Iterator[Span]:
    """Yield what is silent for a second or more in a gap between words: an "um" heard there parts it."""
    start = gap.start
    for heard in sorted(hesitations, key=lambda span: span.start):
        if gap.start < heard.end and heard.start < gap.end:
            yield from _long_enough(Span(start, heard.start))
            start = max(start, heard.end)
    yield from _long_enough(Span(start, gap.end))


def _long_enough(silence: Span) -> Iterator[Span]:
    if silence.seconds >= PAUSE_S:
        yield silence

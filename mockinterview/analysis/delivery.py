"""How an answer was delivered in time: pace and its variation, silent pauses by place, thinking time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, pstdev

from mockinterview.analysis.sentences import parts_a_clause
from mockinterview.analysis.syllables import syllables
from mockinterview.domain.answer import Answer, Span, Word

SILENCE_S = 0.3
"""A gap this long between words is a silence; shorter ones belong to speaking."""
PAUSE_S = 1.0
"""A silence this long is listed (Zandan: a pause over a second is long)."""
LONG_PAUSE_S = 3.0
"""A silence this long is pointed out."""
STRETCH_WORDS = 20
"""Words of a stretch whose pace is compared with the other stretches', about eight seconds."""
FEWEST_STRETCHES = 3
"""With fewer stretches than this a pace has no variation."""
_SHORTEST_WORD_S = 0.05
"""What a word takes at least; recognisers may give words without length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The timing of one answer; None is what can't be told from the times there are."""

    speaking_s: float
    """Seconds from the first word to the end of the last, less the thinking before a follow-up's answer."""
    words_per_minute: float
    """Over speaking time, fillers not counted."""
    latency_s: float | None = None
    """Seconds before the first word."""
    pauses: tuple[Span, ...] | None = None
    """Silences of a second or more between words."""
    pauses_inside: tuple[Span, ...] | None = None
    """Those of the pauses that part a clause."""
    pause_share: float | None = None
    """0 to 1: silences, short ones too, over speaking time."""
    syllables_per_second: float | None = None
    """Over speaking time without its silences."""
    pace_variation: float | None = None
    """Standard deviation of the syllables a second over their mean, from stretch to stretch."""


def delivery(answer: Answer, *, filler_words: int) -> Delivery | None:
    """Return the timing of an answer: by its words' times, else by its length; None where it has neither."""
    if answer.words:
        return _by_words(answer, filler_words)
    words = len(answer.text.split())
    if not words or not answer.duration_s:
        return None
    speaking_s = max(answer.duration_s, words * _SHORTEST_WORD_S)
    return Delivery(speaking_s=speaking_s, words_per_minute=60 * max(words - filler_words, 0) / speaking_s)


def _by_words(answer: Answer, filler_words: int) -> Delivery:
    words = answer.words
    gaps = [Span(before.end, after.start) for before, after in pairwise(words)]
    thinking = [gap for gap in gaps if any(gap.start <= at <= gap.end for at in answer.continued_at)]
    silences = [
        (silence, parts_a_clause(before.word, after.word))
        for gap, (before, after) in zip(gaps, pairwise(words), strict=True)
        if gap not in thinking
        for silence in _silences(gap, answer.hesitations)
    ]
    speaking_s = max(words[-1].end - words[0].start - sum(gap.seconds for gap in thinking), 0.1)
    stretches = [words[i : i + STRETCH_WORDS] for i in range(0, len(words), STRETCH_WORDS)]
    return Delivery(
        latency_s=words[0].start,
        speaking_s=speaking_s,
        words_per_minute=60 * max(len(words) - filler_words, 0) / speaking_s,
        pauses=tuple(silence for silence, _ in silences if silence.seconds >= PAUSE_S),
        pauses_inside=tuple(silence for silence, inside in silences if inside and silence.seconds >= PAUSE_S),
        pause_share=min(sum(silence.seconds for silence, _ in silences) / speaking_s, 1.0),
        syllables_per_second=_syllables_per_second(words),
        pace_variation=_variation([_syllables_per_second(part) for part in stretches if _is_whole(part)]),
    )


def _silences(gap: Span, hesitations: Sequence[Span]) -> Iterator[Span]:
    """Yield what is silent in a gap between words: an "um" heard there parts it."""
    start = gap.start
    for heard in sorted(hesitations, key=lambda span: span.start):
        if gap.start < heard.end and heard.start < gap.end:
            yield from _long_enough(Span(start, heard.start))
            start = max(start, heard.end)
    yield from _long_enough(Span(start, gap.end))


def _long_enough(silence: Span) -> Iterator[Span]:
    if silence.seconds >= SILENCE_S:
        yield silence


def _is_whole(stretch: Sequence[Word]) -> bool:
    return len(stretch) == STRETCH_WORDS


def _syllables_per_second(words: Sequence[Word]) -> float:
    gaps = (after.start - before.end for before, after in pairwise(words))
    spoken_s = sum(max(word.end - word.start, _SHORTEST_WORD_S) for word in words)
    joined_s = sum(gap for gap in gaps if 0 < gap < SILENCE_S)
    return sum(syllables(word.word) for word in words) / (spoken_s + joined_s)


def _variation(paces: Sequence[float]) -> float | None:
    return pstdev(paces) / fmean(paces) if len(paces) >= FEWEST_STRETCHES else None

"""Sentences as they are spoken: pauses and wording part them.

Full stops do not count where they are written: recognisers give none, and one answer must not be judged in
two ways.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mockinterview.analysis.said import Said
from mockinterview.analysis.wording import Place, WordLists, occurrences
from mockinterview.domain.score import Evidence

BREAK_S = 0.5
"""A silence this long ends a sentence, unless it leaves a clause open (medium pauses are about 0.6 s)."""
LEAST_WORDS = 8
"""Without times, a sentence is at least this long before a new one can begin."""
WINDOW = 50
"""Words among which different ones are counted, so that a long answer is not poorer than a short one."""
_WINDOW_STEP = 10

_LEAVES_OPEN = frozenset(
    """a an the of to in on at for with by from about into as than and or but because so that which who if
    when while is are was were be been am has have had do does did can could will would should must may might
    not my our your their his her its this these those very more most every some any i we they he she it's
    i'm we're they're that's there's like um uh""".split()
)
"""After these a clause goes on."""
_GOES_ON = frozenset("of than is are was were been being has had to into onto from by at itself".split())
"""These continue a clause."""
_BEGINS = frozenset("so then but because and now also first second third finally next after however".split())
"""These may begin a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """How an answer is put into sentences."""

    words_per_sentence: float
    """Mean length of the spoken sentences, fillers not counted."""
    connectives: tuple[Evidence, ...]
    """Words that tie them together."""
    variety: float
    """0 to 1: different words among 50 in a row."""


def phrasing(said: Said, lists: WordLists, *, without: Sequence[Place] = ()) -> Phrasing:
    """Return how an answer is put into sentences; ``without`` are its fillers."""
    skipped = {i for place in without for i in range(place.first, place.last)}
    kept = [token for i, token in enumerate(said.tokens) if i not in skipped]
    return Phrasing(
        words_per_sentence=len(kept) / max(len(sentences(said)), 1),
        connectives=said.evidence(occurrences(said.tokens, lists.connectives)),
        variety=_variety(kept),
    )


def sentences(said: Said) -> tuple[Place, ...]:
    """Return the spoken sentences of an answer as places among its tokens."""
    ends = [*_breaks(said), len(said.tokens)]
    return tuple(Place(first, last) for first, last in zip([0, *ends], ends, strict=False) if last > first)


def parts_a_clause(before: str, after: str) -> bool:
    """Whether a silence between two words stands inside a clause, not between two."""
    return before in _LEAVES_OPEN or after in _GOES_ON


def _breaks(said: Said) -> Iterator[int]:
    """Yield the tokens, but the first, that begin a sentence."""
    begun = 0
    for i in range(1, len(said.tokens)):
        is_new = _is_after_a_pause(said, i) if said.timed else _may_begin(said.tokens[i], i - begun)
        if is_new:
            begun = i
            yield i


def _is_after_a_pause(said: Said, i: int) -> bool:
    last, this = said.owners[i - 1], said.owners[i]
    silence_s = said.timed[this].start - said.timed[last].end if this != last else 0.0
    return silence_s >= BREAK_S and not parts_a_clause(said.tokens[i - 1], said.tokens[i])


def _may_begin(word: str, words_before: int) -> bool:
    return words_before >= LEAST_WORDS and word in _BEGINS


def _variety(words: Sequence[str]) -> float:
    windows = [words[i : i + WINDOW] for i in range(0, max(len(words) - WINDOW, 0) + 1, _WINDOW_STEP)]
    return sum(len(set(window)) / max(len(window), 1) for window in windows) / len(windows)

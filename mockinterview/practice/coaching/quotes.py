"""What is quoted: the candidate's own words around what a part rests on, as near a sentence as can be."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from mockinterview.domain.answer import Answer
from mockinterview.domain.score import Evidence

MOST_WORDS = 24
"""Words of a quote at most."""
AROUND = 3
"""Words shown on either side of what is quoted where a sentence is too long."""
LEAST_WORDS = 6
"""Without full stops and times, a sentence is at least this long before a new one can begin."""
BREAK_S = 0.5
"""A silence this long parts sentences."""
CUT = "..."
_ENDS = (".", "!", "?", ";")
_BEGINS = frozenset("so then but because and when finally since now first second".split())


def quote(answer: Answer, evidence: Sequence[Evidence]) -> str | None:
    """Return the sentence of the answer in which most of the evidence stands, cut where it is long.

    None where nothing of it can be found in the answer.
    """
    words = answer.text.split()
    places = _places(answer, words, evidence)
    if not places:
        return None
    first, last = _densest(words, places)
    starts = _sentence_starts(answer, words)
    begin = max(start for start in starts if start <= first)
    end = min((start for start in starts if start > last), default=len(words))
    if end - begin > MOST_WORDS:
        begin = max(begin, first - AROUND)
        end = min(end, begin + MOST_WORDS)
    is_begun = begin in starts
    is_ended = end == len(words) or end in starts
    return f"{'' if is_begun else CUT}{' '.join(words[begin:end])}{'' if is_ended else CUT}"


def _places(answer: Answer, words: Sequence[str], evidence: Sequence[Evidence]) -> list[int]:
    """Return which words the evidence is: by its seconds where there are any, else by its letters."""
    if len(answer.words) == len(words) and any(item.start is not None for item in evidence):
        return [i for i, word in enumerate(answer.words) if _is_within(word.start, word.end, evidence)]
    wanted = {_bare(word) for item in evidence for word in item.text.split()}
    return [i for i, word in enumerate(words) if _bare(word) in wanted]


def _is_within(start: float, end: float, evidence: Sequence[Evidence]) -> bool:
    middle = (start + end) / 2
    return any(
        item.start is not None and item.end is not None and item.start <= middle <= item.end
        for item in evidence
    )


def _densest(words: Sequence[str], places: Sequence[int]) -> tuple[int, int]:
    """Return the first and last place of the stretch with most different words of the evidence."""

    def found_from(first: int) -> Collection[int]:
        return [place for place in places if first <= place < first + MOST_WORDS - AROUND]

    stretches = [found_from(place) for place in places]
    most = max(stretches, key=lambda stretch: len({_bare(words[place]) for place in stretch}))
    return min(most), max(most)


def _sentence_starts(answer: Answer, words: Sequence[str]) -> list[int]:
    """Return the words that begin a sentence: by full stops, else by silences, else by wording."""
    if any(word.endswith(_ENDS) for word in words[:-1]):
        return [0, *(i for i, word in enumerate(words[:-1], start=1) if word.endswith(_ENDS))]
    if len(answer.words) == len(words):
        gaps = (after.start - before.end for before, after in pairwise(answer.words))
        paused = [i for i, gap in enumerate(gaps, start=1) if gap >= BREAK_S]
        if paused:
            return [0, *paused]
    starts = [0]
    for i, word in enumerate(words):
        if word in _BEGINS and i - starts[-1] >= LEAST_WORDS:
            starts.append(i)
    return starts


def _bare(word: str) -> str:
    return word.lower().strip(".,;:!?\"'()“”")

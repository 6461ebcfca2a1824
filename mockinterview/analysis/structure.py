"""How an answer is built, as advice: its stages by wording and position. It earns and costs nothing.

Speech has no sentences, so an answer is taken in stretches of about a dozen words. Each speaks for some
stages by its wording and a little by its position; the likeliest way through all of them, on which a stage
seldom changes and rarely goes back, tells the stages.
"""

from collections.abc import Sequence
from itertools import groupby

from mockinterview.analysis.said import Said, readable
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Stage
from mockinterview.domain.stages import STAGES, StageCues

STRETCH_WORDS = 12
"""Words of a stretch at most; the last one may be longer."""
LEAST_STRETCH_WORDS = 6
"""A stretch may end sooner where a word begins a clause, but not before this many."""
SURE, LIKELY, MOST_LIKELY = 2.0, 0.5, 1.0
"""What a stretch's wording speaks for a stage: sure wording, each likely wording, and all of that at most."""
IN_PLACE, REACH = 0.8, 0.45
"""What standing where the stage usually stands speaks for it, and how far from there it speaks at all."""
ON, BACK = 0.5, 1.5
"""What it costs to go on to a later stage, and back to an earlier one."""
LEAST_EVIDENCE, LEAST_IN_A_STRETCH = 2.0, 0.25
"""What the wording must speak for the stages found, in all and in the mean stretch; less is none."""

_BEGINS = frozenset("so then but because and when after first second finally since now however if".split())


def stages(question: Question, answer: Answer) -> tuple[Stage, ...]:
    """Return the stages of an answer in order; one may be missing or come twice, and all may be missing."""
    said = Said.of(readable(answer))
    if not said.tokens:
        return ()
    cues = STAGES[question.type]
    stretches = _stretches(said.tokens)
    wording = [[_by_wording(cue, said.tokens[first:last]) for cue in cues] for first, last in stretches]
    way = _likeliest_way(
        [
            [
                by_wording + _by_place(cue, (i + 0.5) / len(stretches))
                for cue, by_wording in zip(cues, row, strict=True)
            ]
            for i, row in enumerate(wording)
        ]
    )
    evidence = sum(row[kind] for row, kind in zip(wording, way, strict=True))
    if evidence < max(LEAST_EVIDENCE, LEAST_IN_A_STRETCH * len(way)):
        return ()
    runs = [list(run) for _, run in groupby(range(len(way)), key=lambda i: way[i])]
    return tuple(
        _stage(cues[way[run[0]]].name, stretches[run[0]][0], stretches[run[-1]][1], said) for run in runs
    )


def _stretches(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Return the first and after-last token of each stretch."""
    starts = [0]
    for i, token in enumerate(tokens[: 1 - LEAST_STRETCH_WORDS]):
        length = i - starts[-1]
        if length >= STRETCH_WORDS or (length >= LEAST_STRETCH_WORDS and token in _BEGINS):
            starts.append(i)
    return list(zip(starts, [*starts[1:], len(tokens)], strict=True))


def _by_wording(cue: StageCues, tokens: Sequence[str]) -> float:
    words = " ".join(tokens)
    sure = SURE if cue.sure.search(words) else 0.0
    return sure + min(LIKELY * len(cue.likely.findall(words)), MOST_LIKELY)


def _by_place(cue: StageCues, place: float) -> float:
    return IN_PLACE * max(1 - abs(place - cue.middle) / REACH, 0.0)


def _likeliest_way(rows: Sequence[Sequence[float]]) -> list[int]:
    """Return the stage of each stretch on the way through all of them that has most spoken for it."""
    ways = [(spoken, [kind]) for kind, spoken in enumerate(rows[0])]
    for row in rows[1:]:
        ways = [
            max(((total - _cost(way[-1], kind) + spoken, [*way, kind]) for total, way in ways))
            for kind, spoken in enumerate(row)
        ]
    return max(ways)[1]


def _cost(before: int, after: int) -> float:
    return 0.0 if before == after else ON if after > before else BACK


def _stage(name: str, first: int, last: int, said: Said) -> Stage:
    begin, end = said.owners[first], said.owners[last - 1] + 1
    if not said.timed:
        return Stage(name=name, first=begin, last=end)
    return Stage(name=name, first=begin, last=end, start=said.timed[begin].start, end=said.timed[end - 1].end)

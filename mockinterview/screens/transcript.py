"""An answer's words as they are shown: marked where the score rests on them, each playable by itself."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from mockinterview.domain.answer import Answer
from mockinterview.domain.feedback import PointState, point_state
from mockinterview.domain.score import Evidence, Part, Score
from mockinterview.domain.session import Response
from mockinterview.domain.vocabulary import Channel

UNSURE_BELOW = 0.6
"""Word confidence, 0 to 1, under which a word is shown as perhaps misheard."""
PARAGRAPH_S, PARAGRAPH_WORDS, LONGEST_PARAGRAPH = 1.0, 25, 80
"""Speech has no paragraphs: one ends at a silence this long after so many words, or after so many at last."""
HESITATION = "(um)"
"""Stands where a filled pause was heard in the sound that the recogniser left out."""
NOTHING_SAID = "Nothing was said."
KEY_POINT = "key_point:"
_HEARD = re.compile(r"\(heard: (.*)\)$")


class Mark(StrEnum):
    """Why a word is marked."""

    FILLER = "filler"
    HEDGE = "hedge"
    REPEAT = "repeat"
    TERM = "term"
    UNSURE = "unsure"
    POINT = "point"


MARKS = {
    Mark.FILLER: ("Filler", "A sound or word that fills a gap."),
    Mark.HEDGE: ("Hedge", "Takes back a little of what is said."),
    Mark.REPEAT: ("Repeat", "Said twice in a row, or begun again."),
    Mark.TERM: ("Expected term", "One of the terms the question is after."),
    Mark.UNSURE: ("Perhaps misheard", "The recogniser was not sure; click it and type the right word."),
    Mark.POINT: ("Key point", "Covers something the question is after."),
}
"""Name and meaning of each mark."""
_OF_PARTS = {"fillers": Mark.FILLER, "hedges": Mark.HEDGE, "repeats": Mark.REPEAT, "terms": Mark.TERM}


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a recording that can be played."""

    sound: str
    """Name of the recording."""
    start_s: float
    end_s: float | None


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """A word as it is shown."""

    text: str
    index: int | None
    """Which word of the answer it is; None for a hesitation that is no word."""
    marks: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = ()
    """A sentence for each mark."""
    start_s: float | None = None
    """Seconds from the start of its recording; None where there is none."""
    end_s: float | None = None
    ends_paragraph: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePicture:
    """One response: the answer to the question, or to its follow-up."""

    response_id: str
    heading: str
    words: tuple[MarkedWord, ...]
    sound: str | None
    """Name of its recording."""
    offset_s: float
    """Where it begins within the attempt."""
    can_be_corrected: bool
    """Typed words are what was meant; recognised ones may be wrong."""
    is_corrected: bool
    note: str | None
    """What is to be known about the words: corrected ones, or why there are none."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """What one kind of mark means, and how often it stands."""

    mark: Mark
    name: str
    sentence: str
    count: int


@dataclass(frozen=True, slots=True)
class TranscriptPicture:
    """All words of an attempt."""

    passages: tuple[PassagePicture, ...]
    legend: tuple[LegendLine, ...]


def transcript_picture(
    responses: Sequence[Response],
    headings: Sequence[str],
    score: Score | None,
    *,
    is_there: Callable[[str], bool],
) -> TranscriptPicture:
    """Return the words of one attempt's responses, marked by the score of them all.

    ``is_there`` tells of a recording by name; where it is gone, nothing can be heard.
    """
    passages, offset_s = [], 0.0
    for response, heading in zip(responses, headings, strict=True):
        sound = response.answer.audio_file
        there = sound if sound and is_there(sound) else None
        passages.append(replace(_passage(response, heading, _reasons(score), offset_s), sound=there))
        offset_s += response.answer.duration_s or 0.0
    counts = Counter(mark for passage in passages for word in passage.words for mark in word.marks)
    legend = (LegendLine(mark, *MARKS[mark], counts[mark]) for mark in Mark if counts[mark])
    return TranscriptPicture(tuple(passages), tuple(legend))


def clips_of(passages: Iterable[PassagePicture], evidence: Iterable[Evidence]) -> tuple[Clip, ...]:
    """Return where evidence can be heard, with a moment before and after it; none where there is no sound."""
    with_sound = [passage for passage in passages if passage.sound]
    clips = []
    for item in evidence:
        if item.start is None or item.end is None:
            continue
        passage = next((one for one in reversed(with_sound) if one.offset_s <= item.start), None)
        if passage and passage.sound:
            start_s = max(item.start - passage.offset_s - BEFORE_S, 0.0)
            clips.append(Clip(passage.sound, start_s, item.end - passage.offset_s + AFTER_S))
    return tuple(clips)


BEFORE_S, AFTER_S = 0.7, 0.5
"""Seconds heard around a place, as a filler alone is hard to recognise."""


@dataclass(frozen=True, slots=True)
class _Reason:
    """Some evidence with the mark and the sentence it gives its words."""

    mark: Mark
    note: str
    evidence: Evidence


def _reasons(score: Score | None) -> list[_Reason]:
    parts = [part for skill in score.skills for part in skill.parts] if score else []
    reasons: dict[_Reason, None] = {}
    for part in parts:
        reasons.update(dict.fromkeys(_reasons_of(part)))
    return list(reasons)


def _reasons_of(part: Part) -> Iterator[_Reason]:
    if part.name.startswith(KEY_POINT):
        if part.evidence and point_state(part.value) is not PointState.MISSING:
            point, *words = part.evidence
            yield from (_Reason(Mark.POINT, f"Key point: {point.text}", word) for word in words)
    elif mark := _OF_PARTS.get(part.name):
        for item in part.evidence:
            yield _Reason(mark, f"{MARKS[mark][0]}: {item.text}", item)


def _passage(response: Response, heading: str, reasons: Sequence[_Reason], offset_s: float) -> PassagePicture:
    answer = response.answer
    marks = _marks(answer, reasons, offset_s)
    spoken = answer.channel is not Channel.TYPED and bool(answer.words)
    return PassagePicture(
        response_id=response.id,
        heading=heading,
        words=tuple(_spoken(answer, marks, reasons, offset_s) if spoken else _written(answer, marks)),
        sound=None,
        offset_s=offset_s,
        can_be_corrected=spoken,
        is_corrected=bool(response.recognized),
        note=_note(response),
    )


def _note(response: Response) -> str | None:
    if not response.answer.text.strip():
        return response.answer.notice or NOTHING_SAID
    if response.recognized:
        return "You corrected words of this answer; what was recognised first is kept beside it."
    return response.answer.notice


_Marks = dict[int, dict[Mark, str]]


def _marks(answer: Answer, reasons: Sequence[_Reason], offset_s: float) -> _Marks:
    """Return the marks of each word by its index."""
    marks: _Marks = defaultdict(dict)
    texts = [word.word for word in answer.words] or answer.text.split()
    places: dict[str, set[int]] = defaultdict(set)
    for index, text in enumerate(texts):
        places[_bare(text)].add(index)
    middles = [(word.start + word.end) / 2 + offset_s for word in answer.words]
    for reason in reasons:
        for index in _where(reason.evidence, places, middles):
            marks[index].setdefault(reason.mark, reason.note)
    for index, word in enumerate(answer.words):
        if word.confidence < UNSURE_BELOW:
            marks[index][Mark.UNSURE] = (
                f"Perhaps misheard: heard with {100 * word.confidence:.0f} % certainty"
            )
    return marks


def _where(evidence: Evidence, places: dict[str, set[int]], middles: Sequence[float]) -> Iterable[int]:
    """Return which words evidence is: by its seconds where there are any, else by its letters."""
    if evidence.start is not None and evidence.end is not None:
        return range(bisect_left(middles, evidence.start), bisect_left(middles, evidence.end))
    heard = _HEARD.search(evidence.text)
    wanted = [bare for word in (heard.group(1) if heard else evidence.text).split() if (bare := _bare(word))]
    if not wanted:
        return ()
    return [
        first + step
        for first in places.get(wanted[0], ())
        if all(first + step in places.get(word, ()) for step, word in enumerate(wanted))
        for step in range(len(wanted))
    ]


def _bare(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum() or letter in "+#")


def _written(answer: Answer, marks: _Marks) -> Iterator[MarkedWord]:
    index = 0
    for line in answer.text.splitlines():
        words = line.split()
        for place, text in enumerate(words, start=1):
            why = marks.get(index, {})
            last = place == len(words)
            yield MarkedWord(text, index, tuple(why), tuple(why.values()), ends_paragraph=last)
            index += 1


def _spoken(
    answer: Answer, marks: _Marks, reasons: Sequence[_Reason], offset_s: float
) -> Iterator[MarkedWord]:
    ends = _paragraph_ends(answer)
    heard = [
        MarkedWord(HESITATION, None, (Mark.FILLER,), ("Filler: heard in the sound only",), start, end)
        for start, end in _heard_only(reasons, offset_s, answer.duration_s or 0.0)
    ]
    for index, word in enumerate(answer.words):
        while heard and (heard[0].start_s or 0.0) < word.start:
            yield heard.pop(0)
        why = marks.get(index, {})
        yield MarkedWord(
            word.word, index, tuple(why), tuple(why.values()), word.start, word.end, index in ends
        )
    yield from heard
    yield from (MarkedWord(text, None, (), ()) for text in answer.written_on.split())


def _heard_only(reasons: Sequence[_Reason], offset_s: float, duration_s: float) -> list[tuple[float, float]]:
    """Return the seconds of the filled pauses within one response that are no words."""
    return sorted(
        (one.evidence.start - offset_s, one.evidence.end - offset_s)
        for one in reasons
        if one.evidence.text == "(hesitation)"
        and one.evidence.start is not None
        and one.evidence.end is not None
        and 0 <= one.evidence.start - offset_s <= duration_s
    )


def _paragraph_ends(answer: Answer) -> set[int]:
    """Return the words after which a new paragraph begins."""
    ends: set[int] = set()
    begun = 0
    for index, (word, following) in enumerate(pairwise(answer.words)):
        length = index + 1 - begun
        silence_s = following.start - word.end
        if length >= LONGEST_PARAGRAPH or (length >= PARAGRAPH_WORDS and silence_s >= PARAGRAPH_S):
            ends.add(index)
            begun = index + 1
    return ends

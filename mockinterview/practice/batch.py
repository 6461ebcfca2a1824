"""Scoring rows of plain text for other programs; the names of the columns are a contract.

A row needs ``question`` and ``answer``. What it does not say of its question (``reference``, ``keywords``,
``interview_type``) is taken from the bank where the bank asks the same.
"""

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Never, TypeGuard

from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.errors import AnswerFileError
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Rating, Skill

REQUIRED = ("question", "answer")
OPTIONAL = ("reference", "keywords", "interview_type", "duration_s", "words")
RATINGS = (Rating.EXCELLENT, Rating.GOOD, Rating.AVERAGE, Rating.POOR)
OUT = (
    *("overall", "overall_low", "overall_high"),
    *(skill.value for skill in Skill),
    *("rating", "reason", "fillers", "wpm", "coverage"),
    *(f"p_{rating}" for rating in RATINGS),
)
"""The columns of a result, in order; numbers are empty where there is nothing to tell."""
DIGITS = 4
DEFAULT_SECONDS = 120
"""Time budget of a question the bank does not know: two minutes suit most answers."""
MOST_QUESTIONS = 256
"""Questions kept: rows of one question come again, and each is read once."""
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
LEAST_WORDS_OF_A_POINT = 3
"""A shorter piece of a reference is no statement of its own; it goes with the one before."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question and an answer to score."""

    question: Question
    answer: Answer


class Rows:
    """Reads rows; ``bank`` is asked for questions it knows by their text."""

    def __init__(self, bank: Iterable[Question]) -> None:
        self._known = {_same(text): question for question in bank for text in (question.text, question.shown)}
        self._question = lru_cache(MOST_QUESTIONS)(self._make)

    def read(self, row: Mapping[str, str]) -> Row:
        """Return what a row says. Raises AnswerFileError with the reason where it can't be read."""
        question = row["question"].strip()
        if not question:
            _bad("question is empty")
        known = (row.get("reference") or "", row.get("keywords") or "", row.get("interview_type") or "")
        return Row(self._question(question, *(text.strip() for text in known)), _answer(row))

    def _make(self, text: str, reference: str, keywords: str, kind: str) -> Question:
        known = self._known.get(_same(text))
        if known and not reference and not keywords and kind in ("", known.type):
            return known
        return Question(
            id="row",
            revision="row",
            type=_type(kind, is_technical=bool(reference or keywords)),
            difficulty=Difficulty.INTERMEDIATE,
            category="",
            text=text,
            looking_for="",
            seconds=DEFAULT_SECONDS,
            keywords=tuple(Keyword(term.strip()) for term in keywords.split(";") if term.strip()),
            key_points=key_points(reference),
            sample_answer=reference,
        )


def key_points(reference: str) -> tuple[str, ...]:
    """Return the statements of a reference answer."""
    points: list[str] = []
    for piece in filter(None, map(str.strip, SENTENCE.split(reference))):
        if points and len(piece.split()) < LEAST_WORDS_OF_A_POINT:
            points[-1] += f" {piece}"
        else:
            points.append(piece)
    return tuple(points)


def columns(score: Score) -> dict[str, str]:
    """Return the result columns of a score."""
    numbers = {
        "overall": score.overall,
        "overall_low": score.low if score.skills else None,
        "overall_high": score.high if score.skills else None,
        **{skill.value: score.skill(skill) for skill in Skill},
        "wpm": score.measures.words_per_minute,
        "coverage": score.measures.key_point_coverage,
        **{f"p_{rating}": score.probabilities.get(rating) for rating in RATINGS},
    }
    texts = {
        "rating": score.rating.value,
        "reason": score.reason or "",
        "fillers": str(score.measures.fillers),
    }
    told = {
        name: "" if number is None else f"{number:.{DIGITS}f}" for name, number in numbers.items()
    } | texts
    return {name: told[name] for name in OUT}


def _same(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _type(kind: str, *, is_technical: bool) -> InterviewType:
    if not kind:
        return InterviewType.TECHNICAL_SOFTWARE if is_technical else InterviewType.BEHAVIORAL
    try:
        return InterviewType(kind)
    except ValueError:
        _bad(f"interview_type is none of {', '.join(InterviewType)}: '{kind}'")


def _answer(row: Mapping[str, str]) -> Answer:
    words = _words(row.get("words") or "")
    seconds = _seconds(row.get("duration_s") or "")
    if words and seconds is not None and seconds < words[-1].end:
        _bad(f"duration_s is {seconds}, but the last word ends at {words[-1].end}")
    return Answer(
        channel=Channel.TYPED if seconds is None and not words else Channel.RECORDED,
        text=" ".join(word.word for word in words) if words else row["answer"],
        words=words,
        duration_s=words[-1].end if words and seconds is None else seconds,
    )


def _seconds(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        _bad(f"duration_s is no number of seconds: '{text}'")
    return seconds


def _words(text: str) -> tuple[Word, ...]:
    if not text.strip():
        return ()
    try:
        listed = json.loads(text)
    except ValueError:
        _bad("words is no JSON list")
    if not isinstance(listed, list):
        _bad("words is no JSON list")
    words = tuple(_word(entry, place) for place, entry in enumerate(listed, start=1))
    if any(later.start < earlier.start for earlier, later in pairwise(words)):
        _bad("words are not in order of their start")
    return words


def _word(entry: object, place: int) -> Word:
    named = entry if isinstance(entry, dict) else {}
    word, start, end = (named.get(name) for name in ("word", "start", "end"))
    confidence = named.get("confidence", 1.0)
    if not (isinstance(word, str) and _is_number(start) and _is_number(end) and _is_number(confidence)):
        _bad(f"words: number {place} needs word, start, end and confidence")
    if not (0 <= start <= end and 0 <= confidence <= 1):
        _bad(f"words: number {place} has a time or confidence that can't be")
    return Word(word, start, end, confidence)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and math.isfinite(value)


def _bad(reason: str) -> Never:
    raise AnswerFileError(reason, way_on="Mend the row, or pass it over with --skip-bad.")

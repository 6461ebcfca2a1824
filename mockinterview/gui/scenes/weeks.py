"""Practice over several weeks to look at: made up, as nobody holds so many interviews for a picture.

Everything follows from the number of the session, so that pictures are the same every time but for the dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import sin

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Measures, Part, Score, SkillScore, Stage
from mockinterview.domain.session import DEFAULT_PROFILE, Response, Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode, Rating, Skill, Status
from mockinterview.practice.services import Services

SESSIONS = 26
DAYS_APART = 3
QUESTIONS = 4
BAD_DAY = 17
"""A session that went badly, which is no trend."""
TYPES = tuple(InterviewType)
STORY = (
    "In my second year our group project for the databases course nearly failed because two teammates "
    "disagreed about the schema. I was responsible for the integration, so I arranged a meeting, sketched "
    "both designs on the whiteboard and measured the queries with sample data. The simpler design won, we "
    "delivered two days early and received the highest grade."
)
STAGES = (("situation", 0.0, 0.3), ("task", 0.3, 0.42), ("action", 0.42, 0.85), ("result", 0.85, 1.0))


PROFILE = "Wiktoria Żółć"
"""Whose sessions these are beside the other samples."""


def fill_weeks(services: Services, *, profile: str = DEFAULT_PROFILE, with_labels: bool = True) -> None:
    """Store the sessions, the last of them today, with guesses and, if wished, a coach's labels."""
    bank = services.bank.questions()
    for number in range(SESSIONS):
        at = datetime.now(UTC) - timedelta(days=DAYS_APART * (SESSIONS - 1 - number), hours=1)
        asked = _hold(services, number, bank, at=at, profile=profile)
        if with_labels and number % 4 == 1:
            for position, overall in enumerate(asked, start=1):
                rating = _label(overall, position)
                services.labelling.label(_id(number), position, rating=rating, by="coach")


def _id(number: int, response: int = 0) -> str:
    return f"0000{number:04d}-0000-4000-8000-{response:012d}"


def _hold(
    services: Services, number: int, bank: Sequence[Question], *, at: datetime, profile: str
) -> Sequence[float]:
    """Store one session; return the score of each answer."""
    kind = TYPES[number % len(TYPES)]
    fitting = [question for question in bank if question.type is kind and question.company is None]
    asked = [fitting[(7 * number + 3 * place) % len(fitting)] for place in range(QUESTIONS)]
    company = "google" if number % 5 == 0 else None
    mode = Mode.REAL if number % 3 == 0 else Mode.PRACTICE
    wish = Wish(
        type=kind,
        difficulty=Difficulty.INTERMEDIATE,
        minutes=15,
        mode=mode,
        company=company,
        profile=profile,
        seed=number,
    )
    responses = [_response(number, place, question, at=at) for place, question in enumerate(asked, start=1)]
    services.store.begin(_id(number), wish, asked, at=at)
    for response in responses:
        services.store.save_response(_id(number), response)
    scores = [response.score.overall or 0.0 for response in responses if response.score]
    overall = sum(scores) / len(scores)
    services.store.finish(_id(number), Status.COMPLETED, overall=overall, at=at + timedelta(minutes=15))
    return scores


def _response(number: int, position: int, question: Question, *, at: datetime) -> Response:
    is_story = question.type is InterviewType.BEHAVIORAL
    text = STORY if is_story and position <= 3 and number % 8 == 2 else question.sample_answer
    score = _score(number, position, question, text)
    return Response(
        id=_id(number, position),
        position=position,
        answer=Answer(channel=Channel.SPOKEN, text=text, duration_s=100.0),
        score=score,
        answered_at=at + timedelta(minutes=3 * position),
        guess=round(min(10.0, (score.overall or 0.0) + 0.9 + _wave(number, 7 * position)))
        if number > 6
        else None,
    )


def _score(number: int, position: int, question: Question, text: str) -> Score:
    level = (
        4.6
        + 0.07 * number
        + 0.8 * _wave(number, position)
        + 0.7 * _wave(5 * number, 40)
        - (2.4 if number == BAD_DAY else 0.0)
    )
    shifts = (0.2, -0.3, 0.5 * _wave(number, 3), -0.9 if question.category in {"storage", "sql"} else 0.1)
    kinds = [skill for skill in Skill if skill is not Skill.TECHNICAL_ACCURACY or question.type.is_technical]
    skills = tuple(
        SkillScore(skill=skill, parts=(Part(name="level", value=level + shift, weight=1.0),))
        for skill, shift in zip(kinds, shifts, strict=False)
    )
    return Score(
        skills=skills,
        low=level - 1,
        high=level + 1,
        measures=_measures(number, position, words=len(text.split())),
        scorer="sample",
        structure=_stages(number, position, len(text.split())) if len(kinds) == 3 else (),
    )


def _measures(number: int, position: int, *, words: int) -> Measures:
    wave = _wave(number, position)
    return Measures(
        words=words,
        fillers=round(8 - 0.2 * number),
        hedges=1,
        repeats=1,
        terms_used=2,
        terms_expected=4,
        key_point_coverage=0.5,
        words_per_minute=148 + 24 * wave,
        fillers_per_minute=max(0.0, 7.5 - 0.2 * number + 1.4 * wave),
        response_latency_s=2.0,
        speaking_s=88 + 36 * _wave(position, number),
        pauses=4,
        longest_pause_s=2.2,
        pause_share=0.2 + 0.07 * wave,
    )


def _stages(number: int, position: int, words: int) -> tuple[Stage, ...]:
    """Return the stages of a story; some end before their result."""
    kept = STAGES[:-1] if (number + position) % 2 else STAGES
    bend = 1 + 0.25 * _wave(number, position)
    seconds, total = 100.0, kept[-1][2]
    return tuple(
        Stage(
            name=name,
            first=round(words * (first / total) ** bend),
            last=round(words * (last / total) ** bend),
            start=seconds * (first / total) ** bend,
            end=seconds * (last / total) ** bend,
        )
        for name, first, last in kept
    )


def _label(overall: float, position: int) -> Rating:
    """Return what a coach would say, who is stricter with some answers."""
    shown = overall - (0.8 if position == 2 else 0.0)
    floors = ((8.5, Rating.EXCELLENT), (7.0, Rating.GOOD), (5.0, Rating.AVERAGE))
    return next((rating for floor, rating in floors if shown >= floor), Rating.POOR)


def _wave(one: int, other: int) -> float:
    """Return what looks like chance, -1 to 1."""
    return sin(12.9898 * (one + 1) + 78.233 * (other + 1))

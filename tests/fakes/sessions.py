"""Wishes, scores and responses for tests: good defaults, changed where a test cares."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.feedback import Feedback
from mockinterview.domain.score import Evidence, Measures, Part, Score, SkillScore
from mockinterview.domain.session import Response, Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, FeedbackKind, InterviewType, Skill

NOON = datetime(2026, 3, 1, 12, 0, 0, 250_000, tzinfo=UTC)

_WISH = Wish(type=InterviewType.TECHNICAL_SOFTWARE, difficulty=Difficulty.ENTRY, minutes=10)

_ANSWER = Answer(
    channel=Channel.SPOKEN,
    text="it halves the range",
    words=(
        Word("it", 0.5, 0.6, 1.0),
        Word("halves", 0.7, 1.1, 0.83),
        Word("the", 1.1, 1.2, 0.99),
        Word("range", 1.2, 1.7, 0.1 + 0.2),
    ),
    hesitations=(Span(0.1, 0.4),),
    duration_s=2.125,
    recognizer="pocketsphinx:interview",
    audio_file="one.wav",
)

_SCORE = Score(
    skills=(
        SkillScore(
            skill=Skill.CONTENT_QUALITY,
            parts=(
                Part(
                    name="key_points",
                    value=7.1,
                    weight=0.7,
                    evidence=(Evidence("halves the range", 0.7, 1.7), Evidence("sorted")),
                ),
                Part(name="salad", value=-0.3, weight=1.0),
            ),
        ),
        SkillScore(skill=Skill.COMMUNICATION, parts=(Part(name="pace", value=6.6, weight=1.0),)),
    ),
    low=4.2,
    high=6.9,
    measures=Measures(
        words=4,
        fillers=1,
        hedges=0,
        repeats=0,
        terms_used=1,
        terms_expected=3,
        key_point_coverage=1 / 3,
        words_per_minute=133.7,
        response_latency_s=0.5,
        speaking_s=1.2,
        pauses=0,
    ),
    scorer="rules:1",
)

_FEEDBACK = Feedback(
    kind=FeedbackKind.IMPROVEMENT,
    skill=Skill.CONTENT_QUALITY,
    part="key_points",
    sentence="Say first that the list must be sorted.",
    quote="halves the range",
    gain=0.8,
)


def make_wish(**changes: object) -> Wish:
    """Return a wish for a ten-minute technical interview, with the given fields changed."""
    return replace(_WISH, **changes)  # type: ignore[arg-type]


def make_answer(**changes: object) -> Answer:
    """Return a short spoken answer, with the given fields changed."""
    return replace(_ANSWER, **changes)  # type: ignore[arg-type]


def make_score(**changes: object) -> Score:
    """Return an average score of two skills, with the given fields changed."""
    return replace(_SCORE, **changes)  # type: ignore[arg-type]


def make_feedback(**changes: object) -> Feedback:
    """Return one sentence of feedback, with the given fields changed."""
    return replace(_FEEDBACK, **changes)  # type: ignore[arg-type]


def make_response(position: int = 1, **changes: object) -> Response:
    """Return a scored answer to the question at a position, with the given fields changed."""
    response = Response(
        id=f"response-{position}",
        position=position,
        answer=_ANSWER,
        score=_SCORE,
        feedback=(_FEEDBACK,),
        answered_at=NOON + timedelta(minutes=position),
    )
    return replace(response, **changes)  # type: ignore[arg-type]

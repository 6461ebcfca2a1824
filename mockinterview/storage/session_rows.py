"""Sessions, responses, scores and feedback as rows, and back; what is read equals what was saved."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import RowMapping

from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.feedback import Feedback
from mockinterview.domain.score import Evidence, Measures, Part, Score, SkillScore
from mockinterview.domain.session import Response, SessionSummary, Wish
from mockinterview.domain.vocabulary import (
    Channel,
    Difficulty,
    FeedbackKind,
    FollowUpKind,
    InterviewType,
    Mode,
    Rating,
    Skill,
    Status,
)

MEASURES = {
    "words": "word_count",
    "fillers": "fillers",
    "hedges": "hedges",
    "repeats": "repeats",
    "terms_used": "terms_used",
    "terms_expected": "terms_expected",
    "key_point_coverage": "key_point_coverage",
    "words_per_minute": "words_per_minute",
    "fillers_per_minute": "fillers_per_minute",
    "response_latency_s": "response_latency_s",
    "speaking_s": "speaking_s",
    "pauses": "pauses",
    "longest_pause_s": "longest_pause_s",
    "pause_share": "pause_share",
    "mean_confidence": "mean_confidence",
}
"""The column of each field of ``Measures``; the recognised words themselves have the column ``words``."""


def session_row(session_id: str, wish: Wish, *, questions: int, at: datetime) -> dict[str, object]:
    """Return the row of a session that starts now, with so many questions planned."""
    return {
        "id": session_id,
        "profile": wish.profile,
        "type": wish.type.value,
        "difficulty": wish.difficulty.value,
        "company": wish.company,
        "minutes": wish.minutes,
        "mode": wish.mode.value,
        "channel": wish.channel.value,
        "seed": wish.seed,
        "status": Status.IN_PROGRESS.value,
        "started_at": at,
        "completed_at": None,
        "overall_score": None,
        "rating": Rating.NOT_ASSESSED.value,
        "question_count": questions,
        "answered_count": 0,
        "excluded": False,
    }


def summary_of(row: Sequence[Any]) -> SessionSummary:
    """Return a line of the history from its columns, in the order in which ``history`` selects them."""
    session_id, *wish, status, started_at, completed_at, overall, questions, answered = row
    return SessionSummary(
        id=session_id,
        wish=_wish_of(*wish),
        status=Status(status),
        started_at=started_at,
        completed_at=completed_at,
        questions=questions,
        answered=answered,
        overall=overall,
    )


@lru_cache(maxsize=1024)
def _wish_of(
    profile: str,
    kind: str,
    difficulty: str,
    company: str | None,
    minutes: int,
    mode: str,
    channel: str,
    seed: int | None,
) -> Wish:
    """Return the wish of a session; people wish for the same again, and a long history lists them all."""
    return Wish(
        type=InterviewType(kind),
        difficulty=Difficulty(difficulty),
        minutes=minutes,
        mode=Mode(mode),
        channel=Channel(channel),
        company=company,
        profile=profile,
        seed=seed,
    )


def response_row(response: Response) -> dict[str, object]:
    """Return the row of a response, without its session and take."""
    answer, follow_up = response.answer, response.follow_up
    return {
        "id": response.id,
        "position": response.position,
        "follow_up": follow_up and follow_up.value,
        "channel": answer.channel.value,
        "text": answer.text,
        "words": [[word.word, word.start, word.end, word.confidence] for word in answer.words],
        "hesitations": [[span.start, span.end] for span in answer.hesitations],
        "duration_s": answer.duration_s,
        "audio_file": answer.audio_file,
        "recognizer": answer.recognizer,
        "notice": answer.notice,
        "answered_at": response.answered_at,
        "excluded": response.excluded,
        **_score_columns(response.score),
    }


def response_of(row: RowMapping, feedback: Iterable[RowMapping]) -> Response:
    """Return the response a row and its rows of feedback, in order, stand for."""
    return Response(
        id=row["id"],
        position=row["position"],
        answer=_answer_of(row),
        score=_score_of(row),
        feedback=tuple(_feedback_of(line) for line in feedback),
        follow_up=FollowUpKind(row["follow_up"]) if row["follow_up"] else None,
        answered_at=row["answered_at"],
        excluded=row["excluded"],
    )


def feedback_rows(response: Response) -> list[dict[str, object]]:
    """Return the rows of a response's feedback, in order."""
    return [
        {
            "response_id": response.id,
            "ordinal": ordinal,
            "kind": feedback.kind.value,
            "skill": feedback.skill.value,
            "part": feedback.part,
            "sentence": feedback.sentence,
            "quote": feedback.quote,
            "gain": feedback.gain,
        }
        for ordinal, feedback in enumerate(response.feedback)
    ]


def _feedback_of(row: RowMapping) -> Feedback:
    return Feedback(
        kind=FeedbackKind(row["kind"]),
        skill=Skill(row["skill"]),
        part=row["part"],
        sentence=row["sentence"],
        quote=row["quote"],
        gain=row["gain"],
    )


def _answer_of(row: RowMapping) -> Answer:
    return Answer(
        channel=Channel(row["channel"]),
        text=row["text"],
        words=tuple(Word(*word) for word in row["words"]),
        hesitations=tuple(Span(*span) for span in row["hesitations"]),
        duration_s=row["duration_s"],
        recognizer=row["recognizer"],
        audio_file=row["audio_file"],
        notice=row["notice"],
    )


def _score_columns(score: Score | None) -> dict[str, object]:
    """Return every column of a score; the same columns, empty, where there is none."""
    empty: dict[str, object] = dict.fromkeys(
        (*MEASURES.values(), *Skill, "overall", "low", "high", "reason", "scorer", "parts")
    )
    if score is None:
        return empty | {"rating": Rating.NOT_ASSESSED.value}
    return {
        **{column: getattr(score.measures, field) for field, column in MEASURES.items()},
        **{skill.value: score.skill(skill) for skill in Skill},
        "overall": score.overall,
        "low": score.low,
        "high": score.high,
        "rating": score.rating.value,
        "reason": score.reason,
        "scorer": score.scorer,
        "parts": [_skill_json(skill) for skill in score.skills],
    }


def _score_of(row: RowMapping) -> Score | None:
    if row["scorer"] is None:
        return None
    return Score(
        skills=tuple(_skill_of(skill) for skill in row["parts"]),
        low=row["low"],
        high=row["high"],
        measures=Measures(**{field: row[column] for field, column in MEASURES.items()}),
        scorer=row["scorer"],
        reason=row["reason"],
    )


def _skill_json(skill: SkillScore) -> dict[str, object]:
    return {
        "skill": skill.skill.value,
        "parts": [
            {
                "name": part.name,
                "value": part.value,
                "weight": part.weight,
                "evidence": [[evidence.text, evidence.start, evidence.end] for evidence in part.evidence],
            }
            for part in skill.parts
        ],
    }


def _skill_of(skill: dict[str, Any]) -> SkillScore:
    return SkillScore(skill=Skill(skill["skill"]), parts=_parts_of(skill["parts"]))


def _parts_of(parts: Sequence[dict[str, Any]]) -> tuple[Part, ...]:
    return tuple(
        Part(
            name=part["name"],
            value=part["value"],
            weight=part["weight"],
            evidence=tuple(Evidence(*evidence) for evidence in part["evidence"]),
        )
        for part in parts
    )

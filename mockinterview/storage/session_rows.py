"""Sessions, responses, scores and feedback as rows, and back; what is read equals what was saved."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import RowMapping

from mockinterview.domain.answer import Answer, SoundMeasures, Span, Word
from mockinterview.domain.feedback import Feedback
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
from mockinterview.storage.score_rows import score_columns, score_of

_STATUSES = {status.value: status for status in Status}


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


def summary_of(row: Sequence[Any], *, is_bookmarked: bool) -> SessionSummary:
    """Return a line of the history from its columns, in the order in which ``history`` selects them."""
    session_id, *wish, status, started_at, completed_at, overall, questions, answered, excluded = row
    return SessionSummary(
        id=session_id,
        wish=_wish_of(*wish),
        status=_STATUSES[status],
        started_at=_moment(started_at),
        completed_at=_moment(completed_at) if completed_at else None,
        questions=questions,
        answered=answered,
        overall=overall,
        excluded=excluded,
        bookmarked=is_bookmarked,
    )


def _moment(stored: str) -> datetime:
    """Return a time as the database's file has it: in UTC, without saying so."""
    return datetime.fromisoformat(f"{stored}+00:00")


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
        "attempt": response.attempt,
        "guess": response.guess,
        "channel": answer.channel.value,
        "text": answer.text,
        "words": _word_rows(answer.words),
        "recognized_words": _word_rows(response.recognized) or None,
        "hesitations": [[span.start, span.end] for span in answer.hesitations],
        "sound": asdict(answer.sound) if answer.sound else None,
        "duration_s": answer.duration_s,
        "audio_file": answer.audio_file,
        "recognizer": answer.recognizer,
        "notice": answer.notice,
        "answered_at": response.answered_at,
        "excluded": response.excluded,
        **score_columns(response.score),
    }


def response_of(row: RowMapping, feedback: Iterable[RowMapping]) -> Response:
    """Return the response a row and its rows of feedback, in order, stand for."""
    return Response(
        id=row["id"],
        position=row["position"],
        answer=_answer_of(row),
        score=score_of(row),
        feedback=tuple(_feedback_of(line) for line in feedback),
        follow_up=FollowUpKind(row["follow_up"]) if row["follow_up"] else None,
        answered_at=row["answered_at"],
        excluded=row["excluded"],
        attempt=row["attempt"],
        guess=row["guess"],
        recognized=tuple(Word(*word) for word in row["recognized_words"] or ()),
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


def _word_rows(words: Iterable[Word]) -> list[list[object]]:
    return [[word.word, word.start, word.end, word.confidence] for word in words]


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
        sound=SoundMeasures(**row["sound"]) if row["sound"] else None,
    )

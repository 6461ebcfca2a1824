"""Reads sessions: the lines of the history without any answer's text, or one session with everything."""

from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from mockinterview.domain.session import AskedQuestion, Response, Session, SessionSummary
from mockinterview.domain.vocabulary import QuestionStatus
from mockinterview.ports import SessionFilter
from mockinterview.storage.question_rows import question_columns, question_of
from mockinterview.storage.session_rows import response_of, summary_of
from mockinterview.storage.tables import (
    feedback_details,
    interview_questions,
    interview_sessions,
    session_questions,
    session_responses,
)

SESSIONS, ASKED, RESPONSES = interview_sessions.c, session_questions.c, session_responses.c
FEEDBACK = feedback_details.c


def summaries(connection: Connection, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
    """Return the wanted lines of the history, newest first."""
    pairs = (
        (SESSIONS.profile, wanted.profile),
        (SESSIONS.type, wanted.type),
        (SESSIONS.company, wanted.company),
        (SESSIONS.status, wanted.status),
    )
    query = (
        _summary_columns()
        .where(*(column == value for column, value in pairs if value is not None))
        .order_by(SESSIONS.started_at.desc(), SESSIONS.id.desc())
        .limit(wanted.limit)
        .offset(wanted.offset or None)
    )
    return tuple(map(summary_of, connection.execute(query).all()))


def session_of(connection: Connection, session_id: str) -> Session:
    """Return a session that is there, with everything."""
    summary = connection.execute(_summary_columns().where(SESSIONS.id == session_id)).one()
    responses = _responses(connection, session_id)
    asked = connection.execute(
        question_columns()
        .add_columns(ASKED.position, ASKED.status, ASKED.bookmarked)
        .join_from(session_questions, interview_questions)
        .where(ASKED.session_id == session_id)
        .order_by(ASKED.position)
    ).mappings()
    return Session(
        summary=summary_of(summary),
        asked=tuple(_asked_of(row, responses.get(row["position"], ())) for row in asked),
    )


def asked_questions(connection: Connection, profile: str, *, sessions: int) -> tuple[str, ...]:
    """Return the ids of the questions that were reached in a profile's last sessions, the latest's first."""
    latest = (
        select(SESSIONS.id, SESSIONS.started_at)
        .where(SESSIONS.profile == profile)
        .order_by(SESSIONS.started_at.desc(), SESSIONS.id.desc())
        .limit(sessions)
        .subquery()
    )
    ids = connection.scalars(
        select(ASKED.question_id)
        .join(latest, latest.c.id == ASKED.session_id)
        .where(ASKED.status != QuestionStatus.PENDING.value)
        .order_by(latest.c.started_at.desc(), latest.c.id.desc(), ASKED.position)
    )
    return tuple(dict.fromkeys(ids))


def _summary_columns() -> Select[Any]:
    return select(
        SESSIONS.id,
        SESSIONS.profile,
        SESSIONS.type,
        SESSIONS.difficulty,
        SESSIONS.company,
        SESSIONS.minutes,
        SESSIONS.mode,
        SESSIONS.channel,
        SESSIONS.seed,
        SESSIONS.status,
        SESSIONS.started_at,
        SESSIONS.completed_at,
        SESSIONS.overall_score,
        SESSIONS.question_count,
        SESSIONS.answered_count,
        SESSIONS.excluded,
    )


def _responses(connection: Connection, session_id: str) -> dict[int, tuple[Response, ...]]:
    """Return the responses of a session by the position of their question."""
    rows = connection.execute(
        select(session_responses)
        .where(RESPONSES.session_id == session_id)
        .order_by(RESPONSES.position, RESPONSES.take)
    ).mappings()
    feedback = _feedback(connection, session_id)
    return {
        position: tuple(response_of(row, feedback.get(row["id"], ())) for row in group)
        for position, group in groupby(rows, key=itemgetter("position"))
    }


def _feedback(connection: Connection, session_id: str) -> dict[str, list[RowMapping]]:
    """Return the rows of a session's feedback, in order, by response."""
    rows = connection.execute(
        select(feedback_details)
        .join_from(feedback_details, session_responses)
        .where(RESPONSES.session_id == session_id)
        .order_by(FEEDBACK.response_id, FEEDBACK.ordinal)
    ).mappings()
    return {response: list(group) for response, group in groupby(rows, key=itemgetter("response_id"))}


def _asked_of(row: RowMapping, responses: tuple[Response, ...]) -> AskedQuestion:
    return AskedQuestion(
        position=row["position"],
        question=question_of(row),
        status=QuestionStatus(row["status"]),
        responses=responses,
        bookmarked=row["bookmarked"],
    )

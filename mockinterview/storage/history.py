"""Reads sessions: the lines of the history without any answer's text, or one session with everything."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Text, func, select, type_coerce

from mockinterview.domain.session import AskedQuestion, Response, Session, SessionSummary
from mockinterview.domain.vocabulary import QuestionStatus
from mockinterview.ports import SessionFilter, SessionKinds, SessionOrder
from mockinterview.storage.question_rows import question_columns, question_of
from mockinterview.storage.session_rows import response_of, summary_of
from mockinterview.storage.session_words import has_words
from mockinterview.storage.tables import (
    feedback_details,
    interview_questions,
    interview_sessions,
    session_questions,
    session_responses,
)

SESSIONS, ASKED, RESPONSES = interview_sessions.c, session_questions.c, session_responses.c
FEEDBACK = feedback_details.c
IS_KEPT = SESSIONS.deleted_at.is_(None)
_NEWEST = (SESSIONS.started_at.desc(), SESSIONS.id.desc())
_ORDERS = {
    SessionOrder.NEWEST: _NEWEST,
    SessionOrder.OLDEST: (SESSIONS.started_at, SESSIONS.id),
    SessionOrder.BEST: (SESSIONS.overall_score.desc().nulls_last(), *_NEWEST),
    SessionOrder.WEAKEST: (SESSIONS.overall_score.asc().nulls_last(), *_NEWEST),
}


def summaries(connection: Connection, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
    """Return the wanted lines of the history in their order."""
    query = (
        _summary_columns()
        .where(*_conditions(wanted))
        .order_by(*_ORDERS[wanted.order])
        .limit(wanted.limit)
        .offset(wanted.offset or None)
    )
    bookmarked = _with_bookmark(connection)
    rows = connection.execute(query).all()
    return tuple(summary_of(row, is_bookmarked=row[0] in bookmarked) for row in rows)


def counted(connection: Connection, wanted: SessionFilter) -> int:
    """Return how many lines of the history are wanted."""
    query = select(func.count()).select_from(interview_sessions).where(*_conditions(wanted))
    return connection.execute(query).scalar_one()


def kinds(connection: Connection) -> SessionKinds:
    """Return what the sessions of the history differ by."""
    companies, profiles = (
        connection.scalars(select(column).where(IS_KEPT, column.is_not(None)).distinct().order_by(column))
        for column in (SESSIONS.company, SESSIONS.profile)
    )
    return SessionKinds(companies=tuple(companies), profiles=tuple(profiles))


def session_of(connection: Connection, session_id: str) -> Session:
    """Return a session that is there, with everything."""
    row = connection.execute(_summary_columns().where(SESSIONS.id == session_id)).one()
    summary = summary_of(row, is_bookmarked=session_id in _with_bookmark(connection))
    responses = _responses(connection, session_id)
    asked = connection.execute(
        question_columns()
        .add_columns(ASKED.position, ASKED.status, ASKED.bookmarked)
        .join_from(session_questions, interview_questions)
        .where(ASKED.session_id == session_id)
        .order_by(ASKED.position)
    ).mappings()
    return Session(
        summary=summary,
        asked=tuple(_asked_of(row, responses.get(row["position"], ())) for row in asked),
    )


def asked_questions(connection: Connection, profile: str, *, sessions: int) -> tuple[str, ...]:
    """Return the ids of the questions that were reached in a profile's last sessions, the latest's first."""
    latest = (
        select(SESSIONS.id, SESSIONS.started_at)
        .where(SESSIONS.profile == profile, IS_KEPT)
        .order_by(*_NEWEST)
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


def _conditions(wanted: SessionFilter) -> Iterator[ColumnElement[bool]]:
    """Yield what the wanted sessions have in common."""
    yield IS_KEPT
    bounds = (
        (SESSIONS.profile.__eq__, wanted.profile),
        (SESSIONS.type.__eq__, wanted.type),
        (SESSIONS.company.__eq__, wanted.company),
        (SESSIONS.status.__eq__, wanted.status),
        (SESSIONS.rating.__eq__, wanted.rating),
        (SESSIONS.started_at.__ge__, wanted.since),
        (SESSIONS.started_at.__lt__, wanted.until),
        (SESSIONS.overall_score.__ge__, wanted.score_from),
        (SESSIONS.overall_score.__le__, wanted.score_to),
        (SESSIONS.excluded.__eq__, wanted.excluded),
    )
    yield from (holds(bound) for holds, bound in bounds if bound is not None)
    if (found := has_words(wanted.search)) is not None:
        yield found
    if wanted.bookmarked is not None:
        has_bookmark = SESSIONS.id.in_(select(ASKED.session_id).where(ASKED.bookmarked))
        yield has_bookmark if wanted.bookmarked else ~has_bookmark


def _with_bookmark(connection: Connection) -> frozenset[str]:
    """Return the sessions with a bookmark, which are few."""
    return frozenset(connection.scalars(select(ASKED.session_id).where(ASKED.bookmarked)))


def _summary_columns() -> Select[Any]:
    """Return the query of a line's columns; times stay text, as making them times took half as long again."""
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
        type_coerce(SESSIONS.started_at, Text),
        type_coerce(SESSIONS.completed_at, Text),
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

"""Reads many sessions at once for statistics: numbers from an index, words only of the newest answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Text, and_, select, type_coerce

from mockinterview.domain.progress import SCORES, Judged, Metric, PracticedSession, Told
from mockinterview.domain.score import Stage
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.ports.progress import RecordFilter, Values
from mockinterview.storage.database import Database
from mockinterview.storage.history import IS_KEPT
from mockinterview.storage.tables import (
    interview_questions,
    interview_sessions,
    session_questions,
    session_responses,
)

SESSIONS, ASKED, RESPONSES = interview_sessions.c, session_questions.c, session_responses.c
BANK = interview_questions.c
COLUMNS = {metric: RESPONSES[metric.value] for metric in SCORES} | {
    Metric.FILLERS: RESPONSES.fillers_per_minute,
    Metric.PACE: RESPONSES.words_per_minute,
    Metric.PAUSES: RESPONSES.pause_share,
    Metric.LENGTH: RESPONSES.speaking_s,
}
"""The column of each metric; the index ``ix_session_responses_measured`` holds them all."""
AT_ONCE = 1000
"""Rows that are fetched at a time; all at once, the garbage collector looked at them again and again."""
_TYPES = {kind.value: kind for kind in InterviewType}
_COUNTS = and_(RESPONSES.attempt == 1, RESPONSES.excluded.is_(False))
_IN_ORDER = (RESPONSES.session_id, RESPONSES.position, RESPONSES.take)


class SqlPracticeRecord:
    """Implements ports.PracticeRecord; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(self, wanted: RecordFilter) -> tuple[PracticedSession, ...]:
        """Return the sessions with an answer or without, oldest first."""
        query = (
            select(SESSIONS.id, type_coerce(SESSIONS.started_at, Text), SESSIONS.type)
            .where(*_conditions(wanted))
            .order_by(SESSIONS.started_at, SESSIONS.id)
        )
        return tuple(map(_session, self._plain(query)))

    def measured(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> Mapping[str, Sequence[Values]]:
        """Return what was measured in each answer, by session, in the order of the questions."""
        columns = [COLUMNS[metric] for metric in metrics]
        query = (
            select(RESPONSES.session_id, RESPONSES.position, *columns)
            .where(_COUNTS, RESPONSES.session_id.in_(_ids(wanted)))
            .order_by(*_IN_ORDER)
        )
        return _results(self._plain(query), group=0, first=2)

    def by_category(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> Mapping[str, Sequence[Values]]:
        """Return the same by the category of the question."""
        columns = [COLUMNS[metric] for metric in metrics]
        query = (
            select(RESPONSES.session_id, RESPONSES.position, BANK.category, *columns)
            .join_from(session_responses, session_questions)
            .join(interview_questions)
            .where(_COUNTS, RESPONSES.session_id.in_(_ids(wanted)))
            .order_by(*_IN_ORDER)
        )
        return _results(self._plain(query), group=2, first=3)

    def guesses(self, wanted: RecordFilter) -> tuple[Judged, ...]:
        """Return the answers whose worth the candidate guessed before seeing it, oldest first."""
        query = (
            select(RESPONSES.session_id, SESSIONS.started_at, RESPONSES.guess, RESPONSES.overall)
            .join_from(session_responses, interview_sessions, RESPONSES.session_id == SESSIONS.id)
            .where(
                *_conditions(wanted),
                RESPONSES.excluded.is_(False),
                RESPONSES.guess.is_not(None),
                RESPONSES.overall.is_not(None),
            )
            .order_by(SESSIONS.started_at, *_IN_ORDER)
        )
        return tuple(map(_judged, self._rows(query)))

    def sessions_of(
        self, wanted: RecordFilter, response_ids: Sequence[str]
    ) -> Mapping[str, PracticedSession]:
        """Return the sessions of responses by their ids, of those that are there and wanted."""
        query = (
            select(RESPONSES.id, SESSIONS.id, type_coerce(SESSIONS.started_at, Text), SESSIONS.type)
            .join_from(session_responses, interview_sessions, RESPONSES.session_id == SESSIONS.id)
            .where(*_conditions(wanted), RESPONSES.excluded.is_(False), RESPONSES.id.in_(response_ids))
        )
        return {row[0]: _session(row[1:]) for row in self._rows(query)}

    def told(self, wanted: RecordFilter, *, limit: int) -> tuple[Told, ...]:
        """Return the newest behavioral answers with their words and stages, oldest first."""
        query = (
            select(
                *(RESPONSES.session_id, RESPONSES.position, SESSIONS.started_at),
                *(ASKED.question_id, BANK.category, RESPONSES.text, RESPONSES.overall, RESPONSES.structure),
            )
            .join_from(session_responses, session_questions)
            .join(interview_questions)
            .join(interview_sessions, RESPONSES.session_id == SESSIONS.id)
            .where(*_conditions(wanted), _COUNTS, BANK.type == InterviewType.BEHAVIORAL.value)
            .order_by(SESSIONS.started_at.desc(), *(column.desc() for column in _IN_ORDER))
            .limit(limit)
        )
        newest = {(row.session_id, row.position): row for row in reversed(self._rows(query))}
        return tuple(map(_told, newest.values()))

    def _plain(self, query: Select[Any]) -> Iterator[tuple[Any, ...]]:
        """Yield rows as the driver gives them: of 50,000, making them SQLAlchemy's took half of the time."""
        with self._database.reading() as connection:
            cursor = connection.execute(query).cursor
            while rows := cursor.fetchmany(AT_ONCE) if cursor else ():
                yield from rows

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with self._database.reading() as connection:
            return connection.execute(query).all()


def _conditions(wanted: RecordFilter) -> Iterator[ColumnElement[bool]]:
    yield IS_KEPT
    yield SESSIONS.excluded.is_(False)
    bounds = (
        (SESSIONS.profile.__eq__, wanted.profile),
        (SESSIONS.type.__eq__, wanted.type),
        (SESSIONS.company.__eq__, wanted.company),
        (SESSIONS.mode.__eq__, wanted.mode),
        (SESSIONS.started_at.__ge__, wanted.since),
        (SESSIONS.started_at.__lt__, wanted.until),
    )
    yield from (holds(bound) for holds, bound in bounds if bound is not None)


def _ids(wanted: RecordFilter) -> Select[Any]:
    return select(SESSIONS.id).where(*_conditions(wanted))


def _session(row: Sequence[Any]) -> PracticedSession:
    """Return a session from its id, start as the file has it, and type."""
    session_id, started_at, kind = row
    return PracticedSession(session_id, datetime.fromisoformat(f"{started_at}+00:00"), _TYPES[kind])


def _judged(row: Sequence[Any]) -> Judged:
    session_id, started_at, given, scored = row
    return Judged(session_id=session_id, started_at=started_at, given=given, scored=scored)


def _told(row: Row[Any]) -> Told:
    return Told(
        session_id=row.session_id,
        position=row.position,
        started_at=row.started_at,
        question_id=row.question_id,
        category=row.category,
        text=row.text,
        overall=row.overall,
        stages=tuple(Stage(**stage) for stage in row.structure or ()),
    )


def _results(rows: Iterable[tuple[Any, ...]], group: int, first: int) -> Mapping[str, Sequence[Values]]:
    """Return values from the column ``first`` on by the column ``group``.

    Rows begin with session and position and are ordered by take: the last row of a question is its result.
    """
    found: dict[str, list[Values]] = defaultdict(list)
    before: tuple[object, object] = (None, None)
    for row in rows:
        place = (row[0], row[1])
        values = found[row[group]]
        if place == before:
            values[-1] = row[first:]
        else:
            values.append(row[first:])
        before = place
    return found

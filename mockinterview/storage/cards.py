"""Questions that come back, in the database."""

from collections.abc import Sequence
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, Text, and_, or_, select, type_coerce, update

from mockinterview.domain.repetition import Card, Grade, Memory
from mockinterview.ports import OutdatedCard, PastAnswer
from mockinterview.storage.card_tables import question_cards
from mockinterview.storage.database import Database
from mockinterview.storage.tables import (
    interview_sessions,
    ml_training_data,
    session_questions,
    session_responses,
)

CARDS, ASKED, SESSIONS = question_cards.c, session_questions.c, interview_sessions.c
RESPONSES, LABELS = session_responses.c, ml_training_data.c
_EMPTY = dict.fromkeys(
    "stability_days difficulty interval_days last_on last_points last_grade reviews lapses".split()
)


class SqlCardStore:
    """The ``CardStore`` on disk; which cards are outdated is counted by triggers (migration 0008)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def outdated(self, profile: str, *, made_by: str) -> tuple[OutdatedCard, ...]:
        """Return what must be made anew, or for the first time."""
        is_old = or_(CARDS.seen != CARDS.changes, CARDS.made_by != made_by)
        with self._database.reading() as connection:
            states = connection.execute(
                select(CARDS.question_id, CARDS.changes).where(CARDS.profile == profile, is_old)
            ).all()
            answers = _answers(connection, profile, is_old) if states else {}
        return tuple(OutdatedCard(question_id=id, state=n, answers=answers.get(id, ())) for id, n in states)

    def keep(self, profile: str, made: Sequence[tuple[OutdatedCard, Card | None]], *, made_by: str) -> None:
        """Keep cards for the state they were made of; None where no answer counts any more."""
        if not made:
            return
        with self._database.writing() as connection:
            for outdated, card in made:
                values = _row_of(card) if card else _EMPTY
                connection.execute(
                    update(question_cards)
                    .where(CARDS.profile == profile, CARDS.question_id == outdated.question_id)
                    .values(seen=outdated.state, made_by=made_by, **values)
                )

    def cards(self, profile: str) -> tuple[Card, ...]:
        """Return a profile's cards as they were kept."""
        query = select(question_cards).where(CARDS.profile == profile, CARDS.reviews.is_not(None))
        with self._database.reading() as connection:
            return tuple(map(_card_of, connection.execute(query.order_by(CARDS.question_id))))

    def practiced(self, profile: str, *, since: datetime | None = None) -> tuple[datetime, ...]:
        """Return when sessions with answers began, oldest first; excluded ones are left out."""
        query = select(type_coerce(SESSIONS.started_at, Text)).where(
            SESSIONS.profile == profile,
            SESSIONS.answered_count > 0,
            SESSIONS.deleted_at.is_(None),
            ~SESSIONS.excluded,
        )
        if since is not None:
            query = query.where(SESSIONS.started_at >= since)
        with self._database.reading() as connection:
            texts = connection.scalars(query.order_by(SESSIONS.started_at)).all()
        return tuple(datetime.fromisoformat(text).replace(tzinfo=UTC) for text in texts)


def _answers(connection: Connection, profile: str, is_old: Any) -> dict[str, tuple[PastAnswer, ...]]:
    """Return the answers that count, by question: the last of each first attempt, if it was assessed."""
    rows = connection.execute(_rows(profile, is_old)).all()
    results: dict[str, dict[tuple[str, int], list[Row[Any]]]] = {}
    for row in rows:
        place = results.setdefault(row.question_id, {})
        same = place.setdefault((row.session_id, row.position), [])
        if same and same[0].id != row.id:
            same.clear()
        same.append(row)
    return {
        question_id: tuple(
            sorted(
                (_answer_of(same) for same in places.values() if same[0].overall is not None),
                key=attrgetter("at"),
            )
        )
        for question_id, places in results.items()
    }


def _rows(profile: str, is_old: Any) -> Select[Any]:
    """Return the query of the answers to outdated questions, a row for each label of an answer."""
    first_attempt = and_(
        RESPONSES.session_id == ASKED.session_id, RESPONSES.position == ASKED.position, RESPONSES.attempt == 1
    )
    return (
        select(
            ASKED.question_id,
            RESPONSES.session_id,
            RESPONSES.position,
            RESPONSES.id,
            RESPONSES.answered_at,
            RESPONSES.overall,
            LABELS.label,
            LABELS.validated,
        )
        .select_from(session_questions)
        .join(interview_sessions, SESSIONS.id == ASKED.session_id)
        .join(session_responses, first_attempt)
        .join(ml_training_data, LABELS.response_id == RESPONSES.id, isouter=True)
        .where(ASKED.question_id.in_(select(CARDS.question_id).where(CARDS.profile == profile, is_old)))
        .where(SESSIONS.profile.concat("") == profile)  # not by its index: that would read every session
        .where(SESSIONS.deleted_at.is_(None), ~SESSIONS.excluded, ~RESPONSES.excluded)
        .order_by(ASKED.question_id, RESPONSES.session_id, RESPONSES.position, RESPONSES.take, LABELS.id)
    )


def _answer_of(rows: Sequence[Row[Any]]) -> PastAnswer:
    """Return an answer from its rows, one for each label; the newest label of each kind counts."""
    labels = {bool(row.validated): row.label for row in rows if row.label is not None}
    return PastAnswer(
        at=rows[0].answered_at, scored=rows[0].overall, own=labels.get(False), others=labels.get(True)
    )


def _row_of(card: Card) -> dict[str, object]:
    return {
        "stability_days": card.memory.stability_days,
        "difficulty": card.memory.difficulty,
        "interval_days": card.memory.interval_days,
        "last_on": card.last_on,
        "last_points": card.last_points,
        "last_grade": card.last_grade.value,
        "reviews": card.reviews,
        "lapses": card.lapses,
    }


def _card_of(row: Row[Any]) -> Card:
    return Card(
        question_id=row.question_id,
        memory=Memory(
            stability_days=row.stability_days, difficulty=row.difficulty, interval_days=row.interval_days
        ),
        last_on=row.last_on,
        last_points=row.last_points,
        last_grade=Grade(row.last_grade),
        reviews=row.reviews,
        lapses=row.lapses,
    )

"""Interview sessions in the database."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from mockinterview.domain.bank import Origin
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.question import Question
from mockinterview.domain.score import rating_of
from mockinterview.domain.session import Response, Session, SessionSummary, Wish
from mockinterview.domain.vocabulary import QuestionStatus, Status
from mockinterview.ports import SessionFilter
from mockinterview.storage.database import Database
from mockinterview.storage.history import IS_KEPT, asked_questions, session_of, summaries
from mockinterview.storage.question_rows import BANK, row_of
from mockinterview.storage.session_archive import removed
from mockinterview.storage.session_rows import feedback_rows, response_row, session_row
from mockinterview.storage.session_words import keep_asked, keep_said
from mockinterview.storage.tables import (
    feedback_details,
    interview_questions,
    interview_sessions,
    profiles,
    session_questions,
    session_responses,
)

SESSIONS, ASKED, RESPONSES = interview_sessions.c, session_questions.c, session_responses.c
FEEDBACK = feedback_details.c
_SHORTEST_PREFIX = 4
"""Characters of an id that must be given at least."""


class SqlSessionStore:
    """The ``SessionStore`` on disk; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, session_id: str, wish: Wish, questions: Sequence[Question], *, at: datetime) -> None:
        """Store a session that starts now, with the questions it will ask in order."""
        with self._database.writing() as connection:
            _keep_profile(connection, wish.profile, at=at)
            for question in questions:
                _keep_question(connection, question)
            row = session_row(session_id, wish, questions=len(questions), at=at)
            connection.execute(insert(interview_sessions), row)
            planned = [
                {
                    "session_id": session_id,
                    "position": position,
                    "question_id": question.id,
                    "revision": question.revision,
                    "status": QuestionStatus.PENDING.value,
                }
                for position, question in enumerate(questions, start=1)
            ]
            if planned:
                connection.execute(insert(session_questions), planned)
            keep_asked(connection, session_id, wish, questions)

    def save_response(self, session_id: str, response: Response) -> None:
        """Store an answer with its score and feedback, in place of an earlier one of the same id."""
        with self._database.writing() as connection:
            known = _known_id(connection, session_id)
            _mark(connection, known, response.position, QuestionStatus.ANSWERED)
            place = {"session_id": known, "take": _take(connection, known, response)}
            connection.execute(
                delete(session_responses).where(RESPONSES.id == response.id, RESPONSES.session_id == known)
            )
            connection.execute(insert(session_responses), response_row(response) | place)
            if response.feedback:
                connection.execute(insert(feedback_details), feedback_rows(response))
            keep_said(connection, known)

    def save_correction(
        self, session_id: str, responses: Sequence[Response], *, overall: float | None
    ) -> None:
        """Store answers that were corrected and scored again in place of what they were."""
        with self._database.writing() as connection:
            known = _known_id(connection, session_id)
            for response in responses:
                _change_response(connection, known, response.id, response_row(response))
                connection.execute(delete(feedback_details).where(FEEDBACK.response_id == response.id))
                if response.feedback:
                    connection.execute(insert(feedback_details), feedback_rows(response))
            worth = {"overall_score": overall, "rating": rating_of(overall).value}
            connection.execute(update(interview_sessions).where(SESSIONS.id == known).values(worth))
            keep_said(connection, known)

    def guess(self, session_id: str, response_id: str, *, points: float) -> None:
        """Keep what the candidate thinks an answer is worth, 0-10."""
        with self._database.writing() as connection:
            _change_response(connection, _known_id(connection, session_id), response_id, {"guess": points})

    def bookmark(self, session_id: str, position: int, *, bookmarked: bool) -> None:
        """Set or take away the bookmark of one question."""
        with self._database.writing() as connection:
            _change_question(
                connection, _known_id(connection, session_id), position, {"bookmarked": bookmarked}
            )

    def mark(self, session_id: str, position: int, status: QuestionStatus) -> None:
        """Set where one question stands."""
        with self._database.writing() as connection:
            _mark(connection, _known_id(connection, session_id), position, status)

    def finish(self, session_id: str, status: Status, *, overall: float | None, at: datetime) -> None:
        """Close a session as completed or abandoned."""
        self._change(session_id, status, overall=overall, at=at)

    def reopen(self, session_id: str) -> None:
        """Put a session back in progress, to be resumed."""
        self._change(session_id, Status.IN_PROGRESS, overall=None, at=None)

    def get(self, session_id: str) -> Session:
        """Return one session; a unique beginning of the id (4 characters or more) will do."""
        with self._database.reading() as connection:
            return session_of(connection, _known_id(connection, session_id))

    def list(self, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
        """Return the wanted sessions in their order."""
        with self._database.reading() as connection:
            return summaries(connection, wanted)

    def delete(self, session_id: str) -> tuple[str, ...]:
        """Remove a session wholly; return the names of its recordings, which the caller removes.

        A file of the user's own, which has a folder in its name, is not among them.
        """
        with self._database.writing() as connection:
            return removed(connection, _known_id(connection, session_id))

    def exclude(self, session_id: str, *, excluded: bool) -> None:
        """Leave a session's responses out of statistics, or take them back in."""
        with self._database.writing() as connection:
            known = _known_id(connection, session_id)
            for table, owner in (
                (interview_sessions, SESSIONS.id),
                (session_responses, RESPONSES.session_id),
            ):
                connection.execute(update(table).where(owner == known).values(excluded=excluded))

    def recently_asked(self, profile: str, *, sessions: int) -> tuple[str, ...]:
        """Return the ids of the questions asked in the profile's last sessions, the latest first."""
        with self._database.reading() as connection:
            return asked_questions(connection, profile, sessions=sessions)

    def _change(self, session_id: str, status: Status, *, overall: float | None, at: datetime | None) -> None:
        with self._database.writing() as connection:
            known = _known_id(connection, session_id)
            connection.execute(
                update(interview_sessions)
                .where(SESSIONS.id == known)
                .values(
                    status=status.value,
                    overall_score=overall,
                    rating=rating_of(overall).value,
                    completed_at=at,
                )
            )


def _known_id(connection: Connection, session_id: str) -> str:
    """Return the id that was given in full or by its beginning. Raises NotInStore."""
    if connection.scalar(select(SESSIONS.id).where(SESSIONS.id == session_id, IS_KEPT)):
        return session_id
    if len(session_id) < _SHORTEST_PREFIX:
        raise NotInStore(
            f"There is no session '{session_id}'.",
            way_on=f"Give {_SHORTEST_PREFIX} characters or more of its id, as the history shows it.",
        )
    beginning = func.substr(SESSIONS.id, 1, len(session_id))
    found = connection.scalars(select(SESSIONS.id).where(beginning == session_id, IS_KEPT)).all()
    if not found:
        raise NotInStore(
            f"There is no session '{session_id}'.", way_on="The history shows the sessions there are."
        )
    if len(found) > 1:
        raise NotInStore(
            f"{len(found)} sessions begin with '{session_id}'.", way_on="Give more characters of the id."
        )
    return str(found[0])


def _keep_profile(connection: Connection, profile: str, *, at: datetime) -> None:
    if not connection.scalar(select(profiles.c.id).where(profiles.c.id == profile)):
        connection.execute(insert(profiles).values(id=profile, name=profile, created_at=at))


def _keep_question(connection: Connection, question: Question) -> None:
    """Keep the asked revision of a question, should it not be in the bank."""
    same = and_(BANK.question_id == question.id, BANK.revision == question.revision)
    if not connection.scalar(select(BANK.question_id).where(same)):
        flags = {"origin": Origin.USER.value, "active": False, "retired": False}
        connection.execute(insert(interview_questions), row_of(question) | flags)


def _mark(connection: Connection, session_id: str, position: int, status: QuestionStatus) -> None:
    _change_question(connection, session_id, position, {"status": status.value})
    answered = select(func.count()).where(
        ASKED.session_id == session_id, ASKED.status == QuestionStatus.ANSWERED.value
    )
    connection.execute(
        update(interview_sessions)
        .where(SESSIONS.id == session_id)
        .values(answered_count=answered.scalar_subquery())
    )


def _change_question(
    connection: Connection, session_id: str, position: int, values: Mapping[str, object]
) -> None:
    is_meant = and_(ASKED.session_id == session_id, ASKED.position == position)
    if not connection.execute(update(session_questions).where(is_meant).values(values)).rowcount:
        raise NotInStore(f"The session has no question {position}.", way_on="Choose one of its questions.")


def _change_response(
    connection: Connection, session_id: str, response_id: str, values: Mapping[str, object]
) -> None:
    is_meant = and_(RESPONSES.session_id == session_id, RESPONSES.id == response_id)
    if not connection.execute(update(session_responses).where(is_meant).values(values)).rowcount:
        raise NotInStore("The session has no such answer.", way_on="Open the session again.")


def _take(connection: Connection, session_id: str, response: Response) -> int:
    """Return the place of a response among the answers to its question: its old one, or the next."""
    place = and_(RESPONSES.session_id == session_id, RESPONSES.position == response.position)
    old = connection.scalar(select(RESPONSES.take).where(place, RESPONSES.id == response.id))
    last = connection.scalar(select(func.max(RESPONSES.take)).where(place))
    return old or (last or 0) + 1

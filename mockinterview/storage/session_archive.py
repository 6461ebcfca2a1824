"""The history as a whole: counted, and with a bin for what is deleted."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

from sqlalchemy import Connection, delete, select, update

from mockinterview.domain.errors import NotInStore
from mockinterview.ports import SessionFilter, SessionKinds
from mockinterview.storage.database import Database
from mockinterview.storage.history import IS_KEPT, counted, kinds
from mockinterview.storage.tables import interview_sessions, session_responses

SESSIONS, RESPONSES = interview_sessions.c, session_responses.c


class SqlSessionArchive:
    """Implements ports.SessionArchive; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, wanted: SessionFilter) -> int:
        """Return how many sessions are wanted, whatever the limit."""
        with self._database.reading() as connection:
            return counted(connection, wanted)

    def kinds(self) -> SessionKinds:
        """Return the companies and profiles there are sessions of, by name."""
        with self._database.reading() as connection:
            return kinds(connection)

    def put_aside(self, session_ids: Sequence[str], *, at: datetime) -> None:
        """Put sessions, by their whole ids, where nothing but ``aside`` finds them. Raises NotInStore."""
        with self._database.writing() as connection:
            which = (SESSIONS.id.in_(session_ids), IS_KEPT)
            put = connection.execute(update(interview_sessions).where(*which).values(deleted_at=at))
            _all_found(put.rowcount, session_ids)

    def take_back(self, session_ids: Sequence[str]) -> None:
        """Put sessions that were set aside back into the history. Raises NotInStore."""
        with self._database.writing() as connection:
            which = (SESSIONS.id.in_(session_ids), ~IS_KEPT)
            taken = connection.execute(update(interview_sessions).where(*which).values(deleted_at=None))
            _all_found(taken.rowcount, session_ids)

    def aside(self, *, before: datetime) -> tuple[str, ...]:
        """Return the ids of the sessions that were put aside before a moment."""
        with self._database.reading() as connection:
            query = select(SESSIONS.id).where(SESSIONS.deleted_at < before).order_by(SESSIONS.id)
            return tuple(connection.scalars(query))

    def remove(self, session_id: str) -> tuple[str, ...]:
        """Remove one that was put aside; return its recordings. Raises NotInStore."""
        with self._database.writing() as connection:
            found = connection.scalars(select(SESSIONS.id).where(SESSIONS.id == session_id, ~IS_KEPT)).all()
            _all_found(len(found), [session_id])
            return removed(connection, session_id)


def removed(connection: Connection, session_id: str) -> tuple[str, ...]:
    """Remove a session wholly; return the names of its recordings.

    A file of the user's own, which has a folder in its name, is not among them.
    """
    files = connection.scalars(
        select(RESPONSES.audio_file)
        .where(RESPONSES.session_id == session_id, RESPONSES.audio_file.is_not(None))
        .order_by(RESPONSES.position, RESPONSES.take)
    ).all()
    connection.execute(delete(interview_sessions).where(SESSIONS.id == session_id))
    return tuple(file for file in files if file and _is_recording(file))


def _all_found(count: int, session_ids: Sequence[str]) -> None:
    if count < len(session_ids):
        raise NotInStore("A session is not there any more.", way_on="Look at the history again.")


def _is_recording(file: str) -> bool:
    return file == PurePosixPath(file).name == PureWindowsPath(file).name

"""Which answers in the database have their sound."""

from datetime import datetime

from sqlalchemy import and_, select, update

from mockinterview.storage.database import Database
from mockinterview.storage.tables import session_responses

RESPONSES = session_responses.c


class SqlSoundLedger:
    """The ``SoundLedger`` on disk.

    Sound files of the user's own, which have a folder in their names, are left out.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def forget(self, *, before: datetime) -> tuple[str, ...]:
        """Let answers given before a moment have no sound; return the names of the recordings they had."""
        name = RESPONSES.audio_file
        is_meant = and_(
            RESPONSES.answered_at < before,
            name.is_not(None),
            ~name.contains("/", autoescape=True),
            ~name.contains("\\", autoescape=True),
        )
        with self._database.writing() as connection:
            names = connection.scalars(select(name).where(is_meant).distinct()).all()
            connection.execute(update(session_responses).where(is_meant).values(audio_file=None))
        return tuple(names)

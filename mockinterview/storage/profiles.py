"""The persons who practice, in the database; a profile's id is its name."""

from datetime import datetime

from sqlalchemy import and_, delete, func, insert, select, update

from mockinterview.domain.errors import NotInStore
from mockinterview.ports import ProfileLine
from mockinterview.storage.card_tables import practice_plans
from mockinterview.storage.database import Database
from mockinterview.storage.tables import interview_sessions, profiles

SESSIONS = interview_sessions.c


class SqlProfiles:
    """The ``ProfileStore`` on disk; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[ProfileLine, ...]:
        """Return every profile by name; deleted sessions are not counted."""
        is_here = and_(SESSIONS.profile == profiles.c.id, SESSIONS.deleted_at.is_(None))
        query = (
            select(profiles.c.id, func.count(SESSIONS.id), func.max(SESSIONS.started_at))
            .join_from(profiles, interview_sessions, is_here, isouter=True)
            .group_by(profiles.c.id)
            .order_by(func.lower(profiles.c.id), profiles.c.id)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(ProfileLine(name=name, sessions=count, last_at=last) for name, count, last in rows)

    def add(self, name: str, *, at: datetime) -> None:
        """Keep a new profile; one that is there stays as it is."""
        with self._database.writing() as connection:
            if not connection.scalar(select(profiles.c.id).where(profiles.c.id == name)):
                connection.execute(insert(profiles).values(id=name, name=name, created_at=at))

    def rename(self, old: str, new: str) -> None:
        """Give a profile and its sessions another name. Raises NotInStore."""
        with self._database.writing() as connection:
            created_at = connection.scalar(select(profiles.c.created_at).where(profiles.c.id == old))
            if created_at is None:
                raise _missing(old)
            connection.execute(insert(profiles).values(id=new, name=new, created_at=created_at))
            connection.execute(update(interview_sessions).where(SESSIONS.profile == old).values(profile=new))
            connection.execute(
                update(practice_plans).where(practice_plans.c.profile == old).values(profile=new)
            )
            connection.execute(delete(profiles).where(profiles.c.id == old))

    def delete(self, name: str) -> tuple[str, ...]:
        """Remove a profile with its sessions; return their ids. Raises NotInStore."""
        with self._database.writing() as connection:
            ids = connection.scalars(select(SESSIONS.id).where(SESSIONS.profile == name)).all()
            connection.execute(delete(interview_sessions).where(SESSIONS.profile == name))
            if not connection.execute(delete(profiles).where(profiles.c.id == name)).rowcount:
                raise _missing(name)
        return tuple(ids)


def _missing(name: str) -> NotInStore:
    return NotInStore(f"There is no profile {name}.", way_on="Choose one of those in the list.")

"""The user's database file: opened, checked, backed up and brought to the present tables.

SQLite in WAL mode with foreign keys on. The driver's own transactions are switched off
(``isolation_level = None``) and every transaction is begun here: left to itself the driver begins one only
before a change of rows, and the tables that a failing migration made would stay behind.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from mockinterview.domain.errors import StoreError, StoreTooNew
from mockinterview.storage.faults import explained

MIGRATIONS = Path(__file__).with_name("migrations")
_PATIENCE_MS = 5_000
"""How long a writer waits for another one, in milliseconds."""


class Database:
    """An open database; every block of ``reading`` or ``writing`` is one transaction. Use from any thread."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._engine = _engine(file)
        self._reader = self._engine.execution_options(begin="BEGIN")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state. Raises StoreError."""
        with explained(self.file), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the only writing connection; all is kept at the end, or nothing. Raises StoreError."""
        with explained(self.file), self._engine.begin() as connection:
            yield connection

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of everything into a new file. Raises StoreError."""
        with (
            explained(target),
            closing(sqlite3.connect(self.file)) as own,
            closing(sqlite3.connect(target)) as copy,
        ):
            own.backup(copy)

    def replace_with(self, source: Path) -> None:
        """Take over all of another database of the same tables, at once or not at all. Raises StoreError."""
        with (
            explained(self.file),
            closing(sqlite3.connect(source)) as other,
            closing(sqlite3.connect(self.file, timeout=_PATIENCE_MS / 1000)) as own,
        ):
            other.backup(own)
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what was there before is gone from the disk

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def open_database(file: Path, *, backups: Path, migrations: Path = MIGRATIONS) -> Database:
    """Open a database, made or migrated as needed, with a copy in ``backups`` before it is migrated.

    Raises StoreTooNew for a file of a newer version, StoreError for one that is damaged, foreign, locked or
    not writable; the file is left as it was.
    """
    with explained(file):
        present = _revision(file)
        _migrate(file, present, backups=backups, migrations=migrations)
        _use_wal(file)
    database = Database(file)
    with database.writing():
        pass  # a file that can't be written is found out now, not at the first answer
    return database


def _engine(file: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine whose messages never show a statement's values, as these are people's answers."""
    engine = create_engine(URL.create("sqlite", database=str(file)), hide_parameters=True)

    def connect(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.execute("PRAGMA synchronous = FULL")  # an answer reported as kept survives a power cut
        cursor.close()

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))


def _revision(file: Path) -> str | None:
    """Return the revision of the tables in a file, None for a new or empty one."""
    with closing(sqlite3.connect(file)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        if not tables:
            return None
        row = None
        if "alembic_version" in tables:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise StoreError(
            f"The database {file} was made by another program.",
            way_on="Move it aside, or choose another folder with --home.",
        )
    return str(row[0])


def _known_revisions(migrations: Path) -> list[str]:
    """Return the revisions of a migrations folder in order; a file's name begins with its revision."""
    names = (file.name for file in (migrations / "versions").iterdir())
    return sorted(found[0] for name in names if (found := re.match(r"\d{4}(?=_\w+\.py$)", name)))


def _migrate(file: Path, present: str | None, *, backups: Path, migrations: Path) -> None:
    known = _known_revisions(migrations)
    if present == known[-1]:
        return
    if present is None:
        _upgrade(file, migrations)
        return
    if present not in known:
        raise StoreTooNew(
            f"The database {file} was made by a newer version of Mock Interview.",
            way_on="Install the newer version, or choose another folder with --home.",
        )
    backup = _back_up(file, backups, present)
    try:
        _upgrade(file, migrations)
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(
            f"The database {file} could not be brought up to date and was left as it was.",
            way_on=f"Go on with the version you had before; there is also a copy at {backup}.",
        ) from error


def _upgrade(file: Path, migrations: Path) -> None:
    """Run the missing steps in one transaction.

    Foreign keys are checked at the end instead of on the way: SQLite changes a table by making it anew, and
    dropping the old one would take along every row that refers to it.
    """
    from mockinterview.storage.upgrade import upgrade  # here, as most starts do without its 0.15 s

    engine = _engine(file, foreign_keys=False)
    try:
        with engine.begin() as connection:
            upgrade(connection, migrations)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise sqlite3.IntegrityError("a migration left rows that refer to nothing")
    finally:
        engine.dispose()


def _back_up(file: Path, backups: Path, revision: str) -> Path:
    """Copy a database in use; return the copy's path."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    backup = backups / f"{file.stem}-{revision}-{stamp}{file.suffix}"
    unfinished = backup.with_suffix(".part")
    try:
        backups.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
        unfinished.replace(backup)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise StoreError(
            f"No backup could be written to {backups}, so the database was left as it was.",
            way_on="Free some space or allow writing to that folder, then start again.",
        ) from error
    return backup


def _use_wal(file: Path) -> None:
    """Let readers and a writer work side by side."""
    with closing(sqlite3.connect(file)) as connection, suppress(sqlite3.OperationalError):
        connection.execute(
            "PRAGMA journal_mode = WAL"
        )  # refused while another process opens the file: it will

"""What SQLite's error codes mean to the person in front of the screen."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from mockinterview.domain.errors import StoreError

_DAMAGED = (
    "The file {file} is damaged or is not a database.",
    "Nothing in it was changed: put a backup in its place, or move it aside to start afresh.",
)
_CLOSED = (
    "The database {file} cannot be opened for writing.",
    "Allow writing to the file and its folder, or choose another folder with --home.",
)
_IN_USE = (
    "The database {file} is in use by another program.",
    "Close other windows of Mock Interview and try again.",
)
_FULL = (
    "The disk is full, so {file} could not be written.",
    "Free some space and try again; everything stored before is kept.",
)
_REFUSED = (
    "The disk refused to read or write {file}.",
    "Check the disk and its free space and try again; everything stored before is kept.",
)
_FAULTS = {
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_IOERR: _REFUSED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_UNKNOWN = (
    "The database {file} refused a request ({name}).",
    "Start the program again; everything stored before is kept.",
)


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn what the database library raises inside the block into a StoreError with a way on."""
    try:
        yield
    except DBAPIError as error:
        raise _store_error(error.orig, file) from error
    except sqlite3.Error as error:
        raise _store_error(error, file) from error


def _store_error(error: BaseException | None, file: Path) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the family of an extended code
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    sentence, way_on = _FAULTS.get(code, _UNKNOWN)
    return StoreError(sentence.format(file=file, name=name), way_on=way_on)

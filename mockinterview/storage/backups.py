"""Backups: everything practiced, in one file, and back again."""

import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from mockinterview.domain.errors import StoreError
from mockinterview.ports import BackupContents, Clock
from mockinterview.storage.backup_archive import (
    DATABASE,
    MANIFEST,
    RECORDINGS,
    contents_of,
    foreign,
    manifest_of,
    opened,
    recordings_in,
)
from mockinterview.storage.database import Database, open_database
from mockinterview.storage.places import Places

BLOCK_BYTES = 1 << 20


class ZipBackups:
    """The ``Backups`` of one home.

    ``database`` gives the open database, ``replaced`` is told when another one's contents took its place.
    """

    def __init__(
        self,
        places: Places,
        *,
        database: Callable[[], Database],
        replaced: Callable[[], None],
        clock: Clock,
        program: str,
    ) -> None:
        self._places = places
        self._database = database
        self._replaced = replaced
        self._clock = clock
        self._program = program

    def write(
        self,
        target: Path,
        *,
        with_recordings: bool,
        on_progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> BackupContents:
        """Write a consistent copy into one file, which is there wholly or not at all. Raises StoreError."""
        unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
        sounds = sorted(self._places.recordings.glob("*.wav")) if with_recordings else []
        with _disk_refusals(target), _gone_at_the_end(unfinished), self._workshop() as folder:
            copy = folder / DATABASE
            self._database().copy_to(copy)
            contents = self._contents(copy, recordings=len(sounds))
            files = [(DATABASE, copy), *((f"{RECORDINGS}{sound.name}", sound) for sound in sounds)]
            with zipfile.ZipFile(unfinished, "w", allowZip64=True) as archive:
                archive.writestr(MANIFEST, manifest_of(contents), zipfile.ZIP_DEFLATED)
                _pack(archive, files, on_progress, cancelled)
            unfinished.replace(target)
        return contents

    def look(self, source: Path) -> BackupContents:
        """Return what a backup says it holds. Raises StoreError for a foreign, damaged or newer file."""
        with opened(source) as archive:
            return contents_of(source, archive)

    def restore(self, source: Path) -> Path:
        """Put a backup in place of the sessions there are; recordings that are here stay.

        Return the safety copy that was made of the present state first. Raises StoreError; the sessions that
        are here then stay as they were.
        """
        with opened(source) as archive, _disk_refusals(self._places.home), self._workshop() as folder:
            contents_of(source, archive)
            _require_space(self._places.home, archive)
            new = _unpacked(archive, archive.getinfo(DATABASE), folder / DATABASE)
            _require_whole(source, new)
            open_database(new, backups=folder / "older").close()  # brought to the present tables, or refused
            _require_our_tables(source, new, workshop=folder)
            safety = self._safety_copy()
            self._bring_recordings(archive)
            self._database().replace_with(new)
        self._replaced()
        return safety

    def _safety_copy(self) -> Path:
        stamp = self._clock.now().astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        self._places.backups.mkdir(parents=True, exist_ok=True)
        safety = self._places.backups / f"before-restoring-{stamp}.zip"
        self.write(safety, with_recordings=False)
        return safety

    def _bring_recordings(self, archive: zipfile.ZipFile) -> None:
        folder = self._places.recordings
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, info in recordings_in(archive).items():
            if not (folder / name).exists():
                _unpacked(archive, info, folder / f"{name}.part").replace(folder / name)

    def _contents(self, database: Path, *, recordings: int) -> BackupContents:
        columns = "count(*), min(started_at), max(started_at)"
        query = f"SELECT {columns} FROM interview_sessions WHERE deleted_at IS NULL"
        with closing(sqlite3.connect(database)) as connection:
            sessions, first, last = connection.execute(query).fetchone()
        return BackupContents(
            made_at=self._clock.now(),
            program=self._program,
            sessions=sessions,
            first_at=first and datetime.fromisoformat(first).replace(tzinfo=UTC),
            last_at=last and datetime.fromisoformat(last).replace(tzinfo=UTC),
            recordings=recordings,
        )

    @contextmanager
    def _workshop(self) -> Iterator[Path]:
        """Give a folder on the disk of the user's data, which is gone at the end."""
        with tempfile.TemporaryDirectory(
            prefix=".backup-", dir=self._places.home, ignore_cleanup_errors=True
        ) as folder:
            yield Path(folder)


def _pack(
    archive: zipfile.ZipFile,
    files: list[tuple[str, Path]],
    on_progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Add files, sound as it is and the rest compressed. Raises StoreError where it was cancelled."""
    total, done = sum(file.stat().st_size for _, file in files), 0
    for name, file in files:
        info = zipfile.ZipInfo.from_file(file, name, strict_timestamps=False)
        info.compress_type = zipfile.ZIP_STORED if name.startswith(RECORDINGS) else zipfile.ZIP_DEFLATED
        with file.open("rb") as stream, archive.open(info, "w", force_zip64=True) as packed:
            while block := stream.read(BLOCK_BYTES):
                packed.write(block)
                done += len(block)
                on_progress(done, max(total, done))
                if cancelled():
                    raise StoreError(
                        "The backup was stopped; no file was written.", way_on="Start it again any time."
                    )


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> Path:
    """Write one file of an archive, never more than it promised to hold; return it."""
    with archive.open(info) as packed, target.open("wb") as stream:
        shutil.copyfileobj(packed, stream, BLOCK_BYTES)
        stream.flush()
        os.fsync(stream.fileno())
    return target


def _require_space(home: Path, archive: zipfile.ZipFile) -> None:
    needed = sum(info.file_size for info in archive.infolist()) + archive.getinfo(DATABASE).file_size
    if shutil.disk_usage(home).free < needed:
        raise StoreError(
            f"The backup needs {needed / 1e6:.0f} MB, and the disk has not as much left.",
            way_on="Free some space and restore again; nothing was changed.",
        )


def _require_whole(source: Path, database: Path) -> None:
    try:
        with closing(sqlite3.connect(database)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise foreign(source, "the database in it is damaged") from error
    if found != ("ok",):
        raise foreign(source, "the database in it is damaged")


def _require_our_tables(source: Path, database: Path, *, workshop: Path) -> None:
    """Refuse a database that calls itself ours and has other tables, or code of its own."""
    fresh = workshop / "fresh.db"
    open_database(fresh, backups=workshop).close()
    if _made_of(database) != _made_of(fresh):
        raise foreign(source, "its database is not one of Mock Interview")


def _made_of(database: Path) -> set[tuple[str, str, str]]:
    """Return every table, index, view and trigger of a database as it was made."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    with closing(sqlite3.connect(database)) as connection:
        return set(connection.execute(query).fetchall())


@contextmanager
def _gone_at_the_end(unfinished: Path) -> Iterator[None]:
    try:
        yield
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _disk_refusals(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"The backup could not be finished at {place} ({error.strerror or error}).",
            way_on="Free some space or choose another folder, then try again; nothing was changed.",
        ) from error

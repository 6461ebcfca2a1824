"""Backups: written, looked into, restored; anything else is refused and changes nothing."""

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_wish

from mockinterview.domain.errors import StoreError
from mockinterview.ports import BackupContents, SessionFilter
from mockinterview.storage import backup_archive
from mockinterview.storage.backups import ZipBackups
from mockinterview.storage.database import Database
from mockinterview.storage.places import Places
from mockinterview.storage.sessions import SqlSessionStore

LATER = datetime(2026, 4, 1, tzinfo=UTC)
SOUND = b"RIFF and so on"


class Later:
    def now(self) -> datetime:
        return LATER


class Home:
    """A home with one session and one recording, and its backups."""

    def __init__(self, places: Places, database: Database) -> None:
        places.create()
        self.places = places
        self.store = SqlSessionStore(database)
        self.replaced = 0
        self.backups = ZipBackups(
            places, database=lambda: database, replaced=self._count, clock=Later(), program="0.1.0"
        )
        self.begin("one")
        (places.recordings / "one-01.wav").write_bytes(SOUND)

    def begin(self, session_id: str) -> None:
        self.store.begin(session_id, make_wish(), make_questions(1), at=NOON)

    @property
    def sessions(self) -> list[str]:
        return sorted(summary.id for summary in self.store.list(SessionFilter()))

    @property
    def left_over(self) -> list[str]:
        return [path.name for path in self.places.home.iterdir() if path.name.startswith(".")]

    def _count(self) -> None:
        self.replaced += 1


@pytest.fixture
def home(tmp_path: Path, new_file: Path, open_in: Callable[[Path], Database]) -> Home:
    shutil.copy(new_file, tmp_path)
    return Home(Places(tmp_path), open_in(tmp_path))


@pytest.fixture
def backup(home: Home, tmp_path: Path) -> Path:
    file = tmp_path / "kept.zip"
    home.backups.write(file, with_recordings=True)
    return file


def changed(backup: Path, **changes: bytes | str | None) -> Path:
    """Return a copy of a backup in which some files are others, or missing."""
    target = backup.with_name("changed.zip")
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            content = changes.pop(info.filename, old.read(info))
            if content is not None:
                new.writestr(info.filename, content)
        for name, content in changes.items():
            new.writestr(name, content or "")
    return target


def manifest(backup: Path, **changes: object) -> str:
    with zipfile.ZipFile(backup) as archive:
        return json.dumps(json.loads(archive.read("manifest.json")) | changes)


def test_a_backup_says_what_it_holds(home: Home, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    contents = home.backups.write(
        tmp_path / "kept.zip",
        with_recordings=True,
        on_progress=lambda done, total: told.append((done, total)),
    )
    assert contents == BackupContents(
        made_at=LATER, program="0.1.0", sessions=1, first_at=NOON, last_at=NOON, recordings=1
    )
    assert home.backups.look(tmp_path / "kept.zip") == contents
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert home.left_over == []


def test_a_backup_of_nothing_can_be_made_too(home: Home, tmp_path: Path) -> None:
    home.store.delete("one")
    contents = home.backups.write(tmp_path / "kept.zip", with_recordings=False)
    assert (contents.sessions, contents.first_at, contents.recordings) == (0, None, 0)
    assert home.backups.look(tmp_path / "kept.zip") == contents


def test_a_restored_backup_brings_sessions_and_sound_back(home: Home, backup: Path) -> None:
    home.store.delete("one")
    home.begin("two")
    (home.places.recordings / "one-01.wav").unlink()
    (home.places.recordings / "two-01.wav").write_bytes(b"here")
    safety = home.backups.restore(backup)
    assert home.sessions == ["one"]
    sounds = {path.name: path.read_bytes() for path in home.places.recordings.iterdir()}
    assert sounds == {"one-01.wav": SOUND, "two-01.wav": b"here"}
    assert home.replaced == 1
    home.backups.restore(safety)
    assert home.sessions == ["two"]
    assert home.left_over == []


def test_a_recording_that_is_here_is_not_written_over(home: Home, backup: Path) -> None:
    (home.places.recordings / "one-01.wav").write_bytes(b"longer than it was")
    home.backups.restore(backup)
    assert (home.places.recordings / "one-01.wav").read_bytes() == b"longer than it was"


def test_a_stopped_backup_leaves_no_file(home: Home, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="stopped"):
        home.backups.write(tmp_path / "kept.zip", with_recordings=True, cancelled=lambda: True)
    assert not list(tmp_path.glob("kept*"))


def test_a_place_that_cannot_be_written_says_so(home: Home, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be finished"):
        home.backups.write(tmp_path / "missing" / "kept.zip", with_recordings=False)


@pytest.mark.parametrize(
    "name",
    [
        "../escaped.wav",
        "recordings/../../escaped.wav",
        "/etc/escaped.wav",
        "recordings/.hidden.wav",
        "recordings/deep/one.wav",
        "recordings\\one.wav",
        "settings.json",
        "recordings/one.exe",
    ],
)
def test_a_file_no_backup_has_is_refused(home: Home, backup: Path, name: str) -> None:
    refused(home, changed(backup, **{name: b"x"}), "holds a file that no backup has|damaged")


def test_a_file_twice_is_refused(home: Home, backup: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(backup, "a") as archive:
        archive.writestr("manifest.json", "{}")
    refused(home, backup, "no backup of Mock Interview")


def every_foreign(backup: Path) -> Iterator[tuple[Path, str]]:
    yield backup.with_name("missing.zip"), "can't be read"
    text = backup.with_name("text.zip")
    text.write_text("hello")
    yield text, "damaged"
    cut = backup.with_name("cut.zip")
    cut.write_bytes(backup.read_bytes()[:-100])
    yield cut, "damaged"
    yield changed(backup, **{"manifest.json": None}), "no backup of Mock Interview"
    yield changed(backup, **{"manifest.json": "[]"}), "makes no sense"
    yield changed(backup, **{"manifest.json": "{"}), "makes no sense"
    yield changed(backup, **{"manifest.json": manifest(backup, sessions="many")}), "makes no sense"
    yield changed(backup, **{"manifest.json": manifest(backup, made_at="2026-01-01")}), "makes no sense"
    yield changed(backup, **{"manifest.json": manifest(backup, format=2)}), "newer version"
    yield changed(backup, **{"mockinterview.db": b"not a database at all" * 400}), "damaged"


def test_whatever_is_no_backup_is_refused(home: Home, backup: Path) -> None:
    for file, why in every_foreign(backup):
        refused(home, file, why)


def other_database(folder: Path, home: Home, *statements: str) -> bytes:
    """Return the home's database after some statements."""
    file = folder / "other.db"
    home.backups._database().copy_to(file)
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return file.read_bytes()


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("DROP TABLE alembic_version", "another program"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer version"),
        ("DROP TABLE feedback_details", "not one of Mock Interview"),
        ("CREATE TABLE more (id)", "not one of Mock Interview"),
        (
            "CREATE TRIGGER spy AFTER INSERT ON profiles BEGIN DELETE FROM interview_sessions; END",
            "not one of Mock Interview",
        ),
    ],
)
def test_a_database_that_is_not_ours_is_refused(
    home: Home, backup: Path, tmp_path: Path, statement: str, why: str
) -> None:
    database = other_database(tmp_path, home, statement)
    refused(home, changed(backup, **{"mockinterview.db": database}), why)


@pytest.mark.parametrize("limit", ["MOST_MANIFEST_BYTES", "MOST_DATABASE_BYTES", "MOST_BYTES"])
def test_a_file_that_is_too_large_is_refused(
    home: Home, backup: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(backup_archive, limit, 10)
    refused(home, backup, "larger than any backup")


def test_a_disk_that_is_too_full_is_found_out_before(
    home: Home, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(home.places.home)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=10))
    refused(home, backup, "the disk has not as much left")


def refused(home: Home, file: Path, why: str) -> None:
    """See that a file is not restored, and that nothing changed."""
    outside = sorted(path.name for path in home.places.home.parent.iterdir())
    with pytest.raises(StoreError, match=why):
        home.backups.restore(file)
    assert home.sessions == ["one"]
    assert [path.name for path in home.places.recordings.iterdir()] == ["one-01.wav"]
    assert list(home.places.backups.iterdir()) == []
    assert sorted(path.name for path in home.places.home.parent.iterdir()) == outside
    assert (home.left_over, home.replaced) == ([], 0)

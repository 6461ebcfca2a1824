"""The database file: made, migrated, backed up, refused; and never destroyed."""

import multiprocessing
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish
from support.tables import differences

from mockinterview.domain.errors import StoreError, StoreTooNew
from mockinterview.ports import SessionFilter
from mockinterview.storage.database import MIGRATIONS, Database, open_database
from mockinterview.storage.sessions import SqlSessionStore

HEAD = max(file.name for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))[:4]
GOOD_STEP = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", "{head}"
def upgrade():
    with op.batch_alter_table("interview_sessions") as table:
        table.add_column(sa.Column("mood", sa.String(16)))
"""
FAILING_STEP = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", "{head}"
def upgrade():
    op.create_table("half_done", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("DELETE FROM session_responses")
    op.execute("INSERT INTO nowhere VALUES (1)")
"""
ORPHANING_STEP = """
from alembic import op
revision, down_revision = "9999", "{head}"
def upgrade():
    op.execute("DELETE FROM interview_sessions")
"""


def _with_step(folder: Path, step: str) -> Path:
    migrations = folder / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / "9999_next.py").write_text(step.format(head=HEAD))
    return migrations


def _store_one(folder: Path) -> Path:
    file = folder / "mockinterview.db"
    database = open_database(file, backups=folder / "backups")
    store = SqlSessionStore(database)
    store.begin("kept", make_wish(), make_questions(1), at=NOON)
    store.save_response("kept", make_response(1))
    database.close()
    return file


def _pragma(database: Database, name: str) -> object:
    with database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_a_new_file_has_the_tables_of_the_code(tmp_path: Path, open_in) -> None:
    with open_in(tmp_path).reading() as connection:
        assert differences(connection) == []


def test_file_names_begin_with_their_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    for script in ScriptDirectory.from_config(config).walk_revisions():
        assert Path(script.path).name.startswith(f"{script.revision}_")


def test_the_engine_is_safe(database: Database) -> None:
    assert _pragma(database, "journal_mode") == "wal"
    assert _pragma(database, "foreign_keys") == 1
    assert _pragma(database, "synchronous") == 2
    assert _pragma(database, "busy_timeout") == 5000


def test_opening_again_keeps_everything_and_makes_no_backup(
    tmp_path: Path, open_in: Callable[[Path], Database]
) -> None:
    _store_one(tmp_path)
    assert SqlSessionStore(open_in(tmp_path)).get("kept").asked[0].responses == (make_response(1),)
    assert not (tmp_path / "backups").exists()


def test_a_migration_backs_up_first_and_keeps_everything(tmp_path: Path) -> None:
    file = _store_one(tmp_path)
    backups = tmp_path / "backups"
    migrated = open_database(file, backups=backups, migrations=_with_step(tmp_path, GOOD_STEP))
    with migrated.reading() as connection:
        assert connection.exec_driver_sql("SELECT mood FROM interview_sessions").all() == [(None,)]
        assert connection.exec_driver_sql("SELECT count(*) FROM session_responses").scalar() == 1
    migrated.close()
    (backup,) = backups.iterdir()
    assert backup.name.startswith(f"mockinterview-{HEAD}-")
    restored = open_database(backup, backups=backups)
    assert SqlSessionStore(restored).get("kept").asked[0].responses == (make_response(1),)
    restored.close()


@pytest.mark.parametrize("step", [FAILING_STEP, ORPHANING_STEP])
def test_a_failed_migration_changes_nothing(tmp_path: Path, step: str) -> None:
    file = _store_one(tmp_path)
    with closing(sqlite3.connect(file)) as connection:
        before = list(connection.iterdump())
    with pytest.raises(StoreError, match="left as it was") as caught:
        open_database(file, backups=tmp_path / "backups", migrations=_with_step(tmp_path, step))
    (backup,) = (tmp_path / "backups").iterdir()
    assert str(backup) in caught.value.way_on
    with closing(sqlite3.connect(file)) as connection:
        assert list(connection.iterdump()) == before


def test_without_a_backup_there_is_no_migration(tmp_path: Path) -> None:
    file = _store_one(tmp_path)
    before = file.read_bytes()
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="No backup"):
        open_database(file, backups=tmp_path / "backups", migrations=_with_step(tmp_path, GOOD_STEP))
    assert file.read_bytes() == before


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = _store_one(tmp_path)
    newer = _with_step(tmp_path, GOOD_STEP)
    open_database(file, backups=tmp_path / "backups", migrations=newer).close()
    before = file.read_bytes()
    with pytest.raises(StoreTooNew, match="newer version"):
        open_database(file, backups=tmp_path / "backups")
    assert file.read_bytes() == before


def _truncated(file: Path) -> None:
    os.truncate(file, 1000)


def _scribbled(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + os.urandom(8000))


def _text(file: Path) -> None:
    file.write_text("These are my notes, not a database. " * 100)


@pytest.mark.parametrize("damage", [_truncated, _scribbled, _text])
def test_a_damaged_file_is_refused_and_left_alone(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    file = _store_one(tmp_path)
    damage(file)
    before = file.read_bytes()
    with pytest.raises(StoreError, match="damaged") as caught:
        open_database(file, backups=tmp_path / "backups")
    assert "backup" in caught.value.way_on
    assert file.read_bytes() == before


def test_a_file_damaged_inside_says_so_when_it_is_read(tmp_path: Path, open_in) -> None:
    file = _store_one(tmp_path)
    with file.open("r+b") as stream:
        stream.seek(4096 * 4)
        stream.write(b"\xff" * (file.stat().st_size - 4096 * 4))
    with pytest.raises(StoreError, match="damaged"):
        SqlSessionStore(open_in(tmp_path)).get("kept")


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path, open_in) -> None:
    file = tmp_path / "mockinterview.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()
    before = file.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_in(tmp_path)
    assert file.read_bytes() == before


def test_a_folder_where_the_file_should_be_is_refused(tmp_path: Path, open_in) -> None:
    (tmp_path / "mockinterview.db").mkdir()
    with pytest.raises(StoreError, match="cannot be opened"):
        open_in(tmp_path)


def test_an_empty_file_becomes_a_database(tmp_path: Path, open_in) -> None:
    (tmp_path / "mockinterview.db").touch()
    assert SqlSessionStore(open_in(tmp_path)).list(SessionFilter()) == ()


def test_a_folder_that_may_not_be_written_is_refused(guarded: Path, open_in) -> None:
    guarded.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be opened for writing") as caught:
        open_in(guarded)
    assert "--home" in caught.value.way_on


def test_a_file_that_may_not_be_written_is_refused_at_once(guarded: Path, open_in) -> None:
    file = _store_one(guarded)
    before = file.read_bytes()
    file.chmod(0o400)
    guarded.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be opened for writing"):
        open_in(guarded)
    assert file.read_bytes() == before


def test_a_database_someone_else_holds_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockinterview.storage.database._PATIENCE_MS", 50)
    file = _store_one(tmp_path)
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use"):
            open_database(file, backups=tmp_path / "backups")
        holder.execute("ROLLBACK")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    if sys.platform != "linux" or not shutil.which("mount"):
        pytest.skip("needs a tmpfs of its own")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _fill(ballast: Path) -> None:
    """Write until the disk takes no more."""
    with ballast.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(bytes(4096))


def test_a_full_disk_loses_nothing_that_was_stored(small_disk: Path) -> None:
    file = _store_one(small_disk)
    ballast = small_disk / "ballast"
    database = open_database(file, backups=small_disk / "backups")
    store = SqlSessionStore(database)
    store.begin("next", make_wish(), make_questions(1), at=NOON)
    _fill(ballast)
    long = make_response(1, id="long", answer=make_answer(text="word " * 20_000))
    with pytest.raises(StoreError, match=r"disk is full|disk refused"):
        store.save_response("next", long)
    assert store.get("kept").asked[0].responses == (make_response(1),)
    ballast.unlink()
    store.save_response("next", long)
    assert store.get("next").asked[0].responses == (long,)
    database.close()


def test_a_disk_full_from_the_start_is_refused(small_disk: Path) -> None:
    _fill(small_disk / "ballast")
    with pytest.raises(StoreError, match=r"disk is full|disk refused"):
        open_database(small_disk / "mockinterview.db", backups=small_disk / "backups")


def _open_and_begin(folder: str, name: str) -> None:
    database = open_database(Path(folder, "mockinterview.db"), backups=Path(folder, "backups"))
    SqlSessionStore(database).begin(name, make_wish(), make_questions(1), at=NOON)
    database.close()


def test_several_processes_can_make_the_file_at_once(tmp_path: Path, open_in) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [
        context.Process(target=_open_and_begin, args=(str(tmp_path), f"session-{n}")) for n in range(3)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    assert len(SqlSessionStore(open_in(tmp_path)).list(SessionFilter())) == 3

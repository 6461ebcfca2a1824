"""Fixtures of the storage tests."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mockinterview.storage.database import Database, open_database

pytest.register_assert_rewrite("support.store_contract", "support.shelf_contract")
NOBODY = 65534


@pytest.fixture
def open_in() -> Iterator[Callable[[Path], Database]]:
    """Open databases that are closed at the end."""
    opened = []

    def open_one(folder: Path) -> Database:
        opened.append(open_database(folder / "mockinterview.db", backups=folder / "backups"))
        return opened[-1]

    yield open_one
    for database in opened:
        database.close()


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without a session; copying it is quicker than making one for every test."""
    folder = tmp_path_factory.mktemp("new")
    open_database(folder / "mockinterview.db", backups=folder / "backups").close()
    return folder / "mockinterview.db"


@pytest.fixture
def database(tmp_path: Path, new_file: Path, open_in: Callable[[Path], Database]) -> Database:
    shutil.copy(new_file, tmp_path)
    return open_in(tmp_path)


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder of a user whom rights bind: root, whom they don't, becomes nobody for the test."""
    if os.name != "posix":
        pytest.skip("rights of files work otherwise here")
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if is_root:
        os.seteuid(0)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(folder)

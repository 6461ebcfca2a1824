"""Fixtures of the storage tests."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mockinterview.storage.database import Database, open_database

pytest.register_assert_rewrite(
    "support.store_contract", "support.shelf_contract", "support.archive_contract", "support.card_contract"
)


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

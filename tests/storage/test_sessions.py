"""Sessions in the database: the store's promises, and what only a disk can break."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.store_contract import SessionStoreContract

from mockinterview.ports import SessionStore
from mockinterview.storage.database import Database, open_database
from mockinterview.storage.sessions import SqlSessionStore


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "mockinterview.db", backups=tmp_path / "backups")
    yield opened
    opened.close()


class TestSqlSessionStore(SessionStoreContract):
    @pytest.fixture
    def store(self, database: Database) -> SessionStore:
        return SqlSessionStore(database)

"""The history as a whole: on disk and in memory alike."""

import pytest
from fakes.archive import MemoryArchive
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish
from fakes.store import MemorySessionStore
from sqlalchemy import text
from support.archive_contract import SessionArchiveContract

from mockinterview.ports import SessionArchive, SessionFilter, SessionStore
from mockinterview.storage.database import Database
from mockinterview.storage.session_archive import SqlSessionArchive
from mockinterview.storage.sessions import SqlSessionStore


class TestSqlSessionArchive(SessionArchiveContract):
    @pytest.fixture
    def store(self, database: Database) -> SessionStore:
        return SqlSessionStore(database)

    @pytest.fixture
    def archive(self, database: Database) -> SessionArchive:
        return SqlSessionArchive(database)


class TestMemoryArchive(SessionArchiveContract):
    @pytest.fixture
    def store(self) -> SessionStore:
        return MemorySessionStore()

    @pytest.fixture
    def archive(self, store: MemorySessionStore) -> SessionArchive:
        return MemoryArchive(store)


def test_accents_do_not_count(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("one", make_wish(), make_questions(1), at=NOON)
    store.save_response("one", make_response(1, answer=make_answer(text="Müller’s naïve cache")))
    for search in ("muller naive", "Mu\N{COMBINING DIAERESIS}ller", "müll caché"):
        assert store.list(SessionFilter(search=search)), search


def test_the_index_of_words_stays_whole(database: Database) -> None:
    store = SqlSessionStore(database)
    for name in ("kept", "gone"):
        store.begin(name, make_wish(), make_questions(2), at=NOON)
        for take in ("a", "b", "a"):
            answer = make_answer(text=f"odd \x00 text {take}")
            store.save_response(name, make_response(1, id=f"{name}-{take}", answer=answer))
    store.delete("gone")
    with database.writing() as connection:
        check = "INSERT INTO session_words (session_words, rank) VALUES ('integrity-check', 1)"
        connection.execute(text(check))
        found = connection.execute(text("SELECT count(*) FROM session_words WHERE session_words MATCH 'odd'"))
        assert found.scalar_one() == 1

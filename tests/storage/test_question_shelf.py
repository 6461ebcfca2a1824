"""The user's side of the question bank, on disk and in memory, and across an update of the program."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from fakes.sessions import NOON, make_wish
from fakes.shelf import MemoryShelf
from support.shelf_contract import MINE, OWN, SHIPPED, QuestionShelfContract

from mockinterview.domain.question import Question
from mockinterview.ports import QuestionShelf
from mockinterview.practice.export import question_data
from mockinterview.storage.database import Database
from mockinterview.storage.questions import SqlQuestionBank
from mockinterview.storage.sessions import SqlSessionStore


def ship(folder: Path, *questions: Question, **changes: object) -> Path:
    """Write question files as a release has them."""
    folder.mkdir(exist_ok=True)
    entries = [question_data(question) | changes for question in questions]
    for entry in entries:
        del entry["revision"], entry["display"]
        entry |= {"type": str(entry["type"]), "difficulty": str(entry["difficulty"])}
        entry["follow_ups"] = {str(kind): text for kind, text in dict(entry["follow_ups"]).items()}
    (folder / "bank.yaml").write_text(yaml.safe_dump({"questions": entries}))
    return folder


@pytest.fixture
def start(database: Database, tmp_path: Path) -> Callable[[], SqlQuestionBank]:
    """Start the program: each time a new bank on the same files and database."""
    ship(tmp_path / "shipped", *SHIPPED)
    return lambda: SqlQuestionBank(database, shipped=tmp_path / "shipped")


class TestSqlQuestionBank(QuestionShelfContract):
    @pytest.fixture
    def shelf(self, start: Callable[[], SqlQuestionBank]) -> QuestionShelf:
        return start()


class TestMemoryShelf(QuestionShelfContract):
    @pytest.fixture
    def shelf(self) -> QuestionShelf:
        return MemoryShelf(SHIPPED)


def test_an_update_keeps_everything_the_user_did(
    start: Callable[[], SqlQuestionBank], database: Database, tmp_path: Path
) -> None:
    bank = start()
    bank.keep([OWN, MINE])
    bank.retire("shipped-b", retired=True)
    store = SqlSessionStore(database)
    store.begin("before", make_wish(), [OWN, MINE, SHIPPED[1]], at=NOON)
    before = start().shelved()
    ship(tmp_path / "shipped", *SHIPPED, looking_for="Whether the newer release is understood.")
    after = start()
    assert after.shelved()[:2] == before[:2]
    assert [(one.question.id, one.retired) for one in after.shelved()] == [
        ("own", False),
        ("shipped-a", False),
        ("shipped-b", True),
    ]
    assert after.find("shipped-b").question.looking_for.endswith("is understood.")
    assert [asked.question for asked in store.get("before").asked] == [OWN, MINE, SHIPPED[1]]
    after.discard("shipped-a")
    assert after.find("shipped-a").question.looking_for.endswith("is understood.")


def test_an_update_that_ships_an_id_of_the_user_leaves_the_users_question(
    start: Callable[[], SqlQuestionBank], tmp_path: Path
) -> None:
    start().keep([OWN])
    ship(tmp_path / "shipped", SHIPPED[0], id="own")
    assert start().questions() == (OWN,)


def test_an_update_that_drops_a_question_leaves_the_users_version_of_it(
    start: Callable[[], SqlQuestionBank], tmp_path: Path
) -> None:
    start().keep([MINE])
    ship(tmp_path / "shipped", SHIPPED[1])
    assert start().questions() == (MINE, SHIPPED[1])


def test_an_update_reaches_a_question_that_was_retired_and_is_back(
    start: Callable[[], SqlQuestionBank], tmp_path: Path
) -> None:
    start().retire("shipped-a", retired=True)
    ship(tmp_path / "shipped", *SHIPPED, seconds=55)
    bank = start()
    bank.retire("shipped-a", retired=False)
    ship(tmp_path / "shipped", *SHIPPED, seconds=66)
    assert [question.seconds for question in start().questions()] == [66, 66]

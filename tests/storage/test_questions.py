"""The question bank in the database."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.questions import make_question
from fakes.sessions import NOON, make_wish
from sqlalchemy import insert, update

from mockinterview.domain.errors import NotInStore, QuestionFileError
from mockinterview.domain.question import Question
from mockinterview.storage import question_files
from mockinterview.storage.database import Database
from mockinterview.storage.places import find_bundled_files
from mockinterview.storage.question_files import read_questions
from mockinterview.storage.question_rows import BANK, row_of, with_revision
from mockinterview.storage.questions import SqlQuestionBank
from mockinterview.storage.sessions import SqlSessionStore
from mockinterview.storage.tables import interview_questions

HEAD = "type: behavioral\ndifficulty: entry\nquestions:\n"


def _entry(name: str, text: str = "Tell me about a deadline.") -> str:
    return f"""\
- id: {name}
  category: deadlines
  text: {text}
  looking_for: What you did.
  seconds: 90
  keywords: [{{term: deadline}}]
  key_points: [I say what I did about the deadline.]
  sample_answer: I had a deadline and kept it.
"""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    (folder / "companies").mkdir(parents=True)
    (folder / "behavioral.yaml").write_text(HEAD + _entry("beh-a") + _entry("beh-b"))
    (folder / "companies" / "google.yaml").write_text("company: google\n" + HEAD + _entry("beh-google"))
    (folder / "README.md").write_text("not a question file")
    return folder


@pytest.fixture
def questions(database: Database, shipped: Path) -> Callable[[], tuple[Question, ...]]:
    """What a bank that was just started gives."""
    return lambda: SqlQuestionBank(database, shipped=shipped).questions()


def _change(shipped: Path, old: str, new: str) -> None:
    file = shipped / "behavioral.yaml"
    file.write_text(file.read_text().replace(old, new))


def test_the_bank_is_what_the_files_say(shipped: Path, questions) -> None:
    found = questions()
    assert [question.id for question in found] == ["beh-a", "beh-b", "beh-google"]
    assert found[2].company == "google"
    assert found == read_questions(sorted(shipped.rglob("*.yaml")))


def test_the_shipped_bank_can_be_read_and_stored(database: Database) -> None:
    bank = SqlQuestionBank(database, shipped=find_bundled_files().questions)
    assert len(bank.questions()) >= 48


def test_an_unchanged_bank_is_not_read_again(
    database: Database, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[object] = []
    real = question_files.read_questions
    monkeypatch.setattr(question_files, "read_questions", lambda files: reads.append(files) or real(files))
    first = SqlQuestionBank(database, shipped=shipped)
    found = (first.questions(), first.questions(), SqlQuestionBank(database, shipped=shipped).questions())
    assert found[0] == found[1] == found[2]
    assert len(reads) == 1
    (shipped / "behavioral.yaml").rename(shipped / "renamed.yaml")
    SqlQuestionBank(database, shipped=shipped).questions()
    assert len(reads) == 2


def test_a_changed_question_is_asked_anew_and_kept_for_old_sessions(
    database: Database, shipped: Path, questions
) -> None:
    old = questions()[0]
    store = SqlSessionStore(database)
    store.begin("before", make_wish(), [old], at=NOON)
    _change(shipped, "id: beh-a\n  category: deadlines", "id: beh-a\n  category: time")
    new = questions()[0]
    assert (new.id, new.category) == ("beh-a", "time")
    assert len(questions()) == 3
    assert store.get("before").asked[0].question == old
    bank = SqlQuestionBank(database, shipped=shipped)
    assert bank.get(old.id, old.revision) == old
    assert bank.get(new.id, new.revision) == new
    _change(shipped, "category: time", "category: deadlines")
    assert questions()[0] == old


def test_a_question_that_left_the_files_is_asked_no_more(
    database: Database, shipped: Path, questions
) -> None:
    left = questions()[2]
    (shipped / "companies" / "google.yaml").unlink()
    assert [question.id for question in questions()] == ["beh-a", "beh-b"]
    assert SqlQuestionBank(database, shipped=shipped).get(left.id, left.revision) == left


def test_retired_questions_stay_retired_in_later_revisions(
    database: Database, shipped: Path, questions
) -> None:
    questions()
    with database.writing() as connection:
        connection.execute(
            update(interview_questions).where(BANK.question_id == "beh-a").values(retired=True)
        )
    assert [question.id for question in questions()] == ["beh-b", "beh-google"]
    _change(shipped, "a deadline.", "a tight deadline.")
    assert [question.id for question in questions()] == ["beh-b", "beh-google"]


def test_the_users_own_questions_survive_and_win(database: Database, shipped: Path, questions) -> None:
    questions()
    own = with_revision(make_question(id="my-own"))
    mine = with_revision(make_question(id="beh-b"))
    flags = {"origin": "user", "active": True, "retired": False}
    with database.writing() as connection:
        connection.execute(
            update(interview_questions).where(BANK.question_id == "beh-b").values(active=False)
        )
        connection.execute(insert(interview_questions), [row_of(own) | flags, row_of(mine) | flags])
    _change(shipped, "a deadline.", "a tight deadline.")
    found = questions()
    assert [question.id for question in found] == ["beh-a", "beh-b", "beh-google", "my-own"]
    assert (found[3], found[1]) == (own, mine)


def test_a_question_only_an_old_session_knew_becomes_shipped(
    database: Database, shipped: Path, questions
) -> None:
    (coming, *_) = read_questions([shipped / "behavioral.yaml"])
    SqlSessionStore(database).begin("early", make_wish(), [coming], at=NOON)
    assert coming in questions()
    _change(shipped, _entry("beh-a"), "")
    assert coming not in questions()


def test_a_mistake_in_a_file_leaves_the_bank_as_it_was(database: Database, shipped: Path, questions) -> None:
    before = questions()
    good = (shipped / "behavioral.yaml").read_text()
    _change(shipped, "seconds: 90", "seconds: soon")
    with pytest.raises(QuestionFileError, match=r"behavioral\.yaml, line 8"):
        questions()
    (shipped / "behavioral.yaml").write_text(good)
    assert questions() == before


def test_an_empty_or_missing_folder_is_refused(database: Database, tmp_path: Path) -> None:
    with pytest.raises(QuestionFileError, match="no question files"):
        SqlQuestionBank(database, shipped=tmp_path / "nowhere").questions()


def test_a_file_that_may_not_be_read_is_refused(database: Database, guarded: Path) -> None:
    (guarded / "a.yaml").write_text(HEAD + _entry("beh-a"))
    (guarded / "a.yaml").chmod(0o000)
    with pytest.raises(QuestionFileError, match="cannot be read"):
        SqlQuestionBank(database, shipped=guarded).questions()


def test_an_unknown_revision_is_refused(database: Database, shipped: Path) -> None:
    with pytest.raises(NotInStore, match="no question beh-a of revision 0"):
        SqlQuestionBank(database, shipped=shipped).get("beh-a", "0")

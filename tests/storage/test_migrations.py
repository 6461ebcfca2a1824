"""A database of any earlier version comes to the present tables with all it holds."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_response, make_wish
from sqlalchemy import insert, inspect
from support.tables import differences

from mockinterview.ports import SessionFilter
from mockinterview.storage.database import MIGRATIONS, Database, open_database
from mockinterview.storage.question_rows import row_of
from mockinterview.storage.session_rows import feedback_rows, response_row, session_row
from mockinterview.storage.sessions import SqlSessionStore
from mockinterview.storage.tables import metadata

PLACE = {"session_id": "kept", "position": 1, "status": "answered"}
VERSIONS = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))


def _store_one(folder: Path, migrations: Path) -> None:
    """Store a response in a file of an earlier version, in the columns that version has."""
    database = open_database(folder / "mockinterview.db", backups=folder / "backups", migrations=migrations)
    (question,) = make_questions(1)
    shipped = {"origin": "shipped", "active": True, "retired": False}
    with database.writing() as connection:
        for name, row in (
            ("profiles", {"id": "default", "name": "default", "created_at": NOON}),
            ("interview_questions", row_of(question) | shipped),
            ("interview_sessions", session_row("kept", make_wish(company="acme"), questions=1, at=NOON)),
            ("session_questions", PLACE | {"question_id": question.id, "revision": question.revision}),
            ("session_responses", response_row(make_response(1)) | PLACE | {"take": 1}),
            *(("feedback_details", row) for row in feedback_rows(make_response(1))),
            ("session_texts", {"session_id": "kept", "asked": "acme", "said": "it halves the range"}),
        ):
            if not inspect(connection).has_table(name):
                continue
            there = {column["name"] for column in inspect(connection).get_columns(name)}
            values = {column: value for column, value in row.items() if column in there}
            connection.execute(insert(metadata.tables[name]), values)
    database.close()


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.stem)
def test_a_file_of_every_version_is_brought_up_to_date(
    tmp_path: Path, open_in: Callable[[Path], Database], version: Path
) -> None:
    then = tmp_path / "then"
    shutil.copytree(MIGRATIONS, then, ignore=shutil.ignore_patterns("__pycache__"))
    for later in VERSIONS[VERSIONS.index(version) + 1 :]:
        (then / "versions" / later.name).unlink()
    _store_one(tmp_path, then)
    database = open_in(tmp_path)
    with database.reading() as connection:
        assert differences(connection) == []
    store = SqlSessionStore(database)
    assert store.get("kept").asked[0].responses == (make_response(1),)
    assert [len(store.list(SessionFilter(search=words))) for words in ("halves acme", "nothing")] == [1, 0]

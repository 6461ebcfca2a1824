"""A database of any earlier version comes to the present tables with all it holds."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from fakes.questions import make_questions
from fakes.sessions import NOON, make_response, make_wish
from sqlalchemy import insert, inspect

from mockinterview.domain.vocabulary import QuestionStatus
from mockinterview.storage.database import MIGRATIONS, Database, open_database
from mockinterview.storage.session_rows import feedback_rows, response_row
from mockinterview.storage.sessions import SqlSessionStore
from mockinterview.storage.tables import feedback_details, metadata, session_responses

VERSIONS = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))


def _store_one(folder: Path, migrations: Path) -> None:
    """Store a response in a file of an earlier version, in the columns that version has."""
    database = open_database(folder / "mockinterview.db", backups=folder / "backups", migrations=migrations)
    store = SqlSessionStore(database)
    store.begin("kept", make_wish(), make_questions(1), at=NOON)
    store.mark("kept", 1, QuestionStatus.ANSWERED)
    row = response_row(make_response(1)) | {"session_id": "kept", "take": 1}
    with database.writing() as connection:
        columns = {column["name"] for column in inspect(connection).get_columns("session_responses")}
        connection.execute(
            insert(session_responses), {name: value for name, value in row.items() if name in columns}
        )
        connection.execute(insert(feedback_details), feedback_rows(make_response(1)))
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
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert SqlSessionStore(database).get("kept").asked[0].responses == (make_response(1),)

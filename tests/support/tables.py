"""Whether a database has the tables the code says."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from mockinterview.storage.card_tables import metadata


def differences(connection: Connection) -> list[object]:
    """Return what differs between a database's tables and the code's, beside those an index is made of."""
    options = {"compare_type": True, "include_name": _is_declared}
    context = MigrationContext.configure(connection, opts=options)
    return list(compare_metadata(context, metadata))


def _is_declared(name: str | None, kind: str, _: object) -> bool:
    return kind != "table" or not str(name).startswith("session_words")

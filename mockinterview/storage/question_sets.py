"""Saved sets of questions in the database."""

from sqlalchemy import Connection, delete, insert, select

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.errors import NotInStore
from mockinterview.storage.tables import question_sets

SETS = question_sets.c


def all_sets(connection: Connection) -> tuple[QuestionSet, ...]:
    """Return the saved sets by name."""
    rows = connection.execute(select(SETS.name, SETS.question_ids).order_by(SETS.name))
    return tuple(QuestionSet(row.name, tuple(row.question_ids)) for row in rows)


def keep_set(connection: Connection, question_set: QuestionSet) -> None:
    """Save a set, in place of an earlier one of its name."""
    connection.execute(delete(question_sets).where(SETS.name == question_set.name))
    row = {"name": question_set.name, "question_ids": list(question_set.question_ids)}
    connection.execute(insert(question_sets), row)


def delete_set(connection: Connection, name: str) -> None:
    """Remove a saved set. Raises NotInStore."""
    if not connection.execute(delete(question_sets).where(SETS.name == name)).rowcount:
        raise NotInStore(
            f"There is no set '{name}'.", way_on="See the saved sets with: mockinterview questions sets list."
        )

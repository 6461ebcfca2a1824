"""The question bank in the database."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from sqlalchemy import ColumnElement, Connection, and_, update

from mockinterview.domain.bank import Origin, QuestionSet, ShelvedQuestion
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.question import Question
from mockinterview.storage.database import Database
from mockinterview.storage.question_rows import BANK, keep_question, question_columns, question_of
from mockinterview.storage.question_sets import all_sets, delete_set, keep_set
from mockinterview.storage.shipped_questions import (
    digest_of,
    forget_import,
    import_shipped,
    imported_digest,
    shipped_files,
)
from mockinterview.storage.tables import interview_questions


class SqlQuestionBank:
    """The ``QuestionShelf`` on disk: the shipped questions, imported when their files change, and the user's.

    A question that changed or left the files stays for the sessions that asked it, but is not asked again.
    """

    def __init__(self, database: Database, *, shipped: Path) -> None:
        self._database = database
        self._shipped = shipped
        self._is_imported = False
        self._importing = Lock()

    def questions(self) -> tuple[Question, ...]:
        """Return every question that can be asked, by id. Raises QuestionFileError and StoreError."""
        self._import_shipped()
        wanted = question_columns().where(BANK.active, ~BANK.retired).order_by(BANK.question_id)
        with self._database.reading() as connection:
            return tuple(map(question_of, connection.execute(wanted).mappings()))

    def get(self, question_id: str, revision: str) -> Question:
        """Return one revision of a question, also one that is no longer asked. Raises NotInStore."""
        self._import_shipped()
        same = and_(BANK.question_id == question_id, BANK.revision == revision)
        with self._database.reading() as connection:
            row = connection.execute(question_columns().where(same)).mappings().first()
        if row is None:
            raise _missing(f"{question_id} of revision {revision}")
        return question_of(row)

    def shelved(self) -> tuple[ShelvedQuestion, ...]:
        """Return the present version of every question by id, also of those that are retired."""
        self._import_shipped()
        wanted = question_columns().add_columns(BANK.origin, BANK.retired).where(BANK.active)
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(BANK.question_id)).mappings().all()
        return tuple(
            ShelvedQuestion(question=question_of(row), origin=Origin(row["origin"]), retired=row["retired"])
            for row in rows
        )

    def find(self, question_id: str) -> ShelvedQuestion:
        """Return one question. Raises NotInStore."""
        for shelved in self.shelved():
            if shelved.question.id == question_id:
                return shelved
        raise _missing(question_id)

    def keep(self, questions: Sequence[Question]) -> None:
        """Make these the user's own questions, or own versions of those that are there.

        What is retired stays so.
        """
        retired = {one.question.id for one in self.shelved() if one.retired}
        with self._database.writing() as connection:
            for question in questions:
                of_id = BANK.question_id == question.id
                connection.execute(update(interview_questions).where(of_id).values(active=False))
                keep_question(connection, question, Origin.USER, retired=question.id in retired)

    def discard(self, question_id: str) -> None:
        """Take the user's version away; what is shipped counts again, if anything. Raises NotInStore."""
        self._import_shipped()
        own = and_(BANK.question_id == question_id, BANK.origin == Origin.USER.value, BANK.active)
        with self._database.writing() as connection:
            _change(connection, own, question_id, active=False)
            forget_import(connection)
        self._is_imported = False

    def retire(self, question_id: str, *, retired: bool) -> None:
        """Ask a question no more, or again, in whichever version. Raises NotInStore."""
        self.find(question_id)
        with self._database.writing() as connection:
            _change(connection, BANK.question_id == question_id, question_id, retired=retired)

    def sets(self) -> tuple[QuestionSet, ...]:
        """Return the saved sets by name."""
        with self._database.reading() as connection:
            return all_sets(connection)

    def keep_set(self, question_set: QuestionSet) -> None:
        """Save a set, in place of an earlier one of its name."""
        with self._database.writing() as connection:
            keep_set(connection, question_set)

    def delete_set(self, name: str) -> None:
        """Remove a saved set. Raises NotInStore."""
        with self._database.writing() as connection:
            delete_set(connection, name)

    def look_again(self) -> None:
        """Compare with the shipped files anew: another database took the place of this one."""
        self._is_imported = False

    def _import_shipped(self) -> None:
        with self._importing:  # a recogniser that is loading asks beside the first interview
            if not self._is_imported:
                self._import_if_changed()
                self._is_imported = True

    def _import_if_changed(self) -> None:
        files = shipped_files(self._shipped)
        digest = digest_of(self._shipped, files)
        with self._database.reading() as connection:
            known = imported_digest(connection)
        if known != digest:
            from mockinterview.storage.question_files import read_questions  # most starts do without pydantic

            shipped = read_questions(files)
            with self._database.writing() as connection:
                import_shipped(connection, shipped, digest)


def _change(connection: Connection, which: ColumnElement[bool], question_id: str, **flags: bool) -> None:
    """Set flags of rows. Raises NotInStore where there is none."""
    if not connection.execute(update(interview_questions).where(which).values(**flags)).rowcount:
        raise _missing(question_id)


def _missing(what: str) -> NotInStore:
    return NotInStore(
        f"There is no question {what}.", way_on="See what there is with: mockinterview questions list."
    )

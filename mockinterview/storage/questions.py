"""The question bank in the database."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, and_, delete, insert, select, update

from mockinterview.domain.errors import NotInStore, QuestionFileError
from mockinterview.domain.question import Question
from mockinterview.storage.database import Database
from mockinterview.storage.question_rows import BANK, Origin, question_columns, question_of, row_of
from mockinterview.storage.tables import interview_questions, question_imports

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
_READING = b"1"
"""Part of the digest: a new number where the same files are to be understood differently."""


class SqlQuestionBank:
    """The ``QuestionBank`` on disk: the shipped questions, imported when their files change, and the user's.

    A question that changed or left the files stays for the sessions that asked it, but is not asked again.
    """

    def __init__(self, database: Database, *, shipped: Path) -> None:
        self._database = database
        self._shipped = shipped
        self._is_imported = False

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
            raise NotInStore(
                f"There is no question {question_id} of revision {revision}.",
                way_on="The list of questions shows those there are.",
            )
        return question_of(row)

    def _import_shipped(self) -> None:
        if self._is_imported:
            return
        files = _question_files(self._shipped)
        digest = _digest(self._shipped, files)
        source = question_imports.c.source == Origin.SHIPPED.value
        with self._database.reading() as connection:
            known = connection.scalar(select(question_imports.c.digest).where(source))
        if known != digest:
            from mockinterview.storage.question_files import read_questions  # most starts do without pydantic

            shipped = read_questions(files)
            with self._database.writing() as connection:
                _replace_shipped(connection, shipped)
                connection.execute(delete(question_imports).where(source))
                connection.execute(
                    insert(question_imports).values(source=Origin.SHIPPED.value, digest=digest)
                )
        self._is_imported = True


def _question_files(folder: Path) -> list[Path]:
    """Return the question files of a folder and the folders in it, in a steady order."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise QuestionFileError(
            f"There are no question files in {folder}.", way_on="Install Mock Interview again."
        )
    return files


def _digest(folder: Path, files: Sequence[Path]) -> str:
    """Return the SHA-256 of the files' names and bytes. Raises QuestionFileError."""
    digest = hashlib.sha256(_READING)
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise QuestionFileError(
                f"The questions in {file} cannot be read ({error.strerror}).",
                way_on="Allow reading it, or install Mock Interview again.",
            ) from error
        digest.update(f"\0{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _replace_shipped(connection: Connection, shipped: Sequence[Question]) -> None:
    """Ask exactly these of the shipped questions, but for those the user wrote anew or retired."""
    rows = connection.execute(
        select(BANK.question_id, BANK.revision, BANK.origin, BANK.active, BANK.retired)
    ).all()
    known = {(row.question_id, row.revision) for row in rows}
    rewritten = {row.question_id for row in rows if row.origin == Origin.USER.value and row.active}
    retired = {row.question_id for row in rows if row.retired}
    of_shipped = BANK.origin == Origin.SHIPPED.value
    connection.execute(update(interview_questions).where(of_shipped).values(active=False))
    for question in shipped:
        if question.id not in rewritten:
            flags = {
                "origin": Origin.SHIPPED.value,
                "active": True,
                "retired": question.id in retired,
            }
            is_known = (question.id, question.revision) in known
            _keep(connection, question, flags, is_known=is_known)


def _keep(connection: Connection, question: Question, flags: Mapping[str, object], *, is_known: bool) -> None:
    if is_known:
        same = and_(BANK.question_id == question.id, BANK.revision == question.revision)
        connection.execute(update(interview_questions).where(same).values(**flags))
    else:
        connection.execute(insert(interview_questions), {**row_of(question), **flags})

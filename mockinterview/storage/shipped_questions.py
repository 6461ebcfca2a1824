"""The shipped question files, and what becomes of the bank when they change."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, update

from mockinterview.domain.bank import Origin
from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.question import Question
from mockinterview.storage.question_rows import BANK, keep_question
from mockinterview.storage.tables import interview_questions, question_imports

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
_READING = b"1"
"""Part of the digest: a new number where the same files are to be understood differently."""
_OF_SHIPPED = question_imports.c.source == Origin.SHIPPED.value


def shipped_files(folder: Path) -> list[Path]:
    """Return the question files of a folder and the folders in it, in a steady order.

    Raises QuestionFileError where there are none.
    """
    files = sorted(file for file in folder.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise QuestionFileError(
            f"There are no question files in {folder}.", way_on="Install Mock Interview again."
        )
    return files


def digest_of(folder: Path, files: Sequence[Path]) -> str:
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


def imported_digest(connection: Connection) -> str | None:
    """Return the digest of the files that were imported last."""
    return connection.scalar(select(question_imports.c.digest).where(_OF_SHIPPED))


def forget_import(connection: Connection) -> None:
    """Have the shipped files imported anew."""
    connection.execute(delete(question_imports).where(_OF_SHIPPED))


def import_shipped(connection: Connection, shipped: Sequence[Question], digest: str) -> None:
    """Ask exactly these of the shipped questions, but for those the user wrote anew or retired."""
    rows = connection.execute(select(BANK.question_id, BANK.origin, BANK.active, BANK.retired)).all()
    rewritten = {row.question_id for row in rows if row.origin == Origin.USER.value and row.active}
    retired = {row.question_id for row in rows if row.retired}
    of_shipped = BANK.origin == Origin.SHIPPED.value
    connection.execute(update(interview_questions).where(of_shipped).values(active=False))
    for question in shipped:
        if question.id not in rewritten:
            keep_question(connection, question, Origin.SHIPPED, retired=question.id in retired)
    forget_import(connection)
    connection.execute(insert(question_imports).values(source=Origin.SHIPPED.value, digest=digest))

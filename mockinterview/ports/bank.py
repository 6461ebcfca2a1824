"""The question bank and its files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from mockinterview.domain.bank import (
    FieldMistake,
    Flaw,
    LikePair,
    Notation,
    QuestionFileContent,
    QuestionSet,
    ShelvedQuestion,
)
from mockinterview.domain.question import Question
from mockinterview.domain.tailoring import Pick


class QuestionBank(Protocol):
    """The questions there are."""

    def questions(self) -> tuple[Question, ...]:
        """Return every question that can be asked."""
        ...


class QuestionShelf(QuestionBank, Protocol):
    """The question bank as its owner sees it. Every change is one transaction. Raises StoreError."""

    def shelved(self) -> tuple[ShelvedQuestion, ...]:
        """Return the present version of every question by id, also of those that are retired."""
        ...

    def find(self, question_id: str) -> ShelvedQuestion:
        """Return one question. Raises NotInStore."""
        ...

    def keep(self, questions: Sequence[Question]) -> None:
        """Make these the user's own questions, or own versions of those that are there."""
        ...

    def discard(self, question_id: str) -> None:
        """Take the user's version away; what is shipped counts again, if anything. Raises NotInStore."""
        ...

    def retire(self, question_id: str, *, retired: bool) -> None:
        """Ask a question no more, or again. Raises NotInStore."""
        ...

    def sets(self) -> tuple[QuestionSet, ...]:
        """Return the saved sets by name."""
        ...

    def keep_set(self, question_set: QuestionSet) -> None:
        """Save a set, in place of an earlier one of its name."""
        ...

    def delete_set(self, name: str) -> None:
        """Remove a saved set. Raises NotInStore."""
        ...


class QuestionFiles(Protocol):
    """Files of questions; the suffix tells the notation."""

    def read(self, file: Path) -> QuestionFileContent:
        """Return a file's good entries and every bad one. Raises QuestionFileError for any other file."""
        ...

    def read_text(self, text: str) -> QuestionFileContent:
        """Return the good entries of a YAML text and every bad one."""
        ...

    def write(self, questions: Sequence[Question], notation: Notation) -> str:
        """Return questions as the text of a file that reads back as just these."""
        ...

    def check(self, entry: Mapping[str, object]) -> Question | tuple[FieldMistake, ...]:
        """Return the question an entry stands for, under the rules of a file, or every mistake in it."""
        ...

    def save(self, questions: Sequence[Question], file: Path) -> None:
        """Write questions into a file, in place of an earlier one. Raises QuestionFileError."""
        ...


class QuestionCritic(Protocol):
    """Judges questions themselves."""

    def flaws(self, questions: Sequence[Question], *, beside: Sequence[Question] = ()) -> tuple[Flaw, ...]:
        """Return what is missing or weak, in order; ``beside`` are questions not to be doubled."""
        ...

    def closest(self, questions: Sequence[Question], *, top: int) -> tuple[LikePair, ...]:
        """Return the pairs that are most alike, the closest first."""
        ...


class Documents(Protocol):
    """Documents the user has, such as a job description."""

    def read(self, file: Path) -> str:
        """Return the text of a document. Raises DocumentError."""
        ...


class QuestionRanking(Protocol):
    """Fits questions to documents."""

    def rank(self, questions: Sequence[Question], *, job: str, resume: str = "") -> tuple[Pick, ...]:
        """Return the questions that match a phrase of a job description or resume, the best fitting first."""
        ...

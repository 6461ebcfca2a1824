"""Questions fitted to a job description and a resume, kept as sets under a name."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.errors import DocumentError, NotEnoughQuestions, NotInStore
from mockinterview.domain.question import Question
from mockinterview.domain.selection import question_count
from mockinterview.domain.tailoring import Pick, balanced
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.ports import Documents, QuestionRanking, QuestionShelf

LONGEST_NAME = 100
"""Characters of a set's name."""


@dataclass(frozen=True, slots=True)
class Tailored:
    """The questions fitted to a job, and what the candidate should know about the choice."""

    picks: tuple[Pick, ...]
    notes: tuple[str, ...] = ()


class Tailoring:
    """Fits the bank to a job, and looks after saved sets."""

    def __init__(self, *, shelf: QuestionShelf, documents: Documents, ranking: QuestionRanking) -> None:
        self._shelf = shelf
        self._documents = documents
        self._ranking = ranking

    def text_of(self, file: Path) -> str:
        """Return the text of a job description or resume. Raises DocumentError."""
        return self._documents.read(file)

    def tailor(
        self,
        job: str,
        *,
        resume: str = "",
        minutes: int,
        types: Collection[InterviewType] = (),
        difficulty: Difficulty | None = None,
    ) -> Tailored:
        """Return the questions for an interview of some length that fit best, balanced over categories.

        Questions in a company's style count only where the job description names the company. Raises
        DocumentError for a text without a word and NotEnoughQuestions where nothing fits.
        """
        if not any(map(str.isalpha, job)):
            raise DocumentError("The job description is empty.", way_on="Paste its text, or name its file.")
        fitting = [
            question
            for question in self._shelf.questions()
            if (not types or question.type in types)
            and difficulty in (None, question.difficulty)
            and _is_named(question.company, job)
        ]
        wanted = question_count(minutes=minutes)
        picks = balanced(self._ranking.rank(fitting, job=job, resume=resume), count=wanted)
        if not picks:
            raise NotEnoughQuestions(
                "Nothing in the job description matches a question.",
                way_on="Paste all of its text, or choose by type with: mockinterview practice --type.",
            )
        return Tailored(picks, _notes(len(picks), wanted))

    def save(self, name: str, questions: Sequence[Question]) -> QuestionSet:
        """Keep questions as a set, in place of an earlier one of its name. Raises NotInStore."""
        saved = QuestionSet(" ".join(name.split()), tuple(question.id for question in questions))
        if not 0 < len(saved.name) <= LONGEST_NAME:
            raise NotInStore(
                "A set can't have that name.", way_on=f"Give one of 1 to {LONGEST_NAME} characters."
            )
        self._shelf.keep_set(saved)
        return saved

    def saved(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ids of a set's questions that can be asked, and notes. Raises NotInStore."""
        name = " ".join(name.split())
        found = next((one for one in self._shelf.sets() if one.name == name), None)
        if found is None:
            raise NotInStore(
                f"There is no set '{name}'.",
                way_on="See the saved sets with: mockinterview questions sets list.",
            )
        bank = {question.id for question in self._shelf.questions()}
        left = tuple(one for one in found.question_ids if one in bank)
        if not left:
            raise NotInStore(
                f"No question of the set '{name}' is asked any more.",
                way_on="Tailor a new one, or bring them back with: mockinterview questions retire ID --back.",
            )
        gone = ", ".join(one for one in found.question_ids if one not in bank)
        return left, (f"Left out, as not asked any more: {gone}.",) if gone else ()


def _is_named(company: str | None, job: str) -> bool:
    """Return whether a question is for everyone, or for a company or kind of company in the text."""
    if company is None:
        return True
    name = re.escape(company.split("-")[-1])
    return re.search(rf"(?<!\w){name}s?(?!\w)", job, re.IGNORECASE) is not None


def _notes(count: int, wanted: int) -> tuple[str, ...]:
    return (
        (f"Fitting questions: {count}, fewer than the {wanted} there is time for.",) if count < wanted else ()
    )

"""Questions fitted to a job as they are shown, and the saved sets."""

from collections.abc import Iterable
from dataclasses import dataclass

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.tailoring import Document, Pick
from mockinterview.screens.navigation import EmptyPicture
from mockinterview.screens.questions_page import category_words
from mockinterview.screens.words import DIFFICULTIES, TYPES, counted

TITLE = "Fit questions to a job"
INTRODUCTION = (
    "Paste a job description, or open it as a file. It is read on this computer and not kept; the questions "
    "that match its words are put into an interview, each with the reason."
)
JOB, RESUME = "Job description", "Your resume (may be empty)"
OPEN_JOB, OPEN_RESUME = "Open a job description…", "Open a resume…"
FILES = "Documents (*.txt *.md *.pdf *.docx)"
FIND, FINDING = "Find fitting questions", "Comparing the job with every question…"
LENGTHS_MIN = (10, 20, 30, 45, 60)
LENGTHS: tuple[tuple[str | None, str], ...] = tuple((str(n), f"{n} minutes") for n in LENGTHS_MIN)
SET_NAME, SAVE, PRACTICE = "Name of the set", "Save the set", "Practice these"
NAME_MISSING = "Give the set a name first."
NONE_CHOSEN = "Choose at least one question."
SETS_TITLE = "Saved sets"
NO_SETS = EmptyPicture(
    "No set is saved yet",
    "Fit questions to a job, choose the ones to keep, and save them under a name.",
    "Fit questions to a job",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PickPicture:
    """A question that fits, with the reason."""

    id: str
    text: str
    facts: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPicture:
    """A saved set."""

    name: str
    facts: str


_FROM = {Document.JOB: "the job", Document.RESUME: "your resume"}


def pick_picture(pick: Pick) -> PickPicture:
    """Return the picture of a question that fits."""
    question = pick.question
    reasons = (
        f"{_FROM[document]} says {words}"
        for document in Document
        if (words := _quoted(phrase.words for phrase in pick.phrases if phrase.document is document))
    )
    facts = (TYPES[question.type], DIFFICULTIES[question.difficulty], category_words(question.category))
    return PickPicture(
        id=question.id,
        text=question.shown,
        facts=" · ".join(facts),
        reason=f"Fits because {', and '.join(reasons)}.",
    )


def set_picture(one: QuestionSet) -> SetPicture:
    """Return the picture of a saved set."""
    return SetPicture(name=one.name, facts=counted(len(one.question_ids), "question"))


def found_words(count: int) -> str:
    """Return how many questions fit, the best first."""
    return f"{counted(count, 'question')}, the best fitting first"


def saved_words(name: str) -> str:
    """Return what is said when a set was saved."""
    return f"Saved the set “{name}”."


def deleted_words(name: str) -> str:
    """Return what is said when a set was deleted."""
    return f"Deleted the set “{name}”; its questions stay."


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{one}”" for one in words)

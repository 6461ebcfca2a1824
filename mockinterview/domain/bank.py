"""The question bank as a whole: whose questions these are, which are wanted, which belong to a set."""

from dataclasses import dataclass
from enum import StrEnum

from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Difficulty, InterviewType


class Origin(StrEnum):
    """Where a question of the bank came from."""

    SHIPPED = "shipped"
    USER = "user"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelvedQuestion:
    """A question of the bank with what the user did to it."""

    question: Question
    origin: Origin
    """``user`` for an own question and for a shipped one the user wrote anew."""
    retired: bool = False
    """The user does not want to be asked it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFilter:
    """Which questions are wanted; None takes all."""

    type: InterviewType | None = None
    difficulty: Difficulty | None = None
    company: str | None = None
    category: str | None = None

    def fits(self, question: Question) -> bool:
        """Return whether a question is wanted."""
        return (
            self.type in (None, question.type)
            and self.difficulty in (None, question.difficulty)
            and self.company in (None, question.company)
            and self.category in (None, question.category)
        )


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions kept under a name, in the order they are to be asked."""

    name: str
    question_ids: tuple[str, ...]


class Notation(StrEnum):
    """How a question file is written."""

    YAML = "yaml"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A question with the line of its file it begins in, from 1; None where the notation has no lines."""

    question: Question
    line: int | None


@dataclass(frozen=True, slots=True)
class BadEntry:
    """An entry of a question file that can't be taken, and why."""

    line: int | None
    """From 1."""
    reason: str
    """Entry, field and what is expected, as a sentence."""
    is_clash: bool = False
    """Whether it is good, but the bank has another version of it."""

    def __str__(self) -> str:
        """Return line and reason."""
        return f"line {self.line}: {self.reason}" if self.line else self.reason


@dataclass(frozen=True, slots=True)
class FieldMistake:
    """What is wrong in one field of a question that is being written."""

    field: str
    """The field's key in a question file; ``thin``, ``vague`` or ``deeper`` for a follow-up."""
    item: int | None
    """Which item of a list, from 1."""
    problem: str
    """What is expected, for example ``must be given``."""


@dataclass(frozen=True, slots=True)
class QuestionFileContent:
    """What a question file says: its good entries, and every bad one."""

    questions: tuple[PlacedQuestion, ...]
    bad: tuple[BadEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something missing or weak in a question."""

    question_id: str
    rule: str
    """Short name of the rule, for example ``keyword in no key point``."""
    sentence: str
    """What exactly was found, and where."""


@dataclass(frozen=True, slots=True)
class LikePair:
    """How like two questions are in what they ask and expect."""

    first: Question
    second: Question
    value: float
    """0 to 1: the cosine of their weighted words."""

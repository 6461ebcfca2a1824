"""Questions for tests: one good default, changed where a test cares."""

from collections.abc import Sequence
from dataclasses import replace

from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Difficulty, FollowUpKind, InterviewType

_BINARY_SEARCH = Question(
    id="sw-entry-binary-search",
    revision="0123456789ab",
    type=InterviewType.TECHNICAL_SOFTWARE,
    difficulty=Difficulty.ENTRY,
    category="algorithms",
    text="Can you explain how binary search works and what its time complexity is?",
    looking_for="Whether you can state the sorted precondition, the halving step and why it is logarithmic.",
    seconds=120,
    keywords=(
        Keyword("binary search"),
        Keyword("O(log n)", ("big o of log n", "log n", "logarithmic time")),
        Keyword("sorted", ("in order", "ordered")),
    ),
    key_points=(
        "Binary search only works on a sequence that is already sorted.",
        "It compares the target with the middle element and discards the half that cannot contain it.",
        "Because every step halves the remaining range, the running time is logarithmic time, O(log n).",
    ),
    misconceptions=("Binary search works on any unsorted array.",),
    follow_ups={
        FollowUpKind.THIN: "Can you walk me through one example, step by step?",
        FollowUpKind.VAGUE: "What exactly happens to the search range after each comparison?",
        FollowUpKind.DEEPER: "How would you find the first occurrence when there are duplicates?",
    },
    sample_answer=(
        "Binary search finds a value in a list that is already sorted. It looks at the middle element, and "
        "if the target is smaller it goes on in the left half, otherwise in the right half, so half of the "
        "range is thrown away each time. That is why it takes logarithmic time, big O of log n."
    ),
)


def make_question(**changes: object) -> Question:
    """Return a good technical question, with the given fields changed."""
    return replace(_BINARY_SEARCH, **changes)  # type: ignore[arg-type]


def make_questions(count: int, **changes: object) -> tuple[Question, ...]:
    """Return different questions ``question-1`` to ``question-<count>``."""
    return tuple(
        make_question(id=f"question-{n}", text=f"What is the answer to question number {n}?", **changes)
        for n in range(1, count + 1)
    )


class ListedQuestions:
    """A question bank that holds what it was given."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = tuple(questions)

    def questions(self) -> tuple[Question, ...]:
        """Return every question that can be asked."""
        return self._questions

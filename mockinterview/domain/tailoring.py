"""Questions fitted to a job: why each was picked, and a choice that is balanced over categories."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mockinterview.domain.question import Question

REPEATED_CATEGORY = 0.7
"""What a question's fit counts for each one already picked of its category: four of one topic need twice the
fit of a new topic."""


class Document(StrEnum):
    """What the questions are fitted to."""

    JOB = "job description"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class MatchingPhrase:
    """Words of a document that a question is about."""

    words: str
    """As the document has them."""
    document: Document


@dataclass(frozen=True, slots=True)
class Pick:
    """A question that fits, with how well and why."""

    question: Question
    fit: float
    """1 for the best fitting question, less for the others."""
    phrases: tuple[MatchingPhrase, ...]
    """What it matches, the most telling first; at least one."""


def balanced(picks: Sequence[Pick], *, count: int) -> tuple[Pick, ...]:
    """Return up to ``count`` picks, the best fitting first, with categories that repeat held back."""
    left = sorted(picks, key=lambda pick: (-pick.fit, pick.question.id))
    chosen: list[Pick] = []
    of_category: Counter[tuple[str, str]] = Counter()
    while left and len(chosen) < count:
        best = max(left, key=lambda pick: pick.fit * REPEATED_CATEGORY ** of_category[_category(pick)])
        left.remove(best)
        chosen.append(best)
        of_category[_category(best)] += 1
    return tuple(chosen)


def _category(pick: Pick) -> tuple[str, str]:
    return pick.question.type, pick.question.category

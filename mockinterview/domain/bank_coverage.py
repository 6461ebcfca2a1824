"""How much of the field the bank covers: questions counted by type, level, category and company."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Difficulty, InterviewType


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageCell:
    """How many questions there are of one type, level, category and company."""

    type: InterviewType
    difficulty: Difficulty
    category: str
    company: str | None
    """None for questions of no company's style."""
    count: int


def coverage_cells(questions: Iterable[Question]) -> tuple[CoverageCell, ...]:
    """Return every combination the bank has, in the order of types, companies, categories and levels."""
    counts = Counter((one.type, one.company, one.category, one.difficulty) for one in questions)
    types, levels = list(InterviewType), list(Difficulty)
    ordered = sorted(
        counts.items(),
        key=lambda item: (types.index(item[0][0]), item[0][1] or "", item[0][2], levels.index(item[0][3])),
    )
    return tuple(
        CoverageCell(type=kind, difficulty=level, category=category, company=company, count=count)
        for (kind, company, category, level), count in ordered
    )


def per_level(cells: Iterable[CoverageCell]) -> tuple[int, ...]:
    """Return how many questions there are of each level, the easiest first, and in all."""
    counts: Counter[Difficulty] = Counter()
    for cell in cells:
        counts[cell.difficulty] += cell.count
    return (*(counts[level] for level in Difficulty), counts.total())


def per_company(cells: Sequence[CoverageCell]) -> dict[str, int]:
    """Return how many questions each company has, by its name."""
    counts: Counter[str] = Counter()
    for cell in cells:
        if cell.company:
            counts[cell.company] += cell.count
    return dict(sorted(counts.items()))

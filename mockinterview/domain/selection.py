"""Which questions an interview asks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest

from mockinterview.domain.errors import NotEnoughQuestions
from mockinterview.domain.question import Question
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Difficulty

NEIGHBORS = {
    Difficulty.ENTRY: (Difficulty.INTERMEDIATE,),
    Difficulty.INTERMEDIATE: (Difficulty.ENTRY, Difficulty.ADVANCED),
    Difficulty.ADVANCED: (Difficulty.INTERMEDIATE,),
}
MINUTES = range(1, 121)
"""Lengths an interview can have."""
MINUTES_OF_A_QUESTION = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """The questions chosen, and what the candidate should know about the choice."""

    questions: tuple[Question, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tier:
    """Questions that fit a wish equally well."""

    company: str | None
    levels: tuple[Difficulty, ...]
    note: str

    def fits(self, question: Question) -> bool:
        """Return whether a question of the wished type belongs here."""
        return question.company == self.company and question.difficulty in self.levels


def question_count(*, minutes: int) -> int:
    """Return how many questions fit: five in ten minutes, at least one."""
    return max(1, minutes // MINUTES_OF_A_QUESTION)


def choose(
    bank: Iterable[Question],
    wish: Wish,
    *,
    seed: int,
    recent: Collection[str] = (),
    due: Collection[str] = (),
    limit: int | None = None,
) -> Choice:
    """Return the questions of one interview, at most ``limit``, the same for the same seed.

    Of the fitting questions those that are ``due`` come first, those asked in ``recent`` interviews last, and
    categories take turns. Where a company has too few of the level, general ones of the level come next, then
    those of the neighboring levels, the company's first; each widening is noted. Raises NotEnoughQuestions.
    """
    wanted = question_count(minutes=wish.minutes)
    if limit is not None:
        wanted = min(wanted, limit)
    tiers = _tiers(wish)
    pool = [one for one in bank if one.type is wish.type and any(tier.fits(one) for tier in tiers)]
    chosen = _in_turns([one for one in pool if one.id in due], seed=seed)[:wanted]
    notes: list[str] = []
    for tier in tiers:
        fitting = [one for one in pool if tier.fits(one) and one.id not in due]
        added = _balanced(fitting, seed=seed, recent=recent)[: wanted - len(chosen)]
        chosen.extend(added)
        if added and tier.note:
            notes.append(tier.note.format(count=len(added), company=wish.company))
    if not chosen:
        raise NotEnoughQuestions(
            f"There is no {wish.type} question in the bank.",
            way_on="Choose another type, or import questions with: mockinterview questions import FILE.",
        )
    if len(chosen) < wanted:
        notes.append(f"The bank has {len(chosen)} fitting questions, fewer than the {wanted} asked for.")
    return Choice(tuple(chosen), tuple(notes))


def _tiers(wish: Wish) -> tuple[_Tier, ...]:
    """Return which questions fit, the best fitting first."""
    wished, near = (wish.difficulty,), NEIGHBORS[wish.difficulty]
    if not wish.company:
        return (
            _Tier(None, wished, ""),
            _Tier(None, near, "{count} questions come from a neighboring level."),
        )
    return (
        _Tier(wish.company, wished, ""),
        _Tier(None, wished, "{count} general questions fill up the few for {company}."),
        _Tier(wish.company, near, "{count} questions for {company} come from a neighboring level."),
        _Tier(None, near, "{count} general questions come from a neighboring level."),
    )


def _balanced(questions: Sequence[Question], *, seed: int, recent: Collection[str]) -> list[Question]:
    """Return fresh questions before recent ones, and in each group one of every category in turn."""
    fresh = [question for question in questions if question.id not in recent]
    stale = [question for question in questions if question.id in recent]
    return [*_in_turns(fresh, seed=seed), *_in_turns(stale, seed=seed)]


def _in_turns(questions: Sequence[Question], *, seed: int) -> list[Question]:
    shuffled = sorted(questions, key=lambda question: _shuffle_key(seed, question.id))
    categories: dict[str, list[Question]] = {}
    for question in shuffled:
        categories.setdefault(question.category, []).append(question)
    rounds = zip_longest(*categories.values())
    return [question for turn in rounds for question in turn if question is not None]


def _shuffle_key(seed: int, question_id: str) -> bytes:
    """Return a sort key that differs by seed yet is the same on every machine and Python."""
    return sha256(f"{seed}:{question_id}".encode()).digest()

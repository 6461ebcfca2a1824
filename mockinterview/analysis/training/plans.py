"""What is done to a good answer, and the rating that follows from it.

The rule: a key point made clearly is worth 1, made vaguely 0.4, not made 0; the mean over the question's key
points, less ``WRONG`` for each misconception stated, gives the rating. Length, order, fillers, hedging, pace,
padding and the recogniser's errors change no rating: they are drawn without looking at it.
"""

from dataclasses import dataclass
from random import Random

from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Rating

VAGUE_WORTH, WRONG = 0.4, 0.2
FLOORS = ((0.82, Rating.EXCELLENT), (0.58, Rating.GOOD), (0.3, Rating.AVERAGE))
"""Lowest credit of each rating: all or nearly all points; most; some; else little or nothing."""
BLUFFS = {
    "another question": 6,
    "neighbour question": 6,
    "parroted": 1,
    "empty talk": 1,
    "keyword list": 1,
    "word salad": 1,
}
"""Kinds of talk past the question, and how often each; those that sound like answers are the hard ones."""
BLUFF_SHARE = 0.55
"""Share of the poor answers that are no degraded good ones but talk past the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an answer is to be made of."""

    kept: tuple[int, ...]
    """Key points that are made, in order."""
    vague: frozenset[int]
    """Those of them that are made without their specific words."""
    wrong: tuple[int, ...]
    """Numbers of the misconceptions stated."""
    bluff: str | None = None
    """Which kind of talk past the question, or None."""

    @property
    def kind(self) -> str:
        """Return what was done, in a few words."""
        if self.bluff:
            return self.bluff
        done = [name for name, is_done in (("vague", self.vague), ("wrong", self.wrong)) if is_done]
        return " and ".join(["points", *done])


def rating_of_plan(plan: Plan, points: int) -> Rating:
    """Return the rating that follows from what was done to a question with so many key points."""
    clear = len(plan.kept) - len(plan.vague)
    credit = (clear + VAGUE_WORTH * len(plan.vague)) / points - WRONG * len(plan.wrong)
    return next((rating for floor, rating in FLOORS if credit >= floor), Rating.POOR)


def draw_plan(question: Question, rating: Rating, rng: Random) -> Plan:
    """Return a plan for a question that gives a rating."""
    if rating is Rating.POOR and rng.random() < BLUFF_SHARE:
        return Plan(kept=(), vague=frozenset(), wrong=(), bluff=_any_bluff(rng))
    while True:
        plan = _any_plan(question, rng)
        if rating_of_plan(plan, len(question.key_points)) is rating:
            return plan


def _any_bluff(rng: Random) -> str:
    return rng.choices(list(BLUFFS), weights=list(BLUFFS.values()))[0]


def _any_plan(question: Question, rng: Random) -> Plan:
    points = len(question.key_points)
    kept = tuple(sorted(rng.sample(range(points), rng.randint(0, points))))
    vague = frozenset(rng.sample(kept, rng.randint(0, len(kept)))) if rng.random() < 0.4 else frozenset()
    most = len(question.misconceptions)
    wrong = tuple(rng.sample(range(most), rng.randint(1, most))) if most and rng.random() < 0.4 else ()
    return Plan(kept=kept, vague=vague, wrong=wrong)

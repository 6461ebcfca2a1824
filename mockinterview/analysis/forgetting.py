"""How answers are forgotten: the open FSRS algorithm, version 6, through its Python library."""

from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler, State

from mockinterview.domain.repetition import Grade, Memory

MOST_DAYS = 90
"""Nothing stays away for longer: interviews are prepared for over weeks, not years."""
RETENTION = 0.9
"""Probability of a good answer on the day it comes back; the value FSRS was fitted for."""
_START = datetime(2000, 1, 1, tzinfo=UTC)
_RATINGS = {
    Grade.AGAIN: Rating.Again,
    Grade.HARD: Rating.Hard,
    Grade.GOOD: Rating.Good,
    Grade.EASY: Rating.Easy,
}


class FsrsForgetting:
    """FSRS with the default weights; implements ports.Forgetting.

    There are no steps within a day, as an answer is practiced by giving it on another day, and no random
    spread of the days, so that the same answers always bring the same days.
    """

    name = f"fsrs-6 {RETENTION} {MOST_DAYS}"

    def __init__(self) -> None:
        self._scheduler = Scheduler(
            desired_retention=RETENTION,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=MOST_DAYS,
            enable_fuzzing=False,
        )

    def reviewed(self, before: Memory | None, grade: Grade, days: int) -> Memory:
        """Return the memory after a review, ``days`` after the one before; None is before the first."""
        card = Card(card_id=1, due=_START)  # with an id of its own the library would wait a millisecond
        if before is not None:
            card.state, card.step, card.last_review = State.Review, None, _START
            card.stability, card.difficulty = before.stability_days, before.difficulty
        at = _START + timedelta(days=days)
        after, _ = self._scheduler.review_card(card, _RATINGS[grade], at)
        return Memory(
            stability_days=after.stability or 0.0,
            difficulty=after.difficulty or 0.0,
            interval_days=(after.due - at).days,
        )

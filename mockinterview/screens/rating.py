"""What people say an answer is worth, as it is asked for and listed."""

from collections.abc import Iterable
from dataclasses import dataclass

from mockinterview.domain.label import COACH, SELF, Label
from mockinterview.domain.vocabulary import Rating
from mockinterview.screens.words import RATINGS

ASKED = "What is this answer worth to you, or to somebody who listened to it?"
WHY = "Ratings stay on this computer. Once there are some, scores can learn from them."
CAN_NOT_BE_RATED = "There is too little in this answer to be rated."
OFFERED = tuple(
    (rating.value, RATINGS[rating]) for rating in (Rating.EXCELLENT, Rating.GOOD, Rating.AVERAGE, Rating.POOR)
)
BY = ((SELF, "I rate it myself"), (COACH, "A coach rates it"))
SAVE = "Keep this rating"
KEPT = "The rating is kept."
GUESS_ASKED = "Before you see it: what is this answer worth?"
GUESS_WHY = "Guessing first trains you to judge yourself. You can turn this off in the settings."
GUESS_SHOW, GUESS_SKIP = "Show my score", "Skip the guess"


@dataclass(frozen=True, slots=True)
class GivenRating:
    """A rating that was given to an answer."""

    id: int
    sentence: str


def given_ratings(labels: Iterable[Label], response_ids: Iterable[str]) -> tuple[GivenRating, ...]:
    """Return the ratings of some responses."""
    ids = set(response_ids)
    return tuple(GivenRating(label.id, _sentence(label)) for label in labels if label.response_id in ids)


def _sentence(label: Label) -> str:
    verdict = label.verdict
    who = {SELF: "You", COACH: "A coach"}.get(verdict.by, verdict.by.capitalize())
    note = f" “{verdict.note}”" if verdict.note else ""
    return f"{who}: {RATINGS[verdict.rating].lower()}, {verdict.points:.1f} of 10.{note}"

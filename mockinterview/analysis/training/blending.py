"""How the trained model's probabilities enter a score: what they add to it, and the range around it.

The rule. ``expected`` is the mean of the ratings' points under the model's probabilities; ``said`` the mean
of content quality and technical accuracy by their weights, and ``share`` their part of the overall score. The
overall is moved by ``share * clip(weight * (expected - said), -1, 1)``: the model judges what was said, never
how, and moves an answer by at most a point. An answer that the rules put below ``poor``'s limit stays below
it: what the rules found to be talk past the question can't be lifted by looking like an answer.

All of it grows with ``expected`` and with the rule parts, so leaving a key point out can't raise a score
where it raises neither of the two.

The range reaches ``reach`` times the spread of the points under the probabilities to either side of what the
overall were if the model were right about what was said, at least ``LEAST_REACH``, further where the
recogniser was unsure, and always as far as the overall itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mockinterview.domain.score import RATING_FLOORS, SKILL_WEIGHTS, Part, Score
from mockinterview.domain.vocabulary import Rating, Skill

POINTS: Mapping[Rating, float] = {
    Rating.POOR: 3.0,
    Rating.AVERAGE: 6.0,
    Rating.GOOD: 7.75,
    Rating.EXCELLENT: 9.25,
}
"""The middle of each rating's band; of ``poor``'s its upper part, where attempts are."""
HALF_BANDS: Mapping[Rating, float] = {
    Rating.POOR: 2.0,
    Rating.AVERAGE: 1.0,
    Rating.GOOD: 0.75,
    Rating.EXCELLENT: 0.75,
}
"""Half the width of each band, around its points."""
MOST = 1.0
"""Points the model may move what was said by."""
POOR_LIMIT = next(floor for floor, rating in RATING_FLOORS if rating is Rating.AVERAGE)
JUST_POOR = POOR_LIMIT - 0.1
"""Where an answer ends at most that the rules put below the limit."""
LEAST_REACH = 0.3
UNSURE_REACH = 1.5
"""Added to the range on either side in full where the recogniser was not sure of any word."""
ABOUT_WHAT_WAS_SAID = frozenset({Skill.CONTENT_QUALITY, Skill.TECHNICAL_ACCURACY})
PART = "trained_model"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blend:
    """How much the model counts, chosen on answers to questions it was not fitted to."""

    weight: float
    """0 (rules alone) to 1 (the model's expectation within a point of the rules)."""
    reach: float
    """How many spreads the range reaches to either side."""


def expected_points(probabilities: Mapping[Rating, float]) -> float:
    """Return the mean of the ratings' points."""
    return sum(POINTS[rating] * share for rating, share in probabilities.items())


def spread(probabilities: Mapping[Rating, float]) -> float:
    """Return the standard deviation of the points, each rating's spread evenly over its band."""
    mean = expected_points(probabilities)
    variance = sum(
        share * ((POINTS[rating] - mean) ** 2 + HALF_BANDS[rating] ** 2 / 3)
        for rating, share in probabilities.items()
    )
    return float(variance**0.5)


def blended(score: Score, probabilities: Mapping[Rating, float], blend: Blend) -> Score:
    """Return an assessed rule score with what the model adds, its probabilities and its range."""
    rules = score.overall
    if rules is None:
        return score
    share, difference = _difference(score, expected_points(probabilities))
    moved = rules + share * min(max(blend.weight * difference, -MOST), MOST)
    overall = min(max(_within_poor(rules, moved), 0.0), 10.0)
    reach = reach_of(score, probabilities, blend.reach)
    expected = model_overall(score, probabilities)
    return replace(
        score,
        adjustment=Part(name=PART, value=overall - rules, weight=1.0),
        probabilities=dict(probabilities),
        low=max(min(expected - reach, overall), 0.0),
        high=min(max(expected + reach, overall), 10.0),
    )


def model_overall(score: Score, probabilities: Mapping[Rating, float]) -> float:
    """Return the overall score of an assessed answer if what was said were as the model expects."""
    share, difference = _difference(score, expected_points(probabilities))
    return (score.overall or 0.0) + share * difference


def reach_of(score: Score, probabilities: Mapping[Rating, float], factor: float) -> float:
    """Return how far the range reaches to either side of what the model expects, in points."""
    return max(factor * spread(probabilities), LEAST_REACH) + unsure_reach(score)


def unsure_reach(score: Score) -> float:
    """Return what the recogniser's doubt adds to the range on either side, in points."""
    heard = score.measures.mean_confidence
    return 0.0 if heard is None else UNSURE_REACH * (1 - heard)


def _difference(score: Score, expected: float) -> tuple[float, float]:
    """Return which share of the overall is about what was said, and how much more is expected there."""
    total = sum(SKILL_WEIGHTS[scored.skill] for scored in score.skills)
    about = [scored for scored in score.skills if scored.skill in ABOUT_WHAT_WAS_SAID]
    told = sum(SKILL_WEIGHTS[scored.skill] for scored in about)
    if not told:
        return 0.0, 0.0
    said = sum(SKILL_WEIGHTS[scored.skill] * scored.value for scored in about) / told
    return told / total, expected - said


def _within_poor(rules: float, overall: float) -> float:
    return overall if rules >= POOR_LIMIT else min(overall, max(rules, JUST_POOR))

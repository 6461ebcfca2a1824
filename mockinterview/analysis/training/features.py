"""What the trained model reads of an answer: numbers from the rule scorer's parts, and its kind.

Only what grows with what was said, so that leaving a key point out, or padding, can't look better to the
model: neither length, nor pace, nor rates of fillers and hedges are among them (padding dilutes a rate). The
delivery is judged by the rule parts alone, which were measured on real interviews.

Parts are found by their names, key points by its beginning, deductions by their sign; what a scorer does not
give counts as the neutral value named below.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Part, Score
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Skill

Reading = Callable[[Question, Answer, Score], float]
COVERED = 5.0
"""Points of ten from which a key point counts as covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One number the model reads."""

    name: str
    meaning: str
    read: Reading
    direction: int = 1
    """1: more of it never lowers the rating; 0: may do either."""


def _skill(skill: Skill, otherwise: Skill = Skill.CONTENT_QUALITY) -> Reading:
    def read(question: Question, answer: Answer, score: Score) -> float:
        value = score.skill(skill)
        value = score.skill(otherwise) if value is None else value
        return 0.0 if value is None else value

    return read


def _parts(score: Score, *skills: Skill) -> list[Part]:
    return [part for scored in score.skills if scored.skill in skills for part in scored.parts]


def key_point_values(score: Score) -> list[float]:
    """Return how far each key point is covered, 0 to 10, the least first; else the mean of all."""
    parts = _parts(score, Skill.CONTENT_QUALITY)
    values = sorted(part.value for part in parts if part.name.startswith("key_point:"))
    return values or [10 * score.measures.key_point_coverage]


def _points(summary: Callable[[NDArray[np.float64]], float]) -> Reading:
    return lambda question, answer, score: float(summary(np.array(key_point_values(score))))


def _deductions(*skills: Skill) -> Reading:
    def read(question: Question, answer: Answer, score: Score) -> float:
        return sum(min(part.contribution, 0.0) for part in _parts(score, *skills))

    return read


def _named(name: str) -> Reading:
    """Return how to read the value of a content part that only some questions have; 0 where it is missing."""

    def read(question: Question, answer: Answer, score: Score) -> float:
        parts = _parts(score, Skill.CONTENT_QUALITY)
        return next((part.value for part in parts if part.name == name), 0.0)

    return read


def _terms(question: Question, answer: Answer, score: Score) -> float:
    return score.measures.terms_used / max(score.measures.terms_expected, 1)


def _certainty(question: Question, answer: Answer, score: Score) -> float:
    heard = score.measures.mean_confidence
    return 1.0 if heard is None else heard


def _is_type(kind: InterviewType) -> Reading:
    return lambda question, answer, score: float(question.type is kind)


_CONTENT, _TECHNICAL = Skill.CONTENT_QUALITY, Skill.TECHNICAL_ACCURACY
_LEVELS = tuple(Difficulty)

FEATURES: tuple[Feature, ...] = (
    Feature(name="content", meaning="content quality, 0-10", read=_skill(_CONTENT)),
    Feature(
        name="accuracy",
        meaning="technical accuracy, 0-10; content where there is none",
        read=_skill(_TECHNICAL),
    ),
    Feature(name="points_mean", meaning="mean coverage of the key points, 0-10", read=_points(np.mean)),
    Feature(name="points_least", meaning="coverage of the worst key point", read=_points(np.min)),
    Feature(
        name="points_second",
        meaning="coverage of the second worst key point",
        read=_points(lambda values: values[min(1, len(values) - 1)]),
    ),
    Feature(
        name="points_together",
        meaning="coverage of all key points as one, 0-10",
        read=_named("key_points_together"),
    ),
    Feature(name="points_most", meaning="coverage of the best key point", read=_points(np.max)),
    Feature(
        name="points_covered",
        meaning="share of the key points covered",
        read=_points(lambda values: float(np.mean(values >= COVERED))),
    ),
    Feature(name="specificity", meaning="numbers, names and examples, 0-10", read=_named("specificity")),
    Feature(name="own_story", meaning="what the speaker did, 0-10", read=_named("own_story")),
    Feature(name="content_deductions", meaning="what content lost (0 or less)", read=_deductions(_CONTENT)),
    Feature(
        name="accuracy_deductions",
        meaning="what technical accuracy lost (0 or less)",
        read=_deductions(_TECHNICAL),
    ),
    Feature(name="terms", meaning="share of the expected terms used", read=_terms),
    Feature(
        name="heard", meaning="mean word confidence of the recogniser; 1 typed", read=_certainty, direction=0
    ),
    Feature(
        name="typed",
        meaning="1 for a typed answer",
        read=lambda question, answer, score: float(answer.channel is Channel.TYPED),
        direction=0,
    ),
    Feature(
        name="level",
        meaning="0 entry, 1 intermediate, 2 advanced",
        read=lambda question, answer, score: float(_LEVELS.index(question.difficulty)),
        direction=0,
    ),
    *(
        Feature(name=str(kind), meaning=f"1 for a {kind} question", read=_is_type(kind), direction=0)
        for kind in InterviewType
    ),
)
NAMES = tuple(feature.name for feature in FEATURES)
DIRECTIONS = tuple(feature.direction for feature in FEATURES)


def features_of(question: Question, answer: Answer, score: Score) -> NDArray[np.float64]:
    """Return the features of an answer that the rules have scored, in the order of ``FEATURES``."""
    return np.array([feature.read(question, answer, score) for feature in FEATURES], dtype=np.float64)

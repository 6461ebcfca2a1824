"""What a person says an answer is worth, and how well scores agree with that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from mockinterview.domain.score import RATING_FLOORS, SKILL_WEIGHTS, Score, SkillScore, rating_of
from mockinterview.domain.vocabulary import Channel, Rating, Skill

SELF, COACH = "self", "coach"
RATING_POINTS: Mapping[Rating, float] = {
    Rating.POOR: 3.0,
    Rating.AVERAGE: 6.0,
    Rating.GOOD: 7.75,
    Rating.EXCELLENT: 9.25,
}
"""The middle of each rating's band; of ``poor``'s its upper part, where attempts are."""
_ORDERED = tuple(RATING_POINTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A person's judgement of an answer: a rating, or points for the skills it was scored on."""

    points: float
    """0-10: the weighted mean of the skills, or the middle of the rating's band."""
    skills: Mapping[Skill, float] = field(default_factory=dict)
    """0-10 each; empty where a rating was given."""
    by: str = SELF
    """Who judged: ``self``, ``coach`` or a name."""
    note: str | None = None

    @property
    def rating(self) -> Rating:
        """Return the rating that was given or that the points stand for."""
        return rating_of(self.points)

    @property
    def is_from_another(self) -> bool:
        """Whether somebody else than the candidate judged."""
        return self.by != SELF

    def above(self, overall: float) -> float:
        """Return the points by which the verdict is above a score (below: negative).

        Any score within the band of a given rating agrees with it.
        """
        if self.skills:
            return self.points - overall
        floor, ceiling = band_of(self.rating)
        return max(floor - overall, 0.0) + min(ceiling - overall, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A verdict with what the program had found in the answer at that time, but none of its words."""

    id: int
    """Counts up; 0 before it is kept."""
    question_id: str
    response_id: str | None
    """None once the session was deleted."""
    channel: Channel
    score: Score
    """Parts without evidence, and without what earlier labels added."""
    verdict: Verdict
    created_at: datetime
    """UTC."""

    @property
    def scored(self) -> float:
        """Return the overall score that the program gave, 0-10."""
        return self.score.overall or 0.0

    @property
    def answer(self) -> object:
        """Return what tells answers apart: several people may judge one."""
        return self.response_id or (self.question_id, self.score.measures, self.scored)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How well scores agree with verdicts."""

    labels: int
    off: float
    """Mean distance of the score from the verdict, in points of ten; 0 within the band of a given rating."""
    same_rating: float
    """0 to 1: share of the answers with the same rating."""
    kappa: float
    """Quadratically weighted kappa of the ratings: 1 always the same, 0 no better than chance."""

    @classmethod
    def of(cls, pairs: Sequence[tuple[Verdict, float]]) -> "Agreement":
        """Return how verdicts and overall scores agree; there is at least one pair."""
        ratings = [(verdict.rating, rating_of(overall)) for verdict, overall in pairs]
        return cls(
            labels=len(pairs),
            off=sum(abs(verdict.above(overall)) for verdict, overall in pairs) / len(pairs),
            same_rating=sum(given is told for given, told in ratings) / len(pairs),
            kappa=_kappa([(_ORDERED.index(given), _ORDERED.index(told)) for given, told in ratings]),
        )


def band_of(rating: Rating) -> tuple[float, float]:
    """Return the lowest score of a rating and that of the next better one, or 10."""
    floors = [floor for floor, _ in RATING_FLOORS]
    floor = next(floor for floor, one in RATING_FLOORS if one is rating)
    return floor, min((other for other in floors if other > floor), default=10.0)


def points_of_skills(skills: Mapping[Skill, float]) -> float:
    """Return the weighted mean of points for skills, the weights of the missing ones left out."""
    total = sum(SKILL_WEIGHTS[skill] for skill in skills)
    return sum(SKILL_WEIGHTS[skill] * points for skill, points in skills.items()) / total


def bare(score: Score) -> Score:
    """Return a score without the answer's words and without what the user's labels added."""
    return replace(score, skills=tuple(map(_bare_skill, score.skills)), structure=(), own_labels=None)


def _bare_skill(scored: SkillScore) -> SkillScore:
    return replace(scored, parts=tuple(replace(part, evidence=()) for part in scored.parts))


def _kappa(pairs: Sequence[tuple[int, int]]) -> float:
    """Return the quadratically weighted kappa (J. Cohen, Psychol. Bull. 70, 1968); 0 where nothing varies."""
    given, told = [a for a, _ in pairs], [b for _, b in pairs]
    seen = _mean((a - b) ** 2 for a, b in pairs)
    by_chance = _mean((a - b) ** 2 for a in given for b in told)
    return 1 - seen / by_chance if by_chance else 0.0


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept)

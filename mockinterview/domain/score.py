"""A score that keeps its parts and is exactly their sum."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mockinterview.domain.vocabulary import Rating, Skill

SKILL_WEIGHTS = {
    Skill.CONTENT_QUALITY: 0.35,
    Skill.COMMUNICATION: 0.25,
    Skill.CONFIDENCE: 0.20,
    Skill.TECHNICAL_ACCURACY: 0.20,
}
"""Share of each skill in the overall score; a skill that is not scored leaves, the rest is renormalised."""

RATING_FLOORS = ((8.5, Rating.EXCELLENT), (7.0, Rating.GOOD), (5.0, Rating.AVERAGE), (0.0, Rating.POOR))
"""Lowest overall score of each rating."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a part rests on: words of the answer with their place, or the key point hit or missed."""

    text: str
    start: float | None = None
    """Seconds from the start of the answer."""
    end: float | None = None
    """Seconds from the start of the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One named reason for a skill's score; it adds ``value * weight``.

    ``value`` is 0-10 for what is measured; a deduction has a negative value and weight 1.
    """

    name: str
    value: float
    weight: float
    evidence: tuple[Evidence, ...] = ()

    @property
    def contribution(self) -> float:
        """Return the points this part adds to its skill."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillScore:
    """One skill's score, 0-10: the sum of its parts."""

    skill: Skill
    parts: tuple[Part, ...]

    @property
    def value(self) -> float:
        """Return the sum of the parts' contributions."""
        return sum(part.contribution for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What was counted and timed in an answer; None where there is no sound to time."""

    words: int
    fillers: int
    hedges: int
    repeats: int
    terms_used: int
    terms_expected: int
    key_point_coverage: float
    """0 to 1: mean coverage of the question's key points."""
    words_per_minute: float | None = None
    fillers_per_minute: float | None = None
    response_latency_s: float | None = None
    """Seconds before the first word; shown, never penalised."""
    speaking_s: float | None = None
    """Seconds from the first word to the last."""
    pauses: int | None = None
    """Silent pauses of a second or more between words."""
    longest_pause_s: float | None = None
    pause_share: float | None = None
    """0 to 1: silence between words over speaking time."""
    mean_confidence: float | None = None
    """0 to 1: the recogniser's mean word confidence."""
    syllables_per_second: float | None = None
    """Articulation rate: syllables over speaking time without its silences."""
    pace_variation: float | None = None
    """Standard deviation of the pace over its mean, from stretch to stretch of the answer."""
    pauses_inside: int | None = None
    """Those of the pauses that part a clause instead of standing between two."""
    words_per_sentence: float | None = None
    """Mean length of what is spoken between two breaks."""
    connectives: int | None = None
    """Words that tie sentences together ("because", "for example")."""
    specifics: int | None = None
    """Numbers, names, examples and outcomes."""
    pitch_variation_st: float | None = None
    """Standard deviation of the voice's pitch in semitones, the same scale for low and high voices."""
    loudness_variation_db: float | None = None
    """Standard deviation of the voice's loudness in dB."""
    trailing_off_db: float | None = None
    """How much quieter sentences end than they run, in dB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stretch of an answer that does one thing, for example ``situation`` or ``result``."""

    name: str
    first: int
    """Index of the first word."""
    last: int
    """Index after the last word."""
    start: float | None = None
    """Seconds from the start of the answer; None where there is no sound."""
    end: float | None = None
    """Seconds from the start of the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The judgement of one answer.

    ``skills`` is empty exactly when the rating is ``not_assessed``; then ``reason`` says why.
    ``low`` and ``high`` bound the overall score as far as the scorer can tell.
    """

    skills: tuple[SkillScore, ...]
    low: float
    high: float
    measures: Measures
    scorer: str
    """Which scorer made it, for example ``rules:1``."""
    reason: str | None = None
    adjustment: Part | None = None
    """What the trained model adds to or takes from the overall score; None where no model judged."""
    own_labels: Part | None = None
    """What was learned from the user's own labels adds to or takes from the overall score; mostly None."""
    probabilities: Mapping[Rating, float] = field(default_factory=dict)
    """The trained model's probability of each rating; empty where no model judged."""
    structure: tuple[Stage, ...] = ()
    """How the answer is built, as advice; it earns and costs nothing."""

    @property
    def overall(self) -> float | None:
        """Return the skills' weighted mean and what is added, or None where there is nothing to assess."""
        if not self.skills:
            return None
        total = sum(SKILL_WEIGHTS[skill.skill] for skill in self.skills)
        mean = sum(SKILL_WEIGHTS[skill.skill] * skill.value for skill in self.skills) / total
        return mean + sum(part.contribution for part in (self.adjustment, self.own_labels) if part)

    @property
    def rating(self) -> Rating:
        """Return the word for the overall score."""
        return rating_of(self.overall)

    def skill(self, skill: Skill) -> float | None:
        """Return one skill's score, or None where it was not scored."""
        return next((scored.value for scored in self.skills if scored.skill is skill), None)


def rating_of(overall: float | None) -> Rating:
    """Return the rating word of an overall score; None is not assessed."""
    if overall is None:
        return Rating.NOT_ASSESSED
    return next((rating for floor, rating in RATING_FLOORS if overall >= floor), Rating.POOR)

"""What a part of a score is worth: the score made again with that part at its best, or without it."""

from dataclasses import dataclass, replace

from mockinterview.domain.feedback import PointState, point_state
from mockinterview.domain.score import Part, Score, SkillScore
from mockinterview.domain.vocabulary import Skill

BEST, NOTHING = 10.0, 0.0
"""Value of a part that could not be better, and of one that brings nothing."""
MOST = 10.0
"""No overall score is higher."""
STRONG = 7.5
"""A part worth praise has at least this value."""
WEAK = 6.5
"""A part worth an improvement has at most this value."""
_COVERAGE = frozenset({"key_point", "key_points_together", "terms_in_context"})
"""Kinds that are strong where they are covered, and weak until then: nobody says a point word for word."""
SMALLEST = 0.05
"""Points of the overall score below which nothing is worth a sentence: it would show as 0.0."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A part with what it means for the overall score, over all skills in which it stands."""

    skill: Skill
    """The first skill in which it stands."""
    part: Part
    gain: float
    """Points of the overall score that the part leaves open."""
    worth: float
    """Points of the overall score that the part brings."""

    @property
    def kind(self) -> str:
        """Return the part's name without its number."""
        return kind_of(self.part)


def is_strong(item: Weighed) -> bool:
    """Whether a part deserves praise: good, and of some worth."""
    return is_good(item.kind, item.part.value) and item.worth >= SMALLEST


def is_weak(item: Weighed) -> bool:
    """Whether a part leaves something open that is worth a sentence."""
    return is_open(item.kind, item.part.value) and item.gain >= SMALLEST


def is_good(kind: str, value: float) -> bool:
    """Whether a kind of part is good at a value, 0 to 10."""
    return point_state(value) is PointState.COVERED if kind in _COVERAGE else value >= STRONG


def is_open(kind: str, value: float) -> bool:
    """Whether a kind of part leaves something open at a value; a deduction, which is negative, does."""
    return point_state(value) is not PointState.COVERED if kind in _COVERAGE else value <= WEAK


def kind_of(part: Part) -> str:
    """Return a part's name without its number: ``key_point`` for ``key_point:2``."""
    return part.name.split(":")[0]


def weigh(score: Score) -> tuple[Weighed, ...]:
    """Return every part of an assessed score once, in its order."""
    parts: dict[str, tuple[Skill, Part]] = {}
    for skill in score.skills:
        for part in skill.parts:
            parts.setdefault(part.name, (skill.skill, part))
    return tuple(
        Weighed(
            skill,
            part,
            gain=_overall(score, name, BEST) - _overall(score),
            worth=_overall(score) - _overall(score, name, NOTHING) if part.value > 0 else 0.0,
        )
        for name, (skill, part) in parts.items()
    )


def _overall(score: Score, name: str = "", value: float = NOTHING) -> float:
    """Return the overall score as it would be with the parts of a name at a value."""
    skills = tuple(_remade(skill, name, value) for skill in score.skills)
    return min(replace(score, skills=skills).overall or 0.0, MOST)


def _remade(skill: SkillScore, name: str, value: float) -> SkillScore:
    """Return a skill with the parts of a name at a value; a deduction of that name falls away.

    The other deductions are remade too: each takes the same share of what stands before it. Where one rests
    on some of that only, the gain is a little more than told, never less.
    """
    parts: list[Part] = []
    before = 0.0
    for part in skill.parts:
        earned = sum(other.contribution for other in parts)
        if part.value >= 0:
            parts.append(replace(part, value=value) if part.name == name else part)
        elif part.name != name:
            share = part.contribution / before if before > 0 else 0.0
            parts.append(replace(part, value=share * earned, weight=1.0))
        before += part.contribution
    return replace(skill, parts=tuple(parts))

"""The parts of each skill's score; every number here is shown to the candidate with its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from mockinterview.analysis.delivery import LONG_PAUSE_S, Delivery
from mockinterview.analysis.key_points import Coverage, mean_coverage
from mockinterview.domain.answer import Span
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.vocabulary import Skill
from mockinterview.ports import TermHit

Curve = Sequence[tuple[float, float]]
"""Points (measure, value) joined by straight lines, flat beyond the ends."""

PACE: Curve = ((60, 0), (100, 6), (120, 10), (175, 10), (195, 7), (240, 2))
"""Words per minute. Green band 120-175 (Read.ai; TED mean 163). Nine raters of real mock interviews saw no
loss up to 224, so the upper side falls gently."""
FILLERS: Curve = ((0, 10), (2, 10), (5, 8), (12, 3), (20, 0))
"""Fillers a minute. Up to 5 do no measurable harm, 12 do (Laske & DiGennaro Reed 2024); zero is no better
than 2."""
REPEATS: Curve = ((0, 10), (2, 9), (8, 3), (15, 0))
"""Restarts per 100 words; 6 disfluencies of all kinds per 100 words are normal speech (Li & Tilsen 2015)."""
PAUSE_SHARE: Curve = ((0, 10), (0.10, 10), (0.25, 6), (0.5, 0))
"""Silence over speaking time; the share of breaks went with lower ratings (r -0.45, 138 real interviews)."""
HEDGES: Curve = ((0, 10), (2, 9), (6, 5), (12, 2))
"""Hedges per 100 words; weak evidence (r 0.11 at most), so the weight is small."""

TO_THE_POINT: Curve = ((0.1, 0), (0.5, 1))
"""Share of the delivery that counts, by mean key-point coverage: an answer to another question covers about a
tenth, half is what a fair answer covers. Fluent talk beside the point earns nothing."""
ANEW: Curve = ((0.1, 0), (0.7, 1))
"""Share of the delivery that counts, by the share said for the first time; people stay above 0.9."""
OWN_WORDS: Curve = ((4, 0), (18, 1))
"""Share of the delivery that counts, by different words about the question that are not its own: a list of
terms or a single sentence has up to 14, half a good answer 16 or more, a good one about 60."""
WANDERING: Curve = ((0.25, 1), (0.75, 0.8))
"""Share of the delivery that counts, by the share of passages about something else: padding must not pay."""


def on_curve(measure: float, curve: Curve) -> float:
    """Return the value of a measure on a curve of straight lines."""
    if measure <= curve[0][0]:
        return curve[0][1]
    for (x0, y0), (x1, y1) in pairwise(curve):
        if measure <= x1:
            return y0 + (y1 - y0) * (measure - x0) / (x1 - x0)
    return curve[-1][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found in one answer, before it is judged."""

    points: tuple[Coverage, ...]
    terms: tuple[TermHit, ...]
    expected_terms: tuple[str, ...]
    term_evidence: tuple[Evidence, ...]
    fillers: tuple[Evidence, ...]
    hedges: tuple[Evidence, ...]
    repeats: tuple[Evidence, ...]
    words: int
    wandering: float
    """0 to 1: share of the answer in passages about something else."""
    own_words: int
    """Different words with a meaning, near the question and not from it."""
    said_anew: float
    """0 to 1: share of the answer that was not said before, word for word."""
    delivery: Delivery | None

    @property
    def terms_used(self) -> int:
        """Return how many different expected terms were used."""
        return len({hit.term for hit in self.terms})

    @property
    def minutes(self) -> float:
        """Return speaking time in minutes, or what the words would take at 140 a minute when typed."""
        return self.delivery.speaking_s / 60 if self.delivery else max(self.words / 140, 0.1)

    def per_hundred_words(self, count: int) -> float:
        """Return a count per 100 words."""
        return 100 * count / max(self.words, 1)


def content(found: Findings) -> SkillScore:
    """Return content quality: each key point an equal share, rounded down so that all are never over 10."""
    share = floor(1e9 / len(found.points)) / 1e9
    parts = [
        Part(
            name=f"key_point:{number}",
            value=10 * point.value,
            weight=share,
            evidence=(Evidence(point.point), *(Evidence(word) for word in point.words)),
        )
        for number, point in enumerate(found.points, start=1)
    ]
    return SkillScore(skill=Skill.CONTENT_QUALITY, parts=tuple(parts))


def technical_accuracy(found: Findings) -> SkillScore:
    """Return technical accuracy: expected terms, believed as far as key points stand around them."""
    share = found.terms_used / max(len(found.expected_terms), 1)
    covered = mean_coverage(found.points)
    parts = (
        Part(name="terms", value=10 * min(share / 0.7, 1.0), weight=0.4, evidence=found.term_evidence),
        Part(name="terms_in_context", value=10 * covered, weight=0.6),
    )
    return SkillScore(skill=Skill.TECHNICAL_ACCURACY, parts=_as_far_as_believed(parts, found))


def communication(found: Findings, timing: Delivery) -> SkillScore:
    """Return communication: pace, fillers and restarts."""
    fillers_per_minute = len(found.fillers) / found.minutes
    restarts = found.per_hundred_words(len(found.repeats))
    parts = (
        Part(name="pace", value=on_curve(timing.words_per_minute, PACE), weight=0.4),
        Part(
            name="fillers", value=on_curve(fillers_per_minute, FILLERS), weight=0.35, evidence=found.fillers
        ),
        Part(name="repeats", value=on_curve(restarts, REPEATS), weight=0.25, evidence=found.repeats),
    )
    return SkillScore(skill=Skill.COMMUNICATION, parts=_as_far_as_believed(parts, found))


def confidence(found: Findings, timing: Delivery) -> SkillScore:
    """Return confidence as behavior: silent pauses, long ones apart, and a little hedging."""
    long_pauses = tuple(_silence(pause) for pause in timing.pauses if pause.seconds >= LONG_PAUSE_S)
    hedging = found.per_hundred_words(len(found.hedges))
    parts = (
        Part(
            name="pause_share",
            value=on_curve(timing.pause_share, PAUSE_SHARE),
            weight=0.6,
            evidence=tuple(_silence(pause) for pause in timing.pauses),
        ),
        Part(name="long_pauses", value=max(10 - 3 * len(long_pauses), 0), weight=0.25, evidence=long_pauses),
        Part(name="hedges", value=on_curve(hedging, HEDGES), weight=0.15, evidence=found.hedges),
    )
    return SkillScore(skill=Skill.CONFIDENCE, parts=_as_far_as_believed(parts, found))


def _silence(pause: Span) -> Evidence:
    return Evidence(f"{pause.seconds:.1f} s", pause.start, pause.end)


def _as_far_as_believed(parts: tuple[Part, ...], found: Findings) -> tuple[Part, ...]:
    """Return the parts and what fluency alone must not earn: speech beside the point, or said over again."""
    for name, counted in (
        ("beside_the_point", on_curve(mean_coverage(found.points), TO_THE_POINT)),
        ("little_said", on_curve(found.own_words, OWN_WORDS)),
        ("wandered", on_curve(found.wandering, WANDERING)),
        ("said_again", on_curve(found.said_anew, ANEW)),
    ):
        parts = _without(parts, name, 1 - counted)
    return parts


def _without(parts: tuple[Part, ...], name: str, share: float) -> tuple[Part, ...]:
    """Return the parts with a deduction of a share of their sum."""
    lost = share * sum(part.contribution for part in parts)
    return (*parts, Part(name=name, value=-lost, weight=1.0)) if lost > 0 else parts

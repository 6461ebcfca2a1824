"""The parts of how it was said: communication, and confidence as behavior."""

from mockinterview.analysis.belief import as_far_as_believed
from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.delivery import LONG_PAUSE_S, Delivery
from mockinterview.analysis.findings import Findings
from mockinterview.domain.answer import Span
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.vocabulary import Skill

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
    return SkillScore(skill=Skill.COMMUNICATION, parts=as_far_as_believed(parts, found))


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
    return SkillScore(skill=Skill.CONFIDENCE, parts=as_far_as_believed(parts, found))


def _silence(pause: Span) -> Evidence:
    return Evidence(f"{pause.seconds:.1f} s", pause.start, pause.end)

"""The parts of how it was said: communication, and confidence as behavior.

Raters of 138 real mock interviews set the directions (correlation with their overall rating: words a minute
0.47, rising up to 224; breaks -0.45; fillers -0.34; different words 0.24), published bands the heights. The
curves fall and rise over all the range in which people differ, so that no two of them look alike, and stay
friendly to slow speakers, for those raters only heard native ones.
"""

from collections.abc import Iterable
from math import floor

from mockinterview.analysis.belief import as_far_as_believed
from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.delivery import LONG_PAUSE_S, Delivery
from mockinterview.analysis.findings import Findings
from mockinterview.domain.answer import SoundMeasures, Span
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.vocabulary import Skill

PACE: Curve = (
    *((40, 1), (80, 4.8), (100, 6.5), (130, 7.9), (150, 8.6), (165, 9.1), (180, 9.5), (200, 9.8)),
    *((224, 10), (250, 9.5), (320, 5), (450, 1)),
)
"""Words per minute. The raters' quintiles rose from 4.55 (104-139) by ever less to 5.50 (177-224); nobody
spoke slower or faster, and beyond 250 recognisers no longer follow."""
FASTEST_RATED_WPM = 224
FILLERS: Curve = ((1, 10), (3, 8), (6, 5), (9, 3), (14, 1), (22, 0))
"""Fillers per 100 words. One a minute is the optimum (Zandan), none is no better; 5 a minute are 3.5 per 100
words, 12 are 8, which harm (Laske & DiGennaro Reed 2024). The raters' marks fell all the way."""
REPEATS: Curve = ((0, 10), (2, 9), (8, 3), (15, 0))
"""Restarts per 100 words; 6 disfluencies of all kinds per 100 words are normal speech (Li & Tilsen 2015)."""
PAUSES_INSIDE: Curve = ((0, 10), (1, 9), (4, 5), (10, 0))
"""Pauses of a second or more inside a clause, per minute; average speakers make 3.5 of any kind (Zandan)."""
SENTENCE_LENGTH: Curve = ((3, 5), (8, 10), (25, 10), (40, 7), (80, 5))
"""Words per spoken sentence; where a sentence never ends, nobody can follow."""
CONNECTIVES: Curve = ((0, 5), (1, 8), (2.5, 10))
"""Connectives per 100 words."""
VARIETY: Curve = ((0.4, 2), (0.6, 6), (0.8, 10))
"""Different words among 50 in a row; real talk has about 0.7."""
ANSWER_LENGTH: Curve = ((0.1, 3), (0.5, 9), (0.75, 10), (1.25, 10), (2, 7), (4, 3))
"""Speaking time over the question's budget."""

STEADINESS: Curve = ((0.08, 10), (0.2, 8), (0.4, 4), (0.8, 1))
"""Variation of the pace from stretch to stretch."""
PAUSE_SHARE: Curve = ((0.1, 10), (0.25, 8), (0.4, 5), (0.6, 1.5), (0.8, 0))
"""Silence over speaking time; even readers are silent for a fifth of it."""
LONG_PAUSES: Curve = ((0, 10), (1, 8), (3, 4), (6, 0))
"""Silences of three seconds or more."""
PITCH_VARIATION: Curve = ((0.5, 3), (2, 7), (3, 9), (4, 10))
"""Standard deviation in semitones; under 2 a voice is monotone (Hincks & Edlund 2009 for the measure)."""
LOUDNESS_VARIATION: Curve = ((1, 4), (3, 7), (6, 10))
"""Standard deviation in dB; under 3 a voice is flat."""
TRAILING_OFF: Curve = ((4, 10), (9, 7), (15, 3))
"""dB by which stretches of speech end quieter than they run; a few are how sentences end."""
HEDGES: Curve = ((0, 10), (2, 9), (6, 5), (12, 2))
"""Hedges per 100 words; weak evidence (r 0.11 at most), so the weight is small."""


def communication(found: Findings, timing: Delivery) -> SkillScore:
    """Return communication: mostly pace and fillers, and a little how it is put into sentences."""
    phrasing = found.phrasing
    minutes = timing.speaking_s / 60
    inside = None if timing.pauses_inside is None else len(timing.pauses_inside) / minutes
    parts = [
        _part("pace", 0.30, timing.words_per_minute, PACE),
        _part("fillers", 0.34, found.per_hundred_words(len(found.fillers)), FILLERS, found.fillers),
        _part("repeats", 0.07, found.per_hundred_words(len(found.repeats)), REPEATS, found.repeats),
        _part("pauses_inside", 0.08, inside, PAUSES_INSIDE, _silences(timing.pauses_inside)),
        _part("sentence_length", 0.04, phrasing.words_per_sentence, SENTENCE_LENGTH),
        _part(
            "connectives",
            0.04,
            found.per_hundred_words(len(phrasing.connectives)),
            CONNECTIVES,
            phrasing.connectives,
        ),
        _part("variety", 0.08, phrasing.variety, VARIETY),
        _part("answer_length", 0.05, timing.speaking_s / found.budget_s, ANSWER_LENGTH),
    ]
    return SkillScore(skill=Skill.COMMUNICATION, parts=as_far_as_believed(_to_one(parts), found))


def confidence(found: Findings, timing: Delivery) -> SkillScore:
    """Return confidence as behavior: pace, silences and the voice; wording weighs next to nothing.

    Without word times and sound it rests on pace, and a little on fillers and hedges.
    """
    sound = found.sound or SoundMeasures()
    long_pauses = [pause for pause in timing.pauses or () if pause.seconds >= LONG_PAUSE_S]
    how_many = None if timing.pauses is None else len(long_pauses)
    parts = [
        _part("pace", 0.24, min(timing.words_per_minute, FASTEST_RATED_WPM), PACE),
        _part("pace_steadiness", 0.10, timing.pace_variation, STEADINESS),
        _part("pause_share", 0.24, timing.pause_share, PAUSE_SHARE, _silences(timing.pauses)),
        _part("long_pauses", 0.10, how_many, LONG_PAUSES, _silences(long_pauses)),
        _part("pitch_variation", 0.12, sound.pitch_variation_st, PITCH_VARIATION),
        _part("loudness_variation", 0.09, sound.loudness_variation_db, LOUDNESS_VARIATION),
        _part("trailing_off", 0.05, sound.trailing_off_db, TRAILING_OFF),
        _part("fillers", 0.03, found.per_hundred_words(len(found.fillers)), FILLERS, found.fillers),
        _part("hedges", 0.03, found.per_hundred_words(len(found.hedges)), HEDGES, found.hedges),
    ]
    return SkillScore(skill=Skill.CONFIDENCE, parts=as_far_as_believed(_to_one(parts), found))


def _part(
    name: str, weight: float, measure: float | None, curve: Curve, evidence: tuple[Evidence, ...] = ()
) -> Part | None:
    """Return a part, or None where it can't be measured."""
    if measure is None:
        return None
    return Part(name=name, value=on_curve(measure, curve), weight=weight, evidence=evidence)


def _to_one(parts: Iterable[Part | None]) -> tuple[Part, ...]:
    """Return what could be measured, its weights made to sum to one (rounded down, so never to more)."""
    measured = [part for part in parts if part is not None]
    total = sum(part.weight for part in measured)
    return tuple(
        Part(
            name=part.name,
            value=part.value,
            weight=floor(1e9 * part.weight / total) / 1e9,
            evidence=part.evidence,
        )
        for part in measured
    )


def _silences(pauses: Iterable[Span] | None) -> tuple[Evidence, ...]:
    return tuple(Evidence(f"{pause.seconds:.1f} s", pause.start, pause.end) for pause in pauses or ())

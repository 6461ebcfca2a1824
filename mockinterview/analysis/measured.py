"""What was counted and timed in an answer, as it is stored and shown."""

from dataclasses import replace

from mockinterview.analysis.delivery import Delivery
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import mean_coverage
from mockinterview.domain.answer import Answer
from mockinterview.domain.score import Measures


def measures(found: Findings, answer: Answer) -> Measures:
    """Return an answer's measures; None is what there is no sound or no time to measure by."""
    confidences = [word.confidence for word in answer.words]
    counted = Measures(
        words=found.words,
        fillers=len(found.fillers),
        hedges=len(found.hedges),
        repeats=len(found.repeats),
        terms_used=found.terms_used,
        terms_expected=len(found.expected_terms),
        key_point_coverage=mean_coverage(found.reading.points),
        connectives=len(found.phrasing.connectives),
        words_per_sentence=found.phrasing.words_per_sentence,
        mean_confidence=sum(confidences) / len(confidences) if confidences else None,
    )
    return _with_sound(_with_times(counted, found.delivery), found)


def _with_times(counted: Measures, timing: Delivery | None) -> Measures:
    if timing is None:
        return counted
    pauses, inside = timing.pauses, timing.pauses_inside
    return replace(
        counted,
        words_per_minute=timing.words_per_minute,
        fillers_per_minute=60 * counted.fillers / timing.speaking_s,
        response_latency_s=timing.latency_s,
        speaking_s=timing.speaking_s,
        pauses=None if pauses is None else len(pauses),
        pauses_inside=None if inside is None else len(inside),
        longest_pause_s=None if pauses is None else max((pause.seconds for pause in pauses), default=0.0),
        pause_share=timing.pause_share,
        syllables_per_second=timing.syllables_per_second,
        pace_variation=timing.pace_variation,
    )


def _with_sound(counted: Measures, found: Findings) -> Measures:
    if found.sound is None:
        return counted
    return replace(
        counted,
        pitch_variation_st=found.sound.pitch_variation_st,
        loudness_variation_db=found.sound.loudness_variation_db,
        trailing_off_db=found.sound.trailing_off_db,
    )

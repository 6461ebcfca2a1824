"""Communication and confidence: how the curves run, what leaves where it can't be measured."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.findings import CALM, findings
from support.spoken import spoken

from mockinterview.analysis import delivery_parts
from mockinterview.analysis.curves import on_curve
from mockinterview.analysis.delivery import Delivery, delivery
from mockinterview.analysis.delivery_parts import FILLERS, PACE, communication, confidence
from mockinterview.domain.answer import SoundMeasures, Span
from mockinterview.domain.score import Evidence

CURVES = [
    curve for name, curve in vars(delivery_parts).items() if name.isupper() and isinstance(curve, tuple)
]
UM = Evidence("um")
BY_THE_CLOCK = Delivery(speaking_s=60, words_per_minute=140)
LIVELY = SoundMeasures(pitch_variation_st=3.5, loudness_variation_db=5.0, trailing_off_db=4.0)
shared = settings(max_examples=60, deadline=None, derandomize=True)


def values(skill):
    return {part.name: part.value for part in skill.parts}


@pytest.mark.parametrize("curve", CURVES)
def test_curves_stay_between_zero_and_ten(curve):
    measures = [measure for measure, _ in curve]
    assert measures == sorted(measures)
    assert all(0 <= value <= 10 for _, value in curve)


def test_all_curves_are_looked_at():
    assert len(CURVES) == 15


def test_pace_rises_with_the_raters_and_no_slow_speaker_is_called_bad():
    paces = [on_curve(pace, PACE) for pace in range(104, 225, 8)]
    assert paces == sorted(set(paces))
    assert on_curve(100, PACE) == pytest.approx(6.5)


def test_fillers_cost_steadily_from_one_to_twelve_a_minute():
    costs = [
        communication(findings(fillers=(UM,) * n), CALM).value
        for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    ]
    assert costs[0] == costs[1]
    assert costs[1:] == sorted(set(costs[1:]), reverse=True)
    assert on_curve(5 / 1.5, FILLERS) > 7 > 4 > on_curve(12 / 1.5, FILLERS)


def test_pauses_cost_confidence_and_are_shown():
    pauses = (Span(2, 6), Span(8, 9.5))
    timing = replace(CALM, pauses=pauses, pauses_inside=pauses[1:], pause_share=0.2)
    scored = confidence(findings(), timing)
    assert scored.value < confidence(findings(), CALM).value
    shown = {part.name: [item.text for item in part.evidence] for part in scored.parts}
    assert shown["pause_share"] == ["4.0 s", "1.5 s"]
    assert shown["long_pauses"] == ["4.0 s"]
    inside = [part for part in communication(findings(), timing).parts if part.name == "pauses_inside"]
    assert inside[0].evidence == (Evidence("1.5 s", 8, 9.5),)


def test_what_cannot_be_measured_leaves_and_the_rest_weighs_one():
    heard = confidence(findings(sound=LIVELY), CALM)
    unheard, by_the_clock = confidence(findings(), CALM), confidence(findings(), BY_THE_CLOCK)
    assert set(values(heard)) - set(values(unheard)) == {
        "pitch_variation",
        "loudness_variation",
        "trailing_off",
    }
    assert set(values(by_the_clock)) == {"pace", "fillers", "hedges"}
    assert "pauses_inside" not in values(communication(findings(), BY_THE_CLOCK))
    for skill in (heard, unheard, by_the_clock, communication(findings(), BY_THE_CLOCK)):
        assert 1 - 1e-7 < sum(part.weight for part in skill.parts) <= 1


def test_a_flat_voice_costs_confidence():
    flat = SoundMeasures(pitch_variation_st=0.7, loudness_variation_db=1.0, trailing_off_db=14.0)
    assert confidence(findings(sound=flat), CALM).value < confidence(findings(sound=LIVELY), CALM).value - 1


def test_thinking_time_is_never_penalised():
    for skill in (communication, confidence):
        assert skill(findings(), replace(CALM, latency_s=40)) == skill(findings(), CALM)


def test_faster_than_raters_heard_is_no_less_confident():
    fast, faster = (replace(CALM, words_per_minute=pace) for pace in (224, 400))
    assert confidence(findings(), fast) == confidence(findings(), faster)
    assert communication(findings(), fast).value > communication(findings(), faster).value


@shared
@given(
    fillers=st.integers(0, 400),
    more=st.integers(1, 50),
    words=st.integers(1, 3000),
    wpm=st.floats(0, 1200),
)
def test_more_fillers_never_raise_a_skill(fillers, more, words, wpm):
    timing = replace(CALM, words_per_minute=wpm)
    for skill in (communication, confidence):
        few, many = (
            skill(findings(fillers=(UM,) * n, words=words), timing).value for n in (fillers, fillers + more)
        )
        assert 0 <= many <= few <= 10


@shared
@given(
    before=st.integers(1, 79),
    silences=st.lists(st.tuples(st.integers(1, 79), st.floats(0.31, 30)), max_size=6),
    silence_s=st.floats(0.31, 60),
    word_s=st.sampled_from([0.1, 0.25, 0.4, 0.9]),
)
def test_more_pause_never_raises_confidence(before, silences, silence_s, word_s):
    answer = spoken("the cache keeps the newest keys and because of that " * 8, word_s=word_s)
    for at, seconds in silences:
        answer = with_silence(answer, at, seconds)
    without, paused = answer, with_silence(answer, before, silence_s)
    one, other = (confidence(findings(), delivery(said, filler_words=0)).value for said in (without, paused))
    assert math.isfinite(other)
    assert 0 <= other <= one + 1e-9


def with_silence(answer, before, seconds):
    """Return an answer that is silent for so long before one of its words."""
    moved = tuple(replace(word, start=word.start + seconds, end=word.end + seconds) for word in answer.words)
    return replace(answer, words=answer.words[:before] + moved[before:])


@shared
@given(
    sound=st.builds(
        SoundMeasures,
        pitch_variation_st=st.none() | st.floats(0, 50),
        loudness_variation_db=st.none() | st.floats(0, 90),
        trailing_off_db=st.none() | st.floats(-40, 90),
    ),
    budget_s=st.integers(1, 600),
)
def test_whatever_the_voice_does_the_skills_stay_within_bounds(sound, budget_s):
    for skill in (communication, confidence):
        scored = skill(findings(sound=sound, budget_s=budget_s), CALM)
        assert 0 <= scored.value <= 10
        assert all(math.isfinite(part.value) for part in scored.parts)

"""The rule by which a model enters a score: bounded, growing, and never lifting what is poor."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.analysis.training.blending import (
    MOST,
    POINTS,
    POOR_LIMIT,
    Blend,
    blended,
    expected_points,
    spread,
)
from mockinterview.analysis.training.examples import RATINGS
from mockinterview.domain.score import Measures, Part, Score, SkillScore
from mockinterview.domain.vocabulary import Rating, Skill

BLEND = Blend(weight=0.5, reach=1.2)
MEASURES = Measures(
    words=80, fillers=0, hedges=0, repeats=0, terms_used=2, terms_expected=4, key_point_coverage=0.5
)


def rules(*, content: float, communication: float | None = None, heard: float | None = None) -> Score:
    values = {Skill.CONTENT_QUALITY: content}
    if communication is not None:
        values[Skill.COMMUNICATION] = communication
    skills = tuple(
        SkillScore(skill=skill, parts=(Part(name="all", value=value, weight=1.0),))
        for skill, value in values.items()
    )
    return Score(
        skills=skills, low=0, high=10, measures=replace(MEASURES, mean_confidence=heard), scorer="rules:9"
    )


def sure_of(rating: Rating) -> dict[Rating, float]:
    return {one: float(one is rating) for one in RATINGS}


points = st.floats(0, 10)
shares = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(
    lambda numbers: {rating: number / sum(numbers) for rating, number in zip(RATINGS, numbers, strict=True)}
)
blends = st.builds(Blend, weight=st.floats(0, 1), reach=st.floats(0, 3))


@given(content=points, communication=st.none() | points, told=shares, blend=blends)
def test_a_score_moves_by_a_point_at_most_and_stays_the_sum_of_its_parts(content, communication, told, blend):
    before = rules(content=content, communication=communication)
    after = blended(before, told, blend)
    assert abs(after.overall - before.overall) <= MOST + 1e-9
    assert after.adjustment is not None
    assert after.overall == before.overall + after.adjustment.contribution
    assert 0 <= after.low <= after.overall <= after.high <= 10
    assert (after.skills, after.probabilities) == (before.skills, told)


@given(content=points, communication=st.none() | points, told=shares, blend=blends)
def test_what_the_rules_find_poor_stays_poor(content, communication, told, blend):
    before = rules(content=content, communication=communication)
    after = blended(before, told, blend)
    if before.overall < POOR_LIMIT:
        assert after.overall < POOR_LIMIT


@given(one=points, other=points, first=shares, second=shares, blend=blends)
def test_less_content_and_a_lower_expectation_never_raise_a_score(one, other, first, second, blend):
    low, high = sorted((one, other))
    worse, better = sorted((first, second), key=expected_points)
    less = blended(rules(content=low, communication=6.0), worse, blend).overall
    assert less <= blended(rules(content=high, communication=6.0), better, blend).overall + 1e-9


def test_the_model_judges_what_was_said_and_not_how():
    told = sure_of(Rating.EXCELLENT)
    typed = blended(rules(content=8.5), told, BLEND).adjustment
    spoken = blended(rules(content=8.5, communication=2.0), told, BLEND).adjustment
    assert typed.value == pytest.approx(0.5 * (POINTS[Rating.EXCELLENT] - 8.5))
    assert spoken.value == pytest.approx(typed.value * 0.35 / 0.60)


def test_doubt_and_a_poor_recording_widen_the_range():
    half = dict.fromkeys(RATINGS, 0.25)
    widths = [
        (score := blended(rules(content=6.0, heard=heard), told, BLEND)).high - score.low
        for told, heard in ((sure_of(Rating.AVERAGE), 1.0), (half, 1.0), (half, 0.5))
    ]
    assert widths == sorted(widths)
    assert len(set(widths)) == 3
    assert spread(sure_of(Rating.AVERAGE)) == pytest.approx(1 / 3**0.5)


def test_what_was_not_assessed_stays_so():
    nothing = replace(rules(content=5.0), skills=(), reason="Nothing was said.")
    assert blended(nothing, sure_of(Rating.GOOD), BLEND) is nothing

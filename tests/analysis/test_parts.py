"""The parts each skill's score is the sum of: content, terms, and what fluency must not earn."""

import pytest
from support.findings import CALM, findings

from mockinterview.analysis.content_parts import content, technical_accuracy
from mockinterview.analysis.curves import on_curve
from mockinterview.analysis.delivery_parts import communication, confidence
from mockinterview.analysis.key_points import Coverage
from mockinterview.domain.score import Evidence


def value_of(skill, name):
    return next((part.value for part in skill.parts if part.name == name), None)


def test_a_curve_is_joined_by_straight_lines_and_flat_beyond_its_ends():
    curve = ((1, 4), (3, 8))
    assert [on_curve(measure, curve) for measure in (0, 1, 2, 3, 9)] == [4, 4, 6, 8, 8]


def test_content_is_the_mean_of_the_key_points():
    scored = content(findings())
    assert scored.value == pytest.approx(7)
    assert [part.name for part in scored.parts] == ["key_point:1", "key_point:2"]
    assert scored.parts[0].evidence == (Evidence("One."), Evidence("one"))


@pytest.mark.parametrize("count", range(1, 13))
def test_all_points_covered_is_never_more_than_ten(count):
    points = tuple(Coverage(f"Point {i}.", 1.0, ()) for i in range(count))
    assert content(findings(points=points)).value == pytest.approx(10)
    assert content(findings(points=points)).value <= 10


def test_terms_count_as_far_as_the_ideas_stand_around_them():
    alone = technical_accuracy(findings(points=(Coverage("One.", 0.0, ()),)))
    assert alone.value == 0
    assert technical_accuracy(findings()).value > 6


@pytest.mark.parametrize(
    ("change", "deduction"),
    [
        ({"points": (Coverage("One.", 0.3, ()),)}, "beside_the_point"),
        ({"own_words": 8}, "little_said"),
        ({"wandering": 0.6}, "wandered"),
        ({"said_anew": 0.3}, "said_again"),
    ],
)
def test_what_fluency_must_not_earn_is_a_part_of_its_own(change, deduction):
    for skill in (communication, confidence):
        scored = skill(findings(**change), CALM)
        lost = value_of(scored, deduction)
        assert -10 < lost < 0
        assert scored.value == pytest.approx(skill(findings(), CALM).value + lost)
        assert value_of(skill(findings(), CALM), deduction) is None


def test_deductions_together_leave_nothing_but_zero():
    worst = findings(points=(Coverage("One.", 0.0, ()),), own_words=0, wandering=1.0, said_anew=0.0)
    for scored in (communication(worst, CALM), confidence(worst, CALM), technical_accuracy(worst)):
        assert scored.value == 0
        assert sum(part.value < 0 for part in scored.parts) == 1

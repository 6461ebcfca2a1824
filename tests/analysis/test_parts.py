"""Curves, and the parts each skill's score is the sum of."""

import pytest

from mockinterview.analysis.content_parts import content, technical_accuracy
from mockinterview.analysis.curves import on_curve
from mockinterview.analysis.delivery import Delivery
from mockinterview.analysis.delivery_parts import (
    FILLERS,
    HEDGES,
    PACE,
    PAUSE_SHARE,
    REPEATS,
    communication,
    confidence,
)
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import Coverage
from mockinterview.domain.answer import Span
from mockinterview.domain.score import Evidence
from mockinterview.ports import TermHit

CALM = Delivery(latency_s=1, speaking_s=60, words_per_minute=140, pauses=(), pause_share=0)


def findings(**changes):
    good = {
        "points": (Coverage("One.", 0.8, ("one",)), Coverage("Two.", 0.6, ())),
        "terms": (TermHit(term="heap", heard="heap", first=0, last=1, cost=0),),
        "expected_terms": ("heap", "tree"),
        "term_evidence": (Evidence("heap"),),
        "fillers": (),
        "hedges": (),
        "repeats": (),
        "words": 140,
        "wandering": 0.0,
        "own_words": 60,
        "said_anew": 1.0,
        "delivery": CALM,
    }
    return Findings(**(good | changes))


def value_of(skill, name):
    return next((part.value for part in skill.parts if part.name == name), None)


@pytest.mark.parametrize("curve", [PACE, FILLERS, REPEATS, PAUSE_SHARE, HEDGES])
def test_curves_stay_between_zero_and_ten(curve):
    measures = [measure for measure, _ in curve]
    assert measures == sorted(measures)
    for i in range(-100, 1000):
        assert 0 <= on_curve(i * max(measures) / 500, curve) <= 10


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


def test_a_good_pace_and_no_fillers_are_ten():
    assert communication(findings(), CALM).value == pytest.approx(10)
    assert confidence(findings(), CALM).value == pytest.approx(10)


def test_five_fillers_a_minute_cost_little_and_twelve_much():
    costs = [communication(findings(fillers=(Evidence("um"),) * n), CALM).value for n in (0, 2, 5, 12, 20)]
    assert costs[0] == costs[1] > costs[2] > costs[3] > costs[4]
    assert costs[0] - costs[2] < 1 < costs[0] - costs[3]


def test_pauses_cost_confidence_and_are_shown():
    pauses = (Span(2, 6), Span(8, 9.5))
    timing = Delivery(latency_s=1, speaking_s=60, words_per_minute=140, pauses=pauses, pause_share=0.15)
    scored = confidence(findings(), timing)
    assert scored.value < 10
    shown = {part.name: [item.text for item in part.evidence] for part in scored.parts}
    assert shown["pause_share"] == ["4.0 s", "1.5 s"]
    assert shown["long_pauses"] == ["4.0 s"]


def test_many_long_pauses_never_cost_more_than_their_part():
    pauses = (Span(0, 4),) * 9
    timing = Delivery(latency_s=1, speaking_s=60, words_per_minute=140, pauses=pauses, pause_share=0.6)
    assert value_of(confidence(findings(), timing), "long_pauses") == 0


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
        assert scored.value == pytest.approx(10 + lost)
        assert value_of(skill(findings(), CALM), deduction) is None


def test_deductions_together_leave_nothing_but_zero():
    worst = findings(points=(Coverage("One.", 0.0, ()),), own_words=0, wandering=1.0, said_anew=0.0)
    for scored in (communication(worst, CALM), confidence(worst, CALM), technical_accuracy(worst)):
        assert scored.value == 0
        assert sum(part.value < 0 for part in scored.parts) == 1

"""Verdicts, how scores agree with them, and the offsets they teach."""

from dataclasses import replace

import pytest
from fakes.sessions import make_score
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain.label import RATING_POINTS, Agreement, Verdict, points_of_skills
from mockinterview.domain.offsets import JUST_POOR, MOST, POOR_LIMIT, Offsets, learned
from mockinterview.domain.score import Part, Score, SkillScore, rating_of
from mockinterview.domain.vocabulary import Rating, Skill

points = st.floats(0, 10)
NOTHING_SAID = replace(make_score(), skills=(), reason="Nothing was said.")


def scored(overall: float, *, adjustment: float = 0.0) -> Score:
    """Return a score with this overall, of which a model added ``adjustment``."""
    part = Part(name="points", value=overall - adjustment, weight=1.0)
    return replace(
        make_score(),
        skills=(SkillScore(skill=Skill.CONTENT_QUALITY, parts=(part,)),),
        low=max(overall - 1, 0),
        high=min(overall + 1, 10),
        adjustment=Part(name="trained_model", value=adjustment, weight=1.0) if adjustment else None,
    )


@pytest.mark.parametrize("rating", RATING_POINTS)
def test_a_rating_s_points_stand_for_it(rating):
    assert rating_of(RATING_POINTS[rating]) is rating


@pytest.mark.parametrize(
    ("overall", "above"), [(7.0, 0.0), (8.4, 0.0), (6.5, 0.5), (9.0, -0.5), (0.0, 7.0), (10.0, -1.5)]
)
def test_any_score_in_the_band_of_a_given_rating_agrees(overall, above):
    assert Verdict(points=RATING_POINTS[Rating.GOOD]).above(overall) == pytest.approx(above)


def test_points_for_skills_agree_only_with_the_same_score():
    skills = {Skill.CONTENT_QUALITY: 8.0, Skill.TECHNICAL_ACCURACY: 2.5}
    verdict = Verdict(points=points_of_skills(skills), skills=skills)
    assert verdict.points == pytest.approx(6.0)
    assert verdict.above(5.5) == pytest.approx(0.5)


def test_agreement():
    good, poor = Verdict(points=7.75), Verdict(points=3.0)
    told = Agreement.of([(good, 7.5), (good, 5.0), (poor, 3.0), (poor, 6.0)])
    assert (told.labels, told.off, told.same_rating) == (4, 0.75, 0.5)
    assert told.kappa == pytest.approx(1 - 0.5 / ((0 + 1 + 4 + 1 + 4 + 1 + 0 + 1) / 8))
    assert Agreement.of([(good, 7.5), (poor, 3.0)]).kappa == 1
    assert Agreement.of([(good, 7.5)]).kappa == 0


def test_offsets_grow_with_the_labels_of_a_question():
    once, often = learned([("a", 1.0)]), learned([("a", 1.0)] * 12)
    assert once.of("a") == pytest.approx(1 / 5 + 4 / 5 / 5)
    assert once.of("b") == pytest.approx(1 / 5)
    assert often.of("a") == pytest.approx(0.2 + 0.8 * 12 / 16)
    assert often.of("b") == pytest.approx(1 / 5), "many labels of one question say little of others"
    assert learned([]) == Offsets()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(-10, 10))), points, points)
def test_an_offset_stays_in_bounds_and_keeps_the_order(labels, one, other):
    offsets = learned(labels)
    low, high = (offsets.moved(scored(overall), "a") for overall in sorted((one, other)))
    for moved, before in ((low, min(one, other)), (high, max(one, other))):
        assert moved.overall is not None
        assert abs(moved.overall - before) <= MOST + 1e-9
        assert -1e-9 <= moved.low <= moved.overall + 1e-9
        assert moved.overall - 1e-9 <= moved.high <= 10
    assert low.overall <= high.overall + 1e-9
    assert abs(offsets.overall) <= MOST


@given(points, st.floats(-1, 1))
def test_no_label_lifts_a_bluff_over_the_limit(rules, adjustment):
    before = scored(min(max(rules + adjustment, 0.0), 10.0), adjustment=adjustment)
    moved = Offsets(overall=MOST).moved(before, "q")
    assert before.overall is not None
    assert moved.overall is not None
    assert moved.overall >= before.overall - 1e-9
    if before.overall - adjustment < POOR_LIMIT:
        assert moved.overall <= max(JUST_POOR, before.overall) + 1e-9


def test_what_is_added_is_a_part_with_its_reasons():
    moved = Offsets(overall=0.5, questions={"q": -0.2}).moved(scored(6.0), "q")
    assert moved.own_labels is not None
    assert moved.own_labels.name == "own_labels"
    assert moved.own_labels.contribution == pytest.approx(0.3)
    assert [item.text for item in moved.own_labels.evidence] == [
        "all your labels: +0.50",
        "your labels of this question: -0.20",
    ]
    assert moved.overall == pytest.approx(6.3)


def test_nothing_is_added_where_nothing_was_assessed_or_learned():
    assert Offsets(overall=1.0).moved(NOTHING_SAID, "q") is NOTHING_SAID
    score = scored(6.0)
    assert Offsets().moved(score, "q") is score

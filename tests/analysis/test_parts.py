"""The parts each skill's score is the sum of: content, terms, and what fluency must not earn."""

import pytest
from fakes.questions import make_question
from support.findings import CALM, findings, reading

from mockinterview.analysis.content_parts import content, technical_accuracy
from mockinterview.analysis.curves import on_curve
from mockinterview.analysis.delivery_parts import communication, confidence
from mockinterview.analysis.key_points import Coverage
from mockinterview.domain.score import Evidence
from mockinterview.domain.vocabulary import InterviewType

TECHNICAL = make_question()
BEHAVIORAL = make_question(type=InterviewType.BEHAVIORAL, keywords=())
WRONG = Coverage("It needs no order.", 0.9, ("order",))


def value_of(skill, name):
    return next((part.value for part in skill.parts if part.name == name), None)


def test_a_curve_is_joined_by_straight_lines_and_flat_beyond_its_ends():
    curve = ((1, 4), (3, 8))
    assert [on_curve(measure, curve) for measure in (0, 1, 2, 3, 9)] == [4, 4, 6, 8, 8]


def covered(*values, whole=1.0, **changes):
    points = tuple(Coverage(f"Point {i}.", value, ()) for i, value in enumerate(values))
    return reading(points=points, whole=whole, **changes)


def test_content_is_the_key_points_each_and_together_and_what_is_concrete():
    scored = content(TECHNICAL, findings())
    assert [part.name for part in scored.parts] == [
        "key_point:1",
        "key_point:2",
        "key_points_together",
        "specificity",
    ]
    assert scored.value == pytest.approx(0.9 * 7 + 0.1 * 8.5)
    assert scored.parts[0].evidence == (Evidence("One."), Evidence("one"))
    assert scored.parts[3].evidence == (Evidence("ten"),) * 5


def test_a_story_counts_for_what_its_speaker_did():
    told, talked = (content(BEHAVIORAL, findings(**change)) for change in ({}, {"general_share": 0.06}))
    assert value_of(told, "own_story") == pytest.approx(9)
    assert value_of(talked, "own_story") == pytest.approx(2.7)
    assert value_of(content(BEHAVIORAL, findings(own_actions=())), "own_story") == 0
    assert told.value == pytest.approx(0.45 * 7 + 0.3 * 9 + 0.25 * 8.5)


@pytest.mark.parametrize("question", [TECHNICAL, BEHAVIORAL])
@pytest.mark.parametrize("count", [1, 2, 3, 7, 12])
def test_everything_covered_is_ten_and_never_more(question, count):
    best = findings(
        reading=covered(*[1.0] * count),
        specifics=(Evidence("ten"),) * 8,
        own_actions=(Evidence("i did"),) * 4,
    )
    assert content(question, best).value == pytest.approx(10)
    assert content(question, best).value <= 10


def test_without_key_points_relevance_development_and_what_is_concrete_count():
    found = findings(reading=reading(points=(), whole=0.0, own_words=30))
    technical, behavioral = content(TECHNICAL, found), content(BEHAVIORAL, found)
    assert [part.name for part in technical.parts] == ["relevance", "development", "specificity"]
    assert [part.name for part in behavioral.parts] == [
        "relevance",
        "development",
        "own_story",
        "specificity",
    ]
    for scored in (technical, behavioral):
        assert sum(part.weight for part in scored.parts) == pytest.approx(1)
        assert value_of(scored, "relevance") == value_of(scored, "development") == 10


def test_what_is_concrete_beside_the_point_earns_nothing():
    away = findings(reading=covered(0.0, 0.0, whole=0.0, relevance=0.0))
    for question in (TECHNICAL, BEHAVIORAL):
        assert content(question, away).value == pytest.approx(0)


@pytest.mark.parametrize(
    ("change", "deduction"),
    [({"coherence": 0.4}, "word_salad"), ({"reading": reading(wandering=0.75)}, "wandered")],
)
def test_content_in_no_order_or_padded_counts_less(change, deduction):
    scored = content(TECHNICAL, findings(**change))
    assert value_of(scored, deduction) < 0
    assert 0 < scored.value < content(TECHNICAL, findings()).value


def test_misconceptions_take_half_of_the_content_and_all_of_the_accuracy():
    misled = findings(reading=reading(misconceptions=(WRONG,), misled=1.0))
    halved = content(TECHNICAL, misled)
    assert halved.value == pytest.approx(content(TECHNICAL, findings()).value / 2)
    assert halved.parts[-1].name == "misconceptions"
    assert halved.parts[-1].evidence == (Evidence(WRONG.point), Evidence("order"))
    assert technical_accuracy(misled).value == pytest.approx(0)


def test_the_misconception_stated_most_is_named_first():
    little = Coverage("It halves nothing.", 0.2, ())
    misled = findings(reading=reading(misconceptions=(little, WRONG), misled=0.5))
    named = [item.text for item in content(TECHNICAL, misled).parts[-1].evidence]
    assert named == [WRONG.point, "order", little.point]


def test_terms_count_as_far_as_the_ideas_stand_around_them():
    alone = technical_accuracy(findings(reading=covered(0.0, whole=0.0, relevance=0.0)))
    assert alone.value == pytest.approx(0)
    assert technical_accuracy(findings()).value > 6


def test_without_expected_terms_the_ideas_are_all_of_the_accuracy():
    (part,) = technical_accuracy(findings(expected_terms=(), terms=())).parts
    assert (part.name, part.value) == ("terms_in_context", pytest.approx(7))


@pytest.mark.parametrize(
    ("change", "deduction"),
    [
        ({"reading": reading(relevance=0.5)}, "beside_the_point"),
        ({"reading": reading(own_words=8)}, "little_said"),
        ({"reading": reading(wandering=0.6)}, "wandered"),
        ({"said_anew": 0.3}, "said_again"),
        ({"coherence": 0.5}, "word_salad"),
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
    nothing = covered(0.0, whole=0.0, relevance=0.0, own_words=0, wandering=1.0)
    worst = findings(reading=nothing, said_anew=0.0, coherence=0.0)
    for scored in (communication(worst, CALM), confidence(worst, CALM), technical_accuracy(worst)):
        assert scored.value == 0
        assert sum(part.value < 0 for part in scored.parts) == 1

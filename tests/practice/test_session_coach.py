"""Feedback on a whole session: aggregates, best and weakest, trend, and what to practice next."""

from datetime import timedelta

import pytest
from fakes.questions import make_question
from fakes.sessions import NOON, make_response, make_score, make_wish

from mockinterview.domain.feedback import PlacedScore, Trend
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.session import AskedQuestion, Session, SessionSummary
from mockinterview.domain.vocabulary import Difficulty, InterviewType, QuestionStatus, Skill, Status
from mockinterview.practice.coaching.all_words import WORDS
from mockinterview.practice.session_coach import (
    DRILL_MINUTES,
    NOTHING_ASSESSED,
    NOTHING_OPEN,
    session_feedback,
)


def scored(**values):
    """Return a score of one skill: each part by its name with its value, all of one weight."""
    parts = tuple(
        Part(
            name=name.replace("__", ":"),
            value=value,
            weight=1 / len(values) if value >= 0 else 1.0,
            evidence=(Evidence("A point."),),
        )
        for name, value in values.items()
    )
    return make_score(skills=(SkillScore(skill=Skill.COMMUNICATION, parts=parts),))


def session_of(*scores, excluded=()):
    """Return a session in which each question has one answer of a score; None is an unanswered question."""
    asked = tuple(
        AskedQuestion(
            position=position,
            question=make_question(),
            status=QuestionStatus.ANSWERED if score else QuestionStatus.SKIPPED,
            responses=(make_response(position, score=score, excluded=position in excluded),) if score else (),
        )
        for position, score in enumerate(scores, start=1)
    )
    summary = SessionSummary(
        id="0" * 36,
        wish=make_wish(type=InterviewType.BEHAVIORAL, difficulty=Difficulty.ADVANCED),
        status=Status.COMPLETED,
        started_at=NOON,
        completed_at=NOON + timedelta(minutes=9),
        questions=len(asked),
        answered=len(asked),
        overall=None,
    )
    return Session(summary=summary, asked=asked)


def not_assessed():
    return make_score(skills=(), reason="Nothing was said.")


@pytest.mark.parametrize("scores", [(), (None,), (not_assessed(), None, not_assessed())])
def test_a_session_without_an_assessed_answer_only_has_a_drill(scores):
    feedback = session_feedback(session_of(*scores))
    assert feedback.assessed == 0
    assert feedback.strengths == feedback.improvements == ()
    assert (feedback.best, feedback.weakest, feedback.per_answer) == (None, None, None)
    assert feedback.trend is Trend.UNKNOWN
    assert (feedback.drill.part, feedback.drill.focus) == (None, NOTHING_ASSESSED)


def test_strengths_and_improvements_are_counted_over_the_answers():
    feedback = session_feedback(
        session_of(scored(pace=9, fillers=2), scored(pace=8, fillers=3), scored(pace=5, fillers=8))
    )
    assert feedback.strengths == ("In 2 of 3 answers your pace was good.",)
    assert feedback.improvements == ("In 2 of 3 answers fillers stood in the way.",)
    assert feedback.drill.part == "fillers"
    assert feedback.drill.focus == WORDS["fillers"].change[0]
    assert (feedback.drill.type, feedback.drill.difficulty, feedback.drill.minutes) == (
        InterviewType.BEHAVIORAL,
        Difficulty.ADVANCED,
        DRILL_MINUTES,
    )


def test_what_is_in_every_answer_is_said_so():
    two = session_feedback(session_of(scored(pace=9), scored(pace=8)))
    assert two.strengths == ("In all 2 answers your pace was good.",)
    one = session_feedback(session_of(scored(pace=9)))
    assert one.strengths == ("In your one answer your pace was good.",)
    assert (one.best, one.weakest) == (None, None)
    assert one.drill.focus == NOTHING_OPEN


def test_key_points_count_together():
    feedback = session_feedback(session_of(*[scored(key_point__1=1, key_point__2=2, pace=6)] * 2))
    assert feedback.improvements[0] == "In all 2 answers key points were partly covered or missing."
    assert feedback.drill.focus == WORDS["key_point"].drill


def test_a_deduction_is_open_in_the_answers_that_have_it():
    feedback = session_feedback(session_of(scored(pace=9), scored(pace=9, little_said=-4), scored(pace=9)))
    assert feedback.improvements == ("In 1 of 3 answers little was said.",)


def test_best_and_weakest_are_the_first_of_their_score():
    feedback = session_feedback(session_of(scored(pace=5), scored(pace=9), scored(pace=5), scored(pace=9)))
    assert (feedback.best, feedback.weakest) == (PlacedScore(2, 9.0), PlacedScore(1, 5.0))


@pytest.mark.parametrize(
    ("values", "trend", "per_answer"),
    [
        ((4, 9), Trend.UNKNOWN, None),
        ((4, 5, 6), Trend.RISING, 1.0),
        ((9, 7, 5, 3), Trend.FALLING, -2.0),
        ((5, 5.4, 5.8), Trend.STEADY, 0.4),
        ((5, 5, 5), Trend.STEADY, 0.0),
        ((5, 9, 5), Trend.STEADY, 0.0),
    ],
)
def test_a_trend_takes_three_answers_and_a_point(values, trend, per_answer):
    feedback = session_feedback(session_of(*(scored(pace=value) for value in values)))
    assert feedback.trend is trend
    assert feedback.per_answer == (None if per_answer is None else pytest.approx(per_answer))


def test_what_the_user_excluded_and_what_was_not_assessed_does_not_count():
    feedback = session_feedback(
        session_of(scored(pace=2), not_assessed(), None, scored(pace=8), scored(pace=9), excluded=(1,))
    )
    assert feedback.assessed == 2
    assert (feedback.best, feedback.weakest) == (PlacedScore(5, 9.0), PlacedScore(4, 8.0))


def test_parts_of_an_earlier_version_are_passed_over():
    feedback = session_feedback(session_of(scored(salad=9, pace=9)))
    assert feedback.strengths == ("In your one answer your pace was good.",)

"""What screens show, as text."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.questions import make_question
from fakes.sessions import NOON, make_answer, make_feedback, make_response, make_score, make_wish

from mockinterview.domain.events import Phase
from mockinterview.domain.feedback import PointState, Trend
from mockinterview.domain.interview import Interview
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.session import AskedQuestion, Session, SessionSummary
from mockinterview.domain.vocabulary import (
    Difficulty,
    FeedbackKind,
    FollowUpKind,
    InterviewType,
    Mode,
    QuestionStatus,
    Rating,
    Skill,
    Status,
)
from mockinterview.screens import words
from mockinterview.screens.answer_page import answer_picture
from mockinterview.screens.interview_page import interview_picture
from mockinterview.screens.session_page import history_line, session_picture


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (words.TYPES, InterviewType),
        (words.DIFFICULTIES, Difficulty),
        (words.SKILLS, Skill),
        (words.RATINGS, Rating),
        (words.STATUSES, Status),
        (words.PHASES, Phase),
        (words.POINT_STATES, PointState),
        (words.TRENDS, Trend),
    ],
)
def test_every_member_has_its_word(table, members):
    assert set(table) == set(members)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(10, "about half a minute"), (60, "about 1 minute"), (90, "about 1 and a half minutes"),
     (120, "about 2 minutes"), (180, "about 3 minutes")],
)  # fmt: skip
def test_time_budgets_in_words(seconds, text):
    assert words.minutes_words(seconds) == text


def test_the_question_is_pinned_with_its_state():
    interview = Interview(
        questions=(make_question(display="O(n)"),), mode=Mode.PRACTICE, phase=Phase.LISTENING
    )
    picture = interview_picture(interview)
    assert picture.state == "Listening"
    assert picture.heading == "Question 1 of 1: algorithms, about 2 minutes"
    assert picture.prompt == "O(n)"
    followed = interview_picture(replace(interview, follow_up=FollowUpKind.THIN, notice="Lost."))
    assert followed.heading.startswith("Follow-up to question 1")
    assert followed.prompt == make_question().follow_ups[FollowUpKind.THIN]
    assert followed.notice == "Lost."


def test_a_scored_answer():
    suggestion = make_feedback(kind=FeedbackKind.SUGGESTION, sentence="Say the result.")
    strength = make_feedback(kind=FeedbackKind.STRENGTH, sentence="Clear.", quote="halves the range")
    plain = make_feedback(kind=FeedbackKind.STRENGTH, sentence="Short.", quote=None)
    measures = replace(
        make_score().measures, fillers_per_minute=4.96, longest_pause_s=1.25, key_point_coverage=0.5
    )
    picture = answer_picture(
        make_response(
            score=make_score(measures=measures), feedback=(suggestion, strength, plain, make_feedback())
        )
    )
    assert picture.verdict == "Average, 5.5 of 10 (between 4.2 and 6.9)"
    assert picture.skills == ("Content quality 4.7", "Communication 6.6")
    assert picture.suggestion == "Say the result."
    assert picture.strengths == ("Clear. (You said: halves the range)", "Short.")
    assert picture.improvements == ("Say first that the list must be sorted.",)
    assert picture.measures == (
        "4 words, 134 words a minute, about 1 fillers (5.0 a minute), 0 pauses of a second or more, "
        "longest 1.2 s, 0.5 s of thinking before the first word, 50 % of the key points, "
        "1 of 3 expected terms"
    )


def test_an_answer_that_was_not_assessed_says_why():
    score = make_score(skills=(), reason="Nothing was said.")
    picture = answer_picture(make_response(answer=make_answer(text=""), score=score, feedback=()))
    assert picture.verdict == "Not assessed: Nothing was said."
    assert picture.said == "(nothing)"
    assert picture.suggestion is None


def test_a_typed_answer_has_no_delivery():
    measures = replace(
        make_score().measures, words_per_minute=None, response_latency_s=None, pauses=None, terms_expected=0
    )
    picture = answer_picture(make_response(score=make_score(measures=measures)))
    assert picture.measures == "4 words, 33 % of the key points"


def test_an_answer_without_a_score():
    picture = answer_picture(make_response(score=None))
    assert (picture.verdict, picture.skills, picture.measures) == ("Not scored.", (), "")


def summary(**changes):
    made = SessionSummary(
        id="0123456789abcdef",
        wish=make_wish(company="google"),
        status=Status.COMPLETED,
        started_at=NOON,
        completed_at=NOON + timedelta(minutes=9),
        questions=3,
        answered=2,
        overall=7.25,
    )
    return replace(made, **changes)


def test_a_line_of_the_history():
    line = history_line(summary())
    assert line.id == "01234567"
    assert line.interview == "Software engineering, entry, google, 10 min"
    assert (line.status, line.answered, line.score) == ("Completed", "2 of 3", "Good, 7.2 of 10")
    assert history_line(summary(overall=None)).score == "Not assessed"
    assert "google" not in history_line(summary(wish=make_wish())).interview


def test_a_whole_session():
    better = make_score(skills=make_score().skills[1:])
    asked = (
        _asked(1, QuestionStatus.ANSWERED, make_response(1)),
        _asked(2, QuestionStatus.ANSWERED, make_response(2, score=better)),
        _asked(3, QuestionStatus.SKIPPED),
        _asked(4, QuestionStatus.PENDING),
    )
    picture = session_picture(Session(summary=summary(), asked=asked))
    assert picture.best == "Best: question 2, 6.6."
    assert picture.weakest == "Weakest: question 1, 5.5."
    assert picture.trend == "A trend needs 3 assessed answers; this session has 2."
    assert (
        picture.drill == "Next drill (Software engineering, entry, 10 min): keep this up with new questions."
    )
    assert picture.command == (
        "mockinterview practice --type technical_software --difficulty entry --duration 10"
    )
    assert [one.heading for one in picture.asked] == [
        "Question 1 of 4: algorithms",
        "Question 2 of 4: algorithms",
        "Question 3 of 4: algorithms (skipped)",
        "Question 4 of 4: algorithms (not answered yet)",
    ]
    assert picture.asked[0].answers[0].said == "it halves the range"


def test_one_answer_is_neither_best_nor_weakest():
    asked = (_asked(1, QuestionStatus.ANSWERED, make_response(1)),)
    picture = session_picture(Session(summary=summary(), asked=asked))
    assert (picture.best, picture.weakest) == (None, None)
    assert picture.trend.endswith("this session has 1.")


def test_a_trend_is_told_in_points():
    scores = [make_score(skills=(_skill(value),)) for value in (4.0, 5.0, 7.0)]
    asked = tuple(
        _asked(i, QuestionStatus.ANSWERED, make_response(i, score=score))
        for i, score in enumerate(scores, start=1)
    )
    picture = session_picture(Session(summary=summary(), asked=asked))
    assert picture.trend == "Your answers rose over the session (+1.5 points from answer to answer)."
    assert picture.improvements == ("In 2 of 3 answers your pace was outside 120 to 175 words a minute.",)


def test_key_points_are_covered_partly_or_missing():
    parts = tuple(
        Part(name=f"key_point:{i}", value=value, weight=0.3, evidence=(Evidence(f"Point {i}."), *said))
        for i, value, said in (
            (1, 8.0, (Evidence("halves"), Evidence("range"))),
            (2, 4.5, ()),
            (3, 1.0, (Evidence("a"),)),
        )
    )
    score = make_score(
        skills=(SkillScore(skill=Skill.CONTENT_QUALITY, parts=parts),),
        adjustment=Part(name="trained_model", value=-0.4, weight=1.0),
        own_labels=Part(name="own_labels", value=0.3, weight=1.0),
    )
    picture = answer_picture(make_response(score=score))
    assert picture.points == ("Covered: Point 1. (halves, range)", "Partly: Point 2.", "Missing: Point 3.")
    assert picture.skills == ("Content quality 4.0", "trained model -0.4", "your labels +0.3")


def _skill(value):
    return SkillScore(skill=Skill.COMMUNICATION, parts=(Part(name="pace", value=value, weight=1.0),))


def _asked(position, status, *responses):
    return AskedQuestion(position=position, question=make_question(), status=status, responses=responses)

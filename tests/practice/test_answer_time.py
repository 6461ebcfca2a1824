"""The clock of an answer and its automatic end, by a clock that is set by hand."""

import pytest
from fakes.questions import make_question

from mockinterview.domain.events import Action, Fact, FactKind
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Mode
from mockinterview.practice.answer_clock import AnswerClock
from mockinterview.practice.automatic_end import AutomaticEnd

FIVE_WORDS = "a queue holds the work"
SPOKEN = Fact(FactKind.SPOKEN)


class Course:
    """Moves an interview on, and the seconds; tells the watchers."""

    def __init__(self):
        self.now_s = 100.0
        self.clock = AnswerClock(now_s=lambda: self.now_s)
        self.end = AutomaticEnd(after_s=4, now_s=lambda: self.now_s)
        self.interview = Interview(questions=(make_question(), make_question(id="q2")), mode=Mode.REAL)
        self.go(Action.BEGIN, SPOKEN, SPOKEN)

    def go(self, *events):
        for event in events:
            self.interview = self.interview.advance(event).interview
            self.clock.changed(self.interview)
            self.end.changed(self.interview)

    def hear(self, words):
        self.clock.heard(words)
        self.end.heard(words)

    def wait(self, seconds, *, dbfs=-70.0):
        self.now_s += seconds
        self.end.level(dbfs)

    @property
    def times(self):
        return self.clock.thinking_s, self.clock.answering_s


@pytest.fixture
def course():
    return Course()


def test_thinking_before_the_first_word_is_measured_apart(course):
    course.wait(3)
    assert course.times == (3, 0)
    course.hear(" ")
    course.hear("so")
    course.wait(10)
    course.hear("so it")
    assert course.times == (3, 10)


def test_pauses_and_repeated_questions_do_not_count(course):
    course.wait(2)
    course.go(Action.PAUSE)
    course.wait(60)
    course.go(Action.RESUME)
    course.wait(1)
    course.go(Action.REPEAT)
    course.wait(20)
    course.go(SPOKEN)
    course.hear("so")
    course.wait(5)
    assert course.times == (3, 5)


def test_the_time_stands_while_scoring_and_starts_anew_with_the_next_question(course):
    course.hear("so")
    course.wait(9)
    course.go(Action.FINISH_ANSWER)
    course.wait(1)
    assert course.times == (0, 9)
    course.go(Fact(FactKind.HEARD), Fact(FactKind.SCORED), SPOKEN)
    assert course.times == (0, 0)


def test_silence_after_enough_words_counts_down_to_the_end(course):
    course.wait(60)
    course.hear("a queue")
    course.wait(60)
    assert course.end.countdown_s is None
    course.hear(FIVE_WORDS)
    course.wait(3.9)
    assert course.end.countdown_s is None
    course.wait(0.6)
    assert course.end.countdown_s == pytest.approx(4.5)
    course.wait(60)
    assert course.end.countdown_s == 0


def test_a_voice_or_a_new_word_stops_the_countdown(course):
    course.hear(FIVE_WORDS)
    course.wait(5)
    course.wait(0, dbfs=-30)
    assert course.end.countdown_s is None
    course.wait(5)
    course.hear(FIVE_WORDS + " and")
    assert course.end.countdown_s is None


def test_still_thinking_holds_until_the_next_word(course):
    course.hear(FIVE_WORDS)
    course.wait(5)
    course.end.still_thinking()
    course.wait(600)
    course.hear(FIVE_WORDS)
    assert course.end.countdown_s is None
    course.hear(FIVE_WORDS + " and")
    course.wait(5)
    assert course.end.countdown_s is not None


def test_steady_noise_is_no_voice(course):
    course.hear(FIVE_WORDS)
    for _ in range(50):
        course.wait(0.1, dbfs=-38)
    assert course.end.countdown_s is not None


def test_only_an_answer_that_is_taken_ends_by_itself(course):
    course.hear(FIVE_WORDS)
    course.go(Action.PAUSE)
    course.wait(60)
    assert course.end.countdown_s is None
    course.go(Action.RESUME)
    assert course.end.countdown_s is None
    course.go(Action.FINISH_ANSWER, Fact(FactKind.HEARD), Fact(FactKind.SCORED), SPOKEN, SPOKEN)
    course.wait(60)
    assert course.end.countdown_s is None

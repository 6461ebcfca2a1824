"""A scorer on a thread of its own, with scorers that wait for what a test wants."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from fakes.questions import make_question
from fakes.scorer import CountingScorer
from fakes.sessions import make_answer
from support.rehearsal import LONG, Rehearsal

from mockinterview.domain.errors import ModelError
from mockinterview.domain.events import Action, Phase
from mockinterview.domain.vocabulary import Status
from mockinterview.practice.background_scorer import BackgroundScorer

ONE, TWO, THREE = (make_question(id=f"q{n}") for n in (1, 2, 3))


@pytest.fixture
def thread():
    with ThreadPoolExecutor(1) as executor:
        yield executor


class HeldScorer(CountingScorer):
    """Prepares only once it is let; ``began`` tells that it wants to."""

    def __init__(self):
        super().__init__()
        self.began, self.go_on = threading.Event(), threading.Event()

    def prepare(self, question):
        self.began.set()
        assert self.go_on.wait(5)
        super().prepare(question)


def missing():
    raise ModelError("The word list is missing.", way_on="Install the program again.")


def test_nothing_is_loaded_before_it_is_needed_and_then_once(thread):
    loaded = []
    scorer = BackgroundScorer(thread, lambda: loaded.append(CountingScorer()) or loaded[-1])
    assert loaded == []
    scorer.prepare(ONE)
    assert scorer.score(ONE, make_answer(text=LONG)) == CountingScorer().score(ONE, make_answer(text=LONG))
    assert [one.prepared for one in loaded] == [["q1"]]


def test_preparing_keeps_nobody_waiting_and_scoring_waits_for_it(thread):
    held = HeldScorer()
    scorer = BackgroundScorer(thread, lambda: held)
    scorer.prepare(ONE)
    assert held.began.wait(5)
    assert held.prepared == []
    threading.Timer(0.05, held.go_on.set).start()
    scorer.score(ONE, make_answer(text=LONG))
    assert held.prepared == ["q1"]


def test_a_question_that_was_skipped_is_not_prepared(thread):
    held = HeldScorer()
    scorer = BackgroundScorer(thread, lambda: held)
    scorer.prepare(ONE)
    assert held.began.wait(5)
    scorer.prepare(TWO)
    scorer.prepare(THREE)
    held.go_on.set()
    scorer.score(THREE, make_answer(text=LONG))
    assert held.prepared == ["q1", "q3"]


def test_what_loading_raises_comes_with_the_score_and_is_tried_again(thread, caplog):
    loads = iter([missing, missing, CountingScorer])
    scorer = BackgroundScorer(thread, lambda: next(loads)())
    scorer.prepare(ONE)
    with pytest.raises(ModelError, match="The word list is missing"):
        scorer.score(ONE, make_answer(text=LONG))
    assert "not_prepared" in caplog.text
    assert scorer.score(ONE, make_answer(text=LONG)).overall == pytest.approx(8.0)


def test_an_interview_prepares_every_question_before_it_is_answered(thread):
    counting = CountingScorer()
    rehearsal = Rehearsal(scorer=BackgroundScorer(thread, lambda: counting)).type_answers(LONG, LONG)
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.CONTINUE, Action.CONTINUE))
    assert rehearsal.run().summary.status is Status.COMPLETED
    assert {"q1", "q2"} <= set(counting.prepared)


def test_an_interview_whose_scorer_cannot_be_loaded_says_so_at_the_first_answer(thread):
    rehearsal = Rehearsal(scorer=BackgroundScorer(thread, missing)).type_answers(LONG)
    assert rehearsal.run().summary.status is Status.IN_PROGRESS
    assert rehearsal.conductor.interview.notice == "The word list is missing. Install the program again."


def test_a_question_that_cannot_be_prepared_is_asked_and_scored_nevertheless(thread, caplog):
    class Unprepared(CountingScorer):
        def prepare(self, question):
            raise ZeroDivisionError

    rehearsal = Rehearsal(scorer=BackgroundScorer(thread, Unprepared)).type_answers(LONG, LONG)
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.CONTINUE, Action.CONTINUE))
    assert rehearsal.run().summary.status is Status.COMPLETED
    assert "not_prepared" in caplog.text

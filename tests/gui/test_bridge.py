"""Work off the window's thread: results come back on it, in order, and to those only who still wait."""

import threading

import pytest
from PySide6.QtCore import QObject

from mockinterview.domain.errors import StoreError
from mockinterview.gui.bridge import Jobs, Lane
from mockinterview.practice.conduct import BUG_SENTENCE


class Asker(QObject):
    """Keeps what it was told, and on which thread."""

    def __init__(self):
        super().__init__()
        self.results = []
        self.sentences = []
        self.threads = set()

    def done(self, result):
        self.results.append(result)
        self.threads.add(threading.current_thread())

    def failed(self, sentence):
        self.sentences.append(sentence)
        self.threads.add(threading.current_thread())


@pytest.fixture
def asker(qapp):
    return Asker()


@pytest.fixture
def jobs(qtbot):
    unheard = []
    jobs = Jobs(unheard.append)
    jobs.unheard = unheard
    yield jobs
    jobs.close()


def refuse():
    raise StoreError("The disk is full.", way_on="Free some space.")


def break_down():
    raise ZeroDivisionError


def rest(qtbot, jobs):
    qtbot.waitUntil(lambda: jobs.are_idle)


def test_work_runs_elsewhere_and_its_result_comes_back_here(jobs, asker, qtbot):
    jobs.run(threading.current_thread, done=asker.done, owner=asker)
    rest(qtbot, jobs)
    assert asker.threads == {threading.main_thread()}
    assert asker.results[0] is not threading.main_thread()


def test_work_of_the_store_is_done_in_order(jobs, asker, qtbot):
    for number in range(50):
        jobs.run(lambda number=number: number, done=asker.done, owner=asker)
    rest(qtbot, jobs)
    assert asker.results == list(range(50))


def test_an_error_of_the_world_comes_back_as_its_sentence(jobs, asker, qtbot):
    jobs.run(refuse, done=asker.done, failed=asker.failed, owner=asker)
    rest(qtbot, jobs)
    assert (asker.results, asker.sentences) == ([], ["The disk is full. Free some space."])


def test_an_error_nobody_takes_is_said_all_the_same(jobs, asker, qtbot):
    jobs.run(refuse, done=asker.done, owner=asker)
    rest(qtbot, jobs)
    assert jobs.unheard == ["The disk is full. Free some space."]


def test_a_bug_is_said_and_logged(jobs, asker, qtbot, caplog):
    jobs.run(break_down, done=asker.done, failed=asker.failed, owner=asker)
    rest(qtbot, jobs)
    assert asker.sentences == [BUG_SENTENCE]
    assert "job_broke" in caplog.text


def test_nothing_comes_of_cancelled_work(jobs, asker, qtbot):
    gate = threading.Event()
    first = jobs.run(gate.wait, done=asker.done, owner=asker)
    second = jobs.run(lambda: asker.results.append("done"), done=asker.done, owner=asker)
    first.cancel()
    second.cancel()
    gate.set()
    rest(qtbot, jobs)
    assert asker.results == []


def test_an_owner_that_is_gone_is_not_told(jobs, qtbot):
    told = []
    owner = QObject()
    gate = threading.Event()
    jobs.run(gate.wait, done=told.append, owner=owner)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed, timeout=1000)
    del owner
    gate.set()
    rest(qtbot, jobs)
    assert told == []


def test_lanes_do_not_wait_for_each_other(jobs, asker, qtbot):
    gate = threading.Event()
    jobs.run(gate.wait, done=lambda _: None, owner=asker, lane=Lane.SLOW)
    jobs.run(lambda: "quick", done=asker.done, owner=asker)
    qtbot.waitUntil(lambda: asker.results == ["quick"])
    gate.set()
    rest(qtbot, jobs)


def test_any_thread_can_call_the_window(jobs, asker, qtbot):
    tell = jobs.to_window(asker.done, owner=asker)
    jobs.run(lambda: [tell(number) for number in range(3)], done=lambda _: None, owner=asker, lane=Lane.SLOW)
    qtbot.waitUntil(lambda: asker.results == [0, 1, 2])
    rest(qtbot, jobs)
    assert asker.threads == {threading.main_thread()}

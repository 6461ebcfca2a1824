"""The window ends in order, and what it leaves behind is freed on its own thread."""

import gc
import os
import signal
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from mockinterview.gui.ending import SIGNALS, Ending
from mockinterview.gui.tidying import LIMITS, Tidying


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_the_window_on_its_own_thread(qtbot, number):
    ended = []
    before = signal.getsignal(number)
    ending = Ending(lambda: ended.append(threading.current_thread()))
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ended == [threading.main_thread()])
    ending.close()
    assert signal.getsignal(number) is before


class Knot:
    """Refers to itself, so that only a look for cycles frees it."""

    def __init__(self, freed_on):
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.current_thread()))


def test_cycles_are_freed_on_the_thread_of_the_window(qtbot):
    freed_on = []
    tidying = Tidying()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: [Knot(freed_on) for _ in range(2 * LIMITS[0])]).result()
    assert freed_on == []
    qtbot.waitUntil(lambda: freed_on != [])
    tidying.close()
    assert set(freed_on) == {threading.main_thread()}
    assert gc.isenabled()

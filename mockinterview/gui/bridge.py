"""The one bridge between threads and Qt: one way off the main thread, one way back.

Work runs on named lanes; what comes of it returns through a queued signal, on the thread of the window, and
only while the widget that asked for it is there.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from mockinterview.domain.errors import WorldError
from mockinterview.practice.conduct import BUG_SENTENCE

log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(Enum):
    """Where work runs; the value is how many threads it has."""

    STORE = ("store", 1)
    """Sessions, questions, settings, labels: in order."""
    SLOW = ("slow", 2)
    """Downloads, learning, long exports."""
    DRAWING = ("drawing", 1)
    """Charts."""
    SOUND = ("sound", 2)
    """Playing, voices, trying the microphone."""
    STAGE = ("stage", 1)
    """The conductor of an interview."""


class Job:
    """Work that was asked for."""

    def __init__(self, owner: QObject, done: Callable[[object], None], failed: Callable[[str], None]) -> None:
        self._owner = owner
        self._done = done
        self._failed = failed
        self._result: object = None
        self._sentence: str | None = None
        self.is_cancelled = False
        """Whether nobody waits for the work any more; long work looks at it and ends early."""

    def cancel(self) -> None:
        """Drop what comes of the work; work that has not begun is not begun."""
        self.is_cancelled = True

    def carry_out(self, work: Callable[[], object]) -> None:
        """Do the work on the present thread and keep what comes of it."""
        if self.is_cancelled:
            return
        try:
            self._result = work()
        except WorldError as error:
            self._sentence = str(error)
        except Exception:
            # A bug in the background must be seen, not lost with its thread.
            log.exception("job_broke")
            self._sentence = BUG_SENTENCE

    def deliver(self) -> None:
        """Tell what came of it, on the thread of the window."""
        if self.is_cancelled or not isValid(self._owner):
            return
        if self._sentence is None:
            self._done(self._result)
        else:
            self._failed(self._sentence)


class Jobs(QObject):
    """Runs work off the thread of the window and brings the results back.

    ``failed`` is where the sentence of an error goes that the asker does not take itself.
    """

    _ended = Signal(object)
    _posted = Signal(object, object)
    closing = Signal()
    """The window is closed: work that takes long ends early."""
    idle = Signal()
    """Nothing that was asked for is under way any more."""

    def __init__(self, failed: Callable[[str], None]) -> None:
        super().__init__()
        self._failed = failed
        self._under_way = 0
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._posted.connect(_call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        owner: QObject,
        failed: Callable[[str], None] | None = None,
        lane: Lane = Lane.STORE,
    ) -> Job:
        """Do work on a lane; then call ``done`` with its result, or ``failed`` with a sentence."""
        job = Job(owner, lambda result: done(result), failed or self._failed)  # type: ignore[arg-type]
        self._under_way += 1
        self._lane(lane).submit(self._carry_out, job, work)
        return job

    def to_window(self, function: Callable[[T], None], *, owner: QObject) -> Callable[[T], None]:
        """Return a function for any thread that calls the given one on the thread of the window."""

        def call(value: T) -> None:
            if isValid(owner):
                function(value)

        return lambda value: self._posted.emit(call, value)

    @property
    def are_idle(self) -> bool:
        """Return whether nothing is under way."""
        return self._under_way == 0

    def close(self) -> None:
        """Wait for what runs and drop what waits."""
        self.closing.emit()
        for lane in self._lanes.values():
            lane.shutdown(cancel_futures=True)
        self._lanes.clear()

    def _lane(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._lanes:
            name, threads = lane.value
            self._lanes[lane] = ThreadPoolExecutor(threads, thread_name_prefix=name)
        return self._lanes[lane]

    def _carry_out(self, job: Job, work: Callable[[], object]) -> None:
        job.carry_out(work)
        self._ended.emit(job)

    def _deliver(self, job: Job) -> None:
        self._under_way -= 1
        job.deliver()
        if self.are_idle:
            self.idle.emit()


def _call(function: Callable[[object], None], value: object) -> None:
    function(value)

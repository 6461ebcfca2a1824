"""Learning beside the window: progress to show, a way to stop, and a result to fetch."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from mockinterview.practice.learning import Learned, Learning


class Retraining:
    """One run of ``Learning.learn`` in a thread of its own, started at once."""

    def __init__(self, learning: Learning) -> None:
        self._step = ("", 0, 1)
        self._stopped = Event()
        pool = ThreadPoolExecutor(1, thread_name_prefix="learning")
        self._outcome = pool.submit(learning.learn, on_step=self._take_step, cancelled=self._stopped.is_set)
        pool.shutdown(wait=False)

    @property
    def progress(self) -> tuple[str, int, int]:
        """Return what is being done, how much of it is done, and how much there is."""
        return self._step

    @property
    def is_over(self) -> bool:
        """Whether it came to an end, good or bad."""
        return self._outcome.done()

    def stop(self) -> None:
        """Stop at the next step; nothing is changed then. Harmless when it is over."""
        self._stopped.set()

    def result(self) -> Learned:
        """Wait for the end and return what came of it. Raises what ``Learning.learn`` raises."""
        return self._outcome.result()

    def _take_step(self, what: str, done: int, total: int) -> None:
        self._step = (what, done, total)

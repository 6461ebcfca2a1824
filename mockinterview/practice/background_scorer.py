"""A scorer that loads and prepares beside the interview: neither its start nor an answer waits for that."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.ports import Scorer

log = logging.getLogger(__name__)


class BackgroundScorer:
    """Lets another scorer work on a thread of its own, one thing after another; implements ports.Scorer.

    ``thread`` is an executor with one worker. ``load`` is called there when something is first asked for;
    what it raises is raised to whoever scores, and the next time it is tried again.
    """

    def __init__(self, thread: Executor, load: Callable[[], Scorer]) -> None:
        self._thread = thread
        self._load = load
        self._loaded: Scorer | None = None
        self._preparing: Future[None] = Future()

    def prepare(self, question: Question) -> None:
        """Begin to prepare and return at once; an earlier question that is still waiting is passed over."""
        self._preparing.cancel()
        self._preparing = self._thread.submit(lambda: self._scorer().prepare(question))
        self._preparing.add_done_callback(_log_failure)

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score, after what is being prepared. Raises what loading or scoring raises."""
        return self._thread.submit(lambda: self._scorer().score(question, answer)).result()

    def _scorer(self) -> Scorer:
        """Return the loaded scorer; only called on its thread, so it is loaded once."""
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded


def _log_failure(prepared: Future[None]) -> None:
    """Write down why a question could not be prepared: scoring will try again, and say it."""
    if not prepared.cancelled() and (error := prepared.exception()):
        log.warning("not_prepared", exc_info=error)

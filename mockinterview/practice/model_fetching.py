"""Fetches a speech model beside whatever else goes on: progress to show, and a way to stop and go on."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Event

from mockinterview.domain.errors import WorldError
from mockinterview.ports import SpeechModelShelf


class FetchStage(StrEnum):
    """Where the fetching of a model stands."""

    NONE = "none"
    WAITING = "waiting"
    FETCHING = "fetching"
    UNPACKING = "unpacking"
    STOPPED = "stopped"
    FAILED = "failed"
    DONE = "done"


UNDER_WAY = frozenset({FetchStage.WAITING, FetchStage.FETCHING, FetchStage.UNPACKING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """How the fetching of a model stands."""

    model: str = ""
    stage: FetchStage = FetchStage.NONE
    done_bytes: int = 0
    total_bytes: int = 0
    seconds_left: float | None = None
    """None where that can't be told yet."""
    sentence: str = ""
    """What went wrong, with a way on; empty where nothing did."""

    @property
    def is_under_way(self) -> bool:
        """Whether it goes on by itself."""
        return self.stage in UNDER_WAY


class ModelFetching:
    """Fetches one model at a time; ``now`` may be asked for at any time, from any thread.

    ``seconds`` is a clock that only goes forward.
    """

    def __init__(
        self, models: Callable[[], SpeechModelShelf], *, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._models = models
        self._seconds = seconds
        self._stop = Event()
        self._began: tuple[float, int] | None = None
        self.now = Fetch()

    def prepare(self, model: str) -> None:
        """Say that a model is about to be fetched; ``stop`` means this one from now on."""
        self._stop, self._began = Event(), None
        self.now = Fetch(model=model, stage=FetchStage.WAITING)

    def fetch(self) -> Fetch:
        """Fetch the model that was prepared, to the end; belongs off the window's thread.

        What went wrong stands in the returned value: nobody may be there to catch it.
        """
        stop, model = self._stop, self.now.model
        try:
            if not stop.is_set():
                self._models().install(model, on_progress=self._take_progress, cancelled=stop.is_set)
            stage, sentence = (FetchStage.STOPPED if stop.is_set() else FetchStage.DONE), ""
        except WorldError as error:
            stage = FetchStage.STOPPED if stop.is_set() else FetchStage.FAILED
            sentence = "" if stop.is_set() else str(error)
        self.now = replace(self.now, stage=stage, sentence=sentence, seconds_left=None)
        return self.now

    def stop(self) -> None:
        """Stop soon; what arrived is kept, and fetching the model again goes on from there."""
        self._stop.set()

    def _take_progress(self, done: int, total: int) -> None:
        stage = FetchStage.UNPACKING if done >= total else FetchStage.FETCHING
        self.now = replace(
            self.now,
            stage=stage,
            done_bytes=done,
            total_bytes=total,
            seconds_left=self._left(done, total),
        )

    def _left(self, done: int, total: int) -> float | None:
        """Return the seconds left at the pace so far."""
        if self._began is None:
            self._began = (self._seconds(), done)
        since_s, since_bytes = self._seconds() - self._began[0], done - self._began[1]
        return (total - done) * since_s / since_bytes if since_bytes > 0 else None

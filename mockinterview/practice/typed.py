"""Answers that are typed."""

from threading import Lock

from mockinterview.domain.answer import Answer
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.listening import Ear, Turn


class TypedListener:
    """Takes the text a front end sends with ``send``; implements Listener."""

    channel = Channel.TYPED

    def __init__(self) -> None:
        self._lock = Lock()
        self._ear: Ear | None = None
        self._text: str | None = None

    def send(self, text: str) -> None:
        """Take the whole text of the answer and end it; text sent ahead waits for its question."""
        with self._lock:
            self._text = text.strip()
            ear = self._ear
        if ear:
            ear.on_ended()

    def can_follow_up(self, position: int) -> bool:
        """Return True: a follow-up can always be typed."""
        return True

    def stand_by(self) -> None:
        """Do nothing: typing needs nothing made ready."""

    def listen(self, turn: Turn, ear: Ear) -> None:
        """Wait for ``send``."""
        with self._lock:
            self._ear = ear
            is_there = self._text is not None
        if is_there:
            ear.on_ended()

    def suspend(self) -> None:
        """Do nothing: typed text waits by itself."""

    def resume(self) -> None:
        """Do nothing: typed text waits by itself."""

    def finish(self) -> Answer:
        """Return the text that was sent."""
        with self._lock:
            text, self._text, self._ear = self._text, None, None
        return Answer(channel=Channel.TYPED, text=text or "")

    def drop(self) -> None:
        """Forget the text."""
        self.finish()

    def stop(self) -> None:
        """Stop waiting."""
        self.finish()

    def close(self) -> None:
        """Do nothing: nothing is held."""

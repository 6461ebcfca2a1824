"""Answers that are typed."""

from mockinterview.domain.answer import Answer
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.listening import Ear, Turn


class TypedListener:
    """Takes the text a front end sends with ``send``; implements Listener."""

    channel = Channel.TYPED

    def __init__(self) -> None:
        self._ear: Ear | None = None
        self._text = ""

    def send(self, text: str) -> None:
        """Take the whole text of the answer and end it; passed over when no answer is being taken."""
        if self._ear:
            self._text = f"{self._text}\n{text}".strip()
            self._ear.on_ended()

    def can_follow_up(self, position: int) -> bool:
        """Return True: a follow-up can always be typed."""
        return True

    def listen(self, turn: Turn, ear: Ear) -> None:
        """Wait for ``send``."""
        self._ear, self._text = ear, ""

    def suspend(self) -> None:
        """Do nothing: typed text waits by itself."""

    def resume(self) -> None:
        """Do nothing: typed text waits by itself."""

    def finish(self) -> Answer:
        """Return the text that was sent."""
        self._ear = None
        return Answer(channel=Channel.TYPED, text=self._text)

    def drop(self) -> None:
        """Forget the text."""
        self._ear, self._text = None, ""

    def stop(self) -> None:
        """Stop waiting."""
        self._ear = None

    def close(self) -> None:
        """Do nothing: nothing is held."""

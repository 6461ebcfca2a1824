"""Where answers come from: what every source of answers can do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What is being answered."""

    session_id: str
    position: int
    """Place of the question in the session, from 1."""
    question: Question
    is_follow_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ear:
    """Whom a listener tells what it hears; called from the listener's own thread."""

    on_partial: Callable[[str], None]
    """The words heard so far."""
    on_level: Callable[[float], None]
    """Loudness of the last piece of sound, in dBFS."""
    on_warning: Callable[[str], None]
    """A sentence on something odd (only silence arrives) beside the listening; "" when it is over."""
    on_ended: Callable[[], None]
    """The answer ended by itself (the recording is over, the text was sent)."""
    on_lost: Callable[[str], None]
    """The source was lost, with a sentence; what was heard is kept."""


class Listener(Protocol):
    """A source of answers; one answer at a time."""

    @property
    def channel(self) -> Channel:
        """Return how answers reach this listener."""
        ...

    def can_follow_up(self, position: int) -> bool:
        """Return whether a follow-up to this question could be answered."""
        ...

    def stand_by(self) -> None:
        """Make ready, beside the caller, so that ``listen`` or ``resume`` starts at once; harmless twice."""
        ...

    def listen(self, turn: Turn, ear: Ear) -> None:
        """Start taking an answer and return at once."""
        ...

    def suspend(self) -> None:
        """Stop taking and standing by, keep what there is."""
        ...

    def resume(self) -> None:
        """Go on with the same answer."""
        ...

    def finish(self) -> Answer:
        """Return the whole answer; waits for the recogniser."""
        ...

    def drop(self) -> None:
        """Throw the answer away."""
        ...

    def stop(self) -> None:
        """Stop taking without an answer; sound that was recorded stays."""
        ...

    def close(self) -> None:
        """Free what is held; harmless when called twice."""
        ...

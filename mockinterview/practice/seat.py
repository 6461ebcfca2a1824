"""An interview in the window: the conductor with the listener it hears through."""

from collections.abc import Callable
from dataclasses import dataclass

from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.conduct import Audience, Conductor
from mockinterview.practice.either import EitherListener
from mockinterview.practice.services import Services
from mockinterview.practice.sessions import Prepared
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.typed import TypedListener


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What the candidate acts through while the interview runs."""

    conductor: Conductor
    listener: EitherListener | TypedListener

    @property
    def can_speak(self) -> bool:
        """Return whether answers may be spoken."""
        return isinstance(self.listener, EitherListener)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an interview ended."""

    interview: Interview
    answered: int


def hold(
    services: Services, prepared: Prepared, audience: Audience, *, seated: Callable[[Seat], None]
) -> Outcome:
    """Conduct a prepared interview to its end; ``seated`` is told how to act in it before it begins.

    Questions are spoken when answers are, unless the voice is off.
    """
    channel = services.store.get(prepared.session_id).summary.wish.channel
    is_spoken = channel is not Channel.TYPED
    listener = services.listener(Channel.SPOKEN if is_spoken else Channel.TYPED, None)
    if isinstance(listener, SpokenListener):
        listener = EitherListener(listener)
    assert isinstance(listener, EitherListener | TypedListener)
    aloud = is_spoken and services.settings.get("voice_on") is True
    services.warm_up(channel, aloud=aloud)
    conductor = services.conductor(prepared, listener, audience, aloud=aloud)
    seated(Seat(conductor=conductor, listener=listener))
    interview = conductor.run()
    return Outcome(interview=interview, answered=services.store.get(prepared.session_id).summary.answered)

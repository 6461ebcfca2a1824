"""The words the interview's table is written in: phases, events and commands.

An event is an action of the candidate or a fact from the machine.
"""

from dataclasses import dataclass
from enum import StrEnum

from mockinterview.domain.vocabulary import FollowUpKind, Status


class Phase(StrEnum):
    """What is going on."""

    READY = "ready"
    GREETING = "greeting"
    ASKING = "asking"
    LISTENING = "listening"
    THINKING = "thinking"
    SCORING = "scoring"
    ACKNOWLEDGING = "acknowledging"
    REVIEWING = "reviewing"
    PAUSED = "paused"
    CLOSING = "closing"
    COMPLETED = "completed"
    ABANDONED = "abandoned"
    FAILED = "failed"


ENDED = frozenset({Phase.COMPLETED, Phase.ABANDONED, Phase.FAILED})
"""Phases nothing leads out of."""


class Action(StrEnum):
    """What the candidate can do."""

    BEGIN = "begin"
    START_ANSWER = "start_answer"
    FINISH_ANSWER = "finish_answer"
    REPEAT = "repeat"
    SKIP = "skip"
    PAUSE = "pause"
    RESUME = "resume"
    CONTINUE = "continue"
    LEAVE = "leave"


class FactKind(StrEnum):
    """What the machine can report."""

    SPOKEN = "spoken"
    HEARD = "heard"
    SCORED = "scored"
    SOURCE_LOST = "source_lost"
    BROKE = "broke"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened."""

    kind: FactKind
    follow_up: FollowUpKind | None = None
    """With SCORED: the follow-up the answer asks for."""
    sentence: str | None = None
    """With SOURCE_LOST and BROKE: what the candidate should know."""


Event = Action | Fact
EventKind = Action | FactKind


class CommandKind(StrEnum):
    """What the conductor is told to do.

    Dropping an answer throws its sound away (the candidate skips); stopping keeps it.
    """

    SAY = "say"
    STOP_SPEAKING = "stop_speaking"
    HOLD_SPEAKING = "hold_speaking"
    GO_ON_SPEAKING = "go_on_speaking"
    LISTEN = "listen"
    SUSPEND_LISTENING = "suspend_listening"
    RESUME_LISTENING = "resume_listening"
    FINISH_LISTENING = "finish_listening"
    DROP_LISTENING = "drop_listening"
    STOP_LISTENING = "stop_listening"
    SCORE = "score"
    SHOW_FEEDBACK = "show_feedback"
    MARK_SKIPPED = "mark_skipped"
    CLOSE_SESSION = "close_session"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to carry out."""

    kind: CommandKind
    text: str = ""
    """With SAY: the sentence."""
    position: int = 0
    """With MARK_SKIPPED: which question, from 1."""
    status: Status | None = None
    """With CLOSE_SESSION: how the session ended."""

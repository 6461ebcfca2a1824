"""The interview as one transition table.

Actions come from the candidate, facts from the machine. ``advance`` looks the pair of phase and event up in
``TRANSITIONS`` and returns the interview as it is then, with the commands to carry out; a pair that is not
in the table raises IllegalEvent and changes nothing. Nothing here speaks, listens, waits or stores.

The usual course of one question is asking, listening, thinking (the recogniser finishes), scoring,
acknowledging, and in practice mode reviewing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from mockinterview.domain import script
from mockinterview.domain.errors import IllegalEvent
from mockinterview.domain.events import (
    ENDED,
    Action,
    Command,
    CommandKind,
    Event,
    EventKind,
    Fact,
    FactKind,
    Phase,
)
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import FollowUpKind, Mode, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Where an interview stands."""

    questions: tuple[Question, ...]
    mode: Mode
    phase: Phase = Phase.READY
    index: int = 0
    """Which question is on, from 0."""
    follow_up: FollowUpKind | None = None
    """The follow-up that is being asked or answered."""
    pending: FollowUpKind | None = None
    """The follow-up to ask after the acknowledgement."""
    listening: bool = False
    """Whether an answer has been begun, though it may be suspended."""
    paused_in: Phase | None = None
    leaving: bool = False
    resumed: bool = False
    notice: str | None = None
    """A sentence about what went wrong, until the interview goes on."""

    @property
    def question(self) -> Question:
        """Return the question that is on."""
        return self.questions[self.index]

    @property
    def position(self) -> int:
        """Return the place of the question that is on, from 1."""
        return self.index + 1

    @property
    def prompt(self) -> str:
        """Return what is being asked, as spoken: the question or its follow-up."""
        if self.follow_up is None:
            return self.question.text
        return self.question.follow_ups.get(self.follow_up, script.GENERAL_FOLLOW_UP)

    @property
    def all_answered(self) -> bool:
        """Return whether nothing is left to answer, so that leaving is finishing."""
        place = self.paused_in or self.phase
        return place is Phase.CLOSING or (place is Phase.REVIEWING and self.question is self.questions[-1])

    @property
    def has_ended(self) -> bool:
        """Return whether nothing more can happen."""
        return self.phase in ENDED

    def allows(self, event: Event) -> bool:
        """Return whether the present phase knows this event."""
        return (self.phase, _kind(event)) in TRANSITIONS

    def advance(self, event: Event) -> "Step":
        """Return the interview after an event, and what is to be done. Raises IllegalEvent."""
        transition = TRANSITIONS.get((self.phase, _kind(event)))
        if transition is None:
            raise IllegalEvent(f"{_kind(event)} while {self.phase}")
        return transition(self, event)


@dataclass(frozen=True, slots=True)
class Step:
    """The outcome of one event."""

    interview: Interview
    commands: tuple[Command, ...] = ()


Transition = Callable[[Interview, Event], Step]


def _kind(event: Event) -> EventKind:
    return event.kind if isinstance(event, Fact) else event


def _do(*kinds: CommandKind) -> tuple[Command, ...]:
    return tuple(Command(kind) for kind in kinds)


def _say(text: str) -> Command:
    return Command(CommandKind.SAY, text=text)


def _greet(interview: Interview, _: Event) -> Step:
    text = script.greeting(
        interview.question.type,
        questions=len(interview.questions) - interview.index,
        resumed=interview.resumed,
    )
    return Step(replace(interview, phase=Phase.GREETING), (_say(text),))


def _ask(interview: Interview, _: Event) -> Step:
    asking = replace(interview, phase=Phase.ASKING, notice=None)
    return Step(asking, (_say(asking.prompt),))


def _ask_again(interview: Interview, event: Event) -> Step:
    hush = CommandKind.SUSPEND_LISTENING if interview.phase is Phase.LISTENING else CommandKind.STOP_SPEAKING
    step = _ask(interview, event)
    return Step(step.interview, (*_do(hush), *step.commands))


def _listen(interview: Interview, event: Event) -> Step:
    open_ear = CommandKind.RESUME_LISTENING if interview.listening else CommandKind.LISTEN
    hush = _do(CommandKind.STOP_SPEAKING) if event is Action.START_ANSWER else ()
    return Step(replace(interview, phase=Phase.LISTENING, listening=True), (*hush, *_do(open_ear)))


def _finish_answer(interview: Interview, event: Event) -> Step:
    thinking = replace(
        interview, phase=Phase.THINKING, listening=False, paused_in=None, leaving=event is Action.LEAVE
    )
    return Step(thinking, _do(CommandKind.FINISH_LISTENING))


def _score(interview: Interview, _: Event) -> Step:
    return Step(replace(interview, phase=Phase.SCORING), _do(CommandKind.SCORE))


def _acknowledge(interview: Interview, event: Event) -> Step:
    if interview.leaving:
        return _abandon(interview, event)
    wanted = event.follow_up if isinstance(event, Fact) else None
    pending = None if interview.follow_up else wanted
    shows = interview.mode is Mode.PRACTICE and pending is None
    commands = _do(CommandKind.SHOW_FEEDBACK) if shows else ()
    thanks = _say(script.acknowledgement(2 * interview.index + (interview.follow_up is not None)))
    return Step(replace(interview, phase=Phase.ACKNOWLEDGING, pending=pending), (*commands, thanks))


def _after_thanks(interview: Interview, event: Event) -> Step:
    if interview.pending:
        return _ask(replace(interview, follow_up=interview.pending, pending=None), event)
    if interview.mode is Mode.PRACTICE:
        return Step(replace(interview, phase=Phase.REVIEWING))
    return _next(interview, event)


def _next(interview: Interview, event: Event) -> Step:
    onward = replace(interview, follow_up=None, pending=None, listening=False, paused_in=None, notice=None)
    if interview.index + 1 < len(interview.questions):
        return _ask(replace(onward, index=interview.index + 1), event)
    goodbye = _say(script.closing(interview.index))
    return Step(replace(onward, phase=Phase.CLOSING), (goodbye,))


def _skip(interview: Interview, event: Event) -> Step:
    hush = _do(CommandKind.STOP_SPEAKING) if interview.phase is not Phase.LISTENING else ()
    drop = _do(CommandKind.DROP_LISTENING) if interview.listening else ()
    if interview.follow_up:
        step = _after_skipped_follow_up(interview, event)
        return Step(step.interview, (*hush, *drop, *step.commands))
    step = _next(interview, event)
    skipped = Command(CommandKind.MARK_SKIPPED, position=interview.position)
    return Step(step.interview, (*hush, *drop, skipped, *step.commands))


def _after_skipped_follow_up(interview: Interview, event: Event) -> Step:
    if interview.mode is Mode.PRACTICE:
        reviewing = replace(interview, phase=Phase.REVIEWING, listening=False, paused_in=None)
        return Step(reviewing, _do(CommandKind.SHOW_FEEDBACK))
    return _next(interview, event)


_HOLDS = {
    Phase.LISTENING: (CommandKind.SUSPEND_LISTENING, CommandKind.RESUME_LISTENING),
    Phase.GREETING: (CommandKind.HOLD_SPEAKING, CommandKind.GO_ON_SPEAKING),
    Phase.ASKING: (CommandKind.HOLD_SPEAKING, CommandKind.GO_ON_SPEAKING),
    Phase.ACKNOWLEDGING: (CommandKind.HOLD_SPEAKING, CommandKind.GO_ON_SPEAKING),
    Phase.CLOSING: (CommandKind.HOLD_SPEAKING, CommandKind.GO_ON_SPEAKING),
}
"""How each phase is held, and how it goes on."""


def _pause(interview: Interview, _: Event) -> Step:
    held = replace(interview, phase=Phase.PAUSED, paused_in=interview.phase)
    return Step(held, _do(_HOLDS[interview.phase][0]))


def _resume(interview: Interview, _: Event) -> Step:
    phase = interview.paused_in or Phase.LISTENING
    onward = replace(interview, phase=phase, paused_in=None, notice=None)
    return Step(onward, _do(_HOLDS[phase][1]))


def _lose_source(interview: Interview, event: Event) -> Step:
    sentence = event.sentence if isinstance(event, Fact) else None
    held = replace(interview, phase=Phase.PAUSED, paused_in=Phase.LISTENING, notice=sentence)
    return Step(held)


def _leave(interview: Interview, event: Event) -> Step:
    hush = _do(CommandKind.STOP_SPEAKING)
    if interview.listening:
        step = _finish_answer(interview, event)
        return Step(step.interview, (*hush, *step.commands))
    step = _complete(interview, event) if interview.all_answered else _abandon(interview, event)
    return Step(step.interview, (*hush, *step.commands))


def _leave_when_scored(interview: Interview, _: Event) -> Step:
    return Step(replace(interview, leaving=True))


def _abandon(interview: Interview, _: Event) -> Step:
    gone = replace(interview, phase=Phase.ABANDONED, paused_in=None)
    close = Command(CommandKind.CLOSE_SESSION, status=Status.ABANDONED)
    return Step(gone, (close,))


def _complete(interview: Interview, _: Event) -> Step:
    done = replace(interview, phase=Phase.COMPLETED, paused_in=None)
    return Step(done, (Command(CommandKind.CLOSE_SESSION, status=Status.COMPLETED),))


def _fail(interview: Interview, event: Event) -> Step:
    sentence = event.sentence if isinstance(event, Fact) else None
    failed = replace(interview, phase=Phase.FAILED, paused_in=None, notice=sentence)
    return Step(failed, _do(CommandKind.STOP_SPEAKING, CommandKind.STOP_LISTENING))


def _for_each(
    phases: Iterable[Phase], event: EventKind, transition: Transition
) -> dict[tuple[Phase, EventKind], Transition]:
    return {(phase, event): transition for phase in phases}


TRANSITIONS: dict[tuple[Phase, EventKind], Transition] = {
    (Phase.READY, Action.BEGIN): _greet,
    (Phase.GREETING, FactKind.SPOKEN): _ask,
    (Phase.GREETING, Action.START_ANSWER): _ask_again,
    (Phase.ASKING, FactKind.SPOKEN): _listen,
    (Phase.ASKING, Action.START_ANSWER): _listen,
    (Phase.LISTENING, Action.FINISH_ANSWER): _finish_answer,
    (Phase.LISTENING, FactKind.SOURCE_LOST): _lose_source,
    (Phase.THINKING, FactKind.HEARD): _score,
    (Phase.SCORING, FactKind.SCORED): _acknowledge,
    (Phase.ACKNOWLEDGING, FactKind.SPOKEN): _after_thanks,
    (Phase.REVIEWING, Action.CONTINUE): _next,
    (Phase.CLOSING, FactKind.SPOKEN): _complete,
    (Phase.PAUSED, Action.RESUME): _resume,
    **_for_each((Phase.ASKING, Phase.LISTENING), Action.REPEAT, _ask_again),
    **_for_each((Phase.ASKING, Phase.LISTENING), Action.SKIP, _skip),
    **_for_each(tuple(_HOLDS), Action.PAUSE, _pause),
    **_for_each((Phase.THINKING, Phase.SCORING), Action.LEAVE, _leave_when_scored),
    **_for_each(
        [phase for phase in Phase if phase not in ENDED | {Phase.THINKING, Phase.SCORING}],
        Action.LEAVE,
        _leave,
    ),
    **_for_each([phase for phase in Phase if phase not in ENDED], FactKind.BROKE, _fail),
}
"""Every pair of phase and event that means something."""

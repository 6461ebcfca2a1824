"""Conducts an interview: carries out what the table says through the ports, and reports back facts.

The conductor's own thread is the one that calls ``run``. Actions come in from any thread through ``ask_for``;
one that is out of season (a double click) is dropped. Facts come from the ports; one out of season is a bug,
unless it belongs to a sentence or an answer that is already over.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import WorldError
from mockinterview.domain.events import Action, Command, CommandKind, Event, Fact, FactKind, Phase
from mockinterview.domain.follow_up import follow_up_for
from mockinterview.domain.interview import Interview
from mockinterview.domain.session import Response, session_overall
from mockinterview.domain.vocabulary import QuestionStatus, Status
from mockinterview.ports import Clock, Scorer, SessionStore, Voice
from mockinterview.practice.judge import judged
from mockinterview.practice.listening import Ear, Listener, Turn

log = logging.getLogger(__name__)

TURN_S = 0.2
"""How long at most a Ctrl-C waits that came just when the conductor went to sleep."""
BUG_SENTENCE = (
    "Something went wrong inside the program; the log file has the details. "
    "Every finished answer is kept, and the session can be resumed."
)


class Audience(Protocol):
    """Who watches an interview: a window or a terminal. Called from several threads; must return quickly."""

    def changed(self, interview: Interview) -> None:
        """Show where the interview stands."""
        ...

    def says(self, text: str) -> None:
        """Show the sentence that is being spoken."""
        ...

    def word(self, start: int, end: int) -> None:
        """Mark the characters being heard in the sentence being spoken."""
        ...

    def partial(self, text: str) -> None:
        """Show the words heard so far."""
        ...

    def level(self, dbfs: float) -> None:
        """Show how loud the microphone is."""
        ...

    def warned(self, sentence: str) -> None:
        """Show that something is odd, though the interview goes on; an empty sentence: it is over."""
        ...

    def feedback(self, response: Response) -> None:
        """Show the feedback to an answer."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What an interview is held with."""

    listener: Listener
    voice: Voice
    scorer: Scorer
    store: SessionStore
    clock: Clock


class Conductor:
    """Runs one interview from its first sentence to its end."""

    def __init__(self, *, interview: Interview, session_id: str, room: Room, audience: Audience) -> None:
        self.interview = interview
        self._session_id = session_id
        self._room = room
        self._audience = audience
        self._inbox: SimpleQueue[tuple[Event, int]] = SimpleQueue()
        self._utterance = 0
        self._answer: Answer | None = None
        self._responses: list[Response] = []
        self._carry_out: dict[CommandKind, Callable[[Command], None]] = {
            CommandKind.SAY: self._say,
            CommandKind.STOP_SPEAKING: self._stop_speaking,
            CommandKind.HOLD_SPEAKING: self._hold_speaking,
            CommandKind.GO_ON_SPEAKING: lambda _: room.voice.resume(),
            CommandKind.LISTEN: self._listen,
            CommandKind.SUSPEND_LISTENING: lambda _: room.listener.suspend(),
            CommandKind.RESUME_LISTENING: lambda _: room.listener.resume(),
            CommandKind.FINISH_LISTENING: self._finish_listening,
            CommandKind.DROP_LISTENING: lambda _: room.listener.drop(),
            CommandKind.STOP_LISTENING: lambda _: room.listener.stop(),
            CommandKind.SCORE: self._score,
            CommandKind.SHOW_FEEDBACK: lambda _: audience.feedback(self._responses[-1]),
            CommandKind.MARK_SKIPPED: self._mark_skipped,
            CommandKind.CLOSE_SESSION: self._close_session,
        }

    def ask_for(self, action: Action) -> None:
        """Take an action of the candidate; callable from any thread."""
        self._inbox.put((action, 0))

    def run(self) -> Interview:
        """Conduct the interview to its end and return how it stands then."""
        self.ask_for(Action.BEGIN)
        try:
            while not self.interview.has_ended:
                self._step(*self._next())
        finally:
            self._room.voice.stop()
            self._room.listener.close()
        return self.interview

    def _next(self) -> tuple[Event, int]:
        """Return what comes next. Waits in short turns: Python may sleep through a Ctrl-C while it waits."""
        while True:
            with suppress(Empty):
                return self._inbox.get(timeout=TURN_S)

    def _step(self, event: Event, utterance: int) -> None:
        if self._is_over(event, utterance):
            return
        step = self.interview.advance(event)
        self.interview = step.interview
        self._audience.changed(self.interview)
        try:
            for command in step.commands:
                self._carry_out[command.kind](command)
        except WorldError as error:
            log.warning("interview_stopped", extra={"error": type(error).__name__})
            self._report(Fact(FactKind.BROKE, sentence=str(error)))
        except Exception:
            # The one place where a bug of ours ends an interview and not the program.
            log.exception("interview_broke")
            self._report(Fact(FactKind.BROKE, sentence=BUG_SENTENCE))

    def _is_over(self, event: Event, utterance: int) -> bool:
        """Return whether an event comes too late or too early to mean anything."""
        if isinstance(event, Fact) and event.kind is FactKind.SPOKEN:
            return utterance != self._utterance
        may_be_late = isinstance(event, Action) or event.kind is FactKind.SOURCE_LOST
        return may_be_late and not self.interview.allows(event)

    def _report(self, fact: Fact, *, utterance: int = 0) -> None:
        self._inbox.put((fact, utterance))

    # ---- speaking

    def _say(self, command: Command) -> None:
        self._utterance += 1
        utterance = self._utterance
        self._audience.says(command.text)

        def done(failure: str | None) -> None:
            if failure:
                self._audience.warned(failure)
            self._report(Fact(FactKind.SPOKEN), utterance=utterance)

        self._room.voice.say(command.text, on_word=self._audience.word, on_done=done)
        if self.interview.phase is Phase.ASKING:
            self._room.listener.stand_by()
        self._room.scorer.prepare(self.interview.question)

    def _hold_speaking(self, _: Command) -> None:
        self._room.voice.pause()
        self._room.listener.suspend()

    def _stop_speaking(self, _: Command) -> None:
        self._utterance += 1
        self._room.voice.stop()

    # ---- listening

    def _listen(self, _: Command) -> None:
        self._room.listener.listen(_turn(self._session_id, self.interview), self._ear())

    def _ear(self) -> Ear:
        return Ear(
            on_partial=self._audience.partial,
            on_level=self._audience.level,
            on_warning=self._audience.warned,
            on_ended=lambda: self.ask_for(Action.FINISH_ANSWER),
            on_lost=lambda sentence: self._report(Fact(FactKind.SOURCE_LOST, sentence=sentence)),
        )

    def _finish_listening(self, _: Command) -> None:
        self._answer = self._room.listener.finish()
        if self._answer.notice:
            self._audience.warned(self._answer.notice)
        self._report(Fact(FactKind.HEARD))

    # ---- scoring and keeping

    def _score(self, _: Command) -> None:
        interview, answer = self.interview, self._answer
        if answer is None or (interview.leaving and not answer.text):
            self._report(Fact(FactKind.SCORED))
            return
        earlier = self._responses[-1] if interview.follow_up and self._responses else None
        response = judged(
            interview, answer, scorer=self._room.scorer, earlier=earlier, at=self._room.clock.now()
        )
        self._room.store.save_response(self._session_id, response)
        self._responses.append(response)
        can_go_on = self._room.listener.can_follow_up(interview.position)
        wanted = follow_up_for(response.score) if response.score and can_go_on else None
        self._report(Fact(FactKind.SCORED, follow_up=wanted))

    def _mark_skipped(self, command: Command) -> None:
        self._room.store.mark(self._session_id, command.position, QuestionStatus.SKIPPED)

    def _close_session(self, command: Command) -> None:
        asked = self._room.store.get(self._session_id).asked
        self._room.store.finish(
            self._session_id,
            command.status or Status.ABANDONED,
            overall=session_overall(asked),
            at=self._room.clock.now(),
        )


def _turn(session_id: str, interview: Interview) -> Turn:
    return Turn(
        session_id=session_id,
        position=interview.position,
        question=interview.question,
        is_follow_up=interview.follow_up is not None,
    )

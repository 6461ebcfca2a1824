"""Sessions to look at: held for real, by the conductor and the scorer, with answers of known quality.

Answers are made from each question's own sample answer, whole or cut, so that there are good and poor ones.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from mockinterview.domain.events import Action, Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.session import Response, Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode
from mockinterview.gui.scenes.weeks import PROFILE, fill_weeks
from mockinterview.practice.listening import Ear
from mockinterview.practice.services import Services
from mockinterview.practice.typed import TypedListener

SECOND_TAKE = (
    "A stack is last in first out, a queue is first in first out. The undo list of an editor is a stack."
)
NOTHING_MORE = "I would add nothing to that."
RECORDED = "sw-entry-stack-queue"
"""The question with the shortest of the bundled recordings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A session to hold: the share of each sample answer that is given; None leaves the interview there."""

    type: InterviewType
    difficulty: Difficulty
    shares: tuple[float | None, ...]
    company: str | None = None


_TYPED = (
    _Held(type=InterviewType.BEHAVIORAL, difficulty=Difficulty.ENTRY, shares=(0.3, 0.5, 0.2)),
    _Held(type=InterviewType.TECHNICAL_DATA, difficulty=Difficulty.ENTRY, shares=(0.6, 1.0, 0.4)),
    _Held(
        type=InterviewType.TECHNICAL_SOFTWARE,
        difficulty=Difficulty.INTERMEDIATE,
        shares=(1.0, 0.7, 0.0),
        company="google",
    ),
    _Held(type=InterviewType.SYSTEM_DESIGN, difficulty=Difficulty.ADVANCED, shares=(1.0, None)),
)


@dataclass(slots=True)
class _Candidate:
    """Answers as told; implements practice.conduct.Audience."""

    answers: list[str | None]
    listener: TypedListener | None = None
    ask_for: Callable[[Action], None] = lambda _: None
    _asked: set[int] = field(default_factory=set)

    def changed(self, interview: Interview) -> None:
        """Answer when listened to, and go on after each feedback."""
        if interview.phase is Phase.REVIEWING:
            self.ask_for(Action.CONTINUE)
        elif interview.phase is Phase.LISTENING and self.listener:
            self._answer(self.listener, interview)

    def _answer(self, listener: TypedListener, interview: Interview) -> None:
        answer = self.answers[interview.index] if interview.index < len(self.answers) else None
        if interview.index in self._asked:
            answer = NOTHING_MORE
        self._asked.add(interview.index)
        if answer is None:
            self.ask_for(Action.LEAVE)
        else:
            listener.send(answer)

    def says(self, text: str) -> None:
        """Do nothing."""

    def word(self, start: int, end: int) -> None:
        """Do nothing."""

    def partial(self, text: str) -> None:
        """Do nothing."""

    def level(self, dbfs: float) -> None:
        """Do nothing."""

    def warned(self, sentence: str) -> None:
        """Do nothing."""

    def feedback(self, response: Response) -> None:
        """Do nothing."""


def fill_with_samples(services: Services) -> None:
    """Hold the sample sessions: typed ones, one from bundled recordings with its sound, and weeks of them."""
    for held in _TYPED:
        _hold_typed(services, held)
    _hold_recorded(services)
    fill_weeks(services, profile=PROFILE, with_labels=False)
    services.settings.set("first_run_done", True)


def _hold_typed(services: Services, held: _Held) -> None:
    wish = _wish(held, Channel.TYPED)
    prepared = services.sessions.prepare(wish, limit=len(held.shares))
    questions = prepared.interview.questions
    answers = [
        None if share is None else _cut(question.sample_answer, share)
        for question, share in zip(questions, held.shares, strict=False)
    ]
    listener = TypedListener()
    candidate = _Candidate(answers, listener)
    conductor = services.conductor(prepared, listener, candidate, aloud=False)
    candidate.ask_for = conductor.ask_for
    conductor.run()


def _hold_recorded(services: Services) -> None:
    """Hold a session of one question with its follow-up; more would keep the recogniser busy for long."""
    held = _Held(type=InterviewType.TECHNICAL_SOFTWARE, difficulty=Difficulty.ENTRY, shares=())
    with TemporaryDirectory(prefix="mockinterview-") as folder:
        for sound in services.samples.glob(f"{RECORDED}*.ogg"):
            shutil.copy(sound, folder)
        prepared = services.sessions.prepare_set(_wish(held, Channel.RECORDED), [RECORDED])
        candidate = _Candidate([])
        listener = services.listener(Channel.RECORDED, Path(folder))
        conductor = services.conductor(prepared, listener, candidate, aloud=False)
        candidate.ask_for = conductor.ask_for
        conductor.run()
    _answer_again(services, prepared.session_id)


def _answer_again(services: Services, session_id: str) -> None:
    """Give the first question of a session a second take."""

    def nothing(_: object) -> None:
        """Do nothing."""

    listener = TypedListener()
    retake = services.reviewing.retake(session_id, 1, listener)
    retake.begin(
        Ear(on_partial=nothing, on_level=nothing, on_warning=nothing, on_ended=lambda: None, on_lost=nothing)
    )
    listener.send(SECOND_TAKE)
    retake.finish()


def _wish(held: _Held, channel: Channel) -> Wish:
    return Wish(
        type=held.type,
        difficulty=held.difficulty,
        minutes=10,
        mode=Mode.PRACTICE,
        channel=channel,
        company=held.company,
        seed=7,
    )


def _cut(text: str, share: float) -> str:
    """Return the first share of a text's words, or a word that says nothing."""
    words = text.split()
    return " ".join(words[: round(len(words) * share)]) or "Fine."

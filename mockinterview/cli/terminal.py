"""An interview in a terminal: what is printed, and what the keys do.

Keys are lines, so that they work in any terminal and through a pipe: Enter alone does what comes next.
"""

import sys
from collections.abc import Callable
from threading import Semaphore
from typing import TextIO

from mockinterview.cli.show import show_answer
from mockinterview.domain.events import ENDED, Action, Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.session import Response
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.hints import Prompter
from mockinterview.practice.typed import TypedListener
from mockinterview.screens.answer_page import answer_picture
from mockinterview.screens.interview_page import interview_picture

KEYS = {
    "r": Action.REPEAT,
    "s": Action.SKIP,
    "p": Action.PAUSE,
    "q": Action.LEAVE,
}
TYPED_KEYS = {f"/{key}": KEYS[key] for key in "rsq"}
"""Lines that mean something while an answer is typed."""
NEXT = {
    Phase.ASKING: Action.START_ANSWER,
    Phase.LISTENING: Action.FINISH_ANSWER,
    Phase.PAUSED: Action.RESUME,
    Phase.REVIEWING: Action.CONTINUE,
}
"""What Enter alone does."""

KEYS_SHOWN = {
    Channel.SPOKEN: "Enter: done   r: repeat   s: skip   p: pause   q: leave",
    Channel.TYPED: "Type your answer and end it with an empty line. /r repeats, /s skips, /q leaves.",
    Channel.RECORDED: "",
}


class Terminal:
    """Prints an interview as it runs; implements practice.conduct.Audience."""

    def __init__(
        self, *, channel: Channel, out: TextIO, shows_partials: bool, prompter: Prompter | None = None
    ) -> None:
        self._channel = channel
        self._out = out
        self._ask_for: Callable[[Action], None] = lambda _: None
        self._shows_partials = shows_partials
        self._prompter = prompter
        self._phase = Phase.READY
        self._asked = ""
        self._partial_width = 0
        self._turns = Semaphore(0)

    def attend(self, ask_for: Callable[[Action], None]) -> None:
        """Take the function that brings actions to the interview that is shown."""
        self._ask_for = ask_for

    def wait_for_turn(self) -> bool:
        """Wait until the interview listens (again); return False once it has ended."""
        self._turns.acquire()
        return self._phase not in ENDED

    @property
    def phase(self) -> Phase:
        """Return where the interview stands."""
        return self._phase

    def changed(self, interview: Interview) -> None:
        """Print the new state where it is news."""
        before, self._phase = self._phase, interview.phase
        if self._prompter:
            self._prompter.changed(interview)
        picture = interview_picture(interview)
        is_repeated = before is Phase.LISTENING
        if interview.phase is Phase.ASKING and (is_repeated or interview.prompt != self._asked):
            self._asked = interview.prompt
            self._print(f"\n{picture.heading}\n{picture.prompt}")
        elif interview.phase is Phase.LISTENING:
            self._print(f"[{picture.state}] {KEYS_SHOWN[self._channel]}".rstrip())
        elif interview.phase in {Phase.THINKING, Phase.SCORING, Phase.PAUSED}:
            self._print(f"[{picture.state}] {picture.notice or ''}".rstrip())
        if interview.phase is Phase.PAUSED:
            self._print("Enter: go on   q: leave and keep the answers")
        if interview.phase is Phase.REVIEWING:
            self._review()
        if interview.phase is Phase.LISTENING or interview.has_ended:
            self._turns.release()

    def says(self, text: str) -> None:
        """Print what the interviewer says besides the question, which is pinned already."""
        if text != self._asked:
            self._print(f"Interviewer: {text}")

    def word(self, start: int, end: int) -> None:
        """Do nothing: a terminal shows the whole sentence at once."""

    def partial(self, text: str) -> None:
        """Print the last words heard on one line that is written over, and now and then a hint."""
        if self._shows_partials:
            line = text[-90:]
            print(f"\r{line.ljust(self._partial_width)}", end="", file=self._out, flush=True)
            self._partial_width = len(line)
        if self._prompter and (hint := self._prompter.heard(text)):
            self._end_partial()
            print(f"Hint: {hint}", file=sys.stderr, flush=True)

    def level(self, dbfs: float) -> None:
        """Do nothing: a terminal has no level meter."""

    def warned(self, sentence: str) -> None:
        """Print a warning; that it is over needs no line."""
        if sentence:
            self._print(f"Note: {sentence}")

    def feedback(self, response: Response) -> None:
        """Print the verdict and feedback."""
        self._end_partial()
        show_answer(answer_picture(response), with_text=self._channel is not Channel.TYPED, out=self._out)

    def _review(self) -> None:
        if self._channel is Channel.SPOKEN:
            self._print("Enter: next question   q: leave")
        else:
            self._ask_for(Action.CONTINUE)

    def _print(self, text: str) -> None:
        self._end_partial()
        print(text, file=self._out, flush=True)

    def _end_partial(self) -> None:
        if self._partial_width:
            print(file=self._out)
            self._partial_width = 0


def read_keys(lines: TextIO, terminal: Terminal, ask_for: Callable[[Action], None]) -> None:
    """Turn lines into actions until the input ends, which means leaving."""
    for line in lines:
        key = line.strip().lower()
        action = NEXT.get(terminal.phase) if not key else KEYS.get(key)
        if action:
            ask_for(action)
    terminal.warned("No more keys can be read here, so the interview is left; finished answers are kept.")
    ask_for(Action.LEAVE)


def read_answers(
    lines: TextIO, listener: TypedListener, terminal: Terminal, ask_for: Callable[[Action], None]
) -> None:
    """Turn lines into typed answers, one whenever the interview listens; the input's end means leaving."""
    while terminal.wait_for_turn():
        answer, action = _one_answer(lines)
        if answer and action in {None, Action.LEAVE}:
            listener.send(answer)
        if action:
            ask_for(action)


def _one_answer(lines: TextIO) -> tuple[str, Action | None]:
    """Return the text up to an empty line or the input's end, or up to an action."""
    answer: list[str] = []
    while line := lines.readline():
        text = line.strip()
        if action := TYPED_KEYS.get(text.lower()):
            return "\n".join(answer), action
        if text:
            answer.append(text)
        elif answer:
            break
    return "\n".join(answer), None if answer else Action.LEAVE

"""Live hints while an answer is spoken: seldom, a few words each, and each only once in an answer.

They follow the rules the scorer and the coach go by: pace, hesitations, and the stages an answer of its type
goes through. How long somebody thinks is never hinted at.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator

from mockinterview.domain.events import Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.question import Question
from mockinterview.domain.stages import STAGES
from mockinterview.domain.vocabulary import InterviewType, Mode

SECONDS_BETWEEN = 20.0
"""Seconds from one hint to the next, and before the first."""
MOST_WORDS = 4
"""Words of a hint at most: more can't be read while one speaks."""
PACE_OVER_S = 15.0
"""Seconds over which the pace is taken."""
FASTEST_WPM = 230.0
"""Words a minute above which no rated speaker went."""
LATEST_WORDS, MOST_UMS = 40, 4
"""The words among which hesitations are counted, and how many of them are one every four seconds."""
TOO_LONG = 1.25
"""Share of the question's time after which it is time to end."""

SLOW_DOWN, FEWER_UMS, END = "slow down", "fewer ums", "come to the end"
_UMS = frozenset("um uh er erm uhm".split())
_EXPLANATION = (
    (0.5, ("why",), "say why"),
    (0.6, ("example",), "give an example"),
    (0.8, ("trade-off",), "name a trade-off"),
)
MISSED = {
    InterviewType.BEHAVIORAL: (
        (0.4, ("action",), "say what you did"),
        (0.7, ("result", "learned"), "say the result"),
    ),
    InterviewType.TECHNICAL_SOFTWARE: _EXPLANATION,
    InterviewType.TECHNICAL_DATA: _EXPLANATION,
    InterviewType.SYSTEM_DESIGN: (
        (0.5, ("requirements", "estimates"), "name the requirements"),
        (0.75, ("trade-offs",), "name a trade-off"),
    ),
}
"""From which share of the question's time on a hint comes where none of some stages was announced."""


class Hints:
    """Decides what to hint at in one answer; knows no clock, so the seconds are told."""

    def __init__(self, question: Question, *, seconds_between: float = SECONDS_BETWEEN) -> None:
        self._question = question
        self._seconds_between = seconds_between
        self._began_s = self._latest_s = 0.0
        self._given: set[str] = set()
        self._heard: deque[tuple[float, int]] = deque()

    def next(self, words_so_far: str, elapsed_s: float) -> str | None:
        """Return a hint for the words heard so far, or None; the first word starts the clock."""
        words = re.findall(r"[a-z0-9']+", words_so_far.lower())
        if not words:
            return None
        if not self._heard:
            self._began_s = self._latest_s = elapsed_s
        self._heard.append((elapsed_s, len(words)))
        if elapsed_s - self._latest_s < self._seconds_between:
            return None
        hint = next((hint for hint in self._wanted(words, elapsed_s) if hint not in self._given), None)
        if hint:
            self._given.add(hint)
            self._latest_s = elapsed_s
        return hint

    def _wanted(self, words: list[str], elapsed_s: float) -> Iterator[str]:
        """Yield what could be hinted at, the most urgent first."""
        if self._words_per_minute(elapsed_s) > FASTEST_WPM:
            yield SLOW_DOWN
        if sum(word in _UMS for word in words[-LATEST_WORDS:]) >= MOST_UMS:
            yield FEWER_UMS
        share = (elapsed_s - self._began_s) / self._question.seconds
        if share >= TOO_LONG:
            yield END
            return
        text = " ".join(words)
        announced = {cue.name for cue in STAGES[self._question.type] if cue.announced_in(text)}
        for since, names, hint in MISSED[self._question.type]:
            if share >= since and announced.isdisjoint(names):
                yield hint

    def _words_per_minute(self, elapsed_s: float) -> float:
        """Return the pace over the latest seconds; 0 before there are enough of them."""
        while len(self._heard) > 1 and self._heard[1][0] <= elapsed_s - PACE_OVER_S:
            self._heard.popleft()
        (began_s, before), (_, now) = self._heard[0], self._heard[-1]
        return 60 * (now - before) / (elapsed_s - began_s) if elapsed_s - began_s >= PACE_OVER_S else 0.0


class Prompter:
    """Gives hints through an interview in practice mode; pauses do not count."""

    def __init__(self, *, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._hints: Hints | None = None
        self._began_s = 0.0
        self._paused_s = 0.0

    def changed(self, interview: Interview) -> None:
        """Follow where the interview stands."""
        now = self._now_s()
        if interview.phase is Phase.PAUSED:
            self._paused_s = now
        elif interview.phase is not Phase.LISTENING or interview.mode is not Mode.PRACTICE:
            self._hints = None
        elif self._hints:
            self._began_s += now - self._paused_s
        else:
            self._hints, self._began_s = Hints(interview.question), now

    def heard(self, words_so_far: str) -> str | None:
        """Return a hint for the words heard so far, or None."""
        return self._hints.next(words_so_far, self._now_s() - self._began_s) if self._hints else None

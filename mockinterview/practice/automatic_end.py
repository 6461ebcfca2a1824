"""The automatic end of an answer, for those who chose one: silence, then a countdown that can be stopped."""

from collections.abc import Callable

from mockinterview.domain.events import Phase
from mockinterview.domain.interview import Interview

LEAST_WORDS = 5
"""Words after which silence may mean the end; before, it is thinking."""
COUNTDOWN_S = 5.0
"""Seconds in which the candidate can say that the answer goes on."""
VOICE_DB = 12.0
"""Decibels above the quietest sound of the answer from which a sound counts as voice."""
QUIETEST_DBFS = -55.0
"""Loudness below which it is no use to tell quiet from quieter: microphones cut noise off to nothing."""


class AutomaticEnd:
    """Watches one answer after the other for silence.

    ``after_s`` seconds of it start the countdown; ``now_s`` tells the seconds of any clock that never goes
    back. Voice, new words and ``still_thinking`` stop the countdown; after the last it takes new words to
    start another.
    """

    def __init__(self, *, after_s: float, now_s: Callable[[], float]) -> None:
        self._after_s = after_s
        self._now_s = now_s
        self._is_on = self._may_end = False
        self._voice_at_s = 0.0
        self._words = ""
        self._quietest_dbfs = 0.0

    def changed(self, interview: Interview) -> None:
        """Follow where the interview stands."""
        self._is_on = interview.phase is Phase.LISTENING
        self._voice_at_s = self._now_s()
        if not interview.listening:
            self._words, self._may_end, self._quietest_dbfs = "", False, 0.0

    def heard(self, words: str) -> None:
        """Take the words heard so far."""
        if words != self._words:
            self._words, self._voice_at_s = words, self._now_s()
            self._may_end = len(words.split()) >= LEAST_WORDS

    def level(self, dbfs: float) -> None:
        """Take the loudness of the latest sound."""
        self._quietest_dbfs = max(min(self._quietest_dbfs, dbfs), QUIETEST_DBFS)
        if dbfs >= self._quietest_dbfs + VOICE_DB:
            self._voice_at_s = self._now_s()

    def still_thinking(self) -> None:
        """Let silence mean nothing until there are new words."""
        self._may_end = False

    @property
    def countdown_s(self) -> float | None:
        """Return the seconds left to the end, 0 when it has come; None while nothing counts down."""
        silent_s = self._now_s() - self._voice_at_s
        if not self._is_on or not self._may_end or silent_s < self._after_s:
            return None
        return max(self._after_s + COUNTDOWN_S - silent_s, 0.0)

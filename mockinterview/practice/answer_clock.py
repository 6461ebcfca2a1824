"""Times an answer while it is given: the thinking before its first word apart from the rest."""

from collections.abc import Callable

from mockinterview.domain.events import Phase
from mockinterview.domain.interview import Interview


class AnswerClock:
    """Measures one answer after the other; pauses and repeated questions do not count.

    ``now_s`` tells the seconds of any clock that never goes back.
    """

    def __init__(self, *, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._since_s: float | None = None
        self._before_s = 0.0
        self._first_word_s: float | None = None

    @property
    def thinking_s(self) -> float:
        """Return the seconds before the first word, as far as they have gone."""
        return self._elapsed_s if self._first_word_s is None else self._first_word_s

    @property
    def answering_s(self) -> float:
        """Return the seconds since the first word; 0 before it."""
        return self._elapsed_s - self.thinking_s

    def changed(self, interview: Interview) -> None:
        """Follow where the interview stands."""
        if interview.phase is Phase.LISTENING:
            self._since_s = self._now_s() if self._since_s is None else self._since_s
            return
        self._before_s, self._since_s = self._elapsed_s, None
        if interview.phase in {Phase.GREETING, Phase.ASKING} and not interview.listening:
            self._before_s, self._first_word_s = 0.0, None

    def heard(self, words: str) -> None:
        """Take the words of the answer so far, spoken or typed."""
        if words.strip() and self._first_word_s is None:
            self._first_word_s = self._elapsed_s

    @property
    def _elapsed_s(self) -> float:
        return self._before_s + (0.0 if self._since_s is None else self._now_s() - self._since_s)

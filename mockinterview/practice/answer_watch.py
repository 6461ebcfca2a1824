"""Who watches an answer while it is given: its clock, the hints and the automatic end, as chosen."""

from collections.abc import Callable

from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Mode
from mockinterview.ports import Preferences
from mockinterview.practice.answer_clock import AnswerClock
from mockinterview.practice.automatic_end import AutomaticEnd
from mockinterview.practice.hints import Prompter


class AnswerWatch:
    """Watches the answers of one interview; ``now_s`` tells the seconds of a clock that never goes back.

    Hints come in practice mode, the automatic end to spoken answers, each only where it was chosen.
    """

    def __init__(self, settings: Preferences, *, mode: Mode, now_s: Callable[[], float]) -> None:
        self.clock = AnswerClock(now_s=now_s)
        after_s = float(settings.get("auto_end_silence_s") or 0)
        is_hinting = settings.get("hints") is True and mode is Mode.PRACTICE
        self._prompter = Prompter(now_s=now_s) if is_hinting else None
        self._end = AutomaticEnd(after_s=after_s, now_s=now_s) if settings.get("auto_end") is True else None

    def changed(self, interview: Interview) -> None:
        """Follow where the interview stands."""
        self.clock.changed(interview)
        if self._prompter:
            self._prompter.changed(interview)
        if self._end:
            self._end.changed(interview)

    def heard(self, words: str) -> str | None:
        """Take the words spoken so far; return a hint, or None."""
        self.clock.heard(words)
        if self._end:
            self._end.heard(words)
        return self._prompter.heard(words) if self._prompter else None

    def typed(self, text: str) -> None:
        """Take the text typed so far; whoever types decides alone when it ends."""
        self.clock.heard(text)
        self.still_thinking()

    def level(self, dbfs: float) -> None:
        """Take the loudness of the latest sound."""
        if self._end:
            self._end.level(dbfs)

    def still_thinking(self) -> None:
        """Let silence mean nothing until there are new words."""
        if self._end:
            self._end.still_thinking()

    @property
    def countdown_s(self) -> float | None:
        """Return the seconds left to the automatic end, 0 when it has come; None without a countdown."""
        return self._end.countdown_s if self._end else None

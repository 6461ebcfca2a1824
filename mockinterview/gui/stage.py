"""The bridge from a running interview to the window.

The conductor and the listener call from their own threads; the window gets signals. Words and loudness come
many times a second, so only the latest of them is kept and shown 30 times a second.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from mockinterview.domain.interview import Interview
from mockinterview.domain.session import Response

FRAME_MS = 33
SILENT_DBFS = -120.0


class StageSignals(QObject):
    """What happens in an interview, as signals on the thread of the window."""

    changed = Signal(object)
    """The Interview, as it stands now."""
    said = Signal(str)
    """The sentence that is being spoken."""
    word = Signal(int, int)
    """The characters being heard in the sentence being spoken."""
    warned = Signal(str)
    answered = Signal(object)
    """A Response with its score and feedback."""
    partial = Signal(str)
    """The words heard so far."""
    level = Signal(float)
    """Loudness of the microphone, in dBFS."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.audience = StageAudience(self)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._show_latest)
        self._shown = ("", SILENT_DBFS)

    def start(self) -> None:
        """Show words and loudness from now on."""
        self._frames.start()

    def stop(self) -> None:
        """Show the last words and rest."""
        self._frames.stop()
        self._show_latest()

    def _show_latest(self) -> None:
        words, level = self.audience.latest
        if words != self._shown[0]:
            self.partial.emit(words)
        if level != self._shown[1]:
            self.level.emit(level)
        self._shown = (words, level)


class StageAudience:
    """Takes the calls of an interview from any thread; implements practice.conduct.Audience."""

    def __init__(self, signals: StageSignals) -> None:
        self._signals = signals
        self._words = ""
        self._level_dbfs = SILENT_DBFS

    @property
    def latest(self) -> tuple[str, float]:
        """Return the words heard so far and the loudness in dBFS."""
        return self._words, self._level_dbfs

    def changed(self, interview: Interview) -> None:
        """Pass on where the interview stands."""
        self._signals.changed.emit(interview)

    def says(self, text: str) -> None:
        """Pass on the sentence that is being spoken."""
        self._signals.said.emit(text)

    def word(self, start: int, end: int) -> None:
        """Pass on which characters are being heard."""
        self._signals.word.emit(start, end)

    def partial(self, text: str) -> None:
        """Keep the words heard so far."""
        self._words = text

    def level(self, dbfs: float) -> None:
        """Keep how loud the microphone is."""
        self._level_dbfs = dbfs

    def warned(self, sentence: str) -> None:
        """Pass on a warning."""
        self._signals.warned.emit(sentence)

    def feedback(self, response: Response) -> None:
        """Pass on a scored answer."""
        self._signals.answered.emit(response)

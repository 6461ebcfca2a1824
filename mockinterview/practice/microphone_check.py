"""Tries the microphone: how loud it is, what is recognised, how it sounds; nothing goes to the disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event, Lock

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.errors import AudioError
from mockinterview.ports import Capture, Microphone, RecognizerEngine, SoundMeter, Speaker
from mockinterview.practice.hearing import Hearing

READ_S = 0.1
LONGEST_S = 20.0
"""Seconds after which trying ends by itself."""
SILENT_DBFS = -90.0
"""What a microphone that hears nothing shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """How trying the microphone stands."""

    is_listening: bool = False
    level_dbfs: float = SILENT_DBFS
    """Of the sound that arrived last; 0 is the loudest."""
    loudest_dbfs: float = SILENT_DBFS
    words: str = ""
    """What was recognised so far."""
    warning: str | None = None
    seconds: float = 0.0


class MicrophoneCheck:
    """One try at a time: ``listen`` and ``play_back`` block and belong off the window's thread.

    ``now`` may be asked for at any time, from any thread.
    """

    def __init__(
        self,
        *,
        microphone: Microphone,
        engine: Callable[[], RecognizerEngine],
        meter: Callable[[], SoundMeter],
        speaker: Speaker,
    ) -> None:
        self._microphone = microphone
        self._engine = engine
        self._meter = meter
        self._speaker = speaker
        self._stop = Event()
        self._one_at_a_time = Lock()
        self._pcm = b""
        self.now = Tried()

    def prepare(self) -> None:
        """Forget what was heard and take the next ``stop`` to mean the next ``listen``."""
        self._stop = Event()
        self._pcm = b""
        self.now = Tried(is_listening=True)

    def listen(self) -> Tried:
        """Listen until ``stop``, or for 20 s, and return what was heard. Raises MicrophoneError, ModelError.

        ``prepare`` comes first. Where only the recogniser fails, the sound can still be played back.
        """
        stop = self._stop
        with self._one_at_a_time:
            hearing = Hearing(self._engine, self._meter, self._take_words)
            try:
                self._pump(hearing, stop)
            except AudioError:
                hearing.drop()
                raise
            finally:
                self._change(is_listening=False, level_dbfs=SILENT_DBFS)
            self._change(words=hearing.finish().transcript.text)
            return self.now

    def stop(self) -> None:
        """End listening or playing."""
        self._stop.set()
        self._speaker.stop()

    def play_back(self) -> None:
        """Play what was heard last, to its end or until ``stop``. Raises PlaybackError."""
        if self._pcm:
            self._speaker.play_pcm(self._pcm)

    def _pump(self, hearing: Hearing, stop: Event) -> None:
        capture = self._microphone.open()
        try:
            while not stop.is_set() and self.now.seconds < LONGEST_S:
                self._take(capture, hearing)
        finally:
            capture.close()

    def _take(self, capture: Capture, hearing: Hearing) -> None:
        pcm = capture.read(timeout_s=READ_S)
        level = capture.level_dbfs if pcm else self.now.level_dbfs
        self._pcm += pcm
        hearing.feed(pcm)
        self._change(
            level_dbfs=level,
            loudest_dbfs=max(level, self.now.loudest_dbfs),
            seconds=len(self._pcm) / SAMPLE_BYTES / SAMPLE_RATE,
            warning=capture.warning,
        )

    def _take_words(self, words: str) -> None:
        self._change(words=words)

    def _change(self, **changes: object) -> None:
        self.now = replace(self.now, **changes)  # type: ignore[arg-type]

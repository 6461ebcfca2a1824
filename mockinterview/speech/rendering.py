"""One text on its way from the voice process."""

import re
import threading
import uuid
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass

import soundfile

from mockinterview.domain.answer import SAMPLE_RATE
from mockinterview.domain.errors import VoiceError
from mockinterview.speech.voice_process import WAY_ON, Answer, EndedError, VoiceProcess
from mockinterview.speech.voice_words import SpokenWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A spoken text."""

    pcm: bytes
    """16-bit mono."""
    sample_rate: int
    """Hertz."""
    words: tuple[SpokenWord, ...]


_NOTHING = Speech(pcm=b"", sample_rate=SAMPLE_RATE, words=())


class Rendering:
    """Turns a text into speech; asks a second time where the process ended at the first."""

    def __init__(self, process: VoiceProcess, text: str, *, voice: str | None, words_per_minute: int) -> None:
        self._process = process
        self._text = text
        self._path = process.folder / f"{uuid.uuid4().hex}.wav"
        self._request = {
            "do": "render",
            "text": text,
            "path": str(self._path),
            "voice": voice,
            "words_per_minute": words_per_minute,
        }
        self._lock = threading.Lock()
        self._cancelled = False
        self._answer: Future[Answer] | None = None

    def speech(self) -> Speech:
        """Wait for the speech; that of a text without letters and digits is empty.

        Raises VoiceError where the engine failed, CancelledError after ``cancel``.
        """
        if re.search(r"\w", self._text) is None:
            return _NOTHING
        try:
            answer = self._ask()
        except EndedError:
            answer = self._ask()
        words = tuple(SpokenWord(*word) for word in answer["words"])
        try:
            samples, sample_rate = soundfile.read(self._path, dtype="int16", always_2d=True)
        except soundfile.SoundFileError as error:
            raise VoiceError("The speech engine wrote no sound.", way_on=WAY_ON) from error
        self._path.unlink()
        return Speech(pcm=samples[:, 0].tobytes(), sample_rate=sample_rate, words=words)

    def cancel(self) -> None:
        """Let ``speech`` return at once, now or later."""
        with self._lock:
            self._cancelled = True
            if self._answer is not None:
                self._answer.cancel()

    def _ask(self) -> Answer:
        with self._lock:
            if self._cancelled:
                raise CancelledError
            self._answer = self._process.ask(self._request)
        return self._process.wait(self._answer)

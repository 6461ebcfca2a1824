"""The interviewer's voice: pyttsx3 renders in a process of its own, our player speaks."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mockinterview.ports import VoiceChoice
from mockinterview.speech.player import SoundPlayer
from mockinterview.speech.rendering import Rendering
from mockinterview.speech.utterance import OnDone, OnWord, Utterance
from mockinterview.speech.voice_process import COMMAND, TIMEOUT_S, VoiceProcess


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSettings:
    """How the interviewer speaks."""

    words_per_minute: int = 170
    volume: float = 1.0
    """0 to 1."""
    voice: str | None = None
    """Id of a voice; None for the engine's usual one."""


class PyttsxVoice:
    """Speaks through the player; ``settings`` are asked for at the start of every sentence.

    ``command`` starts the worker process, which gets ``timeout_s`` seconds for a text.
    """

    def __init__(
        self,
        *,
        player: SoundPlayer,
        settings: Callable[[], VoiceSettings],
        command: Sequence[str] = COMMAND,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self._player = player
        self._settings = settings
        self._process = VoiceProcess(command=command, timeout_s=timeout_s)
        self._lock = threading.Lock()
        self._current: Utterance | None = None

    def warm(self) -> None:
        """Start the worker ahead of the first sentence. Raises VoiceError where it can't be started."""
        self._process.warm()

    def say(self, text: str, *, on_word: OnWord, on_done: OnDone) -> None:
        """Start speaking and return at once; a sentence that is still spoken is stopped.

        ``on_word`` and ``on_done`` are called from the sentence's own thread, ``on_done`` exactly once, with
        the reason where there was no engine or no speaker.
        """
        self._say(text, self._settings(), on_word=on_word, on_done=on_done)

    def audition(
        self, text: str, *, voice: str | None, words_per_minute: int, volume: float, on_done: OnDone
    ) -> None:
        """Say a text as it would sound with other settings than the chosen ones, and return at once."""
        settings = VoiceSettings(words_per_minute=words_per_minute, volume=volume, voice=voice)
        self._say(text, settings, on_word=lambda start, end: None, on_done=on_done)

    def stop(self) -> None:
        """Fall silent within 50 ms."""
        with self._lock:
            self._stop_current()

    def pause(self) -> None:
        """Hold the sentence where it is."""
        with self._lock:
            if self._current is not None:
                self._current.pause()

    def resume(self) -> None:
        """Go on where the sentence was held."""
        with self._lock:
            if self._current is not None:
                self._current.resume()

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return the voices to choose from. Raises VoiceError where there is no engine."""
        answer = self._process.wait(self._process.ask({"do": "voices"}))
        return tuple(
            VoiceChoice(id=voice_id, name=name, language=language)
            for voice_id, name, language in answer["voices"]
        )

    def close(self) -> None:
        """Stop, wait for the sentence to end, and end the worker; harmless when called twice."""
        with self._lock:
            self._stop_current()
            current, self._current = self._current, None
        if current is not None:
            current.join()
        self._process.close()

    def _say(self, text: str, settings: VoiceSettings, *, on_word: OnWord, on_done: OnDone) -> None:
        rendering = Rendering(
            self._process, text, voice=settings.voice, words_per_minute=settings.words_per_minute
        )
        with self._lock:
            self._stop_current()
            self._current = Utterance(
                rendering, self._player, volume=settings.volume, on_word=on_word, on_done=on_done
            )
            self._current.start()

    def _stop_current(self) -> None:
        if self._current is not None:
            self._current.stop()

"""A voice that says nothing aloud and remembers what it was asked to say."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass

from mockinterview.domain.errors import VoiceError
from mockinterview.ports import VoiceChoice

OnWord = Callable[[int, int], None]
OnDone = Callable[[str | None], None]


@dataclass(frozen=True, slots=True, eq=False)
class _Sentence:
    text: str
    on_word: OnWord
    on_done: OnDone


class SilentVoice:
    """Reports every word and the end from a thread, or within ``say`` where ``at_once``.

    With ``held`` it goes on speaking until ``release`` or ``stop``. With ``failure`` every utterance ends
    with that sentence, and there are no voices.
    """

    def __init__(self, *, at_once: bool = False, held: bool = False, failure: str | None = None) -> None:
        self.said: list[str] = []
        self.events: list[str] = []
        self._at_once = at_once
        self._held = held
        self._failure = failure
        self._lock = threading.Lock()
        self._pending: _Sentence | None = None

    @property
    def speaking(self) -> bool:
        """Whether a sentence is held."""
        return self._pending is not None

    def say(self, text: str, *, on_word: OnWord, on_done: OnDone) -> None:
        """Remember the text and report its words; the end at once, unless held."""
        self.stop()
        self.said.append(text)
        self.events.append("say")
        sentence = _Sentence(text, on_word, on_done)
        with self._lock:
            self._pending = sentence
        if self._at_once:
            self._speak(sentence)
        else:
            threading.Thread(target=self._speak, args=(sentence,), name="silent voice").start()

    def release(self) -> None:
        """Come to the end of a held sentence."""
        self._finish(self._pending, self._failure)

    def stop(self) -> None:
        """End the sentence."""
        self.events.append("stop")
        self._finish(self._pending, None)

    def pause(self) -> None:
        """Remember that it was paused."""
        self.events.append("pause")

    def resume(self) -> None:
        """Remember that it was resumed."""
        self.events.append("resume")

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return one voice."""
        if self._failure is not None:
            raise VoiceError(self._failure, way_on="Read the questions instead.")
        return (VoiceChoice(id="silent", name="Silent", language="en-us"),)

    def close(self) -> None:
        """Stop; later sentences fail."""
        self.stop()
        self._failure = "The voice is closed."

    def _speak(self, sentence: _Sentence) -> None:
        if self._failure is None:
            for word in re.finditer(r"\S+", sentence.text):
                sentence.on_word(word.start(), word.end())
        if self._failure is not None or not self._held:
            self._finish(sentence, self._failure)

    def _finish(self, sentence: _Sentence | None, failure: str | None) -> None:
        with self._lock:
            if sentence is None or self._pending is not sentence:
                return
            self._pending = None
        if self._at_once:
            sentence.on_done(failure)
        else:
            threading.Thread(target=sentence.on_done, args=(failure,), name="silent voice end").start()

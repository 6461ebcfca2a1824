"""Answers that are spoken, typed, or begun in one way and ended in the other."""

from dataclasses import replace
from threading import RLock

from mockinterview.domain.answer import Answer
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.listening import Ear, Turn
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.typed import TypedListener


class EitherListener:
    """Takes speech until asked to take text, and the other way round; implements Listener.

    What was said before typing stays: the answer is the spoken words with the typed ones after them, and its
    recording is kept. The choice holds for the questions that follow. Any thread may choose.
    """

    channel = Channel.SPOKEN

    def __init__(self, spoken: SpokenListener) -> None:
        self._spoken = spoken
        self._typed = TypedListener()
        self._lock = RLock()
        self._turn: tuple[Turn, Ear] | None = None
        self._has_spoken = False
        self._is_taking = False
        self._is_typing = False

    def type_on(self) -> None:
        """Let go of the microphone and take text from now on; waits for the microphone."""
        with self._lock:
            self._is_typing = True
            self._spoken.suspend()

    def speak_on(self) -> None:
        """Take speech again from now on."""
        with self._lock:
            self._is_typing = False
            if self._is_taking:
                self._speak()

    def send(self, text: str) -> None:
        """Take the whole typed part of the answer and end it; text sent ahead waits for its question."""
        self._typed.send(text)

    def can_follow_up(self, position: int) -> bool:
        """Return True: a follow-up can always be answered."""
        return True

    def stand_by(self) -> None:
        """Open the microphone ahead, unless answers are typed."""
        with self._lock:
            if not self._is_typing:
                self._spoken.stand_by()

    def listen(self, turn: Turn, ear: Ear) -> None:
        """Start taking an answer in the way chosen last."""
        with self._lock:
            self._turn, self._has_spoken = (turn, ear), False
            self.resume()
            self._typed.listen(turn, ear)

    def suspend(self) -> None:
        """Let go of the microphone; what there is stays."""
        with self._lock:
            self._is_taking = False
            self._spoken.suspend()

    def resume(self) -> None:
        """Go on with the same answer."""
        with self._lock:
            self._is_taking = True
            if not self._is_typing:
                self._speak()

    def finish(self) -> Answer:
        """Return the whole answer; waits for the recogniser."""
        with self._lock:
            typed = self._typed.finish()
            is_only_typed = self._is_typing and not self._spoken.seconds
            if is_only_typed:
                self._spoken.drop()
            spoken = typed if is_only_typed else self._spoken.finish()
            self._turn, self._is_taking = None, False
        return typed if is_only_typed else replace(spoken, text=f"{spoken.text} {typed.text}".strip())

    def drop(self) -> None:
        """Throw the answer and its recording away."""
        with self._lock:
            self._typed.drop()
            self._spoken.drop()
            self._turn, self._is_taking = None, False

    def stop(self) -> None:
        """Let go of everything; the recording stays on disk."""
        with self._lock:
            self._typed.stop()
            self._spoken.stop()
            self._turn, self._is_taking = None, False

    def close(self) -> None:
        """Stop, and end the threads."""
        self.stop()
        self._spoken.close()

    def _speak(self) -> None:
        """Open the microphone for the answer that is on, which is begun in it or went on elsewhere."""
        if self._has_spoken:
            self._spoken.resume()
        elif self._turn:
            self._has_spoken = True
            self._spoken.listen(*self._turn)

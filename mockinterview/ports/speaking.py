"""Speaking to the candidate and playing what was said."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceChoice:
    """A voice of the installed speech engine."""

    id: str
    name: str
    language: str


class Voice(Protocol):
    """Speaks sentences to the candidate; one at a time."""

    def say(
        self, text: str, *, on_word: Callable[[int, int], None], on_done: Callable[[str | None], None]
    ) -> None:
        """Start speaking and return at once.

        ``on_word(start, end)`` names the characters of ``text`` as they are heard. ``on_done`` is called
        exactly once from another thread when speaking ended or was stopped, with a sentence where it failed.
        """
        ...

    def stop(self) -> None:
        """Fall silent within 50 ms."""
        ...

    def pause(self) -> None:
        """Hold the sentence where it is."""
        ...

    def resume(self) -> None:
        """Go on where the sentence was held."""
        ...

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return the voices to choose from. Raises VoiceError where there is no engine."""
        ...

    def close(self) -> None:
        """Stop and end any worker."""
        ...


class Player(Protocol):
    """Plays recordings."""

    def play(self, path: Path) -> None:
        """Play a sound file to its end. Raises PlaybackError or AudioError."""
        ...

    def stop(self) -> None:
        """Fall silent; ``play`` returns."""
        ...

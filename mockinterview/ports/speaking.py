"""Speaking to the candidate and playing what was said."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mockinterview.ports.hearing import AudioDevice


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

    def play(
        self,
        path: Path,
        *,
        start_s: float = 0.0,
        end_s: float | None = None,
        speed: float = 1.0,
        loop: bool = False,
        on_position: Callable[[float], None] | None = None,
    ) -> None:
        """Play a sound file, or the passage between two of its seconds; return when it was heard.

        ``speed`` 0.5 to 2.0 keeps the pitch. With ``loop`` it begins again until ``stop``. ``on_position``
        gets the second of the file that is being heard, some twenty times a second, from the calling thread.
        A sound that is being played ends. Raises PlaybackError or AudioError.
        """
        ...

    def stop(self) -> None:
        """Fall silent; ``play`` returns."""
        ...


class Audition(Protocol):
    """Lets a voice be heard before it is chosen."""

    def audition(
        self,
        text: str,
        *,
        voice: str | None,
        words_per_minute: int,
        volume: float,
        on_done: Callable[[str | None], None],
    ) -> None:
        """Start speaking with this voice and return at once; ``on_done`` as in ``Voice.say``."""
        ...

    def stop(self) -> None:
        """Fall silent."""
        ...


class Speaker(Protocol):
    """The sound outputs of this machine, for sound that is kept nowhere."""

    def devices(self) -> tuple[AudioDevice, ...]:
        """Return the outputs there are now; empty where there is none. Raises PlaybackError."""
        ...

    def play_pcm(self, pcm: bytes) -> None:
        """Play pcm to its end, or until ``stop``. Raises PlaybackError."""
        ...

    def stop(self) -> None:
        """Fall silent; ``play_pcm`` returns."""
        ...

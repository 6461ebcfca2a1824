"""The voice of an interview that is only read: for typed answers, silent places, machines without sound."""

from collections.abc import Callable

from mockinterview.ports import VoiceChoice


class NoVoice:
    """Says nothing and is done at once; implements ports.Voice."""

    def say(
        self, text: str, *, on_word: Callable[[int, int], None], on_done: Callable[[str | None], None]
    ) -> None:
        """Report the sentence as said."""
        on_done(None)

    def stop(self) -> None:
        """Do nothing."""

    def pause(self) -> None:
        """Do nothing."""

    def resume(self) -> None:
        """Do nothing."""

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return no choice."""
        return ()

    def close(self) -> None:
        """Do nothing."""

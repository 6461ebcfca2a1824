"""A meter of the voice that hears what a test tells it to."""

from collections.abc import Sequence

from mockinterview.domain.answer import SoundMeasures, Span, Word

VOICE = SoundMeasures(pitch_variation_st=3.0, loudness_variation_db=5.0, trailing_off_db=4.0)


class ScriptedMeter:
    """Finds ``VOICE`` and the given hesitations in every answer that has words."""

    def __init__(self, *hesitations: Span):
        self._hesitations = hesitations

    def feed(self, pcm: bytes) -> None:
        pass

    def finish(self, words: Sequence[Word]) -> tuple[SoundMeasures, tuple[Span, ...]]:
        return (VOICE, self._hesitations) if words else (SoundMeasures(), ())

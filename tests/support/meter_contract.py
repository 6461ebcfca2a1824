"""What every meter of the voice must do."""

import pytest

from mockinterview.domain.answer import SoundMeasures, Word

SECOND = b"\x01\x00" * 16_000


class MeterContract:
    """Subclasses give a fixture ``meter`` that makes a new one."""

    def test_without_words_there_is_no_voice(self, meter):
        made = meter()
        made.feed(SECOND)
        assert made.finish(()) == (SoundMeasures(), ())

    @pytest.mark.parametrize("size", [0, 1, 2, 3, 3_200, 100_001])
    def test_pieces_of_any_length_are_taken(self, meter, size):
        made = meter()
        for _ in range(3):
            made.feed(b"\x01" * size)
        sound, hesitations = made.finish((Word("so", 0.1, 0.4, 0.9),))
        assert isinstance(sound, SoundMeasures)
        assert isinstance(hesitations, tuple)

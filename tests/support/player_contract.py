"""What every player of recordings promises; a subclass gives the ``playing`` fixture."""

import threading

import pytest
import soundfile
from support.sounds import tone

from mockinterview.domain.errors import AudioError
from mockinterview.ports import Player


@pytest.fixture
def sound(tmp_path):
    """A file of half a second."""
    soundfile.write(tmp_path / "answer.wav", tone(seconds=0.5), 16_000)
    return tmp_path / "answer.wav"


class PlayerContract:
    """The promises of ``ports.Player`` as tests."""

    def test_the_positions_are_those_of_the_file(self, playing: Player, sound):
        heard = []
        playing.play(sound, on_position=heard.append)
        assert heard[0] == 0.0
        assert heard == sorted(heard)
        assert 0.4 <= heard[-1] <= 0.5

    def test_a_passage_is_played_from_its_start_to_its_end(self, playing: Player, sound):
        heard = []
        playing.play(sound, start_s=0.2, end_s=0.4, on_position=heard.append)
        assert heard[0] == pytest.approx(0.2)
        assert 0.3 <= heard[-1] <= 0.4

    @pytest.mark.parametrize("speed", [0.5, 2.0])
    def test_at_another_speed_the_positions_stay_those_of_the_file(self, playing: Player, sound, speed):
        heard = []
        playing.play(sound, start_s=0.1, speed=speed, on_position=heard.append)
        assert heard[0] == pytest.approx(0.1)
        assert 0.35 <= heard[-1] <= 0.5

    def test_an_end_beyond_the_file_is_its_end(self, playing: Player, sound):
        heard = []
        playing.play(sound, start_s=0.3, end_s=99.0, on_position=heard.append)
        assert heard[-1] <= 0.5

    def test_nothing_is_heard_beyond_the_end(self, playing: Player, sound):
        playing.play(sound, start_s=2.0)
        playing.play(sound, start_s=2.0, loop=True)

    def test_a_loop_goes_on_until_it_is_stopped(self, playing: Player, sound):
        thread = threading.Thread(
            target=playing.play, args=(sound,), kwargs={"start_s": 0.3, "end_s": 0.4, "loop": True}
        )
        thread.start()
        thread.join(0.6)
        assert thread.is_alive()
        playing.stop()
        thread.join(5)
        assert not thread.is_alive()

    def test_a_new_sound_ends_the_one_before(self, playing: Player, sound):
        began = threading.Event()
        thread = threading.Thread(
            target=playing.play, args=(sound,), kwargs={"loop": True, "on_position": lambda _: began.set()}
        )
        thread.start()
        assert began.wait(5)
        playing.play(sound, end_s=0.05)
        thread.join(5)
        assert not thread.is_alive()

    def test_stopping_silence_is_harmless(self, playing: Player):
        playing.stop()
        playing.stop()

    def test_a_file_that_is_not_there_is_named(self, playing: Player, tmp_path):
        with pytest.raises(AudioError, match=r"missing\.wav"):
            playing.play(tmp_path / "missing.wav")

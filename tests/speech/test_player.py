"""The player, heard on a virtual speaker."""

import threading
import time

import numpy as np
import pytest
import soundfile
from fakes.player import SilentPlayer
from support.audio_rig import AudioRig, sound_through
from support.player_contract import PlayerContract, sound
from support.sounds import noise, pitch, tone

from mockinterview.domain.errors import AudioError, PlaybackError
from mockinterview.speech.player import SoundPlayer
from mockinterview.speech.sound_files import SoundFileReader

__all__ = ["sound"]


class TestSoundPlayer(PlayerContract):
    @pytest.fixture
    def playing(self, player):
        return player


class TestSilentPlayer(PlayerContract):
    @pytest.fixture
    def playing(self):
        return SilentPlayer()


def make_player(device=None):
    return SoundPlayer(device=lambda: device, files=SoundFileReader())


@pytest.fixture
def player(rig):
    player = make_player()
    yield player
    player.stop()


def pcm_tone(*, seconds, rate=16_000, hertz=440.0):
    return (tone(seconds=seconds, rate=rate, hertz=hertz) * 32767).astype("<i2").tobytes()


def loud_part(pcm):
    """Return the pcm from its first to its last loud sample."""
    loud = np.flatnonzero(np.abs(np.frombuffer(pcm, dtype="<i2").astype(int)) > 500)
    return pcm[2 * loud[0] : 2 * loud[-1] + 2]


def loud_seconds(pcm):
    """Return how long the sound is loud, pauses left out."""
    return np.count_nonzero(np.abs(np.frombuffer(pcm, dtype="<i2").astype(int)) > 500) / 16_000


def in_background(play, *arguments):
    thread = threading.Thread(target=play, args=arguments)
    thread.start()
    return thread


@pytest.mark.parametrize("rate", [16_000, 22_050])
def test_a_sound_is_heard_whole_at_its_pitch(rig, player, rate):
    with rig.listening() as ear:
        player.start(pcm_tone(seconds=0.3, rate=rate), sample_rate=rate).finish()
        ear.wait_for_silence(seconds=0.15)
    heard = loud_part(ear.pcm)
    assert len(heard) / 32_000 == pytest.approx(0.3, abs=0.005)
    assert pitch(heard) == pytest.approx(440, abs=3)


def test_a_file_is_played_to_its_end(rig, player, tmp_path):
    soundfile.write(tmp_path / "answer.flac", tone(seconds=0.3, rate=44_100), 44_100)
    with rig.listening() as ear:
        player.play(tmp_path / "answer.flac")
        ear.wait_for_silence(seconds=0.15)
    assert len(loud_part(ear.pcm)) / 32_000 == pytest.approx(0.3, abs=0.005)


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.5, 2.0])
def test_another_speed_keeps_the_pitch(rig, player, tmp_path, speed):
    soundfile.write(tmp_path / "answer.wav", tone(seconds=0.6), 16_000)
    with rig.listening() as ear:
        player.play(tmp_path / "answer.wav", speed=speed)
        ear.wait_for_silence(seconds=0.15)
    heard = loud_part(ear.pcm)
    assert len(heard) / 32_000 == pytest.approx(0.6 / speed, abs=0.03)
    assert pitch(heard) == pytest.approx(440, abs=4)


def test_only_the_passage_is_heard(rig, player, tmp_path):
    low, high = tone(seconds=0.4, hertz=300.0), tone(seconds=0.4, hertz=900.0)
    soundfile.write(tmp_path / "answer.wav", np.concatenate([low, high, low]), 16_000)
    with rig.listening() as ear:
        player.play(tmp_path / "answer.wav", start_s=0.4, end_s=0.8)
        ear.wait_for_silence(seconds=0.15)
    heard = loud_part(ear.pcm)
    assert len(heard) / 32_000 == pytest.approx(0.4, abs=0.01)
    assert pitch(heard) == pytest.approx(900, abs=6)


def test_a_word_far_into_a_long_answer_is_heard_at_once(rig, player, tmp_path):
    soundfile.write(tmp_path / "long.wav", tone(seconds=300), 16_000)
    delays = []
    for start_s in (10.0, 150.0, 290.0):
        with rig.listening() as ear:
            clicked_at = time.monotonic()
            thread = in_background(
                lambda at: player.play(tmp_path / "long.wav", start_s=at, end_s=at + 0.4), start_s
            )
            delays.append(ear.wait_for_sound() - clicked_at)
            thread.join(5)
    assert max(delays) < 0.5, delays


def test_the_volume_is_the_share_of_the_size(rig, player):
    sizes = []
    for volume in (1.0, 0.25):
        with rig.listening() as ear:
            player.start(pcm_tone(seconds=0.2), sample_rate=16_000, volume=volume).finish()
            ear.wait_for_silence(seconds=0.15)
        sizes.append(np.abs(np.frombuffer(ear.pcm, dtype="<i2").astype(int)).max())
    assert sizes[1] / sizes[0] == pytest.approx(0.25, abs=0.03)


def test_stop_is_heard_within_50_ms(rig, player):
    with rig.listening() as ear:
        playback = player.start(noise(seconds=10), sample_rate=16_000)
        assert playback.reach(0.3)
        ear.wait_for_sound()
        stopped_at = time.monotonic()
        player.stop()
        returned_at = time.monotonic()
        silent_at = ear.wait_for_silence(seconds=0.2)
    assert returned_at - stopped_at < 0.05
    # The ear itself is up to 40 ms late: two pieces of its recorder's buffer.
    assert silent_at - stopped_at < 0.05 + 0.04
    assert not playback.reach(9.0)


def test_the_position_is_what_is_heard(rig, player):
    rate = 16_000
    click_s = 0.6
    samples = np.zeros(rate, dtype="<i2")
    samples[round(click_s * rate) :][:400] = 20_000
    with rig.listening() as ear:
        playback = player.start(samples.tobytes(), sample_rate=rate)
        assert playback.reach(click_s)
        reached_at = time.monotonic()
        heard_at = ear.wait_for_sound()
    assert reached_at == pytest.approx(heard_at, abs=0.08)


def test_a_pause_holds_and_resume_goes_on_without_loss(rig, player):
    with rig.listening() as ear:
        spoken = pcm_tone(seconds=0.8)
        playback = player.start(spoken, sample_rate=16_000)
        playback.reach(0.3)
        playback.pause()
        ear.wait_for_silence(seconds=0.3)
        held_s = playback.position_s
        assert 0.3 <= held_s < 0.6
        playback.resume()
        playback.finish()
        ear.wait_for_silence(seconds=0.15)
    assert loud_seconds(ear.pcm) == pytest.approx(loud_seconds(spoken), abs=0.005)


def test_play_returns_when_stopped(rig, player, tmp_path):
    soundfile.write(tmp_path / "long.wav", tone(seconds=60), 16_000)
    with rig.listening() as ear:
        thread = in_background(player.play, tmp_path / "long.wav")
        ear.wait_for_sound()
        player.stop()
        thread.join(5)
    assert not thread.is_alive()


def test_stop_while_the_file_is_still_read_is_kept(rig, tmp_path):
    reading, stopped = threading.Event(), threading.Event()

    class SlowFiles:
        def read(self, path):
            reading.set()
            stopped.wait(5)
            yield noise(seconds=60)

    player = SoundPlayer(device=lambda: None, files=SlowFiles())
    thread = in_background(player.play, tmp_path)
    reading.wait(5)
    player.stop()
    stopped.set()
    thread.join(5)
    assert not thread.is_alive()


def test_a_new_sound_ends_the_one_before(rig, player):
    first = player.start(noise(seconds=60), sample_rate=16_000)
    player.start(pcm_tone(seconds=0.1), sample_rate=16_000).finish()
    assert not first.reach(59)


def test_no_sound_at_all_ends_at_once(player):
    player.start(b"", sample_rate=16_000).finish()


def test_a_stalled_speaker_is_an_error_not_a_wait_for_ever(rig, player):
    playback = player.start(noise(seconds=60), sample_rate=16_000)
    playback.reach(0.2)
    with rig.speaker_stalled(), pytest.raises(PlaybackError, match=r"lost.*shown as text"):
        playback.finish()


def test_a_dying_sound_server_is_an_error():
    rig = AudioRig()
    with sound_through(rig):
        player = make_player()
        playback = player.start(noise(seconds=60), sample_rate=16_000)
        playback.reach(0.2)
        rig.kill()
        with pytest.raises(PlaybackError, match="lost"):
            playback.finish()
        with pytest.raises(PlaybackError, match="There is no speaker"):
            player.start(noise(seconds=1), sample_rate=16_000)
        assert player.devices() == ()
    rig.stop()


def test_a_remembered_speaker_that_is_gone_is_named(rig):
    with pytest.raises(PlaybackError, match="“Headset” is not connected"):
        make_player("Headset").start(b"", sample_rate=16_000)


def test_the_speakers_are_listed(player):
    assert [device.is_default for device in player.devices()].count(True) == 1


def test_a_file_that_is_no_sound_is_named(player, tmp_path):
    with pytest.raises(AudioError, match="no file"):
        player.play(tmp_path / "missing.wav")

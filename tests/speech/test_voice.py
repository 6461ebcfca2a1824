"""The voice: real eSpeak NG, heard on a virtual speaker."""

import contextlib
import itertools
import sys
import time

import numpy as np
import pytest
from fakes.voice import SilentVoice
from support.audio_rig import AudioRig, sound_through
from support.voice_contract import CHECKS, SENTENCE, Told, say

from mockinterview.domain.errors import VoiceError
from mockinterview.speech.player import SoundPlayer
from mockinterview.speech.sound_files import SoundFileReader
from mockinterview.speech.voice import PyttsxVoice, VoiceSettings

QUESTION = "Tell me about a time you led a project, and what went wrong."

NO_ENGINE = """
import ctypes, sys
def refuse(name):
    raise OSError(name)
sys.modules["espeakng_loader"] = None
ctypes.cdll.LoadLibrary = refuse
from mockinterview.speech.voice_worker import main
main()
"""


def worker(script):
    return [sys.executable, "-c", script]


@contextlib.contextmanager
def make_voice(*, settings=lambda: VoiceSettings(words_per_minute=400), **options):
    player = SoundPlayer(device=lambda: None, files=SoundFileReader())
    voice = PyttsxVoice(player=player, settings=settings, **options)
    try:
        yield voice
    finally:
        voice.close()


@pytest.fixture
def voice(rig):
    with make_voice() as voice:
        voice.warm()
        yield voice


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_contract(check, voice):
    check(voice)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_silent_voice_keeps_the_contract(check):
    check(SilentVoice())


def test_the_first_sound_of_a_warm_voice_comes_within_300_ms(rig, voice):
    voice.voices()
    with rig.listening() as ear:
        asked_at = time.monotonic()
        told = say(voice, QUESTION)
        assert ear.wait_for_sound(since=asked_at) - asked_at < 0.3
        assert told.first_word.is_set()


def test_a_stopped_voice_falls_silent_within_50_ms(rig, voice):
    with rig.listening() as ear:
        told = say(voice, QUESTION)
        ear.wait_for_sound()
        stopped_at = time.monotonic()
        voice.stop()
        told.wait()
        ended_at = time.monotonic()
        silent_at = ear.wait_for_silence(seconds=0.2)
    assert ended_at - stopped_at < 0.05
    # The ear itself is up to 40 ms late: two pieces of its recorder's buffer.
    assert silent_at - stopped_at < 0.05 + 0.04


def test_words_are_named_when_they_are_heard(rig):
    text = "One. Two."
    told = TimedTold()
    with make_voice(settings=VoiceSettings) as voice, rig.listening() as ear:
        voice.say(text, on_word=told.on_word, on_done=told.on_done)
        told.wait()
        ear.wait_for_silence(seconds=0.2)
    first, second = told.times
    samples = np.abs(np.frombuffer(ear.pcm, dtype="<i2").astype(int))
    loud = np.flatnonzero(samples > 500) / 16_000
    rest_s, rest_at = max(
        (later - earlier, index) for index, (earlier, later) in enumerate(itertools.pairwise(loud))
    )
    assert rest_s > 0.3
    assert second - first == pytest.approx(loud[rest_at + 1] - loud[0], abs=0.15)


class TimedTold(Told):
    """Remembers when each word was named."""

    def __init__(self):
        super().__init__()
        self.times = []

    def on_word(self, start, end):
        self.times.append(time.monotonic())
        super().on_word(start, end)


def test_a_pause_holds_the_words(rig, voice):
    with rig.listening() as ear:
        told = say(voice, QUESTION * 2)
        ear.wait_for_sound()
        voice.pause()
        ear.wait_for_silence(seconds=0.3)
        held = list(told.words)
        assert 0 < len(held) < 12
        assert not told.ends
        voice.resume()
        ear.wait_for_sound(since=time.monotonic())
        voice.stop()
    told.wait()
    assert len(told.words) >= len(held)


def test_a_voice_paused_before_its_first_sound_waits(voice):
    told = say(voice, "Go.")
    voice.pause()
    assert not told.ends_within(0.8)
    voice.resume()
    assert told.wait() is None


def spoken_seconds(rig, text, **settings):
    """Return how long the text is heard and its largest sample."""
    with make_voice(settings=lambda: VoiceSettings(**settings)) as voice, rig.listening() as ear:
        told = say(voice, text)
        assert told.wait() is None
        ear.wait_for_silence(seconds=0.2)
    samples = np.abs(np.frombuffer(ear.pcm, dtype="<i2").astype(int))
    loud = np.flatnonzero(samples > 300)
    return (loud[-1] - loud[0]) / 16_000, samples.max()


def test_rate_and_volume_are_as_set(rig):
    slow_s, loud = spoken_seconds(rig, SENTENCE, words_per_minute=160)
    quick_s, soft = spoken_seconds(rig, SENTENCE, words_per_minute=240, volume=0.3)
    assert quick_s / slow_s == pytest.approx(160 / 240, abs=0.15)
    assert soft / loud == pytest.approx(0.3, abs=0.1)


def test_another_voice_can_be_chosen(rig):
    with make_voice() as voice:
        ids = {choice.id for choice in voice.voices()}
    assert "gmw/en-GB-scotland" in ids
    assert not any(voice_id.startswith("mb/") for voice_id in ids)
    with make_voice(settings=lambda: VoiceSettings(voice="gmw/en-GB-scotland")) as voice:
        assert say(voice, "Aye.").wait() is None


def test_a_voice_that_is_not_installed_is_named(rig):
    with make_voice(settings=lambda: VoiceSettings(voice="Gandalf")) as voice:
        assert "“Gandalf” is not installed" in say(voice, SENTENCE).wait()


@pytest.mark.parametrize("text", ["", " \n ", "...", "?!"])
def test_a_text_without_words_ends_at_once(voice, text):
    told = say(voice, text)
    assert told.wait() is None
    assert told.words == []


def test_a_killed_worker_is_started_again_unnoticed(voice):
    assert say(voice, "One.").wait() is None
    voice._process._worker._process.kill()
    assert say(voice, "Two.").wait() is None


def test_a_worker_that_ends_at_every_text_is_a_sentence(rig):
    script = "import sys; sys.stdin.readline()"
    with make_voice(command=worker(script)) as voice:
        assert "ended unexpectedly" in say(voice, SENTENCE).wait()
        with pytest.raises(VoiceError, match="ended unexpectedly"):
            voice.voices()


def test_a_worker_that_hangs_is_replaced(rig, tmp_path):
    script = f"""
import pathlib, sys
from mockinterview.speech import voice_worker
hung = pathlib.Path({str(tmp_path / "hung")!r})
if not hung.exists():
    hung.touch()
    sys.stdin.read()
voice_worker.main()
"""
    with make_voice(command=worker(script), timeout_s=1.0) as voice:
        assert "does not answer" in say(voice, SENTENCE).wait()
        assert say(voice, SENTENCE).wait() is None


def test_a_sentence_that_is_still_rendered_stops_at_once(rig):
    with make_voice(command=worker("import sys; sys.stdin.read()")) as voice:
        told = say(voice, SENTENCE)
        stopped_at = time.monotonic()
        voice.stop()
        assert told.wait() is None
        assert time.monotonic() - stopped_at < 0.05


def test_a_worker_that_cannot_be_started_is_a_sentence(rig):
    with make_voice(command=["/nowhere/worker"]) as voice:
        assert "can't be started" in say(voice, SENTENCE).wait()
        with pytest.raises(VoiceError, match="can't be started"):
            voice.warm()


def test_without_an_engine_the_fix_is_named(rig):
    with make_voice(command=worker(NO_ENGINE)) as voice:
        assert "sudo apt install espeak-ng" in say(voice, SENTENCE).wait()
        with pytest.raises(VoiceError, match="no speech engine"):
            voice.voices()


def test_without_a_speaker_the_end_says_so():
    rig = AudioRig()
    with sound_through(rig), make_voice() as voice:
        rig.kill()
        assert "speaker" in say(voice, SENTENCE).wait()
    rig.stop()


def test_what_libraries_print_does_not_get_between(rig):
    script = """
import os
from mockinterview.speech import voice_worker
def engine():
    print("noise")
    os.write(1, b"noise")
    return voice_worker.system_engine()
voice_worker.serve(engine)
"""
    with make_voice(command=worker(script)) as voice:
        assert say(voice, SENTENCE).wait() is None

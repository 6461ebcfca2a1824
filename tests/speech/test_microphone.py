"""The microphone, on a virtual one."""

import subprocess
import sys
import time

import pytest
import sounddevice
from fakes.microphone import ScriptedMicrophone
from support.audio_rig import PATIENCE_S, AudioRig, sound_through
from support.microphone_contract import CHECKS, hear
from support.sounds import SECOND_BYTES, noise, pitch, tone

from mockinterview.domain.errors import MicrophoneError
from mockinterview.speech.capture import SoundDeviceCapture
from mockinterview.speech.microphone import SoundDeviceMicrophone
from mockinterview.speech.portaudio import find_device


@pytest.fixture
def microphone(rig):
    return SoundDeviceMicrophone(device=lambda: None)


@pytest.fixture
def capture(microphone):
    capture = microphone.open()
    yield capture
    capture.close()


def read_until_lost(capture):
    """Return the sound before the loss, and the error."""
    heard = b""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            heard += capture.read(timeout_s=0.1)
        except MicrophoneError as error:
            return heard, error
    pytest.fail("the loss was not noticed")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_contract(check, rig, microphone):
    with rig.speaking(noise(seconds=8)):
        check(microphone)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_scripted_microphone_keeps_the_contract(check):
    check(ScriptedMicrophone([noise(seconds=1)] * 3))


def test_every_sample_arrives_unchanged(rig, capture):
    spoken = noise(seconds=1)
    hear(capture, count=1600)
    rig.speak(spoken)
    heard = hear(capture, count=SECOND_BYTES // 2)
    capture.close()
    while piece := capture.read(timeout_s=0.1):
        heard += piece
    assert spoken in heard


def test_sound_of_another_rate_is_resampled(rig):
    device = find_device(sounddevice, "input", None)
    capture = SoundDeviceCapture(sounddevice, device, sample_rate=44_100)
    try:
        with rig.speaking((tone(seconds=3) * 32767).astype("<i2").tobytes()):
            heard = hear(capture, count=SECOND_BYTES)
    finally:
        capture.close()
    assert pitch(heard[SECOND_BYTES // 2 :]) == pytest.approx(440, abs=2)


def test_a_stalled_microphone_is_lost_within_seconds_and_keeps_what_was_said(rig, capture):
    with rig.speaking(noise(seconds=8)):
        before = hear(capture, count=SECOND_BYTES // 2)
        with rig.microphone_stalled():
            stalled_at = time.monotonic()
            after, error = read_until_lost(capture)
    assert time.monotonic() - stalled_at < 2.5
    assert "stopped sending" in error.sentence
    assert "--typed" in error.way_on
    assert len(before + after) >= SECOND_BYTES // 2


def test_a_pulled_plug_is_noticed_though_the_server_moves_on(rig, capture):
    hear(capture, count=1600)
    with rig.microphone_unplugged():
        pulled_at = time.monotonic()
        _, error = read_until_lost(capture)
    assert time.monotonic() - pulled_at < 2.5
    assert "swapped" in error.sentence
    with pytest.raises(MicrophoneError, match="swapped"):
        capture.read(timeout_s=0.0)


def test_a_muted_microphone_gives_a_warning_until_it_is_unmuted(rig, capture):
    with rig.speaking(noise(seconds=8)):
        with rig.microphone_muted():
            heard = hear(capture, count=SECOND_BYTES)
            assert capture.warning is None
            heard += hear(capture, count=round(1.3 * SECOND_BYTES))
            assert not any(heard[SECOND_BYTES // 2 :])
            assert "muted" in capture.warning
        while capture.warning is not None:
            hear(capture, count=1600)


def test_dropped_sound_gives_a_warning(capture):
    overflow = sounddevice.CallbackFlags(0x2)
    assert overflow.input_overflow
    capture._take(bytes(1600), 800, None, overflow)
    assert "lost" in capture.warning


def test_a_dying_sound_server_is_a_loss_and_the_next_one_is_found():
    microphone = SoundDeviceMicrophone(device=lambda: None)
    first = AudioRig()
    with sound_through(first):
        capture = microphone.open()
        hear(capture, count=1600)
        first.kill()
        _, error = read_until_lost(capture)
        assert "disconnected" in error.sentence
        with pytest.raises(MicrophoneError, match="no microphone"):
            microphone.open()
        assert microphone.devices() == ()
        second = AudioRig()
        with sound_through(second):
            capture = microphone.open()
            hear(capture, count=1600)
            capture.close()
        second.stop()
    first.stop()


def test_the_remembered_microphone_is_opened(rig):
    capture = SoundDeviceMicrophone(device=lambda: "pulse").open()
    hear(capture, count=1600)
    capture.close()


def test_a_remembered_microphone_that_is_gone_is_named(rig):
    with pytest.raises(MicrophoneError, match=r"“Studio” is not connected.*--typed"):
        SoundDeviceMicrophone(device=lambda: "Studio").open()


def test_without_portaudio_the_fix_is_named():
    script = """
import ctypes.util
ctypes.util.find_library = lambda name: None
from mockinterview.domain.errors import MicrophoneError
from mockinterview.speech.microphone import SoundDeviceMicrophone
try:
    SoundDeviceMicrophone(device=lambda: None).open()
except MicrophoneError as error:
    print(error.way_on)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "libportaudio2" in done.stdout

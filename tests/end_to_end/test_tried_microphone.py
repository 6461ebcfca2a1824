"""The microphone is tried with real devices and a real recogniser, before any interview."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from support.audio_rig import AudioRig
from support.command_line import CommandLine
from support.voskmini import Style, say

from mockinterview.bootstrap import App, build

PATIENCE_S = 20.0
UNHURRIED = Style(lead_s=0.8)


@pytest.fixture
def app(mockinterview: CommandLine) -> Iterator[App]:
    app = build(mockinterview.home)
    yield app
    app.close()


def until_level(app: App) -> None:
    """Wait until the microphone's sound arrives."""
    end, pause = time.monotonic() + PATIENCE_S, Event()
    while not app.equipment.microphone_check.now.seconds:
        assert time.monotonic() < end, "no sound arrived"
        pause.wait(0.01)


def test_a_sentence_is_recognised_and_heard_back_and_nothing_stays(rig: AudioRig, app: App) -> None:
    check = app.equipment.microphone_check
    check.prepare()
    with ThreadPoolExecutor(1) as beside:
        listening = beside.submit(check.listen)
        until_level(app)
        rig.speak(say("hello world", UNHURRIED).pcm)
        check.stop()
        tried = listening.result(PATIENCE_S)
    assert "hello world" in tried.words
    assert tried.loudest_dbfs > -30
    with rig.listening() as ear:
        check.play_back()
        ear.wait_for_sound()
    assert list((app.home / "recordings").iterdir()) == []
    assert not list(app.home.rglob("*.wav"))


def test_a_voice_is_heard_before_it_is_chosen(rig: AudioRig, app: App) -> None:
    with rig.listening() as ear:
        app.equipment.audition.audition(
            "Hello.", voice=None, words_per_minute=300, volume=1.0, on_done=lambda failure: None
        )
        ear.wait_for_sound()
        app.equipment.audition.stop()
    assert app.equipment.speaker.devices()
    assert app.settings.get("voice_rate") == 165

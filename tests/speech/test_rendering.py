"""Texts turned into sound by real speech engines, in the worker process."""

import ctypes.util
import sys
from concurrent.futures import CancelledError

import numpy as np
import pytest

from mockinterview.domain.errors import VoiceError
from mockinterview.speech.rendering import Rendering
from mockinterview.speech.voice_process import COMMAND, VoiceProcess

QUESTION = "Tell me about a time you led a project, and what went wrong."

WITHOUT_BUNDLED_LIBRARY = """
import sys
sys.modules["espeakng_loader"] = None
from mockinterview.speech.voice_worker import main
main()
"""

# pyttsx3's engine for eSpeak stands in for those of Windows and macOS: it goes the same way.
ENGINE_OF_ANOTHER_SYSTEM = """
import os
from mockinterview.speech.voice_espeak import load_library
from mockinterview.speech.voice_system import SystemEngine
from mockinterview.speech.voice_worker import serve
os.environ["ESPEAK_DATA_PATH"] = os.fsdecode(load_library())
serve(SystemEngine)
"""

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="eSpeak NG is Linux's engine")


@pytest.fixture(scope="module")
def process():
    process = VoiceProcess()
    yield process
    process.close()


def render(process, text, *, voice=None, words_per_minute=170):
    return Rendering(process, text, voice=voice, words_per_minute=words_per_minute).speech()


def spoken_words(text, speech):
    return [text[word.start : word.end] for word in speech.words]


def seconds(speech):
    return len(speech.pcm) / 2 / speech.sample_rate


def test_a_question_becomes_sound_with_its_words_in_place(process):
    speech = render(process, QUESTION)
    assert spoken_words(QUESTION, speech) == QUESTION.split()
    starts = [word.start_s for word in speech.words]
    assert starts == sorted(starts)
    assert starts[0] < 0.1
    assert seconds(speech) - 1.0 < starts[-1] < seconds(speech)
    assert np.abs(np.frombuffer(speech.pcm, dtype="<i2").astype(int)).max() > 5_000


@linux_only
def test_a_word_starts_with_its_sound(process):
    speech = render(process, "One. Two.")
    samples = np.abs(np.frombuffer(speech.pcm, dtype="<i2").astype(int))
    before = round((speech.words[1].start_s - 0.2) * speech.sample_rate)
    at = round(speech.words[1].start_s * speech.sample_rate)
    assert samples[before : at - 500].max() < 500 < samples[at : at + 4_000].max()


@pytest.mark.parametrize(
    "text",
    ["Ünïcode naïve café.", "日本 means Japan.", "C++ <b>and</b> C#", "a\0b c", "\udc80 x", "O(log n) 3.14"],
)
def test_any_text_is_spoken(process, text):
    speech = render(process, text)
    assert spoken_words(text, speech) == [word for word in text.split() if word != "\udc80"]
    assert seconds(speech) > 0.2


@pytest.mark.parametrize("text", ["", " \n ", "...", "?!"])
def test_a_text_without_letters_is_no_sound(process, text):
    assert render(process, text).pcm == b""


def test_five_thousand_words_are_spoken(process):
    text = " ".join([QUESTION] * 385)
    speech = render(process, text)
    assert len(speech.words) == len(text.split()) > 5_000
    assert seconds(speech) > 1_000


@linux_only
def test_the_rate_is_in_words_per_minute(process):
    text = QUESTION * 4
    lengths = [seconds(render(process, text, words_per_minute=rate)) for rate in (120, 240)]
    assert lengths[0] / lengths[1] == pytest.approx(2.0, rel=0.2)


def test_the_sound_file_does_not_stay(process):
    render(process, QUESTION)
    assert [path.name for path in process.folder.iterdir()] == ["log"]


@linux_only
def test_voices_differ(process):
    assert render(process, QUESTION, voice="gmw/en-GB-scotland").pcm != render(process, QUESTION).pcm


@linux_only
def test_a_voice_that_is_not_installed_is_named(process):
    with pytest.raises(VoiceError, match=r"“Gandalf” is not installed.*Choose another"):
        render(process, QUESTION, voice="Gandalf")


def test_a_cancelled_rendering_is_not_begun(process):
    rendering = Rendering(process, QUESTION, voice=None, words_per_minute=170)
    rendering.cancel()
    with pytest.raises(CancelledError):
        rendering.speech()


def test_the_folder_goes_with_the_process():
    process = VoiceProcess()
    process.warm()
    folder = process.folder
    process.close()
    assert not folder.exists()


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(
            WITHOUT_BUNDLED_LIBRARY,
            marks=pytest.mark.skipif(
                not ctypes.util.find_library("espeak-ng"), reason="the system has no eSpeak NG"
            ),
        ),
        pytest.param(ENGINE_OF_ANOTHER_SYSTEM, marks=linux_only),
    ],
    ids=["system library", "engine of another system"],
)
def test_other_engines_speak_too(script):
    process = VoiceProcess(command=[COMMAND[0], "-c", script])
    try:
        for _ in range(2):
            speech = render(process, QUESTION, voice="gmw/en-US")
            assert spoken_words(QUESTION, speech) == QUESTION.split()
            assert seconds(speech) > 2.0
        assert process.wait(process.ask({"do": "voices"}))["voices"]
    finally:
        process.close()

"""A whole spoken interview: the voice asks through a speaker, a candidate answers into a microphone."""

import time

import pytest
import soundfile
from support.audio_rig import AudioRig
from support.command_line import SHORT_ANSWER, CommandLine, lines_until, press
from support.voskmini import Style, say

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE

UNHURRIED = Style(lead_s=0.8)
"""Leaves the microphone time to open after the screen says so, as people do."""
ASIDE = "we use it for recursion"


@pytest.fixture
def program(mockinterview: CommandLine) -> CommandLine:
    """The program with a fast voice, as its speech is waited for."""
    assert mockinterview("settings", "set", "voice_rate", 400).code == 0
    return mockinterview


@pytest.mark.slow
def test_a_complete_spoken_interview_without_a_network(
    rig: AudioRig, program: CommandLine, cut_off, network_tries
):
    practice = program.start("practice", "--duration", 1, "--seed", 1, environ=cut_off)
    with rig.listening() as ear, practice as process:
        begun = lines_until(process, "Interviewer: Hello, and welcome")
        greeted_at = ear.wait_for_sound()
        lines_until(process, "Question 1 of 1")
        asked_at = ear.wait_for_sound(since=time.monotonic())
        lines_until(process, "[Listening]")
        ear.wait_for_silence(seconds=0.3)
        heard_before = len(ear.pcm)
        rig.speak(say(SHORT_ANSWER, UNHURRIED).pcm)
        assert not any(ear.pcm[heard_before:])
        press(process)
        lines_until(process, "Follow-up to question 1 of 1")
        press(process)  # begins the answer while the question is still asked
        lines_until(process, "[Listening]")
        rig.speak(say(ASIDE, UNHURRIED).pcm)
        press(process)
        reviewed = lines_until(process, "Enter: next question")
        press(process)
        out, err = process.communicate(timeout=30)
    assert begun[-1] == begun[0]
    assert greeted_at < asked_at
    assert len(ear.pcm) / SAMPLE_BYTES / SAMPLE_RATE > 3
    assert f"You said: {ASIDE}" in "".join(reviewed)
    assert "\nCompleted: " in out
    assert (process.returncode, complaints(err)) == (0, [])
    check_it_is_stored(program)
    assert network_tries.read_text("utf-8") == ""


def check_it_is_stored(program: CommandLine) -> None:
    """Check that the session is there with its words, times, scores and sound."""
    (summary,) = program.data("sessions", "list")
    assert (summary["status"], summary["channel"], summary["answered"]) == ("completed", "spoken", 1)
    responses = program.data("sessions", "show", summary["id"])["asked"][0]["responses"]
    assert [response["text"] for response in responses] == [SHORT_ANSWER, ASIDE]
    assert [response["follow_up"] for response in responses] == [None, "thin"]
    for response in responses:
        assert (response["recognizer"], response["notice"]) == ("vosk:mini", None)
        assert response["skills"]["communication"]["value"] >= 0
        sound = soundfile.info(program.home / "recordings" / response["audio_file"])
        assert (sound.samplerate, sound.channels) == (SAMPLE_RATE, 1)
        assert sound.duration == pytest.approx(response["duration_s"], abs=0.01)
        assert 0 < response["words"][0]["start"] < response["words"][-1]["end"] < sound.duration
    assert program.run_apart("transcribe", program.home / "recordings" / responses[0]["audio_file"]).out == (
        f"{SHORT_ANSWER}\n"
    )


def complaints(err: str) -> list[str]:
    """Return what the program said on stderr; ALSA's library talks there too when the machine is busy."""
    return [line for line in err.splitlines() if not line.startswith("ALSA lib")]


@pytest.mark.slow
def test_keys_repeat_pause_and_leave_a_spoken_interview(rig: AudioRig, program: CommandLine):
    with program.start("practice", "--duration", 4, "--seed", 1, "--no-voice") as process:
        lines_until(process, "[Listening]")
        with rig.speaking(say(f"{SHORT_ANSWER} <30>", UNHURRIED).pcm):
            press(process, "p")
            lines_until(process, "Enter: go on   q: leave and keep the answers")
        press(process)
        lines_until(process, "[Listening]")
        press(process, "r")
        lines_until(process, "Question 1 of 2")
        lines_until(process, "[Listening]")
        rig.speak(say(ASIDE, UNHURRIED).pcm)
        press(process, "q")
        out, err = process.communicate(timeout=30)
    assert (process.returncode, complaints(err)) == (0, [])
    assert "\nEnded early: " in out
    (summary,) = program.data("sessions", "list")
    assert (summary["status"], summary["answered"]) == ("abandoned", 1)
    (response,) = program.data("sessions", "show", summary["id"])["asked"][0]["responses"]
    assert response["text"].endswith(ASIDE)

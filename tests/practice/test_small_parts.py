"""Recognisers, health, listeners and exports."""

import json
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from fakes.meter import ScriptedMeter
from fakes.questions import make_question
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecordings
from fakes.sessions import make_response, make_score

from mockinterview.domain.answer import Transcript, Word
from mockinterview.domain.errors import AudioError, MicrophoneError, SettingsError
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.export import _response_data, question_data, transcript_data
from mockinterview.practice.health import Check, examine, main_job_runs
from mockinterview.practice.listening import Ear, Turn
from mockinterview.practice.recognizers import choose_recognizer, recognizer_setting
from mockinterview.practice.recorded import RecordedListener, answer_files
from mockinterview.practice.silence import NoVoice
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.transcribe import transcribe
from mockinterview.practice.typed import TypedListener

SECOND = b"\x01\x00" * 16_000


@dataclass(frozen=True)
class Line:
    name: str
    bytes: int = 40
    state: str = "installed"
    title: str = ""


@pytest.mark.parametrize(
    ("wanted", "models", "name", "noted"),
    [
        ("auto", [], "pocketsphinx", False),
        ("auto", [Line("small", state="offered")], "pocketsphinx", False),
        ("auto", [Line("small"), Line("large", 130)], "vosk:large", False),
        ("vosk:small", [Line("small"), Line("large", 130)], "vosk:small", False),
        ("pocketsphinx", [Line("small")], "pocketsphinx", False),
        ("vosk:gone", [Line("small")], "vosk:small", True),
    ],
)
def test_which_recogniser_is_used(wanted, models, name, noted):
    chosen = choose_recognizer(wanted, models)
    assert chosen.name == name
    assert (chosen.note is not None) == noted
    assert chosen.model == (name.removeprefix("vosk:") if name.startswith("vosk:") else None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("auto", "auto"),
        ("pocketsphinx", "pocketsphinx"),
        ("small", "vosk:small"),
        ("vosk:small", "vosk:small"),
    ],
)
def test_names_a_user_types(typed, kept):
    assert recognizer_setting(typed, [Line("small")]) == kept


def test_a_recogniser_that_is_not_here():
    with pytest.raises(SettingsError, match="models install large"):
        recognizer_setting("large", [Line("small"), Line("large", state="offered")])


def _fail():
    raise MicrophoneError("There is no microphone.", way_on="Connect one.")


def test_findings_of_this_machine():
    works = Check(name="Store", is_essential=True, look=lambda: "3 sessions")
    lacks = Check(name="Microphone", is_essential=False, look=_fail)
    findings = examine([works, lacks])
    assert [(finding.works, finding.sentence) for finding in findings] == [
        (True, "3 sessions"),
        (False, "There is no microphone. Connect one."),
    ]
    assert main_job_runs(findings)
    assert not main_job_runs(examine([Check(name="Store", is_essential=True, look=_fail)]))


class Files:
    def __init__(self, *pieces, error=None):
        self.pieces = pieces
        self.error = error

    def read(self, path):
        yield from self.pieces
        if self.error:
            raise self.error


def test_transcribing_closes_the_recogniser():
    heard = transcribe(Path("talk.wav"), sound_files=Files(SECOND), engine=ScriptedEngine("hello world"))
    assert heard.text == "hello world"
    assert heard.duration_s == 1.0


def test_transcript_keys_are_a_contract():
    transcript = Transcript((Word("hello", 0.12345, 0.5, 0.98765),), 1.23456, "vosk:small")
    assert transcript_data(transcript) == {
        "text": "hello",
        "duration_s": 1.235,
        "recognizer": "vosk:small",
        "words": [{"word": "hello", "start": 0.123, "end": 0.5, "confidence": 0.988}],
    }


def test_a_question_can_be_written_as_json():
    data = json.loads(json.dumps(question_data(make_question())))
    assert data["keywords"][1] == {
        "term": "O(log n)",
        "spoken": ["big o of log n", "log n", "logarithmic time"],
    }
    assert data["follow_ups"]["thin"]


def touch(folder, *names):
    for name in names:
        (folder / name).write_bytes(b"x")
    return folder


def test_files_in_name_order(tmp_path):
    files = answer_files(touch(tmp_path, "10.wav", "2.wav", "2b.ogg", "1.FLAC", "notes.txt"))
    assert [path.name for path in files.answers] == ["1.FLAC", "2.wav", "10.wav"]
    assert {place: path.name for place, path in files.follow_ups.items()} == {2: "2b.ogg"}


def test_a_name_that_only_ends_in_b_is_an_answer(tmp_path):
    files = answer_files(touch(tmp_path, "bob.wav", "alice.wav"))
    assert [path.name for path in files.answers] == ["alice.wav", "bob.wav"]


def test_no_folder_and_no_files(tmp_path):
    with pytest.raises(AudioError, match="There is no folder"):
        answer_files(tmp_path / "missing")
    with pytest.raises(AudioError, match="holds no recordings"):
        answer_files(tmp_path)


class Heard:
    """An ear that remembers."""

    def __init__(self):
        self.ended = threading.Event()
        self.lost = []
        self.ear = Ear(
            on_partial=lambda text: None,
            on_level=lambda dbfs: None,
            on_warning=lambda sentence: None,
            on_ended=self.ended.set,
            on_lost=self.lost.append,
        )


def turn(position=1, *, is_follow_up=False):
    return Turn(session_id="s", position=position, question=make_question(), is_follow_up=is_follow_up)


def recorded(tmp_path, files, *names):
    recordings = MemoryRecordings()
    listener = RecordedListener(
        files=answer_files(touch(tmp_path, *names)),
        sound_files=files,
        engine=lambda: ScriptedEngine("hello world"),
        meter=ScriptedMeter,
        recordings=recordings,
    )
    return listener, recordings


def test_a_recorded_answer_is_copied_and_recognised(tmp_path):
    listener, recordings = recorded(tmp_path, Files(SECOND, SECOND), "1.wav", "1b.wav")
    heard = Heard()
    assert listener.can_follow_up(1)
    assert not listener.can_follow_up(2)
    listener.listen(turn(is_follow_up=True), heard.ear)
    assert heard.ended.wait(5)
    answer = listener.finish()
    assert (answer.text, answer.channel) == ("hello world", Channel.RECORDED)
    assert recordings.sounds[answer.audio_file] == SECOND * 2
    listener.close()


def test_a_file_that_breaks_off_keeps_what_was_read(tmp_path):
    error = AudioError("The file is cut off.", way_on="Record it again.")
    listener, _ = recorded(tmp_path, Files(SECOND, error=error), "1.wav")
    heard = Heard()
    listener.listen(turn(), heard.ear)
    assert heard.ended.wait(5)
    answer = listener.finish()
    assert (answer.text, answer.notice) == ("hello world", "The file is cut off. Record it again.")
    listener.close()


def test_a_question_without_a_file_says_so(tmp_path):
    listener, _ = recorded(tmp_path, Files(SECOND), "1.wav")
    with pytest.raises(AudioError, match="no recording for question 2"):
        listener.listen(turn(2), Heard().ear)
    listener.close()


def test_stopping_in_the_middle_keeps_the_copy(tmp_path):
    listener, recordings = recorded(tmp_path, Files(*[SECOND] * 3), "1.wav")
    listener.listen(turn(), Heard().ear)
    listener.stop()
    assert len(recordings.sounds) == 1
    listener.close()


def test_dropping_and_stopping_a_recorded_answer(tmp_path):
    listener, recordings = recorded(tmp_path, Files(*[SECOND] * 3), "1.wav")
    listener.suspend()
    listener.listen(turn(), Heard().ear)
    listener.suspend()
    listener.resume()
    listener.drop()
    assert recordings.sounds == {}
    assert listener.finish().text == ""
    listener.close()
    listener.drop()


def test_typed_text_may_be_sent_ahead():
    listener, heard = TypedListener(), Heard()
    listener.send("early")
    listener.listen(turn(), heard.ear)
    assert heard.ended.is_set()
    assert listener.finish().text == "early"
    assert listener.can_follow_up(1)
    listener.suspend()
    listener.resume()
    listener.listen(turn(), heard.ear)
    listener.drop()
    listener.stop()
    listener.close()
    assert listener.finish().text == ""


def test_a_listener_that_was_never_asked_is_quiet():
    listener = SpokenListener(microphone=None, engine=None, meter=None, recordings=None)
    listener.suspend()
    listener.resume()
    listener.drop()
    assert listener.finish().text == ""
    listener.close()


def test_no_voice_is_done_at_once():
    done = []
    voice = NoVoice()
    voice.say("Hello.", on_word=lambda start, end: None, on_done=done.append)
    voice.stop()
    voice.pause()
    voice.resume()
    voice.close()
    assert done == [None]
    assert voice.voices() == ()


def test_responses_without_a_score_export_too():
    assert "overall" not in _response_data(make_response(score=None))
    assert _response_data(make_response(score=make_score(skills=())))["overall_low"] is None

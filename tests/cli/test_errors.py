"""Whatever is wrong with the world, it is said in one sentence with a way on, and the exit code is 2."""

import json
import shutil
import sqlite3
from contextlib import closing

import numpy as np
import pytest
import soundfile
from fakes.questions import make_question
from fakes.sessions import NOON, make_wish
from support.command_line import LONG_ANSWER, CommandLine
from support.voskmini import say

from mockinterview.bootstrap import build

FIRST, SECOND = "abcd1111-0000-4000-8000-000000000001", "abcd2222-0000-4000-8000-000000000002"


def said_by(outcome):
    """Return the one sentence of a command that failed as it should."""
    assert outcome.code == 2, outcome
    assert outcome.out == ""
    (line,) = (line for line in outcome.err.splitlines() if not line.startswith("Note: "))
    assert line.startswith("mockinterview: ")
    assert "Traceback" not in line
    return line.removeprefix("mockinterview: ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("practice --nonsense", "No such option: --nonsense"),
        ("nonsense", "No such command 'nonsense'. See: mockinterview --help"),
        ("sessions show", "Missing argument 'ID'. See: mockinterview sessions show --help"),
        ("sessions list extra", "Got unexpected extra argument"),
        ("practice --type nonsense", "Invalid value for '--type': 'nonsense' is not one of 'technical_soft"),
        ("practice --difficulty nonsense", "Invalid value for '--difficulty': 'nonsense' is not one of 'ent"),
        ("practice --mode nonsense", "Invalid value for '--mode': 'nonsense' is not one of 'practice', 're"),
        ("questions list --type nonsense", "Invalid value for '--type': 'nonsense' is not one of 'techni"),
        ("sessions list --status nonsense", "Invalid value for '--status': 'nonsense' is not one of 'in_p"),
        (
            "practice --duration 0",
            "Invalid value for '--duration': Input should be greater than or equal to 1",
        ),
        (
            "practice --duration 121",
            "Invalid value for '--duration': Input should be less than or equal to 1",
        ),
        ("practice --duration ten", "Invalid value for '--duration': Input should be a valid integer"),
        (
            "sessions list --limit 0",
            "Invalid value for '--limit': Input should be greater than or equal to 1",
        ),
        ("sessions show 00000000", "There is no session '00000000'."),
        ("sessions show 1", "There is no session '1'. Give 4 characters or more of its id"),
        ("sessions resume 00000000", "There is no session '00000000'."),
        ("sessions delete 00000000 --yes", "There is no session '00000000'."),
        ("sessions export 00000000", "There is no session '00000000'."),
        (
            "models use nonsense",
            "There is no recogniser nonsense here. Choose one of auto, pocketsphinx, mini",
        ),
        ("models use small-en-us", "There is no recogniser small-en-us here."),
        ("models install nonsense", "There is no speech model nonsense to fetch. Choose one of: small-en-us"),
        ("models install missing.zip", "missing.zip is no usable speech model: there is no such file or fol"),
        ("models remove nonsense", "The speech model nonsense is not installed."),
        ("settings set nonsense 1", "There is no setting nonsense. The settings are voice, voice_rate"),
        ("settings set voice_rate fast", "voice_rate takes a number, not fast."),
        ("settings set voice_rate 5000", "The setting voice_rate cannot be 5000. It takes a number from 80"),
        ("settings set voice_on perhaps", "The setting voice_on cannot be"),
        ("settings set practice_type x", 'The setting practice_type cannot be "x". It takes one of techni'),
        ("settings reset nonsense", "There is no setting nonsense."),
        ("practice --typed --demo", "Answers are either typed or recorded. Leave out --typed, --answers or"),
        ("practice --demo --set mine", "The demo, a set and what is due are three interviews. Choose one."),
        ("play missing.wav", "There is no file missing.wav."),
    ],
)
def test_a_mistake_is_said_in_one_sentence(experienced: CommandLine, arguments, sentence):
    assert said_by(experienced(*arguments.split())).startswith(sentence)


def test_a_group_without_a_command_shows_its_commands(experienced: CommandLine):
    shown = experienced("sessions")
    assert shown.code == 2
    assert "resume" in shown.out
    assert shown.err == "mockinterview: A command is missing. See: mockinterview sessions --help\n"


def test_an_id_that_two_sessions_share_is_asked_for_in_full(mockinterview: CommandLine):
    app = build(mockinterview.home)
    for session_id in (FIRST, SECOND):
        app.store.begin(session_id, make_wish(), [make_question()], at=NOON)
    app.close()
    sentence = said_by(mockinterview("sessions", "show", "abcd"))
    assert sentence == "2 sessions begin with 'abcd'. Give more characters of the id."
    assert mockinterview("sessions", "show", "abcd1").code == 0


@pytest.fixture
def sounds(tmp_path):
    """A folder of files that are no sound, or not quite."""
    folder = tmp_path / "sounds"
    folder.mkdir()
    (folder / "empty.wav").write_bytes(b"")
    (folder / "text.wav").write_text("This is a letter, and not a sound.", "utf-8")
    (folder / "noise.ogg").write_bytes(np.random.default_rng(1).bytes(5000))
    soundfile.write(folder / "nothing.wav", np.zeros(0, "int16"), 16_000)
    soundfile.write(folder / "whole.flac", say(LONG_ANSWER).samples, 16_000)
    content = (folder / "whole.flac").read_bytes()
    (folder / "stub.flac").write_bytes(content[:20])
    (folder / "folder.wav").mkdir()
    return folder


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing.wav", "There is no file {path}. Give a WAV, FLAC, OGG or MP3 file."),
        ("empty.wav", "{path} is empty. Give a WAV, FLAC, OGG or MP3 file."),
        ("text.wav", "{path} is not a sound file this program can read."),
        ("noise.ogg", "{path} is not a sound file this program can read."),
        ("nothing.wav", "{path} holds no sound."),
        ("stub.flac", "{path} is not a sound file this program can read."),
        ("folder.wav", "{path} can't be read (Is a directory)."),
    ],
)
def test_what_is_no_sound_is_not_transcribed(experienced: CommandLine, sounds, name, sentence):
    path = sounds / name
    assert said_by(experienced("transcribe", path)).startswith(sentence.format(path=path))
    assert said_by(experienced("transcribe", path, "--json")).startswith(sentence.format(path=path))


def test_a_truncated_wav_gives_what_is_there(experienced: CommandLine, tmp_path):
    speech = say(LONG_ANSWER)
    path = tmp_path / "cut.wav"
    soundfile.write(path, speech.samples, 16_000)
    path.write_bytes(path.read_bytes()[: 44 + 2 * 5 * 16_000])
    transcript = experienced.data("transcribe", path)
    assert transcript["duration_s"] == pytest.approx(5, abs=0.01)
    said = [word.word for word in speech.words if word.end < 5]
    assert transcript["text"].split()[: len(said)] == said


@pytest.mark.parametrize(
    ("rate", "channels", "kind"),
    [(96_000, 2, "wav"), (8_000, 1, "wav"), (44_100, 2, "ogg"), (48_000, 6, "flac")],
)
def test_any_rate_and_any_number_of_channels_will_do(experienced, tmp_path, rate, channels, kind):
    path = tmp_path / f"talk.{kind}"
    speech = say("hello world we deploy the container")
    at = np.arange(0, speech.seconds, 1 / rate)
    samples = np.interp(at, np.arange(len(speech.samples)) / 16_000, speech.samples / 32_768)
    soundfile.write(path, np.repeat(samples[:, None], channels, axis=1), rate)
    transcript = experienced.data("transcribe", path)
    assert transcript["text"] == "hello world we deploy the container"
    assert transcript["duration_s"] == pytest.approx(speech.seconds, abs=0.05)


def test_a_home_that_cannot_be_written_is_named(guarded):
    home = guarded / "home"
    home.mkdir()
    home.chmod(0o500)
    sentence = said_by(CommandLine(home)("sessions", "list"))
    assert sentence.startswith(f"The folder {home} cannot be made or written to (Permission denied).")
    assert "--home" in sentence


def test_a_home_that_is_a_file_is_named(tmp_path):
    (tmp_path / "home").write_text("a file", "utf-8")
    sentence = said_by(CommandLine(tmp_path / "home")("sessions", "list"))
    assert sentence.startswith(f"The folder {tmp_path / 'home'} cannot be made or written to")


def test_a_damaged_database_is_left_as_it_is(mockinterview: CommandLine):
    file = mockinterview.home / "mockinterview.db"
    file.write_bytes(b"This is no database. " * 500)
    for arguments in (["sessions", "list"], ["questions", "list"], ["practice", "--typed"]):
        assert said_by(mockinterview(*arguments)).startswith(f"The file {file} is damaged or is not a data")
    assert file.read_bytes() == b"This is no database. " * 500
    ill = mockinterview("doctor")
    assert ill.code == 1
    assert "missing  Database: " in ill.out


def test_a_database_of_a_newer_version_is_left_as_it_is(mockinterview: CommandLine):
    file = mockinterview.home / "mockinterview.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    sentence = said_by(mockinterview("sessions", "list"))
    assert sentence.startswith(f"The database {file} was made by a newer version of Mock Interview.")


@pytest.mark.parametrize("content", ["{ not json", "[]", "null", '"text"', ""])
def test_settings_that_make_no_sense_are_set_aside(mockinterview: CommandLine, content):
    file = mockinterview.home / "settings.json"
    file.write_text(content, "utf-8")
    listed = mockinterview("settings", "list", "--json")
    assert listed.code == 0
    assert listed.data["voice_rate"] == 165
    (note,) = listed.notes
    assert note.startswith("Note: The settings could not be read; they were set aside as ")
    assert (mockinterview.home / "settings.json.broken-1").read_text("utf-8") == content
    assert mockinterview("settings", "list").notes == []


def test_a_setting_that_makes_no_sense_counts_as_its_default(mockinterview: CommandLine):
    settings = {"voice_rate": "fast", "practice_minutes": 5, "of_a_newer_version": True}
    (mockinterview.home / "settings.json").write_text(json.dumps(settings), "utf-8")
    listed = mockinterview("settings", "list", "--json")
    assert (listed.data["voice_rate"], listed.data["practice_minutes"]) == (165, 5)
    assert listed.notes == [
        f"Note: {mockinterview.home / 'settings.json'} has values that cannot be used "
        "(voice_rate); defaults count."
    ]


def test_models_that_are_none_are_not_installed(mockinterview: CommandLine, tmp_path, vosk_model_dir):
    (tmp_path / "letter.zip").write_text("Dear candidate,", "utf-8")
    assert said_by(mockinterview("models", "install", tmp_path / "letter.zip")) == (
        "letter.zip is no usable speech model: it is damaged, or no zip file. "
        "Fetch a Vosk model from https://alphacephei.com/vosk/models and install that file."
    )
    broken = shutil.copytree(vosk_model_dir, tmp_path / "broken")
    (broken / "am" / "final.mdl").write_bytes(b"broken")
    assert "it is broken, or no Vosk model" in said_by(mockinterview("models", "install", broken))
    assert {model["name"] for model in mockinterview.data("models", "list")} == {
        "pocketsphinx",
        "small-en-us",
        "en-us-lgraph",
        "mini",
    }


def test_a_broken_model_is_said_before_anybody_speaks(mockinterview: CommandLine, recordings):
    (mockinterview.home / "models" / "mini" / "am" / "final.mdl").write_bytes(b"broken")
    assert "mini" in said_by(mockinterview("transcribe", recordings / "1.wav"))


def test_a_reader_that_goes_away_ends_the_program_quietly(experienced: CommandLine):
    with experienced.start("questions", "list", "--json") as process:
        assert process.stdout.readline() == "[\n"
        process.stdout.close()
        said = process.stderr.read()
        process.wait(30)
    assert said == ""
    assert process.returncode == 2


def test_a_reader_that_was_never_there_ends_the_program_quietly(experienced: CommandLine):
    with experienced.start("--version") as process:
        process.stdout.close()
        assert process.stderr.read() == ""
        process.wait(30)
    assert process.returncode == 2

"""Recordings on a real disk."""

import signal
import subprocess
import sys
import wave
from pathlib import Path

import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from support.sounds import SECOND_BYTES, noise

from mockinterview.domain.errors import AudioError
from mockinterview.speech.recordings import RecordingFolder, safe_stem

HEADER_BYTES = 44
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and limits")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "recordings"


@pytest.fixture
def recordings(folder):
    return RecordingFolder(folder)


def sound_in(path):
    """Return what Python's strict WAV reader finds."""
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16_000, 1, 2)
        return file.readframes(file.getnframes())


def recorded(recordings, name, pcm):
    recording = recordings.create(name)
    recording.write(pcm)
    recording.close()
    return recordings.path(recording.name)


def test_what_is_written_is_read_back(recordings):
    spoken = noise(seconds=1.5)
    recording = recordings.create("answer")
    for start in range(0, len(spoken), 1600):
        recording.write(spoken[start : start + 1600])
    assert recording.seconds == 1.5
    recording.close()
    recording.close()
    path = recordings.path(recording.name)
    assert path.name == "answer.wav"
    assert sound_in(path) == spoken
    assert soundfile.info(path).frames == 24_000


def test_the_file_is_whole_after_every_write(recordings):
    spoken = noise(seconds=1)
    recording = recordings.create("answer")
    path = recordings.path(recording.name)
    assert sound_in(path) == b""
    for end in range(1600, len(spoken) + 1, 1600):
        recording.write(spoken[end - 1600 : end])
        assert sound_in(path) == spoken[:end]
    recording.close()


@given(cuts=st.lists(st.integers(0, 400), max_size=12))
def test_pieces_of_any_length_make_whole_samples(tmp_path_factory, cuts):
    spoken = noise(seconds=0.1)[: sum(cuts)]
    recordings = RecordingFolder(tmp_path_factory.mktemp("cuts"))
    recording = recordings.create("answer")
    at = 0
    for cut in cuts:
        recording.write(spoken[at : at + cut])
        at += cut
    recording.close()
    assert sound_in(recordings.path(recording.name)) == spoken[: len(spoken) // 2 * 2]


@posix_only
def test_a_killed_program_leaves_all_it_wrote(folder):
    script = f"""
import sys, time
from pathlib import Path
from mockinterview.speech.recordings import RecordingFolder
recording = RecordingFolder(Path({str(folder)!r})).create("answer")
while True:
    recording.write(bytes(range(200)) * 8)
    print(recording.seconds, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as child:
        reported = [float(child.stdout.readline()) for _ in range(200)]
        child.kill()
        reported += [float(line) for line in child.stdout.read().split("\n")[:-1]]
    assert child.returncode == -signal.SIGKILL
    heard = sound_in(folder / "answer.wav")
    assert len(heard) / SECOND_BYTES >= reported[-1] > 9
    assert heard == (bytes(range(200)) * 8 * len(reported) * 2)[: len(heard)]


def test_a_name_in_use_gets_a_number(recordings):
    first = recorded(recordings, "answer", noise(seconds=0.1))
    second, third = recordings.create("answer"), recordings.create("answer")
    assert [second.name, third.name] == ["answer-2.wav", "answer-3.wav"]
    assert len(sound_in(first)) == 3200
    second.close()
    third.close()


@given(name=st.text(max_size=300))
def test_any_name_makes_a_plain_one(name):
    stem = safe_stem(name)
    assert Path(stem).name == stem
    assert not stem.startswith(".")
    assert stem.isascii()
    assert len(stem) <= 120


def test_a_wild_name_stays_in_the_folder(recordings, folder):
    recording = recordings.create("../../etc/päss wörd")
    recording.close()
    assert [path.name for path in folder.iterdir()] == [recording.name]
    assert recordings.path(recording.name).parent == folder


@pytest.mark.parametrize("name", ["", "..", "../x.wav", "/etc/passwd", "a/b.wav", "C:\\x.wav", ".hidden"])
def test_a_name_that_leads_out_is_refused(recordings, name):
    with pytest.raises(AudioError, match="not the name of a recording"):
        recordings.path(name)


def test_deleting_leaves_other_files_alone(recordings, tmp_path):
    kept = recorded(recordings, "kept", b"")
    gone = recorded(recordings, "gone", b"")
    own = tmp_path / "own.wav"
    own.write_bytes(b"")
    recordings.delete([gone.name, "never-there.wav", str(own), "../own.wav"])
    assert kept.exists()
    assert own.exists()
    assert not gone.exists()


def test_the_recordings_of_a_session_are_found(recordings):
    for name in ("1b2c-02-x", "1b2c-01-x", "ffff-01-x"):
        recorded(recordings, name, b"")
    assert recordings.of_session("1b2c") == ("1b2c-01-x.wav", "1b2c-02-x.wav")
    assert recordings.of_session("") == ()


def test_no_folder_holds_no_recordings(recordings):
    assert recordings.recover() == ()
    assert recordings.of_session("1b2c") == ()


@pytest.mark.parametrize("size", [0, 3, 20, 43, 44, 45, 1645, 3243])
def test_a_recording_cut_anywhere_is_mended(recordings, size):
    spoken = noise(seconds=0.1)
    path = recorded(recordings, "cut", b"" if size < HEADER_BYTES else spoken)
    with path.open("r+b") as file:
        file.truncate(size)
    assert recordings.recover() == ("cut.wav",)
    assert sound_in(path) == spoken[: max(0, size - HEADER_BYTES) // 2 * 2]
    assert recordings.recover() == ()


def test_sound_beyond_the_header_is_mended_in(recordings):
    path = recorded(recordings, "cut", noise(seconds=0.1))
    with path.open("ab") as file:
        file.write(b"\x01\x02" * 50)
    assert recordings.recover() == ("cut.wav",)
    assert len(sound_in(path)) == 3300


def test_a_file_of_zeros_becomes_silence(recordings):
    path = recorded(recordings, "zeros", b"")
    path.write_bytes(bytes(144))
    recordings.recover()
    assert sound_in(path) == bytes(100)


def test_files_that_are_not_ours_stay_as_they_are(recordings, folder):
    recorded(recordings, "ours", b"")
    soundfile.write(folder / "stereo.wav", [[0.1, 0.2]] * 100, 44_100)
    (folder / "text.wav").write_text("not a sound")
    (folder / "folder.wav").mkdir()
    before = (folder / "stereo.wav").read_bytes()
    assert recordings.recover() == ()
    assert (folder / "stereo.wav").read_bytes() == before
    assert (folder / "text.wav").read_text() == "not a sound"


def test_a_folder_that_cannot_be_made_says_so(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AudioError, match="--home"):
        RecordingFolder(tmp_path / "file" / "recordings").create("answer")


@posix_only
def test_a_full_disk_says_so_and_keeps_what_was_written(folder):
    script = f"""
import resource, signal, sys
from pathlib import Path
from mockinterview.domain.errors import AudioError
from mockinterview.speech.recordings import RecordingFolder
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (44 + 3201, 44 + 3201))
recording = RecordingFolder(Path({str(folder)!r})).create("answer")
recording.write(bytes(1600))
try:
    recording.write(bytes(3200))
except AudioError as error:
    print(error)
recording.write(b"\\x01" * 1600)
recording.close()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "can't be written" in done.stdout
    assert sound_in(folder / "answer.wav") == bytes(1600) + b"\x01" * 1600

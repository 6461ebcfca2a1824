"""Sound files, written by libsndfile."""

import itertools
import os
import struct
import sys
import tracemalloc

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st
from support.sounds import SECOND_BYTES, noise, pitch, tone

from mockinterview.domain.errors import AudioError
from mockinterview.speech.recordings import RecordingFolder
from mockinterview.speech.sound_files import SoundFileReader

READER = SoundFileReader()


def read(path):
    return b"".join(READER.read(path))


def a_tone(path, *, rate=44_100, channels=1, seconds=1.0, **options):
    samples = tone(seconds=seconds, rate=rate)
    soundfile.write(path, np.repeat(samples[:, None], channels, axis=1), rate, **options)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sounds")


@given(
    rate=st.integers(8_000, 192_000) | st.sampled_from([8_000, 16_000, 44_100, 48_000, 96_000, 192_000]),
    channels=st.integers(1, 8),
    frames=st.integers(1, 100_000),
    subtype=st.sampled_from(["PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE"]),
)
@settings(max_examples=40, deadline=None)
def test_any_rate_length_and_number_of_channels(folder, rate, channels, frames, subtype):
    path = a_tone(folder / "any.wav", rate=rate, channels=channels, seconds=frames / rate, subtype=subtype)
    pieces = list(READER.read(path))
    assert all(0 < len(piece) <= SECOND_BYTES for piece in pieces)
    assert abs(sum(map(len, pieces)) / 2 - frames * 16_000 / rate) <= 1


@pytest.mark.parametrize("rate", [8_000, 11_025, 44_100, 48_000, 96_000, 192_000])
def test_resampling_keeps_pitch_and_loudness(folder, rate):
    pcm = read(a_tone(folder / "tone.wav", rate=rate, channels=2))
    assert pitch(pcm) == pytest.approx(440, abs=2)
    middle = np.frombuffer(pcm, dtype="<i2")[2_000:-2_000]
    assert np.abs(middle.astype(int)).max() == pytest.approx(16_384, rel=0.01)


def test_high_tones_are_not_folded_back(folder):
    path = folder / "high.wav"
    soundfile.write(path, tone(seconds=1, hertz=12_000, rate=48_000), 48_000)
    assert np.abs(np.frombuffer(read(path), dtype="<i2")[2_000:-2_000].astype(int)).max() < 10


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3", "aiff"])
def test_every_usual_kind_is_read(folder, kind):
    pcm = read(a_tone(folder / f"kind.{kind}", rate=48_000, channels=2))
    assert pitch(pcm) == pytest.approx(440, abs=2)
    assert len(pcm) == pytest.approx(SECOND_BYTES, rel=0.06)


def test_our_own_recordings_come_back_bit_by_bit(tmp_path):
    spoken = noise(seconds=1.3) + b"\x00\x80\xff\x7f"
    recordings = RecordingFolder(tmp_path)
    recording = recordings.create("answer")
    recording.write(spoken)
    recording.close()
    assert read(recordings.path(recording.name)) == spoken


def test_channels_are_mixed(folder):
    path = folder / "sides.wav"
    soundfile.write(path, np.stack([np.full(1600, 0.5), np.full(1600, -0.25)], axis=1), 16_000)
    assert set(np.frombuffer(read(path), dtype="<i2").tolist()) == {4096}


def test_too_loud_and_broken_samples_stay_in_range(folder):
    path = folder / "loud.wav"
    soundfile.write(path, np.array([4.0, -4.0, np.nan, np.inf] * 100), 16_000, subtype="FLOAT")
    assert np.frombuffer(read(path), dtype="<i2")[:4].tolist() == [32767, -32768, 0, 32767]


@pytest.mark.parametrize("kind", ["wav", "ogg", "mp3"])
def test_a_file_cut_short_gives_what_is_there(folder, kind):
    path = a_tone(folder / f"cut.{kind}", seconds=10)
    os.truncate(path, path.stat().st_size // 2)
    assert 2 * SECOND_BYTES < len(read(path)) < 6 * SECOND_BYTES


def test_a_damaged_file_gives_what_is_there_and_says_where_it_ends(folder):
    path = a_tone(folder / "cut.flac", seconds=10)
    os.truncate(path, path.stat().st_size // 2)
    pieces = READER.read(path)
    assert len(b"".join(itertools.islice(pieces, 6))) > 2 * SECOND_BYTES
    with pytest.raises(AudioError, match=r"damaged after [345] seconds"):
        list(pieces)


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("empty.wav", b"", "is empty"),
        ("text.wav", b"Tell me about yourself. " * 100, "not a sound file"),
        ("random.flac", noise(seconds=0.2), "not a sound file"),
        ("head.wav", b"RIFF\x24\x00\x00\x00WAVE", "not a sound file"),
    ],
)
def test_what_is_no_sound_is_named(folder, name, content, complaint):
    (folder / name).write_bytes(content)
    with pytest.raises(AudioError, match=f"{name} .*{complaint}.*WAV, FLAC"):
        read(folder / name)


def test_a_sound_file_without_sound_is_named(folder):
    soundfile.write(folder / "none.wav", np.zeros(0), 16_000)
    with pytest.raises(AudioError, match="holds no sound"):
        read(folder / "none.wav")


def test_a_missing_file_and_a_folder_are_named_before_anything_is_read(folder):
    with pytest.raises(AudioError, match="There is no file"):
        READER.read(folder / "missing.wav")
    with pytest.raises(AudioError, match="can't be read"):
        READER.read(folder)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the file needs holes to take no space")
def test_three_hours_are_read_in_constant_memory(folder):
    path = a_tone(folder / "long.wav", rate=8_000, seconds=0.1)
    seconds = 3 * 3600
    sound_bytes = seconds * 8_000 * 2
    with path.open("r+b") as file:
        for at, size in ((4, 36 + sound_bytes), (40, sound_bytes)):
            file.seek(at)
            file.write(struct.pack("<I", size))
        file.truncate(44 + sound_bytes)
    tracemalloc.start()
    try:
        length = sum(len(piece) for piece in READER.read(path))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert length == seconds * SECOND_BYTES
    assert peak < 10_000_000

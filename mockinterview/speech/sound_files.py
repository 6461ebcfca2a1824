"""Reads sound files through soundfile, as 16 kHz mono pcm."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from mockinterview.domain.answer import SAMPLE_RATE
from mockinterview.domain.errors import AudioError

PIECE_S = 0.5
"""Seconds of the file decoded at once; a file of any length takes the same memory."""
_FULL_SCALE = 32768.0
_WAY_ON = "Give a WAV, FLAC, OGG or MP3 file."


class SoundFileReader:
    """Reads WAV, FLAC, OGG, MP3 and AIFF files of any sample rate and number of channels."""

    def read(self, path: Path) -> Iterator[bytes]:
        """Yield the file's sound as pcm, about half a second at a time, the channels mixed to one.

        A file that was cut short gives what is there. Raises AudioError, at once where the file can't be
        opened or is empty, and on the way where it is damaged.
        """
        _check_there_is_content(path)
        try:
            file = soundfile.SoundFile(path)
        except soundfile.SoundFileError as error:
            raise AudioError(f"{path} is not a sound file this program can read.", way_on=_WAY_ON) from error
        return _pcm(file, path)


def _check_there_is_content(path: Path) -> None:
    try:
        with path.open("rb") as file:
            is_empty = not file.read(1)
    except FileNotFoundError as error:
        raise AudioError(f"There is no file {path}.", way_on=_WAY_ON) from error
    except OSError as error:
        raise AudioError(f"{path} can't be read ({error.strerror}).", way_on=_WAY_ON) from error
    if is_empty:
        raise AudioError(f"{path} is empty.", way_on=_WAY_ON)


def _pcm(file: Any, path: Path) -> Iterator[bytes]:
    with file:
        resampler = soxr.ResampleStream(file.samplerate, SAMPLE_RATE, 1, dtype="float32")
        nothing_came = True
        for piece in _mono_pieces(file, path):
            nothing_came = False
            yield from _as_pcm(resampler.resample_chunk(piece))
        if nothing_came:
            raise AudioError(f"{path} holds no sound.", way_on=_WAY_ON)
        yield from _as_pcm(resampler.resample_chunk(np.zeros(0, dtype=np.float32), last=True))


def _mono_pieces(file: Any, path: Path) -> Iterator[NDArray[np.float32]]:
    """Yield the mean of the channels, -1 to 1, as arrays of float32 samples."""
    seconds = 0.0
    try:
        while (piece := file.read(round(file.samplerate * PIECE_S), dtype="float32", always_2d=True)).size:
            seconds += len(piece) / file.samplerate
            yield np.nan_to_num(piece).clip(-1.0, 1.0).mean(axis=1)
    except soundfile.SoundFileError as error:
        raise AudioError(f"{path} is damaged after {seconds:.0f} seconds.", way_on=_WAY_ON) from error


def _as_pcm(samples: NDArray[np.float32]) -> Iterator[bytes]:
    if samples.size:
        yield np.rint(samples * _FULL_SCALE).clip(-_FULL_SCALE, _FULL_SCALE - 1).astype("<i2").tobytes()

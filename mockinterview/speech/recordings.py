"""The folder of recorded answers: WAV files that are whole at every moment."""

import itertools
import os
import re
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import FileIO
from pathlib import Path

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.errors import AudioError

SYNC_S = 0.5
"""Seconds of sound after which the disk is told to keep what was written, against a loss of power."""
_SUFFIX = ".wav"
_LONGEST_NAME = 120
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_FORMAT = (
    b"WAVE",
    b"fmt ",
    16,
    1,
    1,
    SAMPLE_RATE,
    SAMPLE_RATE * SAMPLE_BYTES,
    SAMPLE_BYTES,
    8 * SAMPLE_BYTES,
)


class RecordingFile:
    """One WAV file, 16 kHz mono 16-bit, that grows.

    Every ``write`` leaves a file any player opens: the sound goes first, then the sizes in the header. So a
    killed program loses nothing, and a loss of power at most half a second.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held = b""
        self._bytes = 0
        self._synced = 0
        with _disk_refusals(path):
            self._file = path.open("xb", buffering=0)
            self._write_header()

    @property
    def name(self) -> str:
        """Return the file's name inside the recordings folder."""
        return self._path.name

    @property
    def seconds(self) -> float:
        """Return how much sound it holds."""
        return self._bytes / SAMPLE_BYTES / SAMPLE_RATE

    def write(self, pcm: bytes) -> None:
        """Append sound; half a sample waits for its other half. Raises AudioError where the disk refuses."""
        pcm = self._held + pcm
        whole = len(pcm) // SAMPLE_BYTES * SAMPLE_BYTES
        self._held = pcm[whole:]
        with _disk_refusals(self._path):
            self._file.seek(_HEADER.size + self._bytes)
            write_all(self._file, pcm[:whole])
            self._bytes += whole
            self._write_header()
            if self._bytes - self._synced >= SYNC_S * SAMPLE_RATE * SAMPLE_BYTES:
                self._sync()

    def close(self) -> None:
        """Finish the file; harmless when called twice. Raises AudioError where the disk refuses."""
        if self._file.closed:
            return
        with _disk_refusals(self._path), self._file:
            self._sync()

    def _write_header(self) -> None:
        self._file.seek(0)
        write_all(self._file, header(self._bytes))

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced = self._bytes


class RecordingFolder:
    """The recordings below ``folder``, which is made when the first one is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, name: str) -> RecordingFile:
        """Start a recording; signs that are not safe in file names become ``-``, a name in use gets a number.

        Raises AudioError where the disk refuses.
        """
        with _disk_refusals(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stem = safe_stem(name)
        stems = itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
        paths = (self._folder / f"{stem}{_SUFFIX}" for stem in stems)
        return RecordingFile(next(path for path in paths if not path.exists()))

    def path(self, name: str) -> Path:
        """Return the file of a recording. Raises AudioError for a name that leads out of the folder."""
        if not _is_plain(name):
            raise AudioError(f"“{name}” is not the name of a recording.", way_on="Record the answer again.")
        return self._folder / name

    def delete(self, names: Sequence[str]) -> None:
        """Remove recordings; what is not there or not in the folder is passed over.

        So the user's own sound files, which answers may name by their paths, stay. Raises AudioError where
        the disk refuses.
        """
        for name in filter(_is_plain, names):
            path = self._folder / name
            with _disk_refusals(path):
                path.unlink(missing_ok=True)

    def of_session(self, session_id: str) -> tuple[str, ...]:
        """Return the names of all recordings that start with the session's id, in order."""
        prefix = safe_stem(session_id)
        return tuple(path.name for path in self._files() if path.name.startswith(prefix))

    def written_before(self, moment: datetime) -> tuple[str, ...]:
        """Return the names of the recordings that were last written to before a moment, in order."""
        with _disk_refusals(self._folder):
            return tuple(path.name for path in self._files() if path.stat().st_mtime < moment.timestamp())

    def recover(self) -> tuple[str, ...]:
        """Mend recordings cut off by a crash or a loss of power; return their names in order.

        Files that are no recordings of ours stay as they are. Raises AudioError where the disk refuses.
        """
        return tuple(path.name for path in self._files() if _mend(path))

    def _files(self) -> list[Path]:
        return sorted(path for path in self._folder.glob(f"*{_SUFFIX}") if path.is_file())


def header(sound_bytes: int) -> bytes:
    """Return the 44-byte header of a 16 kHz mono 16-bit WAV file with so many bytes of sound.

    Layout: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0 (1991).
    """
    return _HEADER.pack(b"RIFF", _HEADER.size - 8 + sound_bytes, *_FORMAT, b"data", sound_bytes)


def safe_stem(name: str) -> str:
    """Return the name with only ASCII letters, digits and ``._-``, not led by a dot, at most 120 long."""
    return re.sub(r"[^A-Za-z0-9._-]|^\.", "-", name)[:_LONGEST_NAME] or "-"


def write_all(file: FileIO, content: bytes) -> None:
    """Write all of it; an unbuffered file may take less at once. Raises OSError."""
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]


def _mend(path: Path) -> bool:
    """Make the header tell the file's true size; return whether that was needed."""
    with _disk_refusals(path):
        with path.open("rb") as file:
            found = file.read(_HEADER.size)
        size = path.stat().st_size
        sound_bytes = max(0, size - _HEADER.size) // SAMPLE_BYTES * SAMPLE_BYTES
        wanted = header(sound_bytes)
        if (found == wanted and size == _HEADER.size + sound_bytes) or not _is_ours(found):
            return False
        with path.open("r+b", buffering=0) as mended:
            write_all(mended, wanted)
            mended.truncate(_HEADER.size + sound_bytes)
        return True


def _is_ours(found: bytes) -> bool:
    """Whether this is a header of ours, the beginning of one, or the zeros a loss of power leaves."""
    ours = header(0)
    same_format = found[:4] + found[8:40] == ours[:4] + ours[8:40]  # all but the sizes
    return same_format or not any(found) or ours.startswith(found)


def _is_plain(name: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]*", name) is not None


@contextmanager
def _disk_refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise AudioError(
            f"The recording {path} can't be written ({error.strerror}).",
            way_on="Free some space or choose another folder with --home; what was written is kept.",
        ) from error

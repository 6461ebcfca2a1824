"""What a disk can refuse while models are fetched, unpacked and moved."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mockinterview.domain.errors import ModelError

MEGABYTE = 1_000_000


def require_space(folder: Path, *, needed_bytes: int) -> None:
    """Raise ModelError where the disk of an existing folder has less room than needed."""
    free_bytes = shutil.disk_usage(folder).free
    if free_bytes < needed_bytes:
        needed, free = needed_bytes // MEGABYTE + 1, free_bytes // MEGABYTE
        raise ModelError(
            f"The speech model needs {needed} MB on the disk, and {free} MB are free.",
            way_on="Make room and start it again.",
        )


def folder_bytes(folder: Path) -> int:
    """Return the size of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


@contextmanager
def disk_trouble(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses meanwhile into a ModelError that names the folder."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ModelError("The disk is full.", way_on="Make room and start it again.") from error
        raise ModelError(
            f"The folder {folder} refuses: {error.strerror or error}.",
            way_on="Close other windows of this program, check who may read and write there, and try again.",
        ) from error


@contextmanager
def lent_folder(folder: Path) -> Iterator[Path]:
    """Lend a folder that is empty before and removed after, also where an earlier use was cut short."""
    with disk_trouble(folder.parent):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

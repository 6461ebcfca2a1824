"""Unpacks model archives that may come from anywhere."""

import shutil
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from mockinterview.domain.errors import ModelError
from mockinterview.speech.model_disk import disk_trouble, require_space
from mockinterview.speech.model_offers import MODELS_PAGE

MAX_BYTES = 8_000_000_000
"""Of all files unpacked; the largest published model has less than half of it."""
MAX_FILES = 1_000
MAC_EXTRAS = "__MACOSX"
"""Folder that the Finder adds to archives it makes."""
ENCRYPTED = 0x1
"""Flag of a file that needs a password."""


def unpack(archive: Path, into: Path) -> None:
    """Unpack a zip file into an existing folder.

    Raises ModelError where it is no zip file, is damaged, has files outside of the folder, links or more than
    a model can have, or where the disk is full. ``zipfile`` reads no more than the size a file declares, so
    that the limit holds also against archives that lie.
    """
    with _archive_trouble(archive), ZipFile(archive) as zipped:
        members = [member for member in zipped.infolist() if not member.filename.startswith(MAC_EXTRAS)]
        for reason in filter(None, map(_refusal, members)):
            raise unusable(archive, reason)
        total_bytes = sum(member.file_size for member in members)
        if total_bytes > MAX_BYTES or len(members) > MAX_FILES:
            raise unusable(archive, "it is larger than any model")
        require_space(into, needed_bytes=total_bytes)
        for member in members:
            _extract(zipped, member, into)


def model_root(folder: Path) -> Path:
    """Return the folder inside that holds the model: archives and people wrap it into single folders."""
    inside = [path for path in folder.iterdir() if path.name != ".DS_Store"]
    if len(inside) == 1 and inside[0].is_dir():
        return model_root(inside[0])
    return folder


def unusable(source: Path, reason: str) -> ModelError:
    """Return the error of a file or folder that no model can be made from."""
    return ModelError(
        f"{source.name} is no usable speech model: {reason}.",
        way_on=f"Fetch a Vosk model from {MODELS_PAGE} and install that file.",
    )


def _refusal(member: ZipInfo) -> str | None:
    """Return what is wrong with a file of an archive, or None."""
    name = PurePosixPath(member.filename.replace("\\", "/"))
    if name.is_absolute() or ".." in name.parts or ":" in member.filename:
        return "it has files outside of its folder"
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "it has links or devices"
    if member.flag_bits & ENCRYPTED:
        return "it needs a password"
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "it is packed in an unusual way"
    return None


def _extract(zipped: ZipFile, member: ZipInfo, into: Path) -> None:
    target = into / member.filename.replace("\\", "/")
    with disk_trouble(into):
        (target if member.is_dir() else target.parent).mkdir(parents=True, exist_ok=True)
        if not member.is_dir():
            with zipped.open(member) as packed, target.open("wb") as file:
                shutil.copyfileobj(packed, file)


@contextmanager
def _archive_trouble(archive: Path) -> Iterator[None]:
    try:
        yield
    except (BadZipFile, zlib.error, EOFError) as error:
        raise unusable(archive, "it is damaged, or no zip file") from error
    except OSError as error:
        raise unusable(archive, f"it can't be read ({error.strerror or error})") from error

"""What a backup file looks like inside, and which files are believed to be one.

A zip with ``manifest.json``, ``mockinterview.db`` and, where wanted, ``recordings/NAME.wav``. Anything else
in it makes it foreign: no other name is ever written to the disk, so none can lead out of the folder.
"""

import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from mockinterview.domain.errors import StoreError
from mockinterview.ports import BackupContents

FORMAT = 1
MANIFEST, DATABASE, RECORDINGS = "manifest.json", "mockinterview.db", "recordings/"
MOST_MANIFEST_BYTES = 100_000
MOST_DATABASE_BYTES = 20_000_000_000
MOST_BYTES = 200_000_000_000
"""All files together; a year of daily half hours is 21 GB of sound."""
_RECORDING = re.compile(r"recordings/([A-Za-z0-9_-][A-Za-z0-9._-]{0,130}\.wav)")
_WAY_ON = "Choose a file that “Back up now” made."


@contextmanager
def opened(source: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup whose names and sizes are all allowed. Raises StoreError for any other file."""
    try:
        with zipfile.ZipFile(source) as archive:
            _refuse_foreign(source, archive)
            yield archive
    except OSError as error:
        raise StoreError(
            f"The file {source} can't be read ({error.strerror or error}).", way_on=_WAY_ON
        ) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise foreign(source, "it is no backup, or it is damaged") from error


def foreign(source: Path, why: str) -> StoreError:
    """Return the error for a file that is not restored."""
    return StoreError(f"{source.name} was not restored: {why}.", way_on=_WAY_ON)


def contents_of(source: Path, archive: zipfile.ZipFile) -> BackupContents:
    """Return what the manifest says. Raises StoreError for a foreign or a newer one."""
    try:
        plain = json.loads(archive.read(MANIFEST))
        made_with = int(plain["format"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise foreign(source, "its manifest makes no sense") from error
    if made_with > FORMAT:
        raise StoreError(
            f"{source.name} was made by a newer version of Mock Interview.",
            way_on="Install the newer version to restore it.",
        )
    try:
        return _contents_of(plain)
    except (ValueError, KeyError, TypeError) as error:
        raise foreign(source, "its manifest makes no sense") from error


def manifest_of(contents: BackupContents) -> str:
    """Return the manifest of a backup."""
    return json.dumps({"format": FORMAT, **asdict(contents)}, default=datetime.isoformat, indent=2)


def recordings_in(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the recordings of a backup by the names of their files."""
    found = ((_RECORDING.fullmatch(info.filename), info) for info in archive.infolist())
    return {match[1]: info for match, info in found if match}


def _refuse_foreign(source: Path, archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if not {MANIFEST, DATABASE} <= set(names) or len(set(names)) < len(names):
        raise foreign(source, "it is no backup of Mock Interview")
    if strange := [name for name in names if not _is_known(name)]:
        raise foreign(source, f"it holds a file that no backup has ({strange[0][:80]})")
    sizes = {info.filename: info.file_size for info in infos}
    if (
        sizes[MANIFEST] > MOST_MANIFEST_BYTES
        or sizes[DATABASE] > MOST_DATABASE_BYTES
        or sum(sizes.values()) > MOST_BYTES
    ):
        raise foreign(source, "it is larger than any backup")


def _is_known(name: str) -> bool:
    return name in {MANIFEST, DATABASE, RECORDINGS} or _RECORDING.fullmatch(name) is not None


def _contents_of(plain: Any) -> BackupContents:
    first, last = plain["first_at"], plain["last_at"]
    return BackupContents(
        made_at=_moment(plain["made_at"]),
        program=str(plain["program"])[:40],
        sessions=int(plain["sessions"]),
        first_at=first and _moment(first),
        last_at=last and _moment(last),
        recordings=int(plain["recordings"]),
    )


def _moment(text: str) -> datetime:
    """Return a moment with its zone. Raises ValueError or TypeError."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment

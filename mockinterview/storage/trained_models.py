"""The folder of what was learned on this machine: a record of every version, one folder for each classifier.

``versions.json`` tells the versions and which one judges; it is replaced at once, so that a crash leaves
either the old state or the new one. A classifier lies in ``v1``, ``v2`` ... with its own recipe and manifest;
the SHA-256 of its model stands in the record, too, and no file with another one is given out.
"""

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from mockinterview.domain.errors import ModelError, NotInStore
from mockinterview.domain.label import Agreement
from mockinterview.domain.model_version import SHIPPED, ModelVersion
from mockinterview.domain.offsets import Offsets

RECORD, RECIPE = "versions.json", "recipe.json"
_WAY_ON = "Nothing learned counts until you go back with: mockinterview model rollback 0"


@dataclass(frozen=True, slots=True)
class _Record:
    """What ``versions.json`` holds."""

    active: int = SHIPPED
    versions: tuple[ModelVersion, ...] = ()
    digests: Mapping[str, str] | None = None
    """SHA-256 of the model in each classifier's folder."""


class TrainedModels:
    """Versions in the user's ``folder``; implements ports.VersionShelf."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def versions(self) -> tuple[ModelVersion, ...]:
        """Return every version by number, also those that were refused."""
        return self._read().versions

    def active(self) -> int:
        """Return the number of the version that judges; 0 for the program as it came."""
        return self._read().active

    def bench(self) -> Path:
        """Return an empty folder for the next version's classifier; what an earlier attempt left is gone."""
        folder = self._folder / _name(len(self._read().versions) + 1)
        with _explained(folder):
            if folder.exists():
                shutil.rmtree(folder)
            folder.mkdir(parents=True)
        return folder

    def keep(self, version: ModelVersion, *, active: bool) -> None:
        """Keep a new version with what is on the bench, if that is its classifier; all at once."""
        record = self._read()
        digests = dict(record.digests or {})
        name = _name(version.number)
        if version.is_retrained:
            digests[name] = _digest(self._folder / name)
        elif (self._folder / name).exists():
            with _explained(self._folder):
                shutil.rmtree(self._folder / name)
        number = version.number if active else record.active
        self._write(_Record(number, (*record.versions, version), digests))

    def activate(self, number: int) -> None:
        """Let another version judge; 0 for the program as it came. Raises NotInStore."""
        record = self._read()
        if number != SHIPPED and number not in {one.number for one in record.versions if not one.refused}:
            raise NotInStore(
                f"There is no version {number} that could judge.",
                way_on="See them with: mockinterview model list.",
            )
        self._write(_Record(number, record.versions, record.digests))

    def classifier(self, number: int) -> Path | None:
        """Return the folder of the classifier that judges in a version, None where that is the shipped one.

        Raises ModelError where its files are not those that were made.
        """
        record = self._read()
        made = next((one.classifier for one in record.versions if one.number == number), SHIPPED)
        if made == SHIPPED:
            return None
        folder = self._folder / _name(made)
        if _digest(folder) != (record.digests or {}).get(folder.name):
            raise ModelError(f"The classifier of version {made} was changed.", way_on=_WAY_ON)
        return folder

    def _read(self) -> _Record:
        try:
            return _record_of(json.loads((self._folder / RECORD).read_text("utf-8")))
        except FileNotFoundError:
            return _Record()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(
                f"The record of what was learned, {self._folder / RECORD}, can't be read.",
                way_on="Nothing learned counts until you move that file away and learn anew.",
            ) from error

    def _write(self, record: _Record) -> None:
        file = self._folder / RECORD
        unfinished = file.with_name(f"{RECORD}.{os.getpid()}.part")
        with _explained(file):
            self._folder.mkdir(parents=True, exist_ok=True)
            with unfinished.open("w", encoding="utf-8") as stream:
                json.dump(_plain(record), stream, indent=2)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(file)


def _name(number: int) -> str:
    return f"v{number}"


def _digest(folder: Path) -> str:
    """Return the SHA-256 of the model that a folder's recipe names."""
    try:
        named = json.loads((folder / RECIPE).read_text("utf-8"))["model"]
        return sha256((folder / Path(named).name).read_bytes()).hexdigest()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"The classifier in {folder} is missing or damaged.", way_on=_WAY_ON) from error


@contextmanager
def _explained(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ModelError(
            f"{place} can't be written ({error.strerror}).",
            way_on="Free some space or allow writing to that folder; what judged until now still does.",
        ) from error


def _plain(record: _Record) -> dict[str, Any]:
    versions = [asdict(one) | {"made_at": one.made_at.isoformat()} for one in record.versions]
    return {"active": record.active, "versions": versions, "classifiers": record.digests or {}}


def _record_of(plain: Mapping[str, Any]) -> _Record:
    """Return what ``versions.json`` stands for. Raises KeyError, TypeError or ValueError."""
    versions = tuple(map(_version_of, plain["versions"]))
    active = int(plain["active"])
    if active not in {SHIPPED, *_usable(versions)}:
        raise ValueError(f"no version {active}")
    return _Record(active, versions, dict(plain["classifiers"]))


def _usable(versions: Sequence[ModelVersion]) -> Iterator[int]:
    return (one.number for one in versions if not one.refused)


def _version_of(plain: Mapping[str, Any]) -> ModelVersion:
    offsets = plain["offsets"]
    return ModelVersion(
        number=int(plain["number"]),
        made_at=datetime.fromisoformat(plain["made_at"]),
        label_ids=tuple(map(int, plain["label_ids"])),
        before=Agreement(**plain["before"]),
        after=Agreement(**plain["after"]),
        offsets=Offsets(
            overall=float(offsets["overall"]),
            questions={str(name): float(points) for name, points in offsets["questions"].items()},
        ),
        classifier=int(plain["classifier"]),
        refused=bool(plain["refused"]),
    )

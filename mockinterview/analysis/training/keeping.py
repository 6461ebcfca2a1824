"""Puts a new model in the place of an old one, so that at any moment a whole one is in use."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mockinterview.analysis.trained_model import MANIFEST, RECIPE
from mockinterview.domain.errors import ModelError

FILE = "answer-ratings-{}.json"
"""A model's name, by the first characters of its SHA-256."""


def prepare(folder: Path) -> None:
    """Make a folder that a model will be kept in, and try it. Raises ModelError."""
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{RECIPE}.unfinished").write_bytes(b"")
        (folder / f"{RECIPE}.unfinished").unlink()


def keep(folder: Path, content: bytes, recipe: Mapping[str, Any]) -> None:
    """Put a model into a folder: file, digest, then the recipe that names it; the old one goes last.

    Raises ModelError where the folder can't be written to.
    """
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _replace(folder / recipe["model"], content)
        listed = _listed(folder) | {
            recipe["model"]: {"made_by": "mockinterview train", "sha256": recipe["sha256"]}
        }
        _replace(folder / MANIFEST, _text({"files": listed}))
        _replace(folder / RECIPE, _text(recipe))
        _forget_outdated(folder, listed, recipe["model"])


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ModelError(
            f"The model can't be kept in {folder} ({error.strerror}).",
            way_on="Choose another folder with --out.",
        ) from error


def _listed(folder: Path) -> dict[str, Any]:
    manifest = folder / MANIFEST
    return dict(json.loads(manifest.read_text("utf-8"))["files"]) if manifest.is_file() else {}


def _forget_outdated(folder: Path, listed: Mapping[str, Any], model: str) -> None:
    """Remove models that no recipe names any more; other files that the manifest lists stay."""
    outdated = {file.name for file in folder.glob(FILE.format("*"))} - {model}
    _replace(
        folder / MANIFEST,
        _text({"files": {name: entry for name, entry in listed.items() if name not in outdated}}),
    )
    for name in outdated:
        (folder / name).unlink()


def _text(plain: Mapping[str, Any]) -> bytes:
    return (json.dumps(plain, indent=2) + "\n").encode()


def _replace(file: Path, content: bytes) -> None:
    """Write a file so that there is always a whole one, the old or the new."""
    unfinished = file.with_name(f"{file.name}.unfinished")
    unfinished.write_bytes(content)
    unfinished.replace(file)

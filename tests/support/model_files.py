"""Model archives and folders, good and bad, for tests of the models folder."""

import io
import sys
import zipfile
from pathlib import Path

TRUSTING = (sys.executable, "-I", "-S", "-c", "print('works')")
"""Stands in for the check where a test is about something else; takes 20 ms instead of half a second."""
PADDING = bytes(range(256)) * 4096
"""Makes the archive of the tiny model large enough to arrive in several blocks."""


def model_archive(folder: Path) -> bytes:
    """Return a model folder packed as Vosk publishes them: everything in one top folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as zipped:
        zipped.writestr("vosk-model-mini-0.1/", "")
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            zipped.write(file, f"vosk-model-mini-0.1/{file.relative_to(folder)}")
        zipped.writestr("vosk-model-mini-0.1/README", PADDING)
    return packed.getvalue()


def zip_of(path: Path, **members: bytes) -> Path:
    """Write a zip file of the given members."""
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return path


def hidden(folder: Path) -> list[str]:
    """Return the names in a folder that are not shown: work in progress."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))

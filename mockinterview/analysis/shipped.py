"""The model files that come with the program: read whole, and only where they are what was made."""

import json
from hashlib import sha256
from pathlib import Path

from mockinterview.domain.errors import ModelError

MANIFEST = "manifest.json"
_WAY_ON = "Install the program again; until then answers are scored by their key words alone."


def shipped_file(folder: Path, name: str) -> bytes:
    """Return the content of a file beside the manifest that holds its SHA-256.

    Raises ModelError where either is missing, or the file is not the one the manifest names.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        expected = manifest["files"][name]["sha256"]
        content = (folder / name).read_bytes()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"The model file {name} is missing.", way_on=_WAY_ON) from error
    if sha256(content).hexdigest() != expected:
        raise ModelError(f"The model file {name} is damaged.", way_on=_WAY_ON)
    return content

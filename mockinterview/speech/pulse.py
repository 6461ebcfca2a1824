"""Which source PulseAudio or PipeWire feeds this process from, asked of their own ``pactl``."""

import json
import os
import shutil
import subprocess
from typing import Any

_PATIENCE_S = 1.0
"""Seconds ``pactl`` may take; it needs about 5 ms."""


def recorded_sources() -> frozenset[int] | None:
    """Return the numbers of the sources this process records from.

    None where they can't be known: another sound system, no ``pactl``, one older than PulseAudio 16 (without
    JSON), or a server that does not answer.
    """
    pactl = shutil.which("pactl")
    if pactl is None:
        return None
    try:
        listed = subprocess.run(
            [pactl, "--format=json", "list", "source-outputs"],
            capture_output=True,
            check=True,
            timeout=_PATIENCE_S,
            env={**os.environ, "LC_ALL": "C"},  # a decimal comma would break the JSON
        )
        outputs = json.loads(listed.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return frozenset(output["source"] for output in outputs if _is_ours(output))


def _is_ours(output: Any) -> bool:
    return bool(output["properties"].get("application.process.id") == str(os.getpid()))

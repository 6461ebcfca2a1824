"""Tries a model folder before it is trusted."""

import logging
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from mockinterview.domain.errors import ModelError
from mockinterview.speech.model_archive import unusable

log = logging.getLogger(__name__)

CHECK_COMMAND = (sys.executable, "-m", "mockinterview.speech.model_check")
CHECK_S = 120.0
"""Seconds a model may take to load; the largest take half a minute from a slow disk."""
WORKS = "works"
"""What the child says at its end; exit code 0 alone is not believed, as a library can end a process too."""
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Keeps Windows from showing a console for the child process."""


class ModelTrial:
    """Loads a model in a child process, where a crash of the library harms nobody.

    ``command`` is what starts the child (see ``model_check``); the folder is added to it.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)

    def check(self, folder: Path) -> None:
        """Return where the model works. Raises ModelError where it is broken or ends the process."""
        try:
            child = subprocess.run(
                [*self._command, str(folder)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=CHECK_S,
                creationflags=NO_WINDOW,
            )
        except subprocess.TimeoutExpired as error:
            raise unusable(folder, f"it did not load within {CHECK_S:.0f} seconds") from error
        except OSError as error:
            raise unusable(folder, f"it can't be tried ({error.strerror or error})") from error
        if child.returncode != 0 or WORKS.encode() not in child.stdout:
            said = child.stderr.decode(errors="replace")
            log.info("The check of %s ended with %s: %s", folder, child.returncode, said)
            raise unusable(folder, "it is broken, or no Vosk model")

    def works(self, folder: Path) -> bool:
        """Return whether the check succeeds."""
        try:
            self.check(folder)
        except ModelError:
            return False
        return True

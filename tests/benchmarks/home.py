"""Homes of the program to measure in: a fresh one, and one in which everything was prepared before."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from benchmarks.figures import PROGRAM, ROOT

SAMPLES = ROOT / "resources" / "samples"
SHORT_SAMPLE = SAMPLES / "sw-entry-stack-queue.ogg"


class Homes:
    """Folders of user data that last as long as the benchmark; ``kept`` is a warm one that outlives it."""

    def __init__(self, folder: Path, *, kept: Path | None = None) -> None:
        self._folder = folder
        self._warm = kept or folder / "warm"

    def fresh(self) -> Path:
        """Return a home the program has never seen."""
        return Path(tempfile.mkdtemp(prefix="fresh-", dir=self._folder))

    @cached_property
    def warm(self) -> Path:
        """Return a home with tables, bank and interview language, which takes half a minute to make."""
        command = [PROGRAM, "--home", self._warm, "transcribe", SHORT_SAMPLE]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
        return self._warm


@contextmanager
def homes(kept: Path | None) -> Iterator[Homes]:
    """Give homes and remove all but the kept one at the end."""
    with tempfile.TemporaryDirectory(prefix="benchmark-", ignore_cleanup_errors=True) as folder:
        yield Homes(Path(folder), kept=kept)

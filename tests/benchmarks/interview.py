"""The program holding an interview with microphone and speaker, as a process."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import PROGRAM, ROOT


class Interview:
    """A running ``mockinterview practice``; keys are pressed through its standard input."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.pid = process.pid

    def press(self, key: str) -> None:
        """Press a key and Enter; an empty key is Enter alone."""
        assert self._process.stdin
        self._process.stdin.write(f"{key}\n")
        self._process.stdin.flush()

    def wait_for(self, text: str) -> None:
        """Read what is printed up to a line with a text."""
        assert self._process.stdout
        for line in self._process.stdout:
            if text in line:
                return
        raise RuntimeError(f"The interview ended before it printed {text!r}.")

    def wait(self) -> None:
        """Read the rest and wait for the end."""
        self._process.communicate()


@contextmanager
def interview(home: Path) -> Iterator[Interview]:
    """Give an interview of one question that is starting now, and kill it at the end if it still runs."""
    command = [PROGRAM, "--home", home, "practice", "--type", "technical_software", "--duration", "2"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, encoding="utf-8", cwd=ROOT, **pipes) as process:
        try:
            yield Interview(process)
        finally:
            process.kill()

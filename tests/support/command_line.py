"""The program as its users start it, in this process or in one of its own."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import soundfile
from support.voskmini import say

from mockinterview.bootstrap import build
from mockinterview.cli.app import run

PATIENCE_S = 240.0
"""How long one command may take."""
BUFFERED = {"PYTHONUNBUFFERED": ""}
"""As at the user's: an unbuffered Python does not notice where a long text was only written in part."""
LONG_ANSWER = (
    "the stack is last in first out and the queue is first in first out so we use the stack for "
    "recursion and the queue for work that we want to do in order and both have small complexity"
)
"""More words than a follow-up asks for, all of them known to the tiny speech model."""
SHORT_ANSWER = "a stack is last in first out and it is small"
"""Enough words to be scored, few enough to be followed up."""


class NoWindow:
    """Stands where the window is opened from, and shows none."""

    opened_on: Path | None = None

    def open(self, home):
        """Keep for which folder a window was asked for."""
        self.opened_on = home
        return 0

    def render(self, folder):
        """Say that pictures were asked for."""
        return [folder / "practice.light.1280x800.png"]


NO_WINDOW = NoWindow()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Return what was printed as JSON."""
        return json.loads(self.out)

    @property
    def notes(self) -> list[str]:
        """Return the lines on stderr that only inform."""
        return [line for line in self.err.splitlines() if line.startswith("Note: ")]


class CommandLine:
    """The program with a folder of user data."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def __call__(self, *arguments: object, typed: str = "") -> Outcome:
        """Run a command in this process, with ``typed`` on its stdin."""
        with _borrowed_terminal(typed) as (out, err):
            code = run(["--home", str(self.home), *map(str, arguments)], build, NO_WINDOW)
        return Outcome(code, out.getvalue(), err.getvalue())

    def data(self, *arguments: object) -> Any:
        """Return the JSON of a command that succeeds."""
        outcome = self(*arguments, "--json")
        assert outcome.code == 0, outcome.err
        return outcome.data

    @contextmanager
    def start(
        self, *arguments: object, environ: Mapping[str, str] | None = None
    ) -> Iterator["subprocess.Popen[str]"]:
        """Run a command in a process of its own beside the block, its three streams pipes of text."""
        with subprocess.Popen(
            [sys.executable, "-m", "mockinterview", *map(str, arguments)],
            env={**os.environ, **BUFFERED, "MOCKINTERVIEW_HOME": str(self.home), **(environ or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            try:
                yield process
            finally:
                process.kill()  # harmless where it has ended

    def run_apart(
        self, *arguments: object, typed: str = "", environ: Mapping[str, str] | None = None
    ) -> Outcome:
        """Run a command in a process of its own, to its end."""
        with self.start(*arguments, environ=environ) as process:
            out, err = process.communicate(typed, timeout=PATIENCE_S)
        return Outcome(process.returncode, out, err)

    def copy(self, folder: Path) -> "CommandLine":
        """Return the program with a copy of the user data."""
        shutil.copytree(self.home, folder)
        return CommandLine(folder)


def lines_until(process: "subprocess.Popen[str]", beginning: str) -> list[str]:
    """Return what a started command prints up to the first line with this beginning, and with it."""
    lines = []
    for line in process.stdout or ():
        lines.append(line)
        if line.startswith(beginning):
            return lines
    raise AssertionError(f"'{beginning}' never came after {''.join(lines[-20:])}")


def press(process: "subprocess.Popen[str]", keys: str = "") -> None:
    """Type keys and Enter."""
    assert process.stdin
    process.stdin.write(f"{keys}\n")
    process.stdin.flush()


def record_answers(folder: Path, answers: Mapping[str, str]) -> Path:
    """Speak answers into files of a new folder (``{"1": "hello world"}`` makes ``1.wav``); return it."""
    folder.mkdir()
    for stem, text in answers.items():
        soundfile.write(folder / f"{stem}.wav", say(text).samples, 16_000)
    return folder


@contextmanager
def _borrowed_terminal(typed: str) -> Iterator[tuple[io.StringIO, io.StringIO]]:
    """Stand in for the three streams."""
    stdin = sys.stdin
    sys.stdin = io.StringIO(typed)
    try:
        with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
            yield out, err
    finally:
        sys.stdin = stdin

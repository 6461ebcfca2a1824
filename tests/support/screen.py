"""A virtual screen, and the program's window started on it in a process of its own."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 30
POLL_S = 0.01


def has_virtual_screen() -> bool:
    """Return whether there is a program that makes screens nobody sees."""
    return shutil.which("Xvfb") is not None


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Yield the name of a display that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as names:
            yield f":{names.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def screen_environ(display: str) -> dict[str, str]:
    """Return the environment of a program that shows its windows there; empty is nowhere."""
    others = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    platform = {"QT_QPA_PLATFORM": "xcb"} if display else {}
    return {**others, **platform, "DISPLAY": display, "WAYLAND_DISPLAY": ""}


def start_window(home: Path, environ: Mapping[str, str]) -> "subprocess.Popen[str]":
    """Start the program without a command."""
    return subprocess.Popen(
        [sys.executable, "-m", "mockinterview", "--home", str(home)],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def is_logged(home: Path, event: str) -> bool:
    """Return whether the log of a home has an event."""
    log = home / "logs" / "mockinterview.log"
    return log.exists() and event in log.read_text()


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something holds; fail where it does not within patience."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(POLL_S)

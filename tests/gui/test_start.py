"""The program started as its user starts it: a process of its own, on a virtual screen."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from mockinterview.screens.navigation import NO_DISPLAY

PATIENCE_S = 30


@contextmanager
def virtual_screen(tmp_path):
    """Yield the name of a display that nobody sees."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed, so there is no virtual screen")
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


def start(home, environ):
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    return subprocess.Popen(
        [sys.executable, "-m", "mockinterview", "--home", str(home)],
        env={**environment, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def logged(home, event):
    log = home / "logs" / "mockinterview.log"
    return log.exists() and event in log.read_text()


def wait_for(condition):
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_the_window_opens_and_a_second_start_raises_it(tmp_path):
    home = tmp_path / "home"
    with virtual_screen(tmp_path) as display:
        first = start(home, {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
        try:
            wait_for(lambda: logged(home, "window_shown") or first.poll() is not None)
            assert first.poll() is None, first.stderr.read()
            second = start(home, {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
            out, _ = second.communicate(timeout=PATIENCE_S)
            assert (second.returncode, out) == (0, "")
            wait_for(lambda: logged(home, "window_raised"))
        finally:
            first.terminate()
            _, err = first.communicate(timeout=PATIENCE_S)
    assert "Traceback" not in err


def test_without_a_display_there_is_a_sentence(tmp_path):
    program = start(tmp_path / "home", {"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    _, err = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 2
    assert NO_DISPLAY in err
    assert "Traceback" not in err

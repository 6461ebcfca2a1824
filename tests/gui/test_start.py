"""The program started as its user starts it: a process of its own, on a virtual screen."""

import os
import subprocess
import sys

import pytest
from support.screen import (
    PATIENCE_S,
    has_virtual_screen,
    is_logged,
    screen_environ,
    start_window,
    virtual_screen,
    wait_for,
)

from mockinterview.screens.navigation import NO_DISPLAY


@pytest.mark.skipif(not has_virtual_screen(), reason="Xvfb is not installed, so there is no virtual screen")
def test_the_window_opens_and_a_second_start_raises_it(tmp_path):
    home = tmp_path / "home"
    with virtual_screen() as display:
        first = start_window(home, screen_environ(display))
        try:
            wait_for(lambda: is_logged(home, "window_ready") or first.poll() is not None)
            assert first.poll() is None, first.stderr.read()
            second = start_window(home, screen_environ(display))
            out, _ = second.communicate(timeout=PATIENCE_S)
            assert (second.returncode, out) == (0, "")
            wait_for(lambda: is_logged(home, "window_raised"))
        finally:
            first.terminate()
            _, err = first.communicate(timeout=PATIENCE_S)
    assert (first.returncode, "Traceback" in err) == (0, False), err


def test_without_a_display_there_is_a_sentence(tmp_path):
    program = start_window(tmp_path / "home", screen_environ(""))
    _, err = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 2
    assert NO_DISPLAY in err
    assert "Traceback" not in err


def test_days_are_named_in_the_language_of_the_sentences():
    program = (
        "import locale; from mockinterview.gui.app import make_application; held = make_application();"
        "print(locale.setlocale(locale.LC_TIME), locale.setlocale(locale.LC_NUMERIC))"
    )
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    shown = subprocess.run(
        [sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=True
    )
    assert shown.stdout.split() == ["C", "C"]

"""Help is there at once: nothing heavy is loaded for it."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = (
    *("numpy", "sqlalchemy", "alembic", "sounddevice", "soundfile", "soxr", "vosk", "pocketsphinx"),
    *("pyttsx3", "rich.progress", "yaml", "snowballstemmer"),
)
"""Libraries that take a tenth of a second or more, or that only some commands need."""
LOADED = """
import json, sys
from mockinterview.__main__ import main
sys.argv = ["mockinterview", *sys.argv[1:]]
try:
    main()
except SystemExit:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def loaded_by(*arguments, home):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        env={**os.environ, "MOCKINTERVIEW_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("practice", "--help")])
def test_help_loads_nothing_heavy_and_touches_no_disk(arguments, tmp_path):
    loaded = loaded_by(*arguments, home=tmp_path / "home")
    assert "mockinterview.cli.practice" in loaded
    assert [name for name in HEAVY if name in loaded] == []
    assert not (tmp_path / "home").exists()


def test_help_reads_no_option_and_so_needs_no_pydantic(tmp_path):
    assert "pydantic" not in loaded_by("--help", home=tmp_path / "home")


def test_the_history_needs_no_sound(tmp_path):
    loaded = loaded_by("sessions", "list", home=tmp_path / "home")
    assert "sqlalchemy" in loaded
    unneeded = ("numpy", "sounddevice", "soundfile", "soxr", "vosk", "pocketsphinx", "pyttsx3")
    assert [name for name in unneeded if name in loaded] == []

"""Every command that README names runs."""

import io
import re
import shlex
import shutil
import subprocess
import sys

import pytest
import soundfile
from support.command_line import NO_WINDOW
from support.source_tree import ROOT
from support.voskmini import say

from mockinterview.bootstrap import build
from mockinterview.cli.app import run

COMMANDS = re.findall(r"^\$ (.+)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
PROGRAM = [line for line in COMMANDS if line.startswith("mockinterview")]
NETWORK = "mockinterview models install small-en-us"


@pytest.fixture(scope="module")
def home(tmp_path_factory, vosk_model_dir):
    """A user's home with a quick speech model, one session and the files that README's commands name."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(vosk_model_dir, folder / "home" / "models" / "mini")
    (folder / "recordings").mkdir()
    samples = say("hello world cache index queue").samples
    for name in ("talk.wav", "recordings/1.wav"):
        soundfile.write(folder / name, samples, 16_000)
    (folder / "job.md").write_text("Backend engineer: REST APIs, database indexing, testing.")
    (folder / "resume.txt").write_text("I mentor colleagues.")
    return folder


def session_id(home, capsys):
    """Return the id of a session that was left early, made for the purpose."""
    assert run(["--home", str(home / "home"), "practice", "--typed", "--json"], build, NO_WINDOW) == 0
    return re.search(r'"id": "([^"]+)"', capsys.readouterr().out)[1]


@pytest.mark.parametrize("line", [line for line in PROGRAM if line != NETWORK])
def test_the_command_runs(line, home, monkeypatch, capsys):
    monkeypatch.chdir(home)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    words = shlex.split(line)[1:]
    if "ID" in words:
        words = [session_id(home, capsys) if word == "ID" else word for word in words]
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert run(["--home", str(home / "home"), *words], build, NO_WINDOW) == 0, capsys.readouterr().err


def test_the_one_command_that_needs_the_network_exists(capsys):
    assert NETWORK in PROGRAM
    assert run(["models", "install", "--help"], build, NO_WINDOW) == 0


def test_the_start_script_has_the_verbs():
    usage = subprocess.run(
        [sys.executable, ROOT / "dev.py"], capture_output=True, text=True, check=False
    ).stdout
    lines = [line for line in COMMANDS if "dev.py" in line]
    assert lines == ["python3 dev.py run", "python3 dev.py test"]
    assert all(f"{line} " in usage for line in lines)


def test_the_pictures_are_there():
    text = (ROOT / "README.md").read_text("utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert len(pictures) == 3
    assert [name for name in pictures if not (ROOT / name).is_file()] == []

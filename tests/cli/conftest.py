"""Programs that have held interviews."""

from pathlib import Path

import pytest
from support.command_line import LONG_ANSWER, SHORT_ANSWER, CommandLine, record_answers


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two answers, a long one and a short one, and one to the short one's follow-up."""
    folder = tmp_path_factory.mktemp("spoken") / "recordings"
    return record_answers(folder, {"1": LONG_ANSWER, "2": SHORT_ANSWER, "2b": "we use it for recursion"})


@pytest.fixture(scope="session")
def experienced(furnished: CommandLine, recordings: Path, tmp_path_factory: pytest.TempPathFactory):
    """The program after one recorded interview of two questions; only to be read or copied."""
    program = furnished.copy(tmp_path_factory.mktemp("experienced") / "home")
    held = program("practice", "--type", "technical_software", "--seed", 1, "--answers", recordings)
    assert held.code == 0, held.err
    return program


@pytest.fixture(scope="session")
def session_id(experienced: CommandLine) -> str:
    """The id of the recorded interview."""
    (session,) = experienced.data("sessions", "list")
    return str(session["id"])

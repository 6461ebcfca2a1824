"""An interview needs no network from its first sentence to the printed report."""

from pathlib import Path

import pytest
from support.command_line import CommandLine


def test_the_network_is_really_cut_off(mockinterview: CommandLine, cut_off, network_tries):
    failed = mockinterview.run_apart("models", "install", "small-en-us", environ=cut_off)
    assert failed.code == 2
    assert failed.out == ""
    assert failed.err.startswith("mockinterview: ")
    assert len(failed.err.splitlines()) == 1
    assert network_tries.read_text("utf-8") != ""


@pytest.mark.slow
@pytest.mark.timeout(300)  # half a minute for the language model alone, and more on a busy machine
def test_a_first_interview_with_what_comes_with_the_program(tmp_path: Path, cut_off, network_tries):
    program = CommandLine(tmp_path / "home")
    held = program.run_apart("practice", "--demo", "--json", environ=cut_off)
    assert held.code == 0, held.err
    assert held.notes == [
        "Note: The built-in recogniser is being prepared, once; that takes about 20 seconds beside the rest."
    ]
    session = held.data
    assert (session["status"], session["type"], session["difficulty"]) == (
        "completed",
        "technical_software",
        "entry",
    )
    for asked in session["asked"]:
        assert asked["responses"][0]["recognizer"] == "pocketsphinx:interview"
        assert asked["responses"][-1]["overall"] > 3
    heard = " ".join(response["text"] for asked in session["asked"] for response in asked["responses"])
    assert {"binary", "search", "process", "thread", "stack", "queue"} <= set(heard.split())
    for wanted in ([session["id"]], []):
        file = tmp_path / f"{len(wanted)}.pdf"
        printed = program.run_apart("report", *wanted, "--pdf", file, environ=cut_off)
        assert printed.code == 0, printed.err
        assert file.read_bytes().startswith(b"%PDF-")
    assert network_tries.read_text("utf-8") == ""

"""The question bank on the command line: own questions in and out, edited, retired, looked over."""

import csv
import io
import json
import sys
from pathlib import Path

from support.command_line import NO_WINDOW, CommandLine
from support.source_tree import ROOT

from mockinterview.bootstrap import build
from mockinterview.cli.app import run

ROW = "{id},behavioral,entry,deadlines,{text},What you did.,90,deadline,I say what I did.,I kept it.\n"
HEADER = "id,type,difficulty,category,text,looking_for,seconds,keywords,key_points,sample_answer\n"
TEXT = "Tell me about a deadline you kept."


def table(folder: Path, *ids: str, text: str = TEXT) -> Path:
    file = folder / "own.csv"
    file.write_text(HEADER + "".join(ROW.format(id=name, text=text) for name in ids))
    return file


def ids(mockinterview: CommandLine, *options: object) -> list[str]:
    return [question["id"] for question in mockinterview.data("questions", "list", *options)]


def test_own_questions_come_in_and_go_out_again(mockinterview: CommandLine, tmp_path: Path) -> None:
    added = mockinterview("questions", "add", table(tmp_path, "my-a", "my-b"))
    assert (added.code, added.out) == (0, "2 added, 0 replaced, 0 unchanged.\n")
    assert ids(mockinterview, "--own") == ["my-a", "my-b"]
    for notation in ("yaml", "json", "csv"):
        file = tmp_path / f"out.{notation}"
        assert (
            mockinterview("questions", "export", "--own", "--out", file).out
            == f"Wrote 2 questions to {file}.\n"
        )
        again = mockinterview("questions", "import", file)
        assert again.out == "0 added, 0 replaced, 2 unchanged.\n"
    printed = mockinterview("questions", "export", "--own", "--format", "csv").out
    assert [row["id"] for row in csv.DictReader(io.StringIO(printed))] == ["my-a", "my-b"]


def test_an_export_never_overwrites(mockinterview: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "kept.yaml"
    file.write_text("mine")
    refused = mockinterview("questions", "export", "--out", file)
    assert (refused.code, file.read_text()) == (2, "mine")
    assert "is there already" in refused.err
    assert mockinterview("questions", "export", "--out", tmp_path / "no" / "folder.csv").code == 2


def test_every_bad_row_is_reported_and_nothing_imported(mockinterview: CommandLine, tmp_path: Path) -> None:
    file = table(tmp_path, "my-a", "my-a", "My B", "sw-entry-binary-search")
    refused = mockinterview("questions", "import", file)
    assert refused.code == 2
    lines = refused.err.splitlines()
    assert [line.split(": ")[0] for line in lines[:3]] == [
        "own.csv, line 3",
        "own.csv, line 4",
        "own.csv, line 5",
    ]
    assert "the id is there twice, also in line 2" in lines[0]
    assert "the bank has another version of it; --replace" in lines[2]
    assert lines[3].startswith("mockinterview: own.csv has 3 mistakes, so nothing was imported.")
    assert "--skip-bad" in lines[3]
    assert ids(mockinterview, "--own") == []
    skipped = mockinterview("questions", "import", "--skip-bad", file)
    assert (skipped.code, skipped.out) == (0, "1 added, 0 replaced, 0 unchanged, 3 mistakes passed over.\n")
    assert ids(mockinterview, "--own") == ["my-a"]


def test_a_version_of_a_shipped_question_is_asked_until_it_is_discarded(
    mockinterview: CommandLine, tmp_path: Path
) -> None:
    name = "sw-entry-binary-search"
    (before,) = [one for one in mockinterview.data("questions", "list") if one["id"] == name]
    assert mockinterview("questions", "import", "--replace", table(tmp_path, name)).out.startswith(
        "0 added, 1 replaced"
    )
    (own,) = mockinterview.data("questions", "list", "--own")
    assert own["text"] == TEXT
    assert mockinterview("questions", "discard", name).code == 0
    assert before in mockinterview.data("questions", "list")
    assert mockinterview("questions", "discard", name).code == 2


def test_a_question_is_edited_from_a_file(mockinterview: CommandLine, tmp_path: Path) -> None:
    mockinterview("questions", "add", table(tmp_path, "my-a"))
    edited = mockinterview(
        "questions", "edit", "my-a", "--file", table(tmp_path, "my-a", text="What is a deadline?")
    )
    assert edited.code == 0
    (own,) = mockinterview.data("questions", "list", "--own")
    assert own["text"] == "What is a deadline?"
    refused = mockinterview("questions", "edit", "my-a", "--file", table(tmp_path, "my-b"))
    assert refused.code == 2
    assert "own.csv, line 2: question my-b: only my-a is to be rewritten here." in refused.err
    assert "left as it was" in refused.err


def test_without_a_terminal_the_editor_is_not_opened(mockinterview: CommandLine) -> None:
    refused = mockinterview("questions", "edit", "sw-entry-binary-search")
    assert refused.code == 2
    assert "--file" in refused.err


class Keyboard(io.StringIO):
    """A terminal's keyboard with lines typed already."""

    def isatty(self) -> bool:
        return True


EDITOR = """
import pathlib, sys
file = pathlib.Path(sys.argv[1])
text = file.read_text()
steps = {"seconds: 90": "seconds: soon", "seconds: soon": "seconds: 95"}
file.write_text(next((text.replace(old, new) for old, new in steps.items() if old in text), text))
"""
"""Writes a mistake first, mends it the second time, and changes nothing the third."""


def test_a_question_is_edited_by_hand(
    mockinterview: CommandLine, tmp_path: Path, monkeypatch, capsys
) -> None:
    mockinterview("questions", "add", table(tmp_path, "my-a"))
    (tmp_path / "editor.py").write_text(EDITOR)
    monkeypatch.setenv("VISUAL", f"{sys.executable} {tmp_path / 'editor.py'}")
    monkeypatch.setattr(sys, "stdin", Keyboard("y\n"))
    command = ["--home", str(mockinterview.home), "questions", "edit", "my-a"]
    assert run(command, build, NO_WINDOW) == 0
    assert "Your text, line 8: question my-a, seconds: must be a whole number." in capsys.readouterr().err
    (own,) = mockinterview.data("questions", "list", "--own")
    assert own["seconds"] == 95
    assert run(command, build, NO_WINDOW) == 0
    assert capsys.readouterr().out == "Nothing was changed.\n"


def test_a_retired_question_is_not_asked(mockinterview: CommandLine) -> None:
    name = "sw-entry-binary-search"
    assert mockinterview("questions", "retire", name).out == f"{name} is not asked any more.\n"
    assert name not in ids(mockinterview)
    assert ids(mockinterview, "--retired") == [name]
    assert mockinterview("questions", "retire", name, "--back").out == f"{name} is asked again.\n"
    assert name in ids(mockinterview)
    assert mockinterview("questions", "retire", "nothing").code == 2


def test_a_file_is_looked_over(mockinterview: CommandLine, tmp_path: Path) -> None:
    looked = mockinterview("questions", "lint", table(tmp_path, "my-a"))
    assert looked.code == 1
    assert "my-a: number of key points: 1 key points are not between 3 and 6" in looked.out
    found = json.loads(mockinterview("questions", "lint", table(tmp_path, "my-a"), "--json").out)
    assert set(found[0]) == {"question_id", "rule", "sentence"}


def test_the_shipped_bank_has_no_findings(mockinterview: CommandLine) -> None:
    looked = mockinterview("questions", "lint", "--json")
    assert (looked.code, looked.data) == (0, [])


def test_the_coverage_counts_every_question(mockinterview: CommandLine) -> None:
    cells = mockinterview.data("questions", "coverage")
    assert set(cells[0]) == {"type", "difficulty", "category", "company", "count"}
    assert sum(cell["count"] for cell in cells) == len(ids(mockinterview))
    shown = mockinterview("questions", "coverage").out
    assert shown.startswith("TYPE                COMPANY         ENTRY  INTERMEDIATE  ADVANCED  ALL\n")
    assert "google" in shown.partition("OF WHICH")[2]


def test_the_readme_has_the_numbers_of_today(mockinterview: CommandLine) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = mockinterview("questions", "coverage").out.rstrip("\n")
    for table in shown.split("\n\n"):
        assert f"\n```\n{table}\n```\n" in readme
    listed = mockinterview.data("questions", "list")
    styled = [question for question in listed if question["company"]]
    assert f"\n{len(listed)} questions in four types and three levels, {len(styled)} of them in" in readme


def test_the_most_alike_come_first(mockinterview: CommandLine) -> None:
    pairs = mockinterview.data("questions", "similar", "--top", 3)
    assert [set(pair) for pair in pairs] == [{"likeness", "first", "second"}] * 3
    assert pairs == sorted(pairs, key=lambda pair: -pair["likeness"])
    assert mockinterview("questions", "similar", "--top", 1).out.startswith(
        f"{pairs[0]['likeness']:.2f}  {pairs[0]['first']}"
    )

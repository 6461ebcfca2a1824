"""Files of answers are scored; the columns are a contract with other programs."""

import csv
import json
from pathlib import Path

import pytest
from support.command_line import CommandLine, Outcome

OUT = (
    "overall overall_low overall_high content_quality communication confidence technical_accuracy rating "
    "reason fillers wpm coverage p_excellent p_good p_average p_poor".split()
)
REST = (
    "REST uses many endpoints with fixed shapes while GraphQL has one endpoint where the client asks for the "
    "fields it wants, so it avoids fetching too much, but caching is harder than with plain GET requests."
)
WORDS = [
    {"word": word, "start": 0.5 * i, "end": 0.5 * i + 0.3, "confidence": 0.9}
    for i, word in enumerate(REST.lower().replace(",", "").replace(".", "").split())
]


class Desk:
    """Writes files of answers, and reads what became of them."""

    def __init__(self, command: CommandLine, folder: Path) -> None:
        self._command = command
        self.answers, self.scores = folder / "answers.csv", folder / "scores.csv"

    def write(self, *rows: dict[str, object], header: str = "") -> None:
        names = header.split(",") if header else list(dict.fromkeys(name for row in rows for name in row))
        with self.answers.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, restval="")
            writer.writeheader()
            writer.writerows(rows)

    def score(self, *options: str) -> Outcome:
        return self._command("score", "--in", self.answers, "--out", self.scores, *options)

    def scored(self, *rows: dict[str, object]) -> list[dict[str, str]]:
        self.write(*rows)
        outcome = self.score()
        assert (outcome.code, outcome.err) == (0, "")
        with self.scores.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@pytest.fixture
def desk(mockinterview: CommandLine, tmp_path: Path) -> Desk:
    return Desk(mockinterview, tmp_path)


def row(answer: str = REST, **more: object) -> dict[str, object]:
    reference = "REST has many endpoints. GraphQL has one endpoint and the client asks for its fields."
    return {"question": "How do REST and GraphQL differ?", "answer": answer, "reference": reference, **more}


def test_the_columns_out_are_others_then_scores(desk: Desk) -> None:
    (told,) = desk.scored(row(id="7", overall="human 5", note='a, "b"\nc'))
    assert list(told) == ["id", "input_overall", "note", *OUT]
    assert (told["id"], told["input_overall"], told["note"]) == ("7", "human 5", 'a, "b"\nc')


def test_a_row_is_scored_by_what_it_says(desk: Desk) -> None:
    typed, _, spoken, empty, beside = desk.scored(
        row(keywords="endpoint; caching"),
        row(duration_s=20),
        row(words=json.dumps(WORDS)),
        row(""),
        row("On holiday we went to the sea every day and my brother learned to swim in two weeks time."),
    )
    assert float(typed["content_quality"]) > 7 > 3 > float(beside["content_quality"])
    assert (typed["wpm"], typed["communication"], typed["confidence"]) == ("", "", "")
    assert float(typed["overall_low"]) < float(typed["overall"]) < float(typed["overall_high"])
    assert float(spoken["wpm"]) == pytest.approx(60 * len(WORDS) / (0.5 * len(WORDS) - 0.2), rel=0.01)
    assert float(spoken["communication"]) > 0
    assert (empty["rating"], empty["overall"], empty["reason"]) == ("not_assessed", "", "Nothing was said.")
    assert beside["rating"] == "poor"


def test_the_bank_helps_where_it_asks_the_same(desk: Desk, mockinterview: CommandLine) -> None:
    question = mockinterview.data("questions", "list", "--type", "technical_software")[0]
    (told,) = desk.scored({"answer": question["sample_answer"], "question": question["text"].upper()})
    assert float(told["coverage"]) > 0.8


def test_rows_that_cannot_be_read_stop_everything(desk: Desk) -> None:
    bad = [
        (row(question=" "), "question is empty"),
        (row(duration_s="soon"), "duration_s is no number of seconds: 'soon'"),
        (row(duration_s="-3"), "duration_s is no number of seconds: '-3'"),
        (row(interview_type="sales"), "interview_type is none of"),
        (row(words="hello"), "words is no JSON list"),
        (row(words='{"word": 1}'), "words is no JSON list"),
        (row(words='[{"word": "a", "start": 2}]'), "words: number 1 needs word, start, end and confidence"),
        (row(words='[{"word": "a", "start": 2, "end": 1}]'), "words: number 1 has a time or confidence"),
        (row(words=json.dumps(WORDS[::-1])), "words are not in order of their start"),
        (row(words=json.dumps(WORDS), duration_s=1), "duration_s is 1.0, but the last word ends at"),
    ]
    desk.write(row("two\nlines"), *(wrong for wrong, _ in bad))
    refused = desk.score()
    assert (refused.code, refused.out, desk.scores.exists()) == (2, "", False)
    *lines, last = refused.err.splitlines()
    for number, (line, (_, reason)) in enumerate(zip(lines, bad, strict=True), start=4):
        assert line.startswith(f"line {number}: {reason}")
    assert "10 of 11 rows can't be read; nothing was scored." in last
    passed_over = desk.score("--skip-bad", "--json")
    assert (passed_over.code, passed_over.data["scored"]) == (0, 1)
    assert [entry["line"] for entry in passed_over.data["skipped"]] == list(range(4, 14))
    assert len(desk.scores.read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "has no column question and no column answer"),
        (b"question,text\na,b\n", "has no column answer"),
        (b"question,answer,answer\n", "has the column answer twice"),
        (b"question,answer\n\xff,b\n", "is not text in UTF-8"),
        (b'question,answer\n"a,b\n', "is no CSV file from line 2 on"),
        (b"question,answer\na,b,c\n", "line 2: 3 cells under 2 headings"),
    ],
)
def test_a_file_that_is_no_table_is_said(desk: Desk, content: bytes, sentence: str) -> None:
    desk.answers.write_bytes(content)
    refused = desk.score()
    assert (refused.code, sentence in refused.err, desk.scores.exists()) == (2, True, False)


def test_what_is_missing_is_said(desk: Desk, tmp_path: Path) -> None:
    assert "can't be read (No such file" in desk.score().err
    desk.write(row())
    desk.scores = tmp_path / "nowhere" / "scores.csv"
    assert "can't be written (No such file" in desk.score().err


def test_any_amount_of_text_is_scored(desk: Desk) -> None:
    long = " ".join(f"word{n}" for n in range(50_000))
    told = desk.scored(row(long), row("\N{PILE OF POO}" * 3000), row("0" * 200_000), row(f"\ufeff{REST}"))
    assert [one["rating"] in ("poor", "not_assessed") for one in told] == [True, True, True, False]


def test_a_table_without_rows_becomes_one(desk: Desk) -> None:
    desk.write(header="question,answer,id")
    assert desk.score().code == 0
    assert desk.scores.read_text("utf-8") == ",".join(["id", *OUT]) + "\n"

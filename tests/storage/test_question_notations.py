"""Questions leave and come back the same, in every notation; every bad row is named."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.questions import make_question
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mockinterview.domain.bank import BadEntry, Notation
from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import FollowUpKind
from mockinterview.storage.places import find_bundled_files
from mockinterview.storage.question_files import PlainQuestionFiles, read_questions
from mockinterview.storage.question_rows import with_revision

FILES = PlainQuestionFiles()
GOOD = with_revision(make_question(company="google", display="O(log n)?"))
HEADER = "id,type,difficulty,category,text,looking_for,seconds,keywords,key_points,sample_answer\n"
ROW = (
    "{id},behavioral,entry,deadlines,Tell me of one.,What you did.,{seconds},deadline,I say so.,I kept it.\n"
)

ODD = [
    "a;b",
    "c = d | e",
    "=f",
    "[1]",
    "[open",
    "null",
    "404",
    "yes",
    "'q'",
    '"',
    "- x",
    "# y",
    "{z: z}",
    "é",
    "~",
]
odd_lines = st.lists(st.sampled_from(ODD) | st.text(max_size=6), min_size=1, max_size=3).map(
    lambda parts: " ".join(" ".join(parts).split())
)


def _odd_question(texts: list[str]) -> Question:
    """Return a question that says these different texts wherever it says anything."""
    one, *others = texts
    return with_revision(
        make_question(
            category=one,
            company=others[0],
            display=one,
            text=one,
            looking_for=one,
            sample_answer=one,
            key_points=tuple(texts),
            misconceptions=tuple(others),
            keywords=(*(Keyword(text) for text in texts), Keyword(one, tuple(others))),
            follow_ups={FollowUpKind.VAGUE: one},
        )
    )


odd_questions = st.lists(odd_lines.filter(bool), min_size=2, max_size=4, unique_by=str.casefold).map(
    _odd_question
)


def _back(folder: Path, asked: list[Question], notation: Notation) -> list[Question]:
    file = folder / f"bank.{notation}"
    file.write_bytes(FILES.write(asked, notation).encode())
    content = FILES.read(file)
    assert content.bad == ()
    return [placed.question for placed in content.questions]


@pytest.mark.parametrize("notation", Notation)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=odd_questions)
def test_any_question_comes_back_as_it_was(tmp_path: Path, notation: Notation, asked: Question) -> None:
    assert _back(tmp_path, [asked], notation) == [asked]


@pytest.mark.parametrize("notation", Notation)
def test_the_shipped_bank_comes_back_as_it_was(tmp_path: Path, notation: Notation) -> None:
    bank = list(read_questions(sorted(find_bundled_files().questions.rglob("*.yaml"))))
    assert _back(tmp_path, bank, notation) == bank
    assert FILES.write(_back(tmp_path, bank, notation), notation) == FILES.write(bank, notation)


def test_an_exported_question_reads_well() -> None:
    keywords = (
        "binary search; O(log n) = big o of log n | log n | logarithmic time; sorted = in order | ordered"
    )
    assert f",{keywords}," in FILES.write([GOOD], Notation.CSV)
    assert "  - term: sorted\n" in FILES.write([GOOD], Notation.YAML)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_spreadsheets_of_other_countries_are_read(tmp_path: Path, separator: str) -> None:
    file = tmp_path / "bank.csv"
    row = ROW.format(id="beh-a", seconds=90)
    file.write_text("\ufeff" + (HEADER + row).replace(",", separator), encoding="utf-8")
    (placed,) = FILES.read(file).questions
    assert (placed.question.id, placed.line) == ("beh-a", 2)


def test_cells_may_be_empty_or_hold_json(tmp_path: Path) -> None:
    file = tmp_path / "bank.csv"
    entry = ROW.format(id="beh-a", seconds=90).replace("I say so.", '"[""One; two."", ""Three.""]"')
    file.write_text(HEADER.replace("\n", ",follow_up_thin,display\n") + entry.replace("\n", ",And then?,\n"))
    (placed,) = FILES.read(file).questions
    assert placed.question.key_points == ("One; two.", "Three.")
    assert placed.question.follow_ups == {FollowUpKind.THIN: "And then?"}
    assert placed.question.display is None


def test_every_bad_row_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "bank.csv"
    rows = [
        ROW.format(id="beh-a", seconds=90).replace("I kept it.", '"I kept\nit."'),
        ROW.format(id="beh-b", seconds="soon"),
        "\n",
        ROW.format(id="Beh C", seconds=5),
        ROW.format(id="beh-a", seconds=90),
        ROW.format(id="beh-d", seconds=90).replace("\n", ",more\n"),
        ROW.format(id="beh-e", seconds=90).replace("I say so.", '"[""open"'),
        ROW.format(id="beh-f", seconds=90),
    ]
    file.write_text(HEADER + "".join(rows))
    content = FILES.read(file)
    assert [placed.question.id for placed in content.questions] == ["beh-a", "beh-f"]
    assert content.questions[1].line == 10
    assert content.bad == (
        BadEntry(4, "question beh-b, seconds: must be a whole number."),
        BadEntry(6, "question Beh C, id: must be lower-case letters and digits joined by hyphens."),
        BadEntry(6, "question Beh C, seconds: must be greater than or equal to 10."),
        BadEntry(7, "question beh-a: the id is there twice, also in line 2."),
        BadEntry(8, "question beh-d, cell 11: is not a key a question file knows."),
        BadEntry(9, "question beh-e, key_points: must be a list."),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1: the first row must name the columns"),
        ("id,colour\n", "line 1: there is no column 'colour'; the columns are id, type"),
        ("id,id\n", "line 1: the column id is there twice"),
        ("beh-a,behavioral\n", "line 1: there is no column 'beh-a'"),
        (HEADER, "questions: "),
        (HEADER + ROW.format(id="a", seconds=9) + '"open', "line 3: the row cannot be read"),
    ],
)
def test_what_is_no_table_of_questions_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "bank.csv"
    file.write_text(text)
    try:
        found = str(FILES.read(file).bad[0])
    except QuestionFileError as error:
        found = error.sentence
    assert sentence in found


def test_json_mistakes_have_lines(tmp_path: Path) -> None:
    file = tmp_path / "bank.json"
    content = json.loads(FILES.write([GOOD, replace(GOOD, id="other")], Notation.JSON))
    content["questions"][1] |= {"seconds": 1, "text": 'Tabs\t, "quotes" and \\ lines\u2028are fine?'}
    file.write_text(json.dumps(content, indent="\t", ensure_ascii=False), encoding="utf-8")
    (bad,) = FILES.read(file).bad
    assert bad.reason == "question other, seconds: must be greater than or equal to 10."
    assert bad.line is not None
    assert '"seconds": 1' in file.read_text("utf-8").split("\n")[bad.line - 1]


def test_a_text_in_the_editor_is_read_as_yaml() -> None:
    (placed,) = FILES.read_text(FILES.write([GOOD], Notation.YAML)).questions
    assert placed.question == GOOD
    assert FILES.read_text("questions: [a\n").bad[0].line == 2
    assert FILES.read_text("type: cooking\nquestions: [1]").bad[0].line == 1

"""Questions written by hand: checked field by field, and saved as files."""

from pathlib import Path

import pytest
from fakes.questions import make_question

from mockinterview.domain.bank import FieldMistake
from mockinterview.domain.errors import QuestionFileError
from mockinterview.storage.question_entries import entry_data
from mockinterview.storage.question_files import PlainQuestionFiles
from mockinterview.storage.question_rows import with_revision


def test_an_entry_written_by_hand_is_checked_field_by_field() -> None:
    files, question = PlainQuestionFiles(), with_revision(make_question())
    entry = entry_data(question)
    assert files.check(entry) == question
    assert files.check({**entry, "seconds": "120"}) == question
    assert files.check({**entry, "text": "", "key_points": ["one", ""], "seconds": 5}) == (
        FieldMistake("text", None, "must not be empty"),
        FieldMistake("seconds", None, "must be greater than or equal to 10"),
        FieldMistake("key_points", 2, "must not be empty"),
    )
    assert files.check({**entry, "follow_ups": {"thin": "x" * 4001}, "key_points": []}) == (
        FieldMistake("key_points", None, "must have at least 1 item"),
        FieldMistake("thin", None, "must have at most 4000 characters"),
    )
    without = {key: value for key, value in entry.items() if key not in ("type", "difficulty")}
    assert files.check(without) == (
        FieldMistake("type", None, "must be given"),
        FieldMistake("difficulty", None, "must be given"),
    )


@pytest.mark.parametrize("name", ["some.yaml", "some.json", "some.csv"])
def test_questions_are_saved_as_the_name_says(tmp_path: Path, name: str) -> None:
    files, question = PlainQuestionFiles(), with_revision(make_question())
    files.save([question], tmp_path / name)
    assert [placed.question for placed in files.read(tmp_path / name).questions] == [question]
    with pytest.raises(QuestionFileError, match="cannot be written"):
        files.save([question], tmp_path / "nowhere" / name)

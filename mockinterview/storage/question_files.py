"""Question files in YAML, JSON or CSV: read with every mistake and its line, and written."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mockinterview.domain.bank import BadEntry, FieldMistake, Notation, QuestionFileContent
from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.question import Question
from mockinterview.storage.plain_json import read_json
from mockinterview.storage.plain_yaml import NotationError, YamlText, read_yaml, write_yaml
from mockinterview.storage.question_check import checked, checked_entry
from mockinterview.storage.question_csv import read_csv, write_csv
from mockinterview.storage.question_entries import entry_data

_READERS = {Notation.YAML: read_yaml, Notation.JSON: read_json, Notation.CSV: read_csv}
_NOTATIONS = {
    ".yaml": Notation.YAML,
    ".yml": Notation.YAML,
    ".json": Notation.JSON,
    ".csv": Notation.CSV,
}


class PlainQuestionFiles:
    """Implements ports.QuestionFiles."""

    def read(self, file: Path) -> QuestionFileContent:
        """Return a file's good entries and every bad one. Raises QuestionFileError."""
        return checked(_content(file))

    def read_text(self, text: str) -> QuestionFileContent:
        """Return the good entries of a YAML text and every bad one."""
        try:
            return checked(read_yaml(text))
        except NotationError as error:
            return QuestionFileContent((), (BadEntry(error.line, f"{error.problem}."),))

    def write(self, questions: Sequence[Question], notation: Notation) -> str:
        """Return questions as the text of a file that reads back as just these."""
        entries = [entry_data(question) for question in questions]
        match notation:
            case Notation.YAML:
                return write_yaml({"questions": entries})
            case Notation.JSON:
                return json.dumps({"questions": entries}, indent=2, ensure_ascii=False) + "\n"
            case Notation.CSV:
                return write_csv(entries)

    def check(self, entry: Mapping[str, object]) -> Question | tuple[FieldMistake, ...]:
        """Return the question an entry stands for, under the rules of a file, or every mistake in it."""
        return checked_entry(entry)

    def save(self, questions: Sequence[Question], file: Path) -> None:
        """Write questions into a file, in place of an earlier one. Raises QuestionFileError."""
        text = self.write(questions, _NOTATIONS.get(file.suffix.lower(), Notation.YAML))
        try:
            file.write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            raise QuestionFileError(
                f"{file} cannot be written ({error.strerror}).", way_on="Choose another name or folder."
            ) from error


def read_questions(files: Iterable[Path]) -> tuple[Question, ...]:
    """Return the questions of all files. Raises QuestionFileError, also for an id that is there twice."""
    questions: list[Question] = []
    seen: dict[str, Path] = {}
    for file in files:
        for question in read_question_file(file):
            if question.id in seen:
                raise _mistake(
                    file, None, f"question {question.id}: the id is also in {seen[question.id].name}."
                )
            seen[question.id] = file
            questions.append(question)
    return tuple(questions)


def read_question_file(file: Path) -> tuple[Question, ...]:
    """Return the questions of one file. Raises QuestionFileError at any mistake."""
    content = checked(_content(file))
    if content.bad:
        first = content.bad[0]
        others = f" ({len(content.bad) - 1} more after it)" if len(content.bad) > 1 else ""
        raise _mistake(file, first.line, f"{first.reason.removesuffix('.')}{others}.")
    return tuple(placed.question for placed in content.questions)


def _content(file: Path) -> YamlText:
    read = _READERS[_NOTATIONS.get(file.suffix.lower(), Notation.YAML)]
    try:
        return read(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise _unreadable(file, error) from error
    except UnicodeDecodeError as error:
        raise _mistake(file, None, "it is not UTF-8 text.") from error
    except NotationError as error:
        raise _mistake(file, error.line, f"{error.problem}.") from error


def _mistake(file: Path, line: int | None, problem: str) -> QuestionFileError:
    place = f"{file.name}, line {line}" if line else file.name
    return QuestionFileError(f"{place}: {problem}", way_on=f"Correct {file} and try again.")


def _unreadable(file: Path, error: OSError) -> QuestionFileError:
    return QuestionFileError(
        f"The questions in {file} cannot be read ({error.strerror}).",
        way_on="Allow reading it, or remove it.",
    )

"""Reads question files, YAML or JSON, and says exactly where one has a mistake."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.question import Question
from mockinterview.storage.plain_yaml import NotationError, YamlText, read_yaml
from mockinterview.storage.question_entries import QuestionEntry, QuestionFile, question_from

_EXPECTED = {
    "missing": "must be given",
    "extra_forbidden": "is not a key a question file knows",
    "string_type": "must be a text",
    "list_type": "must be a list",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": "must be lower-case letters and digits joined by hyphens",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "model_type": "must have keys of its own",
    "model_attributes_type": "must have keys of its own",
}
"""What is expected, by pydantic's name of the mistake; its own words serve for the rest."""


def read_questions(files: Iterable[Path]) -> tuple[Question, ...]:
    """Return the questions of all files. Raises QuestionFileError, also for an id that is there twice."""
    questions: list[Question] = []
    seen: dict[str, Path] = {}
    for file in files:
        for question in read_question_file(file):
            if question.id in seen:
                raise _mistake(
                    file, None, f"question {question.id}", f"the id is also in {seen[question.id].name}"
                )
            seen[question.id] = file
            questions.append(question)
    return tuple(questions)


def read_question_file(file: Path) -> tuple[Question, ...]:
    """Return the questions of one file. Raises QuestionFileError."""
    content = _content(file)
    try:
        checked = QuestionFile.model_validate(content.value)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        raise _field_mistake(file, content, details) from error
    return tuple(
        _question(file, content, checked, number, entry) for number, entry in enumerate(checked.questions)
    )


def _content(file: Path) -> YamlText:
    try:
        text = file.read_bytes().decode("utf-8-sig")
        return _json(text) if file.suffix == ".json" else read_yaml(text)
    except OSError as error:
        raise _unreadable(file, error) from error
    except UnicodeDecodeError as error:
        raise _mistake(file, None, "", "it is not UTF-8 text") from error
    except NotationError as error:
        raise _mistake(file, error.line, "", error.problem) from error


def _json(text: str) -> YamlText:
    try:
        return YamlText(json.loads(text, object_pairs_hook=_object))
    except json.JSONDecodeError as error:
        raise NotationError(error.msg, line=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise NotationError("a value is too long or nested too deeply", line=None) from error


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise NotationError("a key is there twice in one object", line=None)
    return result


def _question(
    file: Path, content: YamlText, shared: QuestionFile, number: int, entry: QuestionEntry
) -> Question:
    kind, difficulty = entry.type or shared.type, entry.difficulty or shared.difficulty
    if kind is None or difficulty is None:
        missing = "type" if kind is None else "difficulty"
        line = content.line_of(("questions", number))
        raise _mistake(
            file, line, f"question {entry.id}, {missing}", "must be given here or in the file's head"
        )
    company = entry.company or shared.company
    return question_from(entry, type=kind, difficulty=difficulty, company=company)


def _field_mistake(file: Path, content: YamlText, details: Sequence[ErrorDetails]) -> QuestionFileError:
    first = details[0]
    path = first["loc"]
    where = _place(content.value, path)
    others = f" ({len(details) - 1} more after it)" if len(details) > 1 else ""
    return _mistake(file, content.line_of(path), where, _expected(first) + others)


def _expected(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "value_error":
        return "must have " + str(detail["ctx"]["error"])
    pydantic_words = detail["msg"][:1].lower() + detail["msg"][1:]
    return _EXPECTED.get(kind, pydantic_words.replace("input should", "must"))


def _place(value: object, path: tuple[str | int, ...]) -> str:
    """Return entry and field in words: ``question sw-entry-stack, key_points, item 2``."""
    match path:
        case ("questions", int(number), *inner):
            parts = (f"item {part + 1}" if isinstance(part, int) else part for part in inner)
            return ", ".join((f"question {_name_of(value, number)}", *parts))
        case _:
            return ", ".join(map(str, path)) or "the file"


def _name_of(value: object, number: int) -> str:
    """Return the id an entry has in the raw file, else its place in the list."""
    match value:
        case {"questions": [*entries]} if isinstance(entries[number], dict):
            name = entries[number].get("id")
        case _:
            name = None
    return name if name and isinstance(name, str) else f"number {number + 1}"


def _mistake(file: Path, line: int | None, where: str, problem: str) -> QuestionFileError:
    place = f"{file.name}, line {line}" if line else file.name
    return QuestionFileError(
        f"{place}: {f'{where}: ' if where else ''}{problem}.", way_on=f"Correct {file} and try again."
    )


def _unreadable(file: Path, error: OSError) -> QuestionFileError:
    return QuestionFileError(
        f"The questions in {file} cannot be read ({error.strerror}).",
        way_on="Allow reading it, or remove it.",
    )

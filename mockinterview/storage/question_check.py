"""Checks the raw content of a question file, entry by entry, and says where each mistake is."""

import re
from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mockinterview.domain.bank import BadEntry, FieldMistake, PlacedQuestion, QuestionFileContent
from mockinterview.domain.question import Question
from mockinterview.storage.plain_yaml import Place, YamlText
from mockinterview.storage.question_entries import FileHead, QuestionEntry, question_from

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


def checked_entry(entry: Mapping[str, object]) -> Question | tuple[FieldMistake, ...]:
    """Return the question of one entry that has its type and difficulty itself, or every mistake in it."""
    found = checked(YamlText({"questions": [dict(entry)]}, {}))
    if found.questions:
        return found.questions[0].question
    try:
        QuestionEntry.model_validate(entry)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return tuple(_field_mistake(detail) for detail in details)
    needed = ("type", "difficulty")
    return tuple(FieldMistake(name, None, "must be given") for name in needed if not entry.get(name))


def checked(content: YamlText) -> QuestionFileContent:
    """Return the good entries and every mistake of a file, each in the file's order."""
    check = _Check(content)
    head = check.head()
    for number, entry in enumerate(head.questions if head else _raw_entries(content.value)):
        check.entry(head, number, entry)
    return QuestionFileContent(tuple(check.questions), tuple(check.bad))


class _Check:
    """One file being checked."""

    def __init__(self, content: YamlText) -> None:
        self._content = content
        self._lines_of_ids: dict[str, int | None] = {}
        self.questions: list[PlacedQuestion] = []
        self.bad: list[BadEntry] = []

    def head(self) -> FileHead | None:
        """Return what all questions share and the raw entries; None where it has a mistake."""
        try:
            return FileHead.model_validate(self._content.value)
        except ValidationError as error:
            self._take_all(error, ())
            return None

    def entry(self, head: FileHead | None, number: int, raw: object) -> None:
        """Take an entry as a question, or its mistakes."""
        place = ("questions", number)
        try:
            entry = QuestionEntry.model_validate(raw)
        except ValidationError as error:
            self._take_all(error, place)
            return
        question = self._question(head, entry, place) if head else None
        if question is None:
            return
        line = self._content.line_of(place)
        if question.id in self._lines_of_ids:
            before = self._lines_of_ids[question.id]
            self._take(
                place, f"the id is there twice, also in line {before}" if before else "the id is there twice"
            )
            return
        self._lines_of_ids[question.id] = line
        self.questions.append(PlacedQuestion(question, line))

    def _question(self, head: FileHead, entry: QuestionEntry, place: Place) -> Question | None:
        kind, difficulty = entry.type or head.type, entry.difficulty or head.difficulty
        if kind and difficulty:
            company = entry.company or head.company
            return question_from(entry, type=kind, difficulty=difficulty, company=company)
        for name, value in (("type", kind), ("difficulty", difficulty)):
            if value is None:
                self._take((*place, name), "must be given here or in the file's head")
        return None

    def _take_all(self, error: ValidationError, place: Place) -> None:
        for detail in error.errors(include_url=False, include_context=True):
            self._take((*place, *detail["loc"]), _expected(detail))

    def _take(self, place: Place, problem: str) -> None:
        where = _in_words(self._content.value, place)
        self.bad.append(BadEntry(self._content.line_of(place), f"{where}: {problem}."))


def _field_mistake(detail: ErrorDetails) -> FieldMistake:
    place = [part for part in detail["loc"] if part != "follow_ups"]
    items = [part + 1 for part in place if isinstance(part, int)]
    return FieldMistake(str(place[0]), items[0] if items else None, _expected(detail))


def _raw_entries(value: object) -> Sequence[object]:
    """Return the entries of a file whose head has a mistake."""
    match value:
        case {"questions": [*entries]}:
            return entries
        case _:
            return ()


def _expected(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "value_error":
        return "must have " + str(detail["ctx"]["error"])
    pydantic_words = re.sub(r"^(Input|String|List|Value) should", "must", detail["msg"])
    return _EXPECTED.get(kind, pydantic_words.partition(" after validation")[0])


def _in_words(value: object, place: Place) -> str:
    """Return entry and field in words: ``question sw-entry-stack, key_points, item 2``."""
    match place:
        case ("questions", int(number), *inner):
            parts = (f"item {part + 1}" if isinstance(part, int) else part for part in inner)
            return ", ".join((f"question {_name_of(value, number)}", *parts))
        case _:
            return ", ".join(map(str, place)) or "the file"


def _name_of(value: object, number: int) -> str:
    """Return the id an entry has in the raw file, else its place in the list."""
    match value:
        case {"questions": [*entries]} if isinstance(entries[number], dict):
            name = entries[number].get("id")
        case _:
            name = None
    return name if name and isinstance(name, str) else f"number {number + 1}"

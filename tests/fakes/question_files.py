"""Question files in memory: a file's name stands for what it says."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from fakes.questions import make_question

from mockinterview.domain.bank import FieldMistake, Notation, QuestionFileContent
from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.question import Question


class NamedQuestionFiles:
    """Reads what it was given under a name, and writes ids."""

    def __init__(self, contents: Mapping[str, QuestionFileContent]) -> None:
        self._contents = contents

    def read(self, file: Path) -> QuestionFileContent:
        if file.name not in self._contents:
            raise QuestionFileError(f"There is no {file}.", way_on="Choose another.")
        return self._contents[file.name]

    def read_text(self, text: str) -> QuestionFileContent:
        return self._contents[text]

    def write(self, questions: Sequence[Question], notation: Notation) -> str:
        return f"{notation}: {' '.join(question.id for question in questions)}"

    def check(self, entry: Mapping[str, object]) -> Question | tuple[FieldMistake, ...]:
        if not entry.get("text"):
            return (FieldMistake("text", None, "must be given"),)
        return make_question(id=entry["id"], text=entry["text"])

    def save(self, questions: Sequence[Question], file: Path) -> None:
        self.saved = (file, [question.id for question in questions])

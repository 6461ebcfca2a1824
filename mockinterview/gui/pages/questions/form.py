"""A question written in a form, each field with its rule and what is wrong with it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from mockinterview.domain.question import Question
from mockinterview.gui.pages.questions.fields import make_field
from mockinterview.gui.pages.questions.subpage import Subpage
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Text, primary
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.question_form import (
    ADD_TITLE,
    EDIT_TITLE,
    FIELDS,
    SAVE,
    SAVED_FIELDS,
    draft_of,
)


class QuestionForm(Subpage):
    """Every field of a question as text."""

    saved = Signal(dict)
    """The texts by field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ADD_TITLE)
        self.fields = {field.key: make_field(theme, field) for field in FIELDS}
        self.add(*self.fields.values())
        self._problem = Text("", tone="bad")
        self._problem.hide()
        self.save = primary(SAVE, self._save)
        self.add(self._problem, Flow(self.save))
        self.question_id: str | None = None

    def show_question(self, question: Question | None) -> None:
        """Show a question to be rewritten, or the fields of a new one."""
        self.question_id = question.id if question else None
        self.name.setText(EDIT_TITLE if question else ADD_TITLE)
        for key, text in draft_of(question).items():
            self.fields[key].write(text)
        self.complain({})
        self.verticalScrollBar().setValue(0)
        self.fields["text"].take_keyboard()

    @property
    def draft(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {key: field.text for key, field in self.fields.items()}

    def complain(self, sentences: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it, and lead to the first."""
        for key, field in self.fields.items():
            field.complain(sentences.get(key, ""))
        others = " ".join(said for key, said in sentences.items() if key not in self.fields)
        self._problem.setText(f"{SAVED_FIELDS} {others}".strip())
        self._problem.setVisible(bool(sentences))
        first = next((field for key, field in self.fields.items() if key in sentences), None)
        if first is not None:
            first.take_keyboard()
            self.ensureWidgetVisible(first)

    def _save(self) -> None:
        self.saved.emit(self.draft)

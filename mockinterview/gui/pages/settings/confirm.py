"""Asks in its place, before something goes away for good."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mockinterview.gui.pages.settings.section import left
from mockinterview.gui.widgets import body, button, danger, fill
from mockinterview.screens.settings_page import CANCEL


class Confirm(QWidget):
    """A question with a yes and a no; with a ``word``, yes only after that was typed."""

    def __init__(
        self,
        yes: str,
        *,
        on_yes: Callable[[], object],
        word: str | None = None,
        before: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._on_yes = on_yes
        self._word = word
        self.question = body("")
        self.typed = QLineEdit()
        self.typed.setVisible(word is not None)
        self.typed.setAccessibleName(yes)
        self.yes = danger(f"Yes: {yes[0].lower()}{yes[1:]}", self.agree)
        self.no = button(CANCEL, self.rest)
        layout = QVBoxLayout(self)
        fill(layout, self.question, *([before] if before else []), self.typed, gap=1)
        layout.addLayout(left(self.yes, self.no))
        self.typed.textChanged.connect(lambda _: self._show_yes())
        self.typed.returnPressed.connect(self.agree)
        self.hide()

    def ask(self, question: str) -> None:
        """Ask, with the focus where the answer is given."""
        self.question.setText(question)
        self.typed.setAccessibleName(question)
        self.typed.clear()
        self._show_yes()
        self.show()
        (self.typed if self._word else self.no).setFocus()

    def agree(self) -> None:
        """Do what was asked, unless the word is missing."""
        if self.yes.isEnabled():
            self.rest()
            self._on_yes()

    def rest(self) -> None:
        """Ask no more."""
        self.hide()

    def _show_yes(self) -> None:
        typed = self.typed.text().strip().casefold()
        self.yes.setEnabled(self._word is None or typed == self._word)

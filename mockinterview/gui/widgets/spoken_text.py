"""A sentence in which the word that is being heard stands out."""

from html import escape

from PySide6.QtCore import Qt

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets.texts import Text


class SpokenText(Text):
    """A text of which a stretch is marked, by a ground and a line under it."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__("", role)
        self._theme = theme
        self._said = ""
        self._marked: tuple[int, int] | None = None
        theme.changed.connect(self._show)

    @property
    def said(self) -> str:
        """Return the text."""
        return self._said

    @property
    def marked(self) -> str:
        """Return the words that stand out."""
        return self._said[slice(*self._marked)] if self._marked else ""

    def say(self, text: str) -> None:
        """Show another text, nothing of it marked."""
        if text != self._said or self._marked:
            self._said, self._marked = text, None
            self._show()

    def mark(self, start: int, end: int) -> None:
        """Let the characters from ``start`` up to ``end`` stand out."""
        self._marked = (start, end)
        self._show()

    def unmark(self) -> None:
        """Let nothing stand out."""
        self.say(self._said)

    def _show(self) -> None:
        self.setAccessibleName(self._said)
        if self._marked is None:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(self._said)
            return
        start, end = self._marked
        ground, ink = self._theme.color("accent_soft"), self._theme.color("accent")
        style = f"background-color: {ground}; color: {ink}; text-decoration: underline"
        before, marked, after = (
            escape(piece) for piece in (self._said[:start], self._said[start:end], self._said[end:])
        )
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f'{before}<span style="{style}">{marked}</span>{after}')

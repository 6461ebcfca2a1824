"""Labels of the type scale."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Text(QLabel):
    """A label that wraps, is read out as it reads, and takes a tone: good, fair, bad, accent, muted."""

    def __init__(self, text: str, role: str = "body", *, tone: str | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("tone", tone or "")

    def set_tone(self, tone: str | None) -> None:
        """Take another color of the palette; None is that of all text."""
        if self.property("tone") != (tone or ""):
            self.setProperty("tone", tone or "")
            restyle(self)


def title(text: str) -> Text:
    """Return the name of a page."""
    return Text(text, "title")


def heading(text: str) -> Text:
    """Return the name of a section."""
    return Text(text, "heading")


def body(text: str) -> Text:
    """Return a sentence."""
    return Text(text)


def strong(text: str) -> Text:
    """Return a sentence that matters."""
    return Text(text, "strong")


def caption(text: str) -> Text:
    """Return what explains something else."""
    return Text(text, "caption")


class Chip(Text):
    """A few words on a ground of their own."""

    def __init__(self, text: str, *, tone: str | None = None) -> None:
        super().__init__(text, "chip", tone=tone)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)

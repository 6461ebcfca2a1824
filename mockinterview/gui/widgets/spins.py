"""Fields of numbers and dates."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox

from mockinterview.gui.theme import space

Spin = TypeVar("Spin", bound=QAbstractSpinBox)


def padded(box: Spin) -> Spin:
    """Return a field whose text keeps off its edge as in every other field.

    A style sheet's padding does not reach it: Qt lays the text out from the left edge of a field that has
    its buttons at the right.
    """
    box.lineEdit().setTextMargins(space(1.25), 0, 0, 0)
    return box

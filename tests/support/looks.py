"""What can be seen wrong with a page by measuring it: names missing, texts cut off, controls out of reach."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
SLACK_PX = 2


def nameless(window: QWidget) -> Iterator[str]:
    """Yield every control that a screen reader could not name."""
    for control in _controls(window):
        text = control.text() if isinstance(control, QAbstractButton) else ""
        if not (control.accessibleName() or text):
            yield _named(control)


def unreachable(window: QWidget) -> Iterator[str]:
    """Yield every control that the Tab key passes over; arrows lead through a group of which one counts."""
    for control in _controls(window):
        if control.isEnabled() and not any(map(_takes_tab, _group(control))):
            yield _named(control)


def cut_off(window: QWidget) -> Iterator[str]:
    """Yield every text that has less room than it takes."""
    for label in _seen(window, QLabel):
        if label.text() and not label.hasSelectedText():
            width, height = _needed(label)
            if label.width() + SLACK_PX < width or label.height() + SLACK_PX < height:
                yield f"{_named(label)}: {label.width()}x{label.height()}, needs {width}x{height}"
    for button in _seen(window, QAbstractButton):
        if button.text() and button.width() + SLACK_PX < button.minimumSizeHint().width():
            yield f"{_named(button)}: {button.width()} wide, needs {button.minimumSizeHint().width()}"


def sticking_out(window: QWidget) -> Iterator[str]:
    """Yield every control that reaches over the right edge of the window."""
    for control in (*_controls(window), *_seen(window, QLabel)):
        right = control.mapTo(window, control.rect().topRight()).x()
        if right > window.width() + SLACK_PX:
            yield f"{_named(control)}: ends at {right} of {window.width()}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Yield every two controls of which one lies over the other."""
    places = [
        (control, control.visibleRegion().boundingRect().translated(control.mapTo(window, QPoint())))
        for control in _controls(window)
        if window.isAncestorOf(control)
    ]
    for (one, here), (other, there) in combinations(places, 2):
        shared = here.intersected(there)
        apart = not (one.isAncestorOf(other) or other.isAncestorOf(one))
        if apart and min(shared.width(), shared.height()) > SLACK_PX:
            yield f"{_named(one)} and {_named(other)}"


def _takes_tab(control: QWidget) -> bool:
    return bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _group(control: QWidget) -> list:
    """Return the buttons of which only one can be checked, this one among them; else the control alone."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group.buttons() if group and group.exclusive() else [control]


def _needed(label: QLabel) -> tuple[int, int]:
    """Return the least width and height of a label's text at the width it has."""
    if label.wordWrap():
        return label.minimumSizeHint().width(), label.heightForWidth(label.width())
    return label.sizeHint().width(), label.sizeHint().height()


def _controls(window: QWidget) -> Iterator[QWidget]:
    for control in _seen(window, QWidget):
        if isinstance(control, CONTROLS) and not isinstance(control, QScrollBar) and not _is_inner(control):
            yield control


def _is_inner(control: QWidget) -> bool:
    """Return whether a control is part of another one: the field of a spin box, the list of a combo box."""
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _seen(window: QWidget, kind: type) -> list:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def _named(widget: QWidget) -> str:
    text = widget.text() if hasattr(widget, "text") else ""
    return f"{type(widget).__name__} {(text or widget.accessibleName() or widget.objectName())[:60]!r}"

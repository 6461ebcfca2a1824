"""Buttons by how much they ask for attention."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

ICON_PX, GAP_PX = 18, 6
OnPress = Callable[[], object]


def button(
    text: str, on_press: OnPress | None = None, *, role: str = "", icon: QIcon | None = None
) -> QPushButton:
    """Return a button; ``role`` is ``primary``, ``quiet``, ``danger`` or none of them."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if icon:
        made.setIcon(icon)
        made.setIconSize(QSize(ICON_PX + (GAP_PX if text else 0), ICON_PX))
    if on_press:
        made.clicked.connect(lambda: on_press())
    return made


def primary(text: str, on_press: OnPress | None = None, *, icon: QIcon | None = None) -> QPushButton:
    """Return the button of what one most likely wants; one on a page."""
    return button(text, on_press, role="primary", icon=icon)


def quiet(text: str, on_press: OnPress | None = None, *, icon: QIcon | None = None) -> QPushButton:
    """Return a button without a frame, for what matters less."""
    return button(text, on_press, role="quiet", icon=icon)


def danger(text: str, on_press: OnPress | None = None, *, icon: QIcon | None = None) -> QPushButton:
    """Return the button of what takes something away."""
    return button(text, on_press, role="danger", icon=icon)


def icon_button(icon: QIcon, name: str, on_press: OnPress | None = None) -> QPushButton:
    """Return a button that shows an icon only; ``name`` is read out and shown under the pointer."""
    made = button("", on_press, role="quiet", icon=icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made

"""Buttons by how much they ask for attention."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mockinterview.gui.widgets.pictures import beside_text_px

GAP_PX = 6
OnPress = Callable[[], object]


class PressButton(QPushButton):
    """A button that Enter presses as Space does; its icon grows with its text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self._fit_icon()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words, with the icon at its distance."""
        super().setText(text)
        self._fit_icon()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take another size of text over for the icon."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Be pressed by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _fit_icon(self) -> None:
        side = beside_text_px(self)
        self.setIconSize(QSize(side + (GAP_PX if self.text() else 0), side))


def button(
    text: str, on_press: OnPress | None = None, *, role: str = "", icon: QIcon | None = None
) -> QPushButton:
    """Return a button; ``role`` is ``primary``, ``quiet``, ``danger`` or none of them."""
    made = PressButton(text)
    made.setProperty("role", role)
    made.setAccessibleName(text)
    if icon:
        made.setIcon(icon)
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

"""A button that shows the key that does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from mockinterview.gui.theme import RADIUS_PX, Size, Theme, space
from mockinterview.gui.widgets.buttons import PressButton
from mockinterview.screens.room_page import Deed, Key


class KeyButton(PressButton):
    """Does a deed; its key stands in a frame after its words. Takes no focus from the mouse."""

    def __init__(self, theme: Theme, *, role: str = "quiet") -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self.deed: Deed | None = None
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.updateGeometry)

    def show_key(self, key: Key) -> None:
        """Stand for something that can be done."""
        self.deed = key.deed
        self.show_words(key.text, key.key, key.icon)

    def show_words(self, text: str, key: str, icon: str) -> None:
        """Show words, a key and the name of an icon."""
        if (text, key) == (self.text(), self._key):
            return
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(f"Key: {key}")
        self.setIcon(self._theme.icon(icon, self._ink))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with the key."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._cap_px + space(1.5), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with the key: nothing is cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the button with its words on the left and the key on the right."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect.adjust(0, 0, -self._cap_px, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        self._paint_cap(painter)
        painter.end()

    @property
    def _ink(self) -> str:
        return "accent_ink" if self.property("role") == "primary" else "ink"

    @property
    def _cap_px(self) -> int:
        """Return the width of the framed key with the space before it."""
        return QFontMetrics(self._theme.font(Size.CAPTION)).horizontalAdvance(self._key) + space(2)

    def _paint_cap(self, painter: QPainter) -> None:
        font = self._theme.font(Size.CAPTION)
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(self._key) + space(1.25), metrics.height() + 2
        right = self.width() - space(1.5)
        cap = QRectF(right - width, (self.height() - height) / 2, width, height)
        color = QColor(self._theme.color(self._ink if self.isEnabled() else "muted"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1))
        painter.drawRoundedRect(cap, RADIUS_PX / 2, RADIUS_PX / 2)
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

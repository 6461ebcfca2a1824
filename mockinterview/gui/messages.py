"""What the window says on its own: banners that stay, toasts that go."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from mockinterview.gui.desk import Toast
from mockinterview.gui.theme import Theme, space
from mockinterview.gui.widgets import Notice, button, fill, icon_button
from mockinterview.gui.widgets.texts import Text

TOAST_MS = 8000
TOAST_WIDEST_PX = 560


class Banner(Notice):
    """A sentence on what did not work; stays until it is closed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", icon=theme.icon("triangle-alert", "bad"), role="banner")
        self.setAccessibleName("Problem")
        close = icon_button(theme.icon("x"), "Close this message", self.hide)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(close)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show what did not work, in place of what was shown before."""
        self.said.setText(sentence)
        self.show()


class ToastLine(QFrame):
    """A line at the foot of the window on what was done, with a button that takes it back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "toast")
        self.said = Text("")
        self._action: QPushButton | None = None
        self._layout = QHBoxLayout(self)
        fill(self._layout, self.said, gap=2, margin=1.5)
        self._timer = QTimer(self, interval=TOAST_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_toast(self, toast: Toast) -> None:
        """Show a toast in place of the one before."""
        self.said.setText(toast.sentence)
        if self._action is not None:
            self._action.setParent(None)
            self._action.deleteLater()
            self._action = None
        if toast.action and (on_action := toast.on_action):

            def act() -> None:
                self.hide()
                on_action()

            self._action = button(toast.action, act)
            self._layout.addWidget(self._action)
        self.show()
        self.raise_()
        self.place()
        self._timer.start()

    def place(self) -> None:
        """Stand at the foot of the window, in the middle."""
        width = min(TOAST_WIDEST_PX, self._window.width() - space(4))
        self.setFixedWidth(width)
        self.adjustSize()
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.resize(width, height)
        self.move((self._window.width() - width) // 2, self._window.height() - height - space(3))

    def hideEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Stop the clock with the toast."""
        del event
        self._timer.stop()

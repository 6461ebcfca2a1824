"""Numbers that are set by moving a handle."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from mockinterview.gui.theme import space
from mockinterview.gui.widgets.boxes import fill, row
from mockinterview.gui.widgets.texts import caption


class Amount(QWidget):
    """A whole number from ``low`` to ``high``; ``words`` say what it means."""

    def __init__(
        self, name: str, *, low: int, high: int, step: int, words: Callable[[int], str], sentence: str = ""
    ) -> None:
        super().__init__()
        self._name = name
        self._words = words
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(low, high)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(step)
        self.slider.setTracking(True)
        self.slider.setMinimumHeight(space(3))
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setAccessibleDescription(sentence)
        self._shown = caption("")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignRight)
        fill(layout := QVBoxLayout(self), row(caption(name), self._shown), self.slider, gap=0.5)
        if sentence:
            layout.addWidget(caption(sentence))
        self.slider.valueChanged.connect(lambda _: self._say())
        self._say()

    @property
    def value(self) -> int:
        """Return the number."""
        return self.slider.value()

    def show_value(self, value: int) -> None:
        """Show a number, without saying so."""
        self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(False)
        self._say()

    def on_set(self, function: Callable[[int], object]) -> None:
        """Call a function when the number was set: at the end of a drag, or at each key."""
        self.slider.sliderReleased.connect(lambda: function(self.value))
        self.slider.valueChanged.connect(
            lambda value: None if self.slider.isSliderDown() else function(value)
        )

    def _say(self) -> None:
        words = self._words(self.value)
        self._shown.setText(words)
        self.slider.setAccessibleName(f"{self._name}: {words}")

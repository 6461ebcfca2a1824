"""Controls with their label, and the sentence that explains them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from mockinterview.gui.widgets.boxes import fill
from mockinterview.gui.widgets.texts import caption


class Choice(QWidget):
    """One of several, in a list that opens; values are what the program knows, texts what is read."""

    def __init__(self, name: str, options: Sequence[tuple[str | None, str]], *, sentence: str = "") -> None:
        super().__init__()
        label = caption(name)
        self.box = QComboBox()
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(sentence)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(10)
        label.setBuddy(self.box)
        fill(layout := QVBoxLayout(self), label, self.box, gap=0.5)
        if sentence:
            layout.addWidget(caption(sentence))
        self.offer(options)

    def offer(self, options: Sequence[tuple[str | None, str]]) -> None:
        """Take other options; the present one stays if it is among them. Says nothing of the change."""
        before = self.value
        self.box.blockSignals(True)
        self.box.clear()
        for value, text in options:
            self.box.addItem(text, value)
        self.box.blockSignals(False)
        self.choose(before)

    @property
    def value(self) -> str | None:
        """Return what is chosen."""
        data = self.box.currentData()
        return None if data is None else str(data)

    def choose(self, value: str | None) -> None:
        """Show a value as chosen, without saying so; one that is not offered changes nothing."""
        at = self.box.findData(value)
        if at >= 0:
            self.box.blockSignals(True)
            self.box.setCurrentIndex(at)
            self.box.blockSignals(False)

    def on_chosen(self, function: Callable[[str | None], object]) -> None:
        """Call a function with the value whenever the user or the program chooses another."""
        self.box.currentIndexChanged.connect(lambda _: function(self.value))


class Switch(QWidget):
    """Something that is on or off, with its sentence."""

    def __init__(self, name: str, *, sentence: str = "", is_on: bool = False) -> None:
        super().__init__()
        self.box = QCheckBox(name)
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(sentence)
        self.box.setChecked(is_on)
        fill(layout := QVBoxLayout(self), self.box, gap=0)
        if sentence:
            said = caption(sentence)
            said.setContentsMargins(34, 0, 0, 0)
            layout.addWidget(said)

    @property
    def is_on(self) -> bool:
        """Return whether the user has it on."""
        return self.box.isChecked()

    def turn(self, *, on: bool) -> None:
        """Show it on or off, without saying so."""
        self.box.blockSignals(True)
        self.box.setChecked(on)
        self.box.blockSignals(False)

    def on_turned(self, function: Callable[[bool], object]) -> None:
        """Call a function whenever it is turned on or off."""
        self.box.toggled.connect(function)

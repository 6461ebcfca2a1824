"""The fields of the form: a control under its name, with its rule and its problem."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from mockinterview.gui.theme import Size, Theme
from mockinterview.gui.widgets import Text, caption, fill, restyle, strong
from mockinterview.gui.widgets.spins import padded
from mockinterview.screens.question_form import FormField, Kind

HIGH = 8
"""Height of a text of several lines, in heights of the text."""


class Field(QWidget):
    """A control under its name, with its rule and its problem."""

    def __init__(self, field: FormField, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self._problem = Text("", tone="bad")
        self._problem.hide()
        control.setAccessibleName(field.name)
        control.setAccessibleDescription(field.sentence)
        label = strong(field.name)
        label.setBuddy(control)
        fill(layout := QVBoxLayout(self), label, gap=0.5)
        if field.sentence:
            layout.addWidget(caption(field.sentence))
        layout.addWidget(control)
        layout.addWidget(self._problem)

    @property
    def text(self) -> str:
        """Return what stands in the field."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Put a text into the field."""
        raise NotImplementedError

    @property
    def problem(self) -> str:
        """Return what is said to be wrong with it."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def complain(self, sentence: str) -> None:
        """Say what is wrong with it, or nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._control.setProperty("wrong", "true" if sentence else "false")
        restyle(self._control)

    def take_keyboard(self) -> None:
        """Be the field that is typed into."""
        self._control.setFocus()


class LineField(Field):
    """A text of one line."""

    def __init__(self, field: FormField) -> None:
        self._line = QLineEdit()
        super().__init__(field, self._line)

    @property
    def text(self) -> str:
        """Return the line."""
        return self._line.text()

    def write(self, text: str) -> None:
        """Put a line into the field."""
        self._line.setText(text)


class TextField(Field):
    """A text of several lines; Tab leads on."""

    def __init__(self, theme: Theme, field: FormField) -> None:
        self._theme = theme
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        super().__init__(field, self._text)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def text(self) -> str:
        """Return all lines."""
        return self._text.toPlainText()

    def write(self, text: str) -> None:
        """Put lines into the field."""
        self._text.setPlainText(text)

    def _measure(self) -> None:
        self._text.setFixedHeight(HIGH * self._theme.px(Size.BODY))


class NumberField(Field):
    """A whole number."""

    def __init__(self, field: FormField) -> None:
        self._number = padded(QSpinBox())
        self._number.setRange(10, 900)
        self._number.setSingleStep(10)
        super().__init__(field, self._number)

    @property
    def text(self) -> str:
        """Return the number in digits."""
        return str(self._number.value())

    def write(self, text: str) -> None:
        """Put a number into the field."""
        self._number.setValue(int(text))


class ChoiceField(Field):
    """One of several."""

    def __init__(self, field: FormField) -> None:
        self._box = QComboBox()
        for value, text in field.options:
            self._box.addItem(text, value)
        super().__init__(field, self._box)

    @property
    def text(self) -> str:
        """Return what is chosen."""
        return str(self._box.currentData())

    def write(self, text: str) -> None:
        """Choose something."""
        self._box.setCurrentIndex(self._box.findData(text))


def make_field(theme: Theme, field: FormField) -> Field:
    """Return the empty field of a form."""
    match field.kind:
        case Kind.LINE:
            return LineField(field)
        case Kind.NUMBER:
            return NumberField(field)
        case Kind.CHOICE:
            return ChoiceField(field)
        case _:
            return TextField(theme, field)

"""The transcript section: the marked words, what plays them, what corrects them, and what the marks mean."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.marks import MarkSample
from mockinterview.gui.pages.session.tape import Tape
from mockinterview.gui.pages.session.transcript_text import TO_THE_END, TranscriptText
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import Choice, Switch, button, caption, clear, fill
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens import listening
from mockinterview.screens.review import AttemptPicture, ReviewPicture
from mockinterview.screens.transcript import TranscriptPicture


class TranscriptView(QWidget):
    """What was said, to be read, heard and put right."""

    corrected = Signal(str, int, str)
    """Id of a response, index of a word, and what it should be."""
    taken_back = Signal(str)
    """Id of a response whose corrections are to go."""

    def __init__(self, desk: Desk, tape: Tape) -> None:
        super().__init__()
        self._tape = tape
        self._corrected: list[str] = []
        self._theme = desk.theme
        self.text = TranscriptText(desk.theme)
        self._note = caption("")
        self._field = QLineEdit()
        self._field.setAccessibleName(listening.RIGHT_WORD)
        self._field.setPlaceholderText(listening.RIGHT_WORD)
        self._field.setMaximumWidth(space(32))
        self._correct = button(listening.CORRECT, self._send)
        self._take_back = button(listening.TAKE_BACK, self._ask_back, role="quiet")
        self._play = button(listening.PLAY, self._play_or_stop, icon=desk.theme.icon("play"))
        self._speed = Choice(listening.SPEED, listening.SPEEDS)
        self._loop = Switch(listening.LOOP)
        self._legend = QGridLayout()
        self._lay_out()
        self._connect()

    def show_attempt(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        """Show the words of an attempt."""
        del picture
        self._show_transcript(attempt.transcript)

    def _show_transcript(self, picture: TranscriptPicture) -> None:
        has_sound = any(passage.sound for passage in picture.passages)
        for widget in (self._play, self._speed, self._loop):
            widget.setVisible(has_sound)
        can_correct = any(passage.can_be_corrected for passage in picture.passages)
        self._field.setVisible(can_correct)
        self._correct.setVisible(can_correct)
        self._corrected = [passage.response_id for passage in picture.passages if passage.is_corrected]
        self._take_back.setVisible(bool(self._corrected))
        self._note.setText(listening.HOW_TO if has_sound else "")
        self.text.show_transcript(picture)
        self._show_legend(picture)
        self._go_on(0 if len(self.text.places) else None)

    def _lay_out(self) -> None:
        self._speed.choose("1.0")
        controls = Flow(self._play, self._speed, self._loop, gap=2)
        fix = Flow(self._field, self._correct, self._take_back)
        fill(QVBoxLayout(self), controls, self.text, self._note, fix, self._legend, gap=1.5)
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.text.chosen.connect(self._go_on)
        self.text.wanted.connect(self._hear)
        self.text.typed.connect(self._begin_correction)
        self._field.returnPressed.connect(self._send)
        self._speed.on_chosen(self._set_speed)
        self._loop.on_turned(self._set_loop)
        self._tape.heard.connect(self.text.light_up)
        self._tape.playing.connect(self._show_playing)

    def _show_legend(self, picture: TranscriptPicture) -> None:
        clear(self._legend)
        for place, line in enumerate(picture.legend):
            self._legend.addWidget(
                MarkSample(self._theme, line.mark, f"{line.name} ({line.count})"), place, 0
            )
            said = caption(line.sentence)
            self._legend.addWidget(said, place, 1)
        self._legend.setColumnStretch(1, 1)

    # ---- hearing

    def _hear(self, first: int, last: int) -> None:
        self._tape.play(self.text.places.clips(first, last))

    def _play_or_stop(self) -> None:
        if self._tape.is_playing:
            self._tape.stop()
            return
        cursor = self.text.textCursor()
        places = self.text.places
        if cursor.hasSelection():
            first = places.at_position(cursor.selectionStart())
            last = places.at_position(cursor.selectionEnd() - 1)
            if first is not None and last is not None:
                self._hear(first, last)
        elif len(places):
            at_end = self.text.current in (None, len(places) - 1)
            self._hear(0 if at_end else self.text.current or 0, TO_THE_END)

    def _set_speed(self, value: str | None) -> None:
        self._tape.speed = float(value or 1)

    def _set_loop(self, on: bool) -> None:
        self._tape.loops = on

    def _show_playing(self, playing: bool) -> None:
        self._play.setText(listening.STOP if playing else listening.PLAY)
        self._play.setAccessibleName(self._play.text())
        self._play.setIcon(self._theme.icon("square" if playing else "play"))
        if not playing:
            self.text.go_dark()

    # ---- putting right

    def _go_on(self, number: int | None) -> None:
        """Show what is known of a word, and put it where it can be corrected."""
        can_correct = False
        with QSignalBlocker(self._field):
            self._field.clear()
        if number is not None:
            passage, word = self.text.places[number]
            can_correct = passage.can_be_corrected and word.index is not None
            self._note.setText(listening.word_sentence(word))
            self._field.setText(word.text if can_correct else "")
        self._field.setEnabled(can_correct)
        self._correct.setEnabled(can_correct)

    def _begin_correction(self, letter: str) -> None:
        if self._field.isEnabled() and self._field.isVisible():
            self._field.setText(letter)
            self._field.setFocus()

    def _send(self) -> None:
        number = self.text.current
        if number is None:
            return
        passage, word = self.text.places[number]
        if word.index is not None and self._field.text().strip() != word.text:
            self.corrected.emit(passage.response_id, word.index, self._field.text())

    def _ask_back(self) -> None:
        for response_id in self._corrected:
            self.taken_back.emit(response_id)

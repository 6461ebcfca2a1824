"""Rating an answer oneself or having a coach rate it, and the guess before the score is shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSlider, QVBoxLayout, QWidget

from mockinterview.domain.vocabulary import Rating
from mockinterview.gui.desk import Desk
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import (
    Card,
    Choice,
    Text,
    body,
    button,
    caption,
    clear,
    fill,
    heading,
    primary,
    quiet,
    row,
)
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens import rating as words
from mockinterview.screens.rating import GivenRating, given_ratings
from mockinterview.screens.review import AttemptPicture, ReviewPicture


class RatingView(QWidget):
    """Where people say what an answer is worth."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._attempt: AttemptPicture | None = None
        self._rating = Choice("Rating", words.OFFERED)
        self._by = Choice("Who", words.BY)
        self._note = QLineEdit()
        self._note.setPlaceholderText("A note, if you like")
        self._note.setAccessibleName("Note")
        self._save = button(words.SAVE, self._keep)
        self._given = QVBoxLayout()
        choices = Flow(self._rating, self._by, gap=2)
        saving = Flow(self._save)
        layout = QVBoxLayout(self)
        self._asked = body(words.ASKED)
        fill(layout, self._asked, choices, self._note, saving, self._given, caption(words.WHY), gap=1.5)

    def show_attempt(self, picture: ReviewPicture, attempt: AttemptPicture) -> None:
        """Show the ratings of an attempt."""
        del picture
        self._attempt = attempt
        self._asked.setText(words.ASKED if attempt.can_be_rated else words.CAN_NOT_BE_RATED)
        for widget in (self._rating, self._by, self._note, self._save):
            widget.setEnabled(attempt.can_be_rated)
        self._read(attempt)

    def _read(self, attempt: AttemptPicture) -> None:
        ids = [passage.response_id for passage in attempt.transcript.passages]
        labelling = self._desk.services.labelling
        self._desk.jobs.run(lambda: given_ratings(labelling.list(), ids), done=self._show_given, owner=self)

    def _show_given(self, given: tuple[GivenRating, ...]) -> None:
        clear(self._given)
        for one in given:
            said = row(body(one.sentence), quiet("Remove", self._removing(one.id)))
            said.setStretch(0, 1)
            self._given.addLayout(said)

    def _keep(self) -> None:
        if self._attempt is None:
            return
        response_id, note = self._attempt.response_id, self._note.text().strip() or None
        rating, by = Rating(self._rating.value or Rating.GOOD), self._by.value or words.BY[0][0]
        labelling = self._desk.services.labelling
        self._desk.jobs.run(
            lambda: labelling.label(response_id, rating=rating, by=by, note=note),
            done=lambda _: self._changed(words.KEPT),
            owner=self,
        )

    def _removing(self, label_id: int) -> Callable[[], None]:
        labelling = self._desk.services.labelling

        def remove() -> None:
            self._desk.jobs.run(
                lambda: labelling.remove(label_id), done=lambda _: self._changed(None), owner=self
            )

        return remove

    def _changed(self, sentence: str | None) -> None:
        self._note.clear()
        self._desk.changes.labels.emit()
        if sentence:
            self._desk.say(sentence)
        if self._attempt:
            self._read(self._attempt)


class GuessCard(Card):
    """Asks for the candidate's own score before it is shown."""

    guessed = Signal(float)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__(gap=2)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 20)
        self._slider.setValue(12)
        self._slider.setPageStep(2)
        self._slider.setMinimumHeight(space(3))
        self._slider.setAccessibleName("Your guess, 0 to 10")
        self._value = Text("", "number")
        self._slider.valueChanged.connect(lambda _: self._show())
        self._show()
        actions = Flow(
            primary(words.GUESS_SHOW, lambda: self.guessed.emit(self.points)),
            quiet(words.GUESS_SKIP, self.skipped.emit),
        )
        fill(
            self.body,
            heading(words.GUESS_ASKED),
            self._value,
            self._slider,
            actions,
            caption(words.GUESS_WHY),
            gap=2,
            margin=2.5,
        )

    @property
    def points(self) -> float:
        """Return the guess, 0-10."""
        return self._slider.value() / 2

    def _show(self) -> None:
        self._value.setText(f"{self.points:.1f} of 10")

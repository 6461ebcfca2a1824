"""One answered question, looked back at: after each answer of an interview, and from the history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.session.answer_changes import AnswerChanges
from mockinterview.gui.pages.session.answer_sections import AnswerSections
from mockinterview.gui.pages.session.rating_view import GuessCard
from mockinterview.gui.pages.session.retake_card import RetakeCard
from mockinterview.gui.pages.session.tape import Tape
from mockinterview.gui.pages.session.verdict_card import VerdictCard
from mockinterview.gui.widgets import Choice, caption, fill, heading
from mockinterview.screens.review import TAKES, TRANSCRIPT, AttemptPicture, ReviewPicture, review_picture

GUESS_FIRST = "guess_first"
WIDEST_CHOICE_PX = 240


class AnswerView(QWidget):
    """The verdict first, and behind it everything it rests on.

    Ask it to show an answer after it was stored; ``stop`` it when it goes out of sight.
    """

    shown = Signal()
    """An answer stands there, with its score or the question for a guess."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.picture: ReviewPicture | None = None
        self._take = 0
        self._asks_guess = False
        self.tape = Tape(desk, self)
        self._changes = AnswerChanges(desk, lambda: self.picture, self)
        self._heading = caption("")
        self._question = heading("")
        self._guess = GuessCard()
        self.verdict = VerdictCard(desk)
        self.retake = RetakeCard(desk)
        self._takes = Choice("Take", ())
        self._takes.setMaximumWidth(WIDEST_CHOICE_PX)
        self.sections = AnswerSections(desk, self.tape)
        parts = (self._guess, self.verdict, self.retake, self._takes, self.sections)
        for part in parts:
            part.hide()
        fill(QVBoxLayout(self), self._heading, self._question, *parts, gap=2)
        self._connect()

    def show_answer(self, session_id: str, position: int, *, is_new: bool = True) -> None:
        """Show what came of the question at a position, from 1.

        Where it is new and the user wants to, they guess the score before they see it.
        """
        if self.picture and (self.picture.session_id, self.picture.position) != (session_id, position):
            self.stop()
            self.sections.open(TRANSCRIPT)
        self._asks_guess = is_new and bool(self.desk.services.settings.get(GUESS_FIRST))
        self._load(session_id, position, take=0)

    def stop(self) -> None:
        """Fall silent, and keep a take that is being spoken."""
        self.tape.stop()
        self.retake.finish_unseen()

    @property
    def attempt(self) -> AttemptPicture | None:
        """Return the take that is shown."""
        return self.picture.attempts[self._take] if self.picture and self.picture.attempts else None

    def _load(self, session_id: str, position: int, *, take: int, word: int | None = None) -> None:
        store, reviewing = self.desk.services.store, self.desk.services.reviewing

        def work() -> ReviewPicture:
            session = store.get(session_id)
            return review_picture(
                session, position, is_there=lambda name: reviewing.sound_file(name) is not None
            )

        self.desk.jobs.run(work, done=lambda picture: self._show(picture, take, word), owner=self)

    def _show(self, picture: ReviewPicture, take: int, word: int | None) -> None:
        self.picture = picture
        self._take = min(take, max(len(picture.attempts) - 1, 0))
        self._heading.setText(picture.heading)
        self._question.setText(picture.question)
        self._takes.offer([(str(place), one.name) for place, one in enumerate(picture.attempts)])
        self._takes.choose(str(self._take))
        self._takes.setVisible(len(picture.attempts) > 1)
        self._show_attempt()
        if word is not None:
            self.sections.transcript.text.go_to(word)
        self.shown.emit()

    def _show_attempt(self) -> None:
        picture, attempt = self.picture, self.attempt
        if picture is None:
            return
        is_guessed = attempt is None or attempt.overall is None or attempt.guess is not None
        hides = self._asks_guess and not is_guessed
        self._guess.setVisible(hides)
        self.verdict.setVisible(not hides)
        self.verdict.show_verdict(picture, attempt)
        self.sections.setVisible(attempt is not None and not hides)
        if attempt is not None:
            self.sections.show_attempt(picture, attempt)

    def _choose_take(self, value: str | None) -> None:
        self.tape.stop()
        self._take = int(value or 0)
        self._show_attempt()

    def _keep_guess(self, points: float) -> None:
        if attempt := self.attempt:
            self._changes.guess(attempt.response_id, points)

    def _skip_guess(self) -> None:
        self._asks_guess = False
        self._show_attempt()

    def _show_change(self) -> None:
        """Show the answer as it is now, at the same word."""
        if picture := self.picture:
            word = self.sections.transcript.text.current
            self._load(picture.session_id, picture.position, take=self._take, word=word)

    def _offer_retake(self) -> None:
        if self.picture:
            self.tape.stop()
            number = len(self.picture.attempts) + 1
            self.retake.offer(self.picture.session_id, self.picture.position, number=number)

    def _show_new_take(self, number: int) -> None:
        if self.picture:
            self._asks_guess = False
            self.sections.open(TAKES if number > 1 else TRANSCRIPT)
            self._load(self.picture.session_id, self.picture.position, take=number - 1)

    def _connect(self) -> None:
        self._takes.on_chosen(self._choose_take)
        self._guess.guessed.connect(self._keep_guess)
        self._guess.skipped.connect(self._skip_guess)
        self.verdict.bookmarked.connect(self._changes.bookmark)
        self.verdict.retake.connect(self._offer_retake)
        self.retake.kept.connect(self._show_new_take)
        self.sections.transcript.corrected.connect(self._changes.correct)
        self.sections.transcript.taken_back.connect(self._changes.take_back)
        self._changes.made.connect(self._show_change)

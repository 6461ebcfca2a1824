"""The cards of the practice page."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockinterview.domain.due import DueDay
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.pages.practice_choices import StartChoices
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import (
    Card,
    Notice,
    Picture,
    body,
    button,
    caption,
    clear,
    fill,
    heading,
    quiet,
    row,
    strong,
)
from mockinterview.gui.widgets.key_button import KeyButton
from mockinterview.gui.widgets.ways_on import WaysOn
from mockinterview.practice.start import Offer
from mockinterview.screens.due_page import SEE_DUE, due_line
from mockinterview.screens.practice_page import (
    DUE,
    NEW,
    NO_MICROPHONE,
    NO_MICROPHONE_AGAIN,
    NO_MICROPHONE_TYPE,
    PREPARING,
    RESUME,
    RESUME_DISCARD,
    RESUME_GO_ON,
    START,
    START_KEY,
    ResumePicture,
    start_picture,
)

OnSession = Callable[[str], object]


class ResumeCard(Card):
    """A session that was cut off or left."""

    def __init__(self, theme: Theme, *, on_resume: OnSession, on_decline: OnSession) -> None:
        self._session_id = ""
        self._what, self._where = strong(""), body("")
        go_on = button(RESUME_GO_ON, lambda: on_resume(self._session_id), icon=theme.icon("play"))
        decline = quiet(RESUME_DISCARD, lambda: on_decline(self._session_id))
        buttons = row(go_on, decline)
        buttons.addStretch(1)
        super().__init__(heading(RESUME), self._what, self._where, buttons)

    def show_picture(self, picture: ResumePicture) -> None:
        """Show which session it is."""
        self._session_id = picture.session_id
        self._what.setText(picture.what)
        self._where.setText(picture.where)


class DueCard(Card):
    """What is due today, and the way there."""

    def __init__(self, theme: Theme, *, on_open: Callable[[], object]) -> None:
        named = row(Picture(theme.icon("calendar-clock", "muted")), heading(DUE))
        named.addStretch(1)
        self._said = body("")
        self.open = button(SEE_DUE, on_open, icon=theme.icon("arrow-right"))
        onward = row(self.open)
        onward.addStretch(1)
        super().__init__(named, self._said, onward)

    def show_day(self, day: DueDay) -> None:
        """Show what a day brings."""
        self._said.setText(due_line(day))
        self.open.setVisible(bool(day.questions))


class StartCard(Card):
    """Everything a new interview can be, with the last choice made already."""

    def __init__(
        self,
        theme: Theme,
        *,
        on_start: Callable[[Wish, str | None], object],
        on_look_again: Callable[[], object],
        on_profile: Callable[[str], object],
    ) -> None:
        self._on_start = on_start
        self._offer: Offer | None = None
        self._wish: Wish | None = None
        self._has_microphone = True
        self._theme = theme
        self.choices = StartChoices(theme, on_chosen=self._chosen, on_profile=on_profile)
        self._welcome, self.summary = body(""), body("")
        self._notes = QWidget()
        fill(QVBoxLayout(self._notes), gap=1)
        self._no_microphone = WaysOn(
            theme.icon("mic-off", "fair"),
            button(NO_MICROPHONE_TYPE, self._type, icon=theme.icon("keyboard")),
            button(NO_MICROPHONE_AGAIN, on_look_again, icon=theme.icon("refresh-cw")),
        )
        self._no_microphone.said.setText(NO_MICROPHONE)
        self._no_microphone.hide()
        self.go = KeyButton(theme, role="primary")
        self.go.show_words(START, START_KEY, "play")
        self.go.clicked.connect(self.press)
        self._waiting = caption(PREPARING)
        self._waiting.hide()
        super().__init__(
            heading(NEW),
            self._welcome,
            self.choices,
            self._no_microphone,
            self._notes,
            self.summary,
            self._begin(),
            gap=2,
        )

    def _begin(self) -> QHBoxLayout:
        begin = row(self.go, self._waiting)
        begin.addStretch(1)
        return begin

    @property
    def wish(self) -> Wish | None:
        """Return what is chosen; None before there is anything to choose from."""
        return self._wish

    def show_offer(self, offer: Offer) -> None:
        """Show what there is to choose from; the choice on the card stays unless another was kept since."""
        is_as_before = self._offer is not None and self._offer.wish == offer.wish
        self._offer = offer
        if self._wish is None or not is_as_before:
            self._wish = offer.wish
        self._refresh()

    def forget(self) -> None:
        """Forget what was chosen; the next offer's choice counts."""
        self._wish = None

    def show_microphone(self, there: bool) -> None:
        """Take whether there is any microphone."""
        self._has_microphone = there
        self._show_no_microphone()

    def wait(self, *, over: bool = False) -> None:
        """Show that the interview is being prepared, or that this is over."""
        self.go.setEnabled(over)
        self._waiting.setVisible(not over)

    def press(self) -> None:
        """Start what is chosen."""
        if self._wish and self.go.isEnabled():
            self._on_start(self._wish, self.choices.set_name)

    def _type(self) -> None:
        self.choices.channel.choose(Channel.TYPED)
        self._chosen()

    def _chosen(self) -> None:
        if self._wish is not None:
            self._wish = self.choices.taken_into(self._wish)
            self._refresh()

    def _refresh(self) -> None:
        if self._offer is None or self._wish is None:
            return
        picture = start_picture(self._offer, self._wish, self.choices.set_name)
        self.choices.show_picture(picture, self._wish)
        taken = self.choices.taken_into(self._wish)  # a company may not have this type
        if taken != self._wish:
            self._wish = taken
            picture = start_picture(self._offer, taken, self.choices.set_name)
        self.summary.setText(picture.summary)
        self._welcome.setText(picture.welcome or "")
        self._welcome.setVisible(picture.welcome is not None)
        self._show_notes(picture.notes)
        self._show_no_microphone()

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        layout = self._notes.layout()
        if layout is not None:
            clear(layout)
            for note in notes:
                layout.addWidget(Notice(note, icon=self._theme.icon("info", "fair")))
        self._notes.setVisible(bool(notes))

    def _show_no_microphone(self) -> None:
        is_spoken = self._wish is not None and self._wish.channel is Channel.SPOKEN
        self._no_microphone.setVisible(is_spoken and not self._has_microphone)

"""The three steps."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.trying.fetch_line import FetchLine
from mockinterview.gui.pages.trying.microphone_trial import MicrophoneTrial
from mockinterview.gui.pages.trying.voice_trial import VoiceTrial
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import Choice, Switch, body, button, caption, fill
from mockinterview.gui.widgets.flow import Flow
from mockinterview.screens.first_run_page import (
    FIRST_MINUTES,
    ROLE_NAMES,
    TYPED_INSTEAD,
    TYPED_SENTENCE,
    company_options,
    difficulty_options,
    minutes_options,
    type_options,
)
from mockinterview.screens.models_page import GET, WHERE_FROM, ModelsPicture, models_picture

LARGE_PERCENT = 150
"""Text size from which choices need a whole line."""


class VoiceStep(QWidget):
    """Hear the voice and pick it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.trial = VoiceTrial(desk)
        self.trial.use.hide()
        fill(layout := QVBoxLayout(self), self.trial)
        layout.addStretch(1)

    def arrive(self) -> None:
        """List the voices."""
        self.trial.arrive()

    def depart(self) -> None:
        """Fall silent."""
        self.trial.depart()

    def take(self) -> None:
        """Keep the voice that is looked at."""
        self.trial.take()


class MicrophoneStep(QWidget):
    """Pick the microphone, speak, see it recognised, hear it back; fetch a better recogniser."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._advised = ""
        self.trial = MicrophoneTrial(desk)
        self.typed = Switch(TYPED_INSTEAD, sentence=TYPED_SENTENCE)
        self.typed.on_turned(self._choose_channel)
        self.advice = body("")
        self.get = button(GET, self._fetch, icon=desk.theme.icon("download"))
        self._advising = QWidget()
        fill(advising := QVBoxLayout(self._advising), self.advice, caption(WHERE_FROM), gap=0.5)
        advising.addLayout(Flow(self.get))
        self._advising.hide()
        self.fetch = FetchLine(desk, on_over=self._look)
        fill(layout := QVBoxLayout(self), self.trial, self.typed, self._advising, self.fetch, gap=2)
        layout.addStretch(1)

    def arrive(self) -> None:
        """List the microphones and look for a better recogniser."""
        self.typed.turn(on=self._desk.services.settings.get("practice_channel") == Channel.TYPED)
        self.trial.arrive()
        self.fetch.arrive()
        self._look()

    def depart(self) -> None:
        """Let go of the microphone; a download goes on."""
        self.trial.depart()
        self.fetch.depart()

    def take(self) -> None:
        """Do nothing: what is chosen here is kept at once."""

    def _look(self) -> None:
        services = self._desk.services
        self._desk.jobs.run(
            lambda: models_picture(str(services.settings.get("recognizer")), services.models.list()),
            done=self._show,
            failed=self.trial.trouble.say,
            owner=self,
        )

    def _show(self, picture: ModelsPicture) -> None:
        is_under_way = self._desk.services.equipment.fetching.now.is_under_way
        self._advised = picture.advised or ""
        self._advising.setVisible(bool(picture.advised) and not is_under_way)
        self.advice.setText(picture.advice or "")

    def _fetch(self) -> None:
        self.fetch.begin(self._advised)
        self._advising.hide()

    def _choose_channel(self, is_typed: bool) -> None:
        settings = self._desk.services.settings
        channel = Channel.TYPED if is_typed else Channel.SPOKEN
        self._desk.jobs.run(
            lambda: settings.set("practice_channel", channel.value),
            done=lambda _: self._desk.changes.settings.emit(),
            failed=self.trial.trouble.say,
            owner=self,
        )


class RoleStep(QWidget):
    """Type, difficulty, company and length of the interviews."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        options = (type_options(), difficulty_options(), company_options(()), minutes_options())
        made = [Choice(name, offered) for name, offered in zip(ROLE_NAMES, options, strict=True)]
        self.type, self.difficulty, self.company, self.minutes = made
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space(2))
        self._grid.setVerticalSpacing(space(2))
        fill(layout := QVBoxLayout(self), self._grid)
        layout.addStretch(1)
        desk.theme.changed.connect(self._place)
        self._place()
        self.minutes.choose(str(FIRST_MINUTES))

    @property
    def wish(self) -> Wish:
        """Return the interview that was chosen."""
        settings = self._desk.services.settings
        return Wish(
            type=InterviewType(self.type.value or InterviewType.TECHNICAL_SOFTWARE),
            difficulty=Difficulty(self.difficulty.value or Difficulty.ENTRY),
            minutes=int(self.minutes.value or FIRST_MINUTES),
            mode=Mode.PRACTICE,
            channel=Channel(str(settings.get("practice_channel"))),
            company=self.company.value,
            profile=str(settings.get("profile")),
        )

    def arrive(self) -> None:
        """Show what was chosen last, and list the companies."""
        settings = self._desk.services.settings
        self.type.choose(str(settings.get("practice_type")))
        self.difficulty.choose(str(settings.get("practice_difficulty")))
        self.minutes.choose(str(settings.get("practice_minutes")))
        self._desk.jobs.run(
            lambda: tuple(
                sorted({one.company for one in self._desk.services.bank.questions() if one.company})
            ),
            done=lambda names: self.company.offer(company_options(names)),
            owner=self,
        )

    def depart(self) -> None:
        """Do nothing: nothing goes on here."""

    def take(self) -> None:
        """Keep what was chosen, also for the next time."""
        settings, wish = self._desk.services.settings, self.wish

        def keep() -> None:
            settings.set("practice_type", wish.type.value)
            settings.set("practice_difficulty", wish.difficulty.value)
            settings.set("practice_company", wish.company)
            settings.set("practice_minutes", wish.minutes)

        self._desk.jobs.run(keep, done=lambda _: self._desk.changes.settings.emit(), owner=self)

    def _place(self) -> None:
        """Put the choices two by two, or one below another where the text is large."""
        columns = 2 if self._desk.theme.text_percent < LARGE_PERCENT else 1
        for at, choice in enumerate((self.type, self.difficulty, self.company, self.minutes)):
            self._grid.removeWidget(choice)
            self._grid.addWidget(choice, at // columns, at % columns)

"""The page of the first steps."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.first_run.progress import ProgressDots
from mockinterview.gui.pages.first_run.steps import MicrophoneStep, RoleStep, VoiceStep
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import Scroll, body, button, column, fill, heading, primary, quiet, title
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.trouble import Trouble
from mockinterview.practice.sessions import Prepared
from mockinterview.screens.first_run_page import (
    BACK,
    HEADINGS,
    LOOK_AROUND,
    NEXT,
    SENTENCES,
    SKIP,
    START,
    WELCOME,
    Step,
    progress_words,
)

WIDTH_PX, HIGHEST_PX = 640, 740
"""Of what a step shows, the height at a text size of 100 %."""


class StepView(Protocol):
    """What every step can do."""

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Show or hide it."""
        ...

    def arrive(self) -> None:
        """Show everything as it is now."""
        ...

    def depart(self) -> None:
        """Stop what should not go on unseen."""
        ...

    def take(self) -> None:
        """Keep what was chosen."""
        ...


class FirstRunPage(Page):
    """Voice, microphone, role; each can be skipped, and all of it is in the settings again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.step = Step.VOICE
        self.voice, self.microphone, self.role = VoiceStep(desk), MicrophoneStep(desk), RoleStep(desk)
        self._steps: Mapping[Step, StepView] = {
            Step.VOICE: self.voice,
            Step.MICROPHONE: self.microphone,
            Step.ROLE: self.role,
        }
        self.dots = ProgressDots(desk.theme)
        self.heading, self.sentence = heading(""), body("")
        self.trouble = Trouble(desk.theme)
        self.back = button(BACK, self.go_back, icon=desk.theme.icon("arrow-left"))
        self.next = primary(NEXT, self.go_on, icon=desk.theme.icon("arrow-right", "accent_ink"))
        self.skip = quiet(SKIP, self.skip_step)
        self.start = primary(START, self.start_interview, icon=desk.theme.icon("play", "accent_ink"))
        self.look_around = button(LOOK_AROUND, self.leave)
        self._lay_out()
        for keys, deed in (("Ctrl+Return", self.go_on), ("Alt+Left", self.go_back)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def arrive(self, visit: Visit) -> None:
        """Begin at the first step, and load beside it what an interview needs."""
        services = self.desk.services
        self.desk.jobs.run(
            lambda: services.warm_up(Channel.SPOKEN, aloud=True),
            done=lambda _: None,
            owner=self,
            lane=Lane.SOUND,
        )
        self.show_step(Step.VOICE)

    def depart(self) -> None:
        """Let go of microphone and speaker."""
        self._steps[self.step].depart()

    def show_step(self, step: Step) -> None:
        """Leave the step that is shown and show another."""
        self._steps[self.step].depart()
        self.step = step
        self.trouble.rest()
        self.dots.show_step(step)
        self.heading.setText(HEADINGS[step])
        self.sentence.setText(SENTENCES[step])
        self.setAccessibleName(progress_words(step))
        self.back.setVisible(step is not Step.VOICE)
        for made in (self.next, self.skip):
            made.setVisible(step is not Step.ROLE)
        for made in (self.start, self.look_around):
            made.setVisible(step is Step.ROLE)
        view = self._steps[step]
        for one, other in self._steps.items():
            other.setVisible(one is step)
        view.arrive()
        (self.start if step is Step.ROLE else self.next).setFocus()

    def go_on(self) -> None:
        """Keep what was chosen and go to the next step; from the last one, to the interview."""
        if self.step is Step.ROLE:
            self.start_interview()
            return
        self._steps[self.step].take()
        self.show_step(Step(self.step + 1))

    def skip_step(self) -> None:
        """Go to the next step with nothing changed."""
        self.show_step(Step(self.step + 1))

    def go_back(self) -> None:
        """Go to the step before."""
        if self.step is not Step.VOICE:
            self.show_step(Step(self.step - 1))

    def start_interview(self) -> None:
        """Prepare an interview as chosen, and go to it."""
        self.role.take()
        wish, settings = self.role.wish, self.desk.services.settings

        def prepare() -> Prepared:
            prepared = self.desk.services.sessions.prepare(wish)
            settings.set("first_run_done", True)
            return prepared

        self.start.setEnabled(False)
        self.desk.jobs.run(prepare, done=self._prepared, failed=self._failed, owner=self)

    def leave(self) -> None:
        """Keep what was chosen and look around without an interview."""
        self.role.take()
        settings = self.desk.services.settings
        self.desk.jobs.run(
            lambda: settings.set("first_run_done", True),
            done=lambda _: self.desk.go(Visit(Place.PRACTICE)),
            failed=self.trouble.say,
            owner=self,
        )

    def _prepared(self, prepared: Prepared) -> None:
        self.start.setEnabled(True)
        self.desk.changes.sessions.emit()
        self.desk.go(Visit(Place.INTERVIEW, prepared=prepared))

    def _failed(self, sentence: str) -> None:
        self.start.setEnabled(True)
        self.trouble.say(sentence, action=LOOK_AROUND, on_action=self.leave)

    def _lay_out(self) -> None:
        said = column(self.heading, self.sentence, gap=0.5)
        scroll = Scroll(title(WELCOME), self.dots, said, gap=2.5, width_px=WIDTH_PX)
        scroll.add(self.voice, self.microphone, self.role)
        self._scroll = scroll
        fill(layout := QVBoxLayout(self), gap=0)
        layout.addWidget(scroll, 1000)
        layout.addLayout(self._foot())
        layout.addStretch(1)
        self.desk.theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Keep the buttons near to what they are about, also in a high window."""
        self._scroll.setMaximumHeight(HIGHEST_PX * self.desk.theme.text_percent // 100)

    def _foot(self) -> QHBoxLayout:
        """Return the buttons, which stay in sight under whatever a step shows."""
        inside = QWidget()
        inside.setMaximumWidth(WIDTH_PX)
        fill(column_of := QVBoxLayout(inside), self.trouble, gap=1)
        column_of.addLayout(Flow(self.back, self.next, self.start, self.look_around, self.skip))
        column_of.setContentsMargins(space(4), space(1), space(4), space(3))
        around = QHBoxLayout()
        around.addStretch(1)
        around.addWidget(inside, 100)
        around.addStretch(1)
        return around

"""Learning from ratings, and going back."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.section import SectionView, left
from mockinterview.gui.widgets import (
    Loading,
    body,
    button,
    caption,
    clear,
    column,
    fill,
    heading,
    line,
    strong,
)
from mockinterview.practice.learning import Learned
from mockinterview.practice.retraining import Retraining
from mockinterview.screens.learning_page import (
    EXPLAINED,
    GO_BACK,
    LEARN,
    STOP,
    USE,
    VERSIONS,
    LearningPicture,
    VersionPicture,
    learned_sentence,
    learning_picture,
    step_sentence,
    used_sentence,
)
from mockinterview.screens.settings_page import Section

PICTURE_MS = 100


class LearningSection(SectionView):
    """One run of learning at a time, which goes on while another page is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.LEARNING)
        self._run: Retraining | None = None
        self.labels, self.in_use, self.outcome = body(""), strong(""), body("")
        self.learn = button(LEARN, self.begin, icon=desk.theme.icon("graduation-cap"))
        self.halt = button(STOP, self.stop, icon=desk.theme.icon("square"))
        self.back = button(GO_BACK, lambda: self.use(None), icon=desk.theme.icon("undo-2"))
        self.bar = Loading("")
        self._versions = QWidget()
        fill(QVBoxLayout(self._versions), gap=1.5)
        self._clock = QTimer(self, interval=PICTURE_MS)
        self._clock.timeout.connect(self._look)
        self.outcome.hide()
        self.add(caption(EXPLAINED), self.in_use, self.labels, left(self.learn, self.halt, self.back))
        self.add(self.bar, self.outcome, self._versions)
        self._show_running()
        desk.changes.labels.connect(self._refresh)
        desk.jobs.closing.connect(self.stop)

    def arrive(self) -> None:
        """Count the ratings and list the versions."""
        services = self.desk.services

        def found() -> LearningPicture:
            active = services.learning.active()
            number = active.number if active else 0
            return learning_picture(len(services.labelling.list()), services.learning.versions(), number)

        self.desk.jobs.run(found, done=self._show, failed=self.trouble.say, owner=self)
        if self._run:
            self._clock.start()

    def depart(self) -> None:
        """Watch the learning no more; it goes on."""
        self._clock.stop()

    def begin(self) -> None:
        """Learn from all ratings, beside everything else."""
        self.trouble.rest()
        self.outcome.hide()
        self._run = run = Retraining(self.desk.services.learning)
        self.desk.jobs.run(run.result, done=self._learned, failed=self._failed, owner=self, lane=Lane.SLOW)
        self._clock.start()
        self._show_running()

    def stop(self) -> None:
        """Stop learning; nothing is changed then."""
        if self._run:
            self._run.stop()

    def use(self, number: int | None) -> None:
        """Let an earlier version score, by default the one before."""
        learning = self.desk.services.learning

        def used(now: int) -> None:
            self.desk.say(used_sentence(now))
            self.desk.changes.labels.emit()

        self.desk.jobs.run(lambda: learning.roll_back(number), done=used, failed=self.trouble.say, owner=self)

    def _refresh(self) -> None:
        if self.isVisible():
            self.arrive()

    def _learned(self, learned: Learned) -> None:
        self._end()
        self.outcome.setText(learned_sentence(learned))
        self.outcome.show()
        self.desk.changes.labels.emit()

    def _failed(self, sentence: str) -> None:
        self._end()
        self.trouble.say(sentence)

    def _end(self) -> None:
        self._run = None
        self._clock.stop()
        self._show_running()
        self.arrive()

    def _look(self) -> None:
        if self._run:
            what, done, total = self._run.progress
            self.bar.say(step_sentence(what, done, total), done=done, total=total)

    def _show_running(self) -> None:
        self._look()
        self.bar.setVisible(self._run is not None)
        self.halt.setVisible(self._run is not None)
        self.learn.setVisible(self._run is None)

    def _show(self, picture: LearningPicture) -> None:
        self.labels.setText(picture.labels)
        self.in_use.setText(picture.in_use)
        self.learn.setEnabled(picture.may_learn)
        self.back.setVisible(picture.may_go_back)
        layout = self._versions.layout()
        assert isinstance(layout, QVBoxLayout)
        clear(layout)
        if picture.versions:
            fill(layout, line(), heading(VERSIONS), gap=1.5)
        for version in picture.versions:
            layout.addLayout(self._line(version))

    def _line(self, version: VersionPicture) -> QVBoxLayout:
        made = column(strong(version.name), gap=0.5)
        if version.detail:
            made.addWidget(caption(version.detail))
        if version.may_use:
            use = button(USE, lambda: self.use(version.number), icon=self.desk.theme.icon("undo-2"))
            use.setAccessibleName(f"{USE}: {version.name}")
            made.addLayout(left(use))
        return made

"""The page of what comes back today, the drill, and the plan."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.due.drill_card import DrillCard
from mockinterview.gui.pages.due.due_card import DueCard
from mockinterview.gui.pages.due.plan_card import PlanCard
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Loading, Scroll, Switch, caption, fill, title
from mockinterview.gui.widgets.empty import empty_state
from mockinterview.practice.sessions import Prepared
from mockinterview.practice.start import usual_wish
from mockinterview.screens.due_page import LOADING, NOTHING_YET, STREAK, TITLE, DuePicture, due_picture
from mockinterview.screens.navigation import EmptyPicture
from mockinterview.screens.practice_page import PREPARING


class DuePage(Page):
    """What is due in one press, what keeps failing, and the way to the interview."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_arriving = False
        self.loading = Loading(LOADING)
        none = empty_state(
            desk.theme.icon("calendar-clock", "muted"),
            EmptyPicture(*NOTHING_YET),
            lambda: desk.go(Visit(Place.PRACTICE)),
        )
        self.due, self.drill, self.plan = DueCard(desk.theme), DrillCard(desk.theme), PlanCard(desk)
        self.habit = caption("")
        self.streak = Switch(STREAK)
        self.streak.on_turned(self._count_streak)
        self._none = QWidget()
        middle = QHBoxLayout(self._none)
        middle.addStretch(1)
        middle.addWidget(none, 100)
        middle.addStretch(1)
        last = (self.habit, self.streak)
        for widget in (self._none, self.due, self.drill, self.plan, *last):
            widget.hide()
        page = Scroll(title(TITLE), self.loading, self._none, self.due, self.drill, self.plan, *last)
        fill(QVBoxLayout(self), page, gap=0)
        self.due.start_wanted.connect(self._start_due)
        self.drill.start_wanted.connect(self._start_drill)
        for changed in (
            desk.changes.sessions,
            desk.changes.labels,
            desk.changes.questions,
            desk.changes.settings,
        ):
            changed.connect(self._refresh_if_seen)

    def arrive(self, visit: Visit) -> None:
        """Look up what is due now."""
        del visit
        self._is_arriving = True
        self._refresh()

    def show_due(self, picture: DuePicture) -> None:
        """Show what is due."""
        self.loading.hide()
        self._none.setVisible(picture.is_new)
        self.due.setVisible(not picture.is_new)
        self.due.show_picture(picture)
        self.drill.setVisible(not picture.is_new)
        self.drill.show_picture(picture.drill)
        self.habit.setText(picture.habit)
        for widget in (self.habit, self.streak):
            widget.setVisible(not picture.is_new)
        if self._is_arriving and picture.rows:
            self.due.all.setFocus()
        self._is_arriving = False

    def _count_streak(self, is_on: bool) -> None:
        settings = self.desk.services.settings
        self.desk.jobs.run(lambda: settings.set("streak", is_on), done=lambda _: self._refresh(), owner=self)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        services = self.desk.services
        profile, with_streak = str(services.settings.get("profile")), services.settings.get("streak") is True
        self.streak.turn(on=with_streak)
        self.desk.jobs.run(
            lambda: due_picture(services.repeating.today(profile), with_streak=with_streak),
            done=self.show_due,
            owner=self,
        )
        self.plan.refresh()

    def _start_due(self, question_ids: tuple[str, ...] | None) -> None:
        services = self.desk.services
        self._start(lambda: services.repeating.prepare_due(usual_wish(services.settings), question_ids))

    def _start_drill(self) -> None:
        services = self.desk.services
        self._start(lambda: services.repeating.prepare_drill(usual_wish(services.settings)))

    def _start(self, prepare: Callable[[], Prepared]) -> None:
        self._wait(PREPARING)
        self.desk.jobs.run(prepare, done=self._enter, failed=self._stay, owner=self)

    def _enter(self, prepared: Prepared) -> None:
        self._wait(None)
        self.desk.changes.sessions.emit()
        self.desk.go(Visit(Place.INTERVIEW, prepared=prepared))

    def _stay(self, sentence: str) -> None:
        self._wait(None)
        self.desk.fail(sentence)

    def _wait(self, sentence: str | None) -> None:
        """Let nothing be started while an interview is being prepared."""
        self.loading.setVisible(sentence is not None)
        if sentence:
            self.loading.say(sentence)
        self.due.setEnabled(sentence is None)
        self.drill.setEnabled(sentence is None)

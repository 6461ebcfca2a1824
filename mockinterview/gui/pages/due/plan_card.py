"""The plan to the interview: made, shown, saved for a calendar."""

from datetime import date, time
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths, Qt
from PySide6.QtWidgets import QDateEdit, QFileDialog, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Card, Choice, body, button, caption, clear, fill, heading, quiet, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.spins import padded
from mockinterview.gui.widgets.tiles import Tiles
from mockinterview.screens.plan_page import (
    FILE_KIND,
    FILE_NAME,
    FORGET,
    FORGOTTEN,
    INTERVIEW_ON,
    MAKE,
    MAKE_ANEW,
    MINUTES,
    MINUTES_A_DAY,
    NAME,
    NO_PLAN,
    PLAN,
    SAVE,
    SAVED,
    TIME_OF_DAY,
    TIMES,
    USUAL_DAYS,
    USUAL_MINUTES,
    USUAL_TIME,
    PlanPicture,
    calendar_events,
    plan_picture,
)


class PlanCard(Card):
    """A day and minutes a day go in, the days until then come out."""

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        self._when, self._what = strong(""), body("")
        self._days = QWidget()
        fill(QVBoxLayout(self._days), gap=0.5)
        self.day = _day(days_from_now=USUAL_DAYS)
        self.minutes, self.time = Choice(MINUTES_A_DAY, MINUTES), Choice(TIME_OF_DAY, TIMES)
        self.minutes.choose(str(USUAL_MINUTES))
        self.time.choose(f"{USUAL_TIME:%H:%M}")
        self.make = button(MAKE, self._make, icon=theme.icon("list-checks"))
        self.save = button(SAVE, self.ask_where, icon=theme.icon("download"))
        self.forget = quiet(FORGET, self._forget)
        super().__init__(
            heading(PLAN),
            self._when,
            self._what,
            self._days,
            Tiles(theme, _named(self.day), self.minutes, self.time),
            Flow(self.make, self.save, self.forget),
            gap=1.5,
        )
        self._desk = desk

    @property
    def interview_on(self) -> date:
        """Return the day that is chosen."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def refresh(self) -> None:
        """Read the plan again."""
        planning, profile = self._desk.services.planning, self._profile

        def work() -> PlanPicture | None:
            kept = planning.kept(profile)
            return plan_picture(kept, today=planning.today) if kept else None

        self._desk.jobs.run(work, done=self.show_picture, owner=self)

    def ask_where(self) -> None:
        """Let the user choose where the calendar file goes."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _ = QFileDialog.getSaveFileName(self, SAVE, str(Path(folder) / FILE_NAME), FILE_KIND)
        if name:
            self.save_calendar(Path(name))

    def save_calendar(self, path: Path) -> None:
        """Write the plan as a calendar file; the dialog has asked whether one that is there may go."""
        planning, profile = self._desk.services.planning, self._profile
        at = time.fromisoformat(self.time.value or "")

        def work() -> None:
            kept = planning.kept(profile)
            if kept:
                events = calendar_events(kept, profile=profile, at=at)
                planning.save_calendar(path, events, name=NAME, may_replace=True)

        self._desk.jobs.run(work, done=lambda _: self._desk.say(SAVED), owner=self)

    def show_picture(self, picture: PlanPicture | None) -> None:
        """Show another plan, or that there is none."""
        self._when.setText(picture.when if picture else "")
        self._when.setVisible(picture is not None)
        self._what.setText(picture.what if picture else NO_PLAN)
        layout = self._days.layout()
        if layout is not None:
            clear(layout)
            for text in picture.days if picture else ():
                layout.addWidget(caption(text))
        self._days.setVisible(bool(picture and picture.days))
        self.make.setText(MAKE_ANEW if picture else MAKE)
        if picture and not picture.is_over:
            on = picture.interview_on
            self.day.setDate(QDate(on.year, on.month, on.day))
            self.minutes.choose(str(picture.minutes))
        self.save.setVisible(picture is not None and not picture.is_over)
        self.forget.setVisible(picture is not None)
        self.show()

    @property
    def _profile(self) -> str:
        return str(self._desk.services.settings.get("profile"))

    def _make(self) -> None:
        planning, profile = self._desk.services.planning, self._profile
        on, minutes = self.interview_on, int(self.minutes.value or 0)

        def work() -> PlanPicture:
            made = planning.make(profile, interview_on=on, minutes=minutes)
            return plan_picture(made, today=planning.today)

        self._desk.jobs.run(work, done=self.show_picture, owner=self)

    def _forget(self) -> None:
        planning, profile = self._desk.services.planning, self._profile

        def done(_: None) -> None:
            self.show_picture(None)
            self._desk.say(FORGOTTEN)

        self._desk.jobs.run(lambda: planning.forget(profile), done=done, owner=self)


def _day(*, days_from_now: int) -> QDateEdit:
    made = padded(QDateEdit(QDate.currentDate().addDays(days_from_now)))
    made.setAccessibleName(INTERVIEW_ON)
    made.setMinimumDate(QDate.currentDate())
    made.setDisplayFormat("d MMM yyyy")
    made.setKeyboardTracking(False)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _named(day: QDateEdit) -> QWidget:
    """Return the field with its name above."""
    made = QWidget()
    label = caption(INTERVIEW_ON)
    label.setBuddy(day)
    fill(QVBoxLayout(made), label, day, gap=0.5)
    return made

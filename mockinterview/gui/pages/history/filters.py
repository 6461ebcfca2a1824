"""What the history can be narrowed to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox, QVBoxLayout, QWidget

from mockinterview.domain.vocabulary import Rating, Status
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Choice, caption, fill
from mockinterview.gui.widgets.spins import padded
from mockinterview.gui.widgets.tiles import Tiles
from mockinterview.ports import SessionFilter, SessionKinds
from mockinterview.screens.history_page import (
    BETWEEN,
    IN_DAYS,
    MARKED,
    OF_MARK,
    OF_RATING,
    OF_STATUS,
    OF_TYPE,
    since_days,
    start_of,
)
from mockinterview.screens.words import company_words

BEST_SCORE = 10.0
T = TypeVar("T")


class Filters(QWidget):
    """A choice for everything sessions differ by."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.type = Choice("Type", OF_TYPE)
        self.company = Choice("Company", ((None, "All companies"),))
        self.rating = Choice("Score", OF_RATING)
        self.days = Choice("When", IN_DAYS)
        self.status = Choice("How it ended", OF_STATUS)
        self.mark = Choice("Marked", OF_MARK)
        self.profile = Choice("Profile", ((None, "Everyone"),))
        self.profile.hide()
        self.score_from, self.score_to = _points("Score from", 0.0), _points("Score to", BEST_SCORE)
        self.day_from, self.day_to = _day("Date from", days_ago=30), _day("Date to")
        self._scores = (_named(self.score_from), _named(self.score_to))
        self._dates = (_named(self.day_from), _named(self.day_to))
        tiles = (
            *(self.type, self.company, self.profile, self.status, self.mark),
            *(self.rating, *self._scores, self.days, *self._dates),
        )
        fill(QVBoxLayout(self), Tiles(theme, *tiles, most=4))
        self._choices = (
            *(self.type, self.company, self.rating, self.days),
            *(self.status, self.mark, self.profile),
        )
        for choice in self._choices:
            choice.on_chosen(lambda _: self._choose())
        for number in (self.score_from, self.score_to):
            number.valueChanged.connect(self.changed)
        for day in (self.day_from, self.day_to):
            day.dateChanged.connect(self.changed)

    def offer(self, kinds: SessionKinds) -> None:
        """Take in what the sessions there are differ by."""
        companies = ((company, company_words(company)) for company in kinds.companies)
        self.company.offer([(None, "All companies"), *companies])
        self.profile.offer([(None, "Everyone"), *((profile, profile) for profile in kinds.profiles)])
        self.profile.setVisible(len(kinds.profiles) > 1)

    @property
    def count(self) -> int:
        """Return how many choices leave something out."""
        return sum(choice.value is not None for choice in self._choices)

    def clear(self) -> None:
        """Leave nothing out any more."""
        for choice in self._choices:
            choice.choose(None)
        self._choose()

    def narrowed(self, wanted: SessionFilter, *, today: date) -> SessionFilter:
        """Return a filter with what is chosen here."""
        bookmarked, excluded = MARKED.get(self.mark.value or "", (None, None))
        rating = self.rating.value
        by_points = rating == BETWEEN
        chosen = replace(
            wanted,
            type=self.type.value,
            company=self.company.value,
            profile=self.profile.value,
            status=_as(Status, self.status.value),
            rating=None if by_points else _as(Rating, rating),
            score_from=self.score_from.value() if by_points else None,
            score_to=self.score_to.value() if by_points else None,
            bookmarked=bookmarked,
            excluded=excluded,
        )
        return self._dated(chosen, today=today)

    def _dated(self, wanted: SessionFilter, *, today: date) -> SessionFilter:
        days = self.days.value
        if days == BETWEEN:
            first, last = (_date(field) for field in (self.day_from, self.day_to))
            return replace(wanted, since=start_of(first), until=start_of(last + timedelta(days=1)))
        return replace(wanted, since=since_days(int(days), today=today)) if days else wanted

    def _choose(self) -> None:
        for choice, fields in ((self.rating, self._scores), (self.days, self._dates)):
            for field in fields:
                field.setVisible(choice.value == BETWEEN)
        self.changed.emit()


def _as(kind: Callable[[str], T], value: str | None) -> T | None:
    return None if value is None else kind(value)


def _named(field: QWidget) -> QWidget:
    """Return a field under its name, hidden until it is of use."""
    both = QWidget()
    label = caption(field.accessibleName())
    label.setBuddy(field)
    fill(QVBoxLayout(both), label, field, gap=0.5)
    both.hide()
    return both


def _points(name: str, value: float) -> QDoubleSpinBox:
    made = padded(QDoubleSpinBox())
    made.setAccessibleName(name)
    made.setRange(0.0, BEST_SCORE)
    made.setDecimals(1)
    made.setSingleStep(0.5)
    made.setValue(value)
    made.setKeyboardTracking(False)
    return made


def _day(name: str, *, days_ago: int = 0) -> QDateEdit:
    made = padded(QDateEdit(QDate.currentDate().addDays(-days_ago)))
    made.setAccessibleName(name)
    made.setDisplayFormat("d MMM yyyy")
    made.setKeyboardTracking(False)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _date(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())

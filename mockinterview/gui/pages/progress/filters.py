"""Which sessions the charts are about."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.domain.vocabulary import InterviewType, Mode
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Choice, fill
from mockinterview.gui.widgets.tiles import Tiles
from mockinterview.ports import SessionKinds
from mockinterview.ports.progress import RecordFilter
from mockinterview.screens.history_page import OF_TYPE, since_days
from mockinterview.screens.progress_page import IN_DAYS, OF_MODE
from mockinterview.screens.words import company_words


class ProgressFilters(QWidget):
    """A choice for everything the record can be narrowed by."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.type = Choice("Type", OF_TYPE)
        self.company = Choice("Company", ((None, "All companies"),))
        self.mode = Choice("Mode", OF_MODE)
        self.days = Choice("When", IN_DAYS)
        self.profile = Choice("Profile", ((None, "Everyone"),))
        self.profile.hide()
        self._choices = (self.type, self.company, self.mode, self.days, self.profile)
        fill(QVBoxLayout(self), Tiles(theme, *self._choices, most=5, least_px=150))
        for choice in self._choices:
            choice.on_chosen(lambda _: self.changed.emit())

    def offer(self, kinds: SessionKinds) -> None:
        """Take in what the sessions there are differ by."""
        companies = ((company, company_words(company)) for company in kinds.companies)
        self.company.offer([(None, "All companies"), *companies])
        self.profile.offer([(None, "Everyone"), *((profile, profile) for profile in kinds.profiles)])
        self.profile.setVisible(len(kinds.profiles) > 1)

    def clear(self) -> None:
        """Leave nothing out any more but others' sessions."""
        for choice in self._choices:
            if choice is not self.profile:
                choice.choose(None)
        self.changed.emit()

    def wanted(self, *, today: date) -> RecordFilter:
        """Return what is chosen."""
        days = self.days.value
        return RecordFilter(
            type=InterviewType(self.type.value) if self.type.value else None,
            company=self.company.value,
            mode=Mode(self.mode.value) if self.mode.value else None,
            profile=self.profile.value,
            since=since_days(int(days), today=today) if days else None,
        )

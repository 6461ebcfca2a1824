"""The page of progress: what stands out, and the charts."""

from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout

from mockinterview.domain.chart import Chart
from mockinterview.gui.bridge import Job, Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.progress.filters import ProgressFilters
from mockinterview.gui.pages.progress.groups import GroupButtons, GroupView, Sentences
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Loading, Scroll, fill, title
from mockinterview.gui.widgets.empty import States, centred, empty_state
from mockinterview.ports import SessionKinds
from mockinterview.ports.progress import RecordFilter
from mockinterview.screens.navigation import PLACES
from mockinterview.screens.progress_page import (
    GROUPS,
    LOADING,
    NO_MATCH,
    NO_SESSIONS,
    OUTSTANDING,
    TITLE,
    ProgressTexts,
    charts_of,
    first_of,
    progress_texts,
)

WIDEST_PX = 1200
First = tuple[SessionKinds, bool, tuple[Chart, ...]]
"""What sessions differ by, whether any fits, and the first chart."""


class ProgressPage(Page):
    """Reads the record anew each time it is gone to, the first chart before all else."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.filters = ProgressFilters(desk.theme)
        self.insights = Sentences(OUTSTANDING)
        self.buttons = GroupButtons()
        self.groups = {group.key: GroupView(desk, group) for group in GROUPS}
        self._shown = GROUPS[0].key
        self._charts = States(*self.groups.values())
        _, icon = PLACES[Place.PROGRESS]
        self.no_match = empty_state(desk.theme.icon("search", "muted"), NO_MATCH, self.filters.clear)
        self._found = States(self._charts, self.no_match)
        page = Scroll(
            *(title(TITLE), self.insights, self.filters, self.buttons, self._found),
            width_px=WIDEST_PX,
        )
        self.none = centred(
            empty_state(desk.theme.icon(icon, "muted"), NO_SESSIONS, lambda: desk.go(Visit(Place.PRACTICE)))
        )
        self.loading = centred(Loading(LOADING))
        self.states = States(self.loading, page, self.none)
        self._page = page
        fill(QVBoxLayout(self), self.states, gap=0)
        self._reading: list[Job] = []
        self._rest_of: RecordFilter | None = None
        self._profile: str | None = str(desk.services.settings.get("profile"))
        self._has_kinds = False
        self.filters.changed.connect(self._read)
        for group in self.groups.values():
            group.cards[group.group.names[0]].settled.connect(self._read_rest)
        self.buttons.chosen.connect(self._choose)
        desk.changes.sessions.connect(self._read_if_seen)
        desk.changes.labels.connect(self._read_if_seen)
        desk.jobs.run(
            desk.services.progress.charts.prepare, done=lambda _: None, owner=self, lane=Lane.DRAWING
        )

    def arrive(self, visit: Visit) -> None:
        """Read the record again."""
        self._read()

    def start_with(self, profile: str | None) -> None:
        """Begin with another profile's sessions, None being everyone's, when the page is next gone to."""
        self._profile, self._has_kinds = profile, False

    @property
    def group(self) -> GroupView:
        """Return the group of charts that is shown."""
        return self.groups[self._shown]

    def _choose(self, key: str) -> None:
        self._shown = key
        self._charts.show_state(self.groups[key])
        self._read()

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        """Ask for the first chart; when it is painted, for all else."""
        for job in self._reading:
            job.cancel()
        services, wanted = self.desk.services, self.filters.wanted(today=_today())
        if not self._has_kinds:
            wanted = RecordFilter(profile=self._profile)
        first, self._rest_of = self.group.group.names[0], None
        self._reading = [
            self.desk.jobs.run(lambda: first_of(services, wanted, first), done=self._show_first, owner=self)
        ]

    def _read_rest(self) -> None:
        """Ask for the other charts and the words, which would only have held up the first chart."""
        wanted, self._rest_of = self._rest_of, None
        if wanted is None:
            return
        progress, others = self.desk.services.progress, self.group.group.names[1:]
        run = self.desk.jobs.run
        self._reading = [
            run(lambda: charts_of(progress, wanted, others), done=self._show_charts, owner=self),
            run(lambda: progress_texts(progress, wanted), done=self._show_texts, owner=self),
        ]

    def _show_first(self, first: First) -> None:
        kinds, is_any, charts = first
        self.filters.offer(kinds)
        if not self._has_kinds:
            self._has_kinds = True
            self.filters.profile.choose(self._profile)
        self.states.show_state(self._page if kinds.profiles else self.none)
        self._found.show_state(self._charts if is_any else self.no_match)
        self.buttons.setVisible(is_any)
        self._rest_of = self.filters.wanted(today=_today())
        self._show_charts(charts)

    def _show_charts(self, charts: tuple[Chart, ...]) -> None:
        self.group.show_charts(charts)

    def _show_texts(self, texts: ProgressTexts) -> None:
        self.insights.show_sentences(texts.insights)
        for group in self.groups.values():
            group.said.show_sentences(texts.of(group.group))


def _today() -> date:
    return datetime.now().astimezone().date()

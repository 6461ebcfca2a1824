"""One chart with its name, its words, its numbers, and the way into a file."""

from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton

from mockinterview.domain.chart import Chart, ChartName, Heat, Radar, Shares
from mockinterview.gui.bridge import Job, Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.progress.chart_table import TableView
from mockinterview.gui.pages.progress.chart_view import ChartView
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Card, caption, heading, quiet
from mockinterview.gui.widgets.flow import Flow
from mockinterview.ports.charts import DrawnChart, Look
from mockinterview.screens.chart_look import chart_look
from mockinterview.screens.progress_charts import TITLES, hover_words, session_at, table_of
from mockinterview.screens.progress_page import (
    DRAWING,
    FILES,
    HIDE_TABLE,
    POINT_AT,
    SAVE,
    SHOW_TABLE,
    can_point,
    saved_words,
    suggested_name,
)

WIDE_PX, ROW_PX, ROUND_PX = 290, 30, 360


class ChartCard(Card):
    """Draws its chart off the window's thread whenever chart, size or theme changed."""

    settled = Signal()
    """The chart that was taken in is painted, or there is nothing to paint."""

    def __init__(self, desk: Desk, name: ChartName) -> None:
        self.view = ChartView(desk.theme)
        self.about = caption("")
        self.said = caption("")
        self.table = TableView(TITLES[name])
        self.shows_table: QPushButton = quiet(
            SHOW_TABLE, self._turn_table, icon=desk.theme.icon("list-checks")
        )
        self.save_button = quiet(SAVE, self._ask_where, icon=desk.theme.icon("download"))
        self._title = heading(TITLES[name])
        super().__init__(self._title, self.view, self.said, self.about, self.table, gap=1)
        self.body.addLayout(Flow(self.shows_table, self.save_button))
        self.body.addStretch(1)
        self.name = name
        self._desk = desk
        self._chart: Chart | None = None
        self._job: Job | None = None
        self._drawn: tuple[QSize, Look] | None = None
        self._shown: tuple[QSize, Look] | None = None
        self.table.hide()
        self.view.resized.connect(self._draw)
        self.view.pointed.connect(self._tell)
        self.view.chosen.connect(self._open)
        desk.theme.changed.connect(self._draw)
        self.wait()

    @property
    def chart(self) -> Chart | None:
        """Return the chart that is shown, None while it is read."""
        return self._chart

    @property
    def is_drawn(self) -> bool:
        """Return whether the chart is shown as it was drawn for the present size and look."""
        return self._drawn is not None and self._drawn == self._wanted() and self._shown == self._drawn

    def wait(self) -> None:
        """Say that the chart is on its way; one that is shown stays."""
        if self._chart is None:
            self.about.setText(DRAWING)
            self._offer()

    def show_chart(self, chart: Chart) -> None:
        """Take another chart in: its words at once, its picture when it is drawn."""
        self._chart, self._drawn, self._shown = chart, None, None
        self.view.setAccessibleName(chart.alternative)
        self.about.setText(chart.about)
        self._tell(-1)
        self._offer()
        if self.table.isVisible():
            self.table.show_table(table_of(chart))
        self._draw()

    def _offer(self) -> None:
        """Show what there is: without a drawing only the words."""
        there = bool(self._chart and self._chart.drawing)
        self.view.setVisible(there)
        self.said.setVisible(there and bool(self._chart and can_point(self._chart)))
        self.shows_table.setVisible(there)
        self.save_button.setVisible(there)
        if not there:
            self.table.hide()
            self.shows_table.setText(SHOW_TABLE)

    def _draw(self) -> None:
        chart = self._chart
        if chart is None or chart.drawing is None or not self.isVisible():
            self.settled.emit()
            return
        self.view.take_height(_height(chart, self._desk.theme.text_percent))
        charts, wanted, scale = self._desk.services.progress.charts, self._wanted(), self.devicePixelRatioF()
        if self._drawn == wanted:
            return
        self._drawn = wanted
        size, look = wanted
        if self._job:
            self._job.cancel()
        self._job = self._desk.jobs.run(
            lambda: charts.draw(chart, look, width=size.width(), height=size.height(), scale=scale),
            done=lambda drawn: self._show(drawn, wanted),
            owner=self,
            lane=Lane.DRAWING,
        )

    def _wanted(self) -> tuple[QSize, Look]:
        """Return the size and look the chart is to be drawn in now."""
        theme = self._desk.theme
        return self.view.size(), chart_look(is_dark=theme.is_dark, text_percent=theme.text_percent)

    def _show(self, drawn: DrawnChart, wanted: tuple[QSize, Look]) -> None:
        self._shown = wanted
        self.view.show_drawn(drawn, size=wanted[0])
        self.settled.emit()

    def _tell(self, index: int) -> None:
        """Say what is pointed at."""
        words = hover_words(self._chart, index) if self._chart and index >= 0 else ""
        leads = bool(self._chart and can_point(self._chart))
        self.said.setText(words or (POINT_AT if leads else ""))
        self.view.setAccessibleDescription(words)

    def _open(self, index: int) -> None:
        session_id = session_at(self._chart, index) if self._chart else None
        if session_id:
            self._desk.go(Visit(Place.SESSION, session_id=session_id))

    def _turn_table(self) -> None:
        if self._chart is None:
            return
        is_shown = self.table.isHidden()
        if is_shown:
            self.table.show_table(table_of(self._chart))
        self.table.setVisible(is_shown)
        self.shows_table.setText(HIDE_TABLE if is_shown else SHOW_TABLE)
        self.shows_table.setAccessibleName(self.shows_table.text())

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        offered = str(Path(folder) / suggested_name(self.name))
        chosen, kind = QFileDialog.getSaveFileName(self, SAVE, offered, ";;".join(FILES))
        if chosen:
            self.save(Path(chosen).with_suffix(FILES.get(kind, Path(chosen).suffix)))

    def save(self, file: Path) -> None:
        """Write the chart into a PNG or SVG file, in the colors of the theme."""
        progress, chart = self._desk.services.progress, self._chart
        look = chart_look(is_dark=self._desk.theme.is_dark)
        if chart is not None:
            self._desk.jobs.run(
                lambda: progress.save(chart, look, file),
                done=lambda _: self._desk.say(saved_words(file.name)),
                owner=self,
                lane=Lane.DRAWING,
            )


def _height(chart: Chart, text_percent: int) -> int:
    """Return how high a chart is drawn, in pixels of the layout."""
    drawing = chart.drawing
    if isinstance(drawing, Heat):
        return (len(drawing.rows) * ROW_PX + 2 * ROW_PX) * text_percent // 100
    if isinstance(drawing, Shares):
        return (len(drawing.bars) * ROW_PX + 3 * ROW_PX) * text_percent // 100
    base = ROUND_PX if isinstance(drawing, Radar) else WIDE_PX
    return base * (50 + text_percent // 2) // 100

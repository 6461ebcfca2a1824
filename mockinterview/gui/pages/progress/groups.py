"""The charts in groups, of which one is shown."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from mockinterview.domain.chart import Chart, ChartName
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.progress.chart_card import ChartCard
from mockinterview.gui.widgets import Card, body, button, clear, fill, heading
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.tiles import Tiles
from mockinterview.screens.progress_page import GROUPS, WIDE, ChartGroup

LEAST_CHART_PX = 400


class GroupButtons(QWidget):
    """A button for each group; the pressed one is shown."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        flow = Flow()
        self.setLayout(flow)
        for group in GROUPS:
            made = button(group.title)
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, key=group.key: self.chosen.emit(key))
            self._group.addButton(made)
            flow.addWidget(made)
            self.buttons[group.key] = made
        self.buttons[GROUPS[0].key].setChecked(True)


class Sentences(Card):
    """Sentences under a name."""

    def __init__(self, name: str) -> None:
        super().__init__(heading(name), gap=1)
        self._lines = QVBoxLayout()
        fill(self._lines, gap=1)
        self.body.addLayout(self._lines)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show other sentences; without any, nothing."""
        clear(self._lines)
        for sentence in sentences:
            self._lines.addWidget(body(sentence))
        self.setVisible(bool(sentences))


class GroupView(QWidget):
    """The charts of a group, wide ones alone and others side by side, below what is said about them."""

    def __init__(self, desk: Desk, group: ChartGroup) -> None:
        super().__init__()
        self.group = group
        self.said = Sentences(group.said)
        self.cards = {name: ChartCard(desk, name) for name in group.names}
        fill(layout := QVBoxLayout(self), self.said, gap=2)
        for row in _rows(group.names):
            cards = [self.cards[name] for name in row]
            layout.addWidget(cards[0] if len(cards) == 1 else _side_by_side(desk, cards))

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Show those charts that are of this group."""
        for chart in charts:
            if chart.name in self.cards:
                self.cards[chart.name].show_chart(chart)


def _rows(names: Sequence[ChartName]) -> Iterator[list[ChartName]]:
    """Yield names that stand together: a wide one alone, others with their neighbors."""
    together: list[ChartName] = []
    for name in names:
        if name in WIDE:
            if together:
                yield together
            yield [name]
            together = []
        else:
            together = [*together, name]
    if together:
        yield together


def _side_by_side(desk: Desk, cards: Sequence[ChartCard]) -> Tiles:
    return Tiles(desk.theme, *cards, most=2, least_px=LEAST_CHART_PX)

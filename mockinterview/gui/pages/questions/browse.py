"""The bank to look through: search, filters, the list, and the question that is chosen."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from mockinterview.domain.bank import QuestionFilter
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.gui.pages.questions.detail import QuestionDetail
from mockinterview.gui.pages.questions.model import QuestionRows
from mockinterview.gui.theme import Size, Theme, space
from mockinterview.gui.widgets import Choice, Loading, Scroll, button, caption, fill, primary, title
from mockinterview.gui.widgets.empty import Later, States, centred, empty_state
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.lines import LineView, focus_row
from mockinterview.gui.widgets.search import SearchField, SearchRow
from mockinterview.gui.widgets.tiles import Tiles
from mockinterview.practice.browsing import Browsed, Kept
from mockinterview.screens import questions_page as words
from mockinterview.screens.history_page import filter_words
from mockinterview.screens.navigation import EmptyPicture
from mockinterview.screens.words import company_words

WIDE = 54
"""Width from which list and question stand beside each other, in heights of the text."""
WIDEST_PX = 1600
LOOK_MS = 80
"""How long the choice of a row must rest before its question is shown: arrow keys run through many."""


class BrowseView(Scroll):
    """The list of questions with the chosen one beside or below it."""

    wanted_changed = Signal()
    practice_wanted = Signal(tuple)
    retire_wanted = Signal(tuple, bool)
    export_wanted = Signal(tuple)
    looked_at = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(width_px=WIDEST_PX, gap=1.5)
        self.head = BrowseHead(theme)
        self.rows = QuestionRows(self)
        self.view = LineView(theme, words.TITLE)
        self.view.setModel(self.rows)
        self.detail = QuestionDetail(theme)
        self._theme = theme
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_at)
        self._list = self._listed()
        self._loading = centred(Loading(words.LOADING))
        empty = ((None, words.NO_MATCH), *words.EMPTY.items())
        self._empty = {kept: self._none(kept, picture) for kept, picture in empty}
        self._states = States(self._loading, self._list, *self._empty.values())
        self.body.insertWidget(0, self.head)
        self.body.insertWidget(1, self._states, 1000)
        self.head.changed.connect(self.wanted_changed)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.view.activated.connect(
            lambda index: self.practice_wanted.emit((self.rows.rows[index.row()].id,))
        )
        self._offer()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the questions that are chosen."""
        return tuple(self.rows.rows[row].id for row in self.view.rows())

    def show_found(self, browsed: Browsed, rows: tuple[words.QuestionRow, ...]) -> None:
        """Show what was found, with the rows chosen that were chosen before."""
        chosen = self.chosen
        self.head.show_total(browsed)
        self.rows.show_rows(rows)
        if browsed.found:
            self._states.show_state(self._list)
            self.choose(chosen)
            self._look.stop()
            self._look_at()
            return
        kept = self.head.kept if self.head.is_only_kept else None
        self._states.show_state(self._empty.get(kept, self._empty[None]))

    def choose(self, ids: Collection[str]) -> None:
        """Choose a question, the first where none of these is there."""
        places = [at for at, row in enumerate(self.rows.rows) if row.id in ids]
        focus_row(self.view, places[0] if places else 0)
        for at in places[1:]:
            self.view.selectionModel().select(
                self.rows.index(at, 0), self.view.selectionModel().SelectionFlag.Select
            )
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the question beside the list, or below it where it is narrow."""
        is_wide = self.viewport().width() >= WIDE * self._theme.px(Size.BODY)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        super().resizeEvent(event)
        self._measure()

    def show_question(self, picture: words.QuestionPicture | None) -> None:
        """Show a question whole."""
        self.detail.show_question(picture)
        self._aside.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._measure)  # once its words have been laid out

    def _measure(self) -> None:
        """Scroll the question by itself only where it stands beside the list."""
        is_beside = self._both.direction() is QBoxLayout.Direction.LeftToRight
        inner = self._aside.widget()
        high = inner.minimumSizeHint().height() if inner else 0
        high = max(high, self.detail.body.totalHeightForWidth(self.detail.width()))
        self._aside.setMinimumHeight(space(20) if is_beside else high + space(4))

    def _listed(self) -> QWidget:
        """Return the list with its buttons, and the place of the question."""
        icon = self._theme.icon
        self.practice = button(words.PRACTICE_ONE, lambda: self.practice_wanted.emit(self.chosen))
        self.retire = button(words.RETIRE, self._retire, icon=icon("archive"))
        self.export = button(words.EXPORT, lambda: self.export_wanted.emit(self.chosen), icon=icon("upload"))
        self._hint = caption(words.SEVERAL)
        self._hint.setWordWrap(False)
        self.several = Flow(self.practice, self.retire, self.export, self._hint)
        left, both = QWidget(), QWidget()
        self._aside = Scroll(self.detail, width_px=WIDEST_PX)
        self._aside.body.setContentsMargins(0, 0, 0, 0)
        fill(QVBoxLayout(left), self.view, self.several, gap=1.5)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(space(2))
        self._both.addWidget(left, 1)
        self._both.addWidget(self._aside, 1)
        return both

    def _none(self, kept: Kept | None, picture: EmptyPicture) -> Later:
        icon, way_on = self._theme.icon("search", "muted"), self._on_empty(kept)
        return Later(lambda: centred(empty_state(icon, picture, way_on)))

    def _on_empty(self, kept: Kept | None) -> Callable[[], object]:
        return self.head.add.click if kept is Kept.OWN else self.head.clear

    def _retire(self) -> None:
        self.retire_wanted.emit(self.chosen, self.head.kept is not Kept.RETIRED)

    def _look_at(self) -> None:
        if self.chosen:
            self.looked_at.emit(self.chosen[-1])

    def _offer(self) -> None:
        """Offer what can be done with what is chosen, and show the question."""
        chosen, is_retired = self.chosen, self.head.kept is Kept.RETIRED
        name = words.practice_words(len(chosen))
        self.practice.setText(name)
        self.practice.setAccessibleName(name)
        turn = words.ASK_AGAIN if is_retired else words.RETIRE
        self.retire.setText(turn)
        self.retire.setAccessibleName(turn)
        self.practice.setVisible(len(chosen) > 1 and not is_retired)
        self.retire.setVisible(len(chosen) > 1)
        self.export.setEnabled(bool(chosen))
        if chosen:
            self._look.start()
        else:
            self.show_question(None)


class BrowseHead(QWidget):
    """What is looked for in the bank, and what else can be done with it."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.total = caption("")
        self.search = SearchField(theme, words.SEARCH)
        self.shows_filters = button(filter_words(0), icon=theme.icon("filter"))
        self.shows_filters.setCheckable(True)
        self._kept = Choice("Show", words.OF_KEPT)
        self._kept.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.type, self.level = Choice("Type", words.OF_TYPE), Choice("Level", words.OF_LEVEL)
        self.company = Choice("Company", ((None, words.ALL_COMPANIES),))
        self.category = Choice("Category", ((None, words.ALL_CATEGORIES),))
        self._choices = (self.type, self.level, self.company, self.category)
        self.filters = Tiles(theme, *self._choices, most=4)
        self.filters.hide()
        self.shows_filters.toggled.connect(self.filters.setVisible)
        self.add = primary(words.ADD, icon=theme.icon("plus", "accent_ink"))
        self.takes = button(words.IMPORT, icon=theme.icon("download"))
        self.tailor = button(words.TAILOR, icon=theme.icon("briefcase"))
        self.sets = button(words.SETS, icon=theme.icon("list-checks"))
        others = Flow(self.add, self.tailor, self.sets, self.takes)
        row = SearchRow(theme, self.search, self.shows_filters, self._kept)
        fill(QVBoxLayout(self), title(words.TITLE), self.total, others, row, self.filters)
        self.search.searched.connect(self.changed)
        for choice in (*self._choices, self._kept):
            choice.on_chosen(lambda _: self._choose())

    @property
    def kept(self) -> Kept:
        """Return which part of the bank is looked through."""
        return Kept(self._kept.value or Kept.ASKED)

    @property
    def is_only_kept(self) -> bool:
        """Return whether nothing else leaves anything out."""
        return not self.search.text().strip() and not self._count

    @property
    def wanted(self) -> QuestionFilter:
        """Return what is chosen."""
        return QuestionFilter(
            type=InterviewType(self.type.value) if self.type.value else None,
            difficulty=Difficulty(self.level.value) if self.level.value else None,
            company=self.company.value,
            category=self.category.value,
        )

    def show_total(self, browsed: Browsed) -> None:
        """Say how many were found, and offer what the bank's questions differ by."""
        self.total.setText(words.total_words(browsed))
        companies = ((one, company_words(one)) for one in browsed.companies)
        self.company.offer([(None, words.ALL_COMPANIES), *companies])
        categories = ((one, words.category_words(one)) for one in browsed.categories)
        self.category.offer([(None, words.ALL_CATEGORIES), *categories])

    def show_kept(self, kept: Kept) -> None:
        """Look through another part of the bank."""
        self._kept.choose(kept)
        self._choose()

    def clear(self) -> None:
        """Look for everything that is asked."""
        self.search.empty()
        for choice in self._choices:
            choice.choose(None)
        self._kept.choose(Kept.ASKED)
        self._choose()

    @property
    def _count(self) -> int:
        return sum(choice.value is not None for choice in self._choices)

    def _choose(self) -> None:
        self.shows_filters.setText(filter_words(self._count))
        self.changed.emit()

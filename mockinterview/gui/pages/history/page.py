"""The page of all sessions."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from mockinterview.gui.bridge import Job
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.history.bench import SessionBench
from mockinterview.gui.pages.history.head import HistoryHead
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Scroll, fill
from mockinterview.ports import SessionFilter
from mockinterview.practice.history import Found
from mockinterview.screens.history_page import (
    HistoryRow,
    deleted_words,
    excluded_words,
    history_row,
    is_narrowed,
    total_words,
)

PAGE_ROWS = 200
WIDEST_PX = 1200
MOST_ROWS_AT_ONCE = 1000
UNDO = timedelta(seconds=10)
"""How long a deleted session can be taken back: a little longer than the window offers it."""

Rows = tuple[tuple[HistoryRow, ...], int]


class HistoryPage(Page):
    """All sessions, newest first unless asked otherwise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head = HistoryHead(desk.theme)
        self.bench = SessionBench(desk.theme)
        self.head.search.lead_from(self)
        page = Scroll(self.head, gap=1.5, width_px=WIDEST_PX)
        page.body.insertWidget(1, self.bench, 1000)
        fill(QVBoxLayout(self), page, gap=0)
        self._reading: Job | None = None
        self._undo_is_over = QTimer(self, singleShot=True, interval=int(UNDO.total_seconds() * 1000) + 500)
        self._undo_is_over.timeout.connect(self._empty_bin)
        self._connect()
        self._empty_bin()

    def arrive(self, visit: Visit) -> None:
        """Read the history again; a text to search for replaces search and filters."""
        if visit.text is not None:
            self.head.clear()
            self.head.search.setText(visit.text)
        self._refresh()
        self.bench.view.setFocus()

    def _connect(self) -> None:
        bench, desk = self.bench, self.desk
        self.head.changed.connect(self._search)
        bench.rows.more_wanted.connect(self._read_more)
        bench.start_wanted.connect(lambda: desk.go(Visit(Place.PRACTICE)))
        bench.clear_wanted.connect(self.head.clear)
        bench.open_wanted.connect(self._open)
        bench.resume_wanted.connect(self._resume)
        bench.exclude_wanted.connect(self._exclude)
        bench.delete_wanted.connect(self._delete)
        desk.changes.sessions.connect(self._refresh_if_seen)

    def _search(self) -> None:
        """Show what is wanted now, from the first row on."""
        self._read(self._wanted(), self._show_first)

    def _refresh(self) -> None:
        """Show what is wanted as it is now, and stay where one was."""
        services = self.desk.services
        self.desk.jobs.run(lambda: services.history.kinds(), done=self.head.filters.offer, owner=self)
        there = min(max(len(self.bench.rows.rows), PAGE_ROWS), MOST_ROWS_AT_ONCE)
        self._read(self._wanted(limit=there), self._show_again)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _read_more(self, offset: int) -> None:
        self._read(self._wanted(offset=offset), lambda found: self.bench.rows.add(found[0]))

    def _wanted(self, *, limit: int = PAGE_ROWS, offset: int = 0) -> SessionFilter:
        return self.head.wanted(SessionFilter(limit=limit, offset=offset), today=_today())

    def _read(self, wanted: SessionFilter, done: Callable[[Rows], None]) -> None:
        self.stop_reading()
        services = self.desk.services
        self._reading = self.desk.jobs.run(
            lambda: _pictures(services.history.find(wanted)), done=done, owner=self
        )

    def _show_first(self, found: Rows) -> None:
        self.show_found(found)
        self.bench.view.scrollToTop()

    def _show_again(self, found: Rows) -> None:
        place = self.bench.view.verticalScrollBar().value()
        chosen = self.bench.chosen_ids
        self.show_found(found)
        self.bench.choose(chosen)
        self.bench.view.verticalScrollBar().setValue(place)

    def stop_reading(self) -> None:
        """Drop what is being read."""
        if self._reading:
            self._reading.cancel()

    def show_found(self, found: Rows) -> None:
        """Show a page of rows, of a total."""
        rows, total = found
        wanted = self._wanted()
        self.bench.show_rows(rows, total=total, is_narrowed=is_narrowed(wanted))
        self.head.show_total(total_words(total, wanted=wanted), is_usable=bool(rows) or is_narrowed(wanted))

    def _open(self, session_id: str) -> None:
        self.desk.go(Visit(Place.SESSION, session_id=session_id))

    def _resume(self, session_id: str) -> None:
        self.desk.jobs.run(
            lambda: self.desk.services.sessions.resume(session_id),
            done=lambda prepared: self.desk.go(Visit(Place.INTERVIEW, prepared=prepared)),
            owner=self,
        )

    def _exclude(self, ids: tuple[str, ...], excluded: bool) -> None:
        def done(_: None) -> None:
            self.desk.say(
                excluded_words(len(ids), excluded=excluded),
                action="Undo",
                on_action=lambda: self._change(lambda: history.exclude(ids, excluded=not excluded)),
            )
            self.desk.changes.sessions.emit()

        history = self.desk.services.history
        self.desk.jobs.run(lambda: history.exclude(ids, excluded=excluded), done=done, owner=self)

    def _delete(self, ids: tuple[str, ...]) -> None:
        def done(_: None) -> None:
            self._undo_is_over.start()
            self.desk.say(
                deleted_words(len(ids)),
                action="Undo",
                on_action=lambda: self._change(lambda: history.restore(ids)),
            )
            self.bench.forget(ids)
            self.desk.changes.sessions.emit()

        history = self.desk.services.history
        self.desk.jobs.run(lambda: history.delete(ids), done=done, owner=self)

    def _change(self, work: Callable[[], None]) -> None:
        """Change sessions, and say so to all pages."""
        self.desk.jobs.run(work, done=lambda _: self.desk.changes.sessions.emit(), owner=self)

    def _empty_bin(self) -> None:
        """Remove what can't be taken back any more, also what an earlier start left."""
        services = self.desk.services
        self.desk.jobs.run(lambda: services.history.empty_bin(after=UNDO), done=lambda _: None, owner=self)


def _pictures(found: Found) -> Rows:
    today = _today()
    return tuple(history_row(line, today=today) for line in found.lines), found.total


def _today() -> date:
    return datetime.now().astimezone().date()

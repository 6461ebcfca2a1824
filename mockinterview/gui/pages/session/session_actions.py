"""What can be done with a session that is looked back at."""

import json
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from mockinterview.domain.report import Paper
from mockinterview.domain.session import Session
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import fill, quiet
from mockinterview.ports.printing import Printed
from mockinterview.practice import session_file
from mockinterview.practice.export import session_data
from mockinterview.screens import session_review as words
from mockinterview.screens.report import OPEN, made_sentences, session_report
from mockinterview.screens.session_text import session_text


class SessionActions(QWidget):
    """Back to the history, leave out of statistics, export, delete."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: Session | None = None
        icon = desk.theme.icon
        back = quiet(words.BACK, lambda: desk.go(Visit(Place.HISTORY)), icon=icon("arrow-left"))
        self._exclude = quiet(words.EXCLUDE, self._turn_exclusion, icon=icon("eye-off"))
        export = quiet(words.EXPORT, self._ask_where, icon=icon("download"))
        delete = quiet(words.DELETE, self._delete, icon=icon("trash-2"))
        fill(layout := QHBoxLayout(self), back, gap=1)
        layout.addStretch(1)
        for button in (self._exclude, export, delete):
            layout.addWidget(button)
        self._buttons = (back, self._exclude, export, delete)
        self._is_narrow = False

    def show_session(self, session: Session) -> None:
        """Offer what can be done with a session."""
        self._session = session
        excluded = session.summary.excluded
        self._exclude.setAccessibleName(words.INCLUDE if excluded else words.EXCLUDE)
        self._write()
        self._exclude.setIcon(self._desk.theme.icon("eye" if excluded else "eye-off"))

    def be_narrow(self, narrow: bool) -> None:
        """Show icons alone where there is no room for words."""
        self._is_narrow = narrow
        self._write()

    def _write(self) -> None:
        for button in self._buttons:
            button.setText("" if self._is_narrow else button.accessibleName())
            button.setToolTip(button.accessibleName() if self._is_narrow else "")

    def save(self, file: Path) -> None:
        """Save the session; the end of the name tells whether as a report, as JSON or as text."""
        session = self._session
        if session is None:
            return
        if file.suffix == ".pdf":
            self._print(session, file)
            return

        def work() -> None:
            is_data = file.suffix == ".json"
            data = json.dumps(session_data(session), indent=2, ensure_ascii=False) if is_data else ""
            session_file.save(data or session_text(session), file)

        self._desk.jobs.run(
            work,
            done=lambda _: self._desk.say(words.SAVED.format(file=file.name)),
            owner=self,
            lane=Lane.SLOW,
        )

    def _print(self, session: Session, file: Path) -> None:
        """Make a report of the session and offer to open it."""
        desk, services = self._desk, self._desk.services
        is_american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        paper = Paper.LETTER if is_american else Paper.A4

        def work() -> Printed:
            report = session_report(services.reporting, session)
            return services.reporting.save(report, file, paper=paper, may_replace=True)

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

        def done(printed: Printed) -> None:
            desk.say(" ".join(made_sentences(printed, file)), action=OPEN, on_action=show)

        desk.jobs.run(work, done=done, owner=self, lane=Lane.SLOW)

    def _ask_where(self) -> None:
        if self._session is None:
            return
        kinds = dict(words.KINDS)
        name = f"interview-{self._session.summary.started_at.astimezone():%Y-%m-%d}.pdf"
        chosen, kind = QFileDialog.getSaveFileName(self, words.EXPORT, name, ";;".join(kinds))
        if chosen:
            self.save(Path(chosen).with_suffix(kinds.get(kind, Path(chosen).suffix)))

    def _turn_exclusion(self) -> None:
        if self._session is None:
            return
        history, summary = self._desk.services.history, self._session.summary
        self._desk.jobs.run(
            lambda: history.exclude([summary.id], excluded=not summary.excluded),
            done=lambda _: self._desk.changes.sessions.emit(),
            owner=self,
        )

    def _delete(self) -> None:
        if self._session is None:
            return
        history, session_id = self._desk.services.history, self._session.summary.id
        self._desk.jobs.run(
            lambda: history.delete([session_id]), done=lambda _: self._deleted(session_id), owner=self
        )

    def _deleted(self, session_id: str) -> None:
        history, desk = self._desk.services.history, self._desk

        def undo() -> None:
            desk.jobs.run(
                lambda: history.restore([session_id]),
                done=lambda _: desk.changes.sessions.emit(),
                owner=desk,
            )

        desk.go(Visit(Place.HISTORY))
        desk.changes.sessions.emit()
        desk.say(words.DELETED, action=words.UNDO, on_action=undo)

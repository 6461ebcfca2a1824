"""The page of the question bank: its parts, and what they ask for."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from mockinterview.gui.bridge import Job
from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.questions.import_desk import ImportDesk
from mockinterview.gui.pages.questions.parts import Parts
from mockinterview.gui.pages.questions.shelf_desk import ShelfDesk
from mockinterview.gui.pages.questions.tailor_desk import TailorDesk
from mockinterview.gui.places import Visit
from mockinterview.gui.widgets import fill
from mockinterview.practice.browsing import Browsed, browse
from mockinterview.screens.questions_page import (
    FILES_TO_READ,
    FILES_TO_WRITE,
    IMPORT,
    QuestionRow,
    question_row,
)

QUESTION_FILES = {".yaml", ".yml", ".json", ".csv"}


class QuestionsPage(Page):
    """The list with the chosen question; forms and reports take its place for a while."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        self.parts = Parts(desk)
        self.browse = self.parts.browse
        self.shelf, self.imports = ShelfDesk(self.parts), ImportDesk(self.parts)
        self.tailoring = TailorDesk(self.parts)
        fill(QVBoxLayout(self), self.parts, gap=0)
        self.browse.head.search.lead_from(self)
        self._reading: Job | None = None
        self._connect()

    def arrive(self, visit: Visit) -> None:
        """Read the bank again; a text to search for replaces search and filters."""
        if visit.text is not None:
            self.browse.head.clear()
            self.browse.head.search.setText(visit.text)
            self.parts.setCurrentWidget(self.browse)
        self.read()
        if self.parts.currentWidget() is self.browse:
            self.browse.view.setFocus()

    def show_list(self) -> None:
        """Go back to the list."""
        self.parts.setCurrentWidget(self.browse)
        self.read()
        self.browse.view.setFocus()

    def read(self) -> None:
        """Show what is wanted, as the bank is now."""
        if self._reading:
            self._reading.cancel()
        head, bank = self.browse.head, self.desk.services.bank
        wanted, search, kept = head.wanted, head.search.text(), head.kept

        def work() -> tuple[Browsed, tuple[QuestionRow, ...]]:
            browsed = browse(bank.shelved(), wanted, search=search, kept=kept)
            return browsed, tuple(map(question_row, browsed.found))

        self._reading = self.desk.jobs.run(
            work, done=lambda found: self.browse.show_found(*found), owner=self
        )

    def take(self, file: Path) -> None:
        """Take a file by what it is: questions are imported, other documents are a job description."""
        if file.suffix.lower() in QUESTION_FILES:
            self.imports.take(file)
        else:
            self.tailoring.take(file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Let files be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the first file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take(Path(files[0]))

    def _connect(self) -> None:
        browse, head = self.browse, self.browse.head
        browse.wanted_changed.connect(self.read)
        head.add.clicked.connect(lambda _: self.shelf.write(None))
        head.takes.clicked.connect(lambda _: self._choose_import())
        head.tailor.clicked.connect(lambda _: self.tailoring.open())
        head.sets.clicked.connect(lambda _: self.tailoring.open_sets())
        browse.practice_wanted.connect(self.shelf.practice)
        browse.retire_wanted.connect(self.shelf.retire)
        browse.export_wanted.connect(self._choose_export)
        browse.looked_at.connect(self.shelf.look_at)
        detail = browse.detail
        detail.practice_wanted.connect(lambda name: self.shelf.practice((name,)))
        detail.edit_wanted.connect(self.shelf.write)
        detail.retire_wanted.connect(lambda name, retired: self.shelf.retire((name,), retired))
        detail.discard_wanted.connect(self.shelf.discard)
        self.parts.saved.connect(self.shelf.save)
        self.parts.practice_wanted.connect(self.shelf.practice)
        self.parts.list_wanted.connect(self.show_list)
        self.desk.changes.questions.connect(self._read_if_seen)

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self.read()

    def _choose_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, IMPORT, "", FILES_TO_READ)
        if name:
            self.imports.take(Path(name))

    def _choose_export(self, ids: tuple[str, ...]) -> None:
        name, _ = QFileDialog.getSaveFileName(self, IMPORT, "questions.yaml", FILES_TO_WRITE)
        if name:
            self.shelf.export(ids, Path(name))

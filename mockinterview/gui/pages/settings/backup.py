"""Backups: written, looked into, restored."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mockinterview.gui.bridge import Job, Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.section import SectionView, left
from mockinterview.gui.widgets import Loading, Switch, body, button, caption, danger, fill, line, strong
from mockinterview.ports import BackupContents
from mockinterview.screens.backup_page import (
    BACK_UP,
    EXPLAINED,
    FILES,
    LOOKING,
    RESTORE,
    RESTORING,
    STOP,
    WITH_SOUND,
    WITH_SOUND_SENTENCE,
    WRITING,
    YES_RESTORE,
    contents_sentence,
    restore_question,
    restored_sentence,
    suggested_name,
    written_sentence,
)
from mockinterview.screens.settings_page import CANCEL, Section

T = TypeVar("T")


class BackupSection(SectionView):
    """Writes everything into one file, and brings it back after a look inside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.BACKUP)
        self.with_sound = Switch(WITH_SOUND, sentence=WITH_SOUND_SENTENCE, is_on=True)
        self.back_up = button(BACK_UP, self.ask_where, icon=desk.theme.icon("download"))
        self.bring_back = button(RESTORE, self.ask_what, icon=desk.theme.icon("rotate-ccw"))
        self.busy = Loading("")
        self.halt = button(STOP, self.stop, icon=desk.theme.icon("square"))
        self.halt.hide()
        self.busy.hide()
        desk.jobs.closing.connect(self.stop)
        self._source: Path | None = None
        self._job: Job | None = None
        self.contents = strong("")
        self.yes = danger(YES_RESTORE, self.restore)
        self._asked = QWidget()
        fill(asked := QVBoxLayout(self._asked), self.contents, body(restore_question()), gap=1)
        asked.addLayout(left(self.yes, button(CANCEL, self._asked.hide)))
        self._asked.hide()
        self.add(caption(EXPLAINED), self.with_sound, left(self.back_up), line(), left(self.bring_back))
        self.add(self._asked, self.busy, left(self.halt))

    def depart(self) -> None:
        """Ask for nothing any more; what is being written goes on."""
        self._asked.hide()

    def ask_where(self) -> None:
        """Let the user choose where the backup goes."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        offered = str(Path(folder) / suggested_name(datetime.now(UTC)))
        name, _ = QFileDialog.getSaveFileName(self, BACK_UP, offered, FILES)
        if name:
            self.write(Path(name))

    def ask_what(self) -> None:
        """Let the user choose a backup to restore."""
        name, _ = QFileDialog.getOpenFileName(self, RESTORE, "", FILES)
        if name:
            self.look(Path(name))

    def write(self, target: Path) -> None:
        """Write a backup."""
        with_recordings = self.with_sound.is_on
        progress = self.desk.jobs.to_window(self._show_progress, owner=self)
        self._work(
            lambda: self.desk.services.keeping.backups.write(
                target,
                with_recordings=with_recordings,
                on_progress=lambda done, total: progress((done, total)),
                cancelled=lambda: self._job is not None and self._job.is_cancelled,
            ),
            lambda contents: self.desk.say(written_sentence(target, contents)),
            WRITING,
        )
        self.halt.show()

    def stop(self) -> None:
        """Give the backup that is being written up."""
        if self._job:
            self._job.cancel()
        self._be_idle()

    def look(self, source: Path) -> None:
        """Look into a backup, and ask whether to restore it."""

        def show(contents: BackupContents) -> None:
            self._source = source
            self.contents.setText(contents_sentence(contents))
            self._asked.show()
            self.yes.setFocus()

        self._work(lambda: self.desk.services.keeping.backups.look(source), show, LOOKING)

    def restore(self) -> None:
        """Put the backup that was looked into in place of what is here."""
        source = self._source
        self._asked.hide()
        if source:
            self._work(lambda: self.desk.services.keeping.backups.restore(source), self._restored, RESTORING)

    def _restored(self, safety: Path) -> None:
        for changed in ("sessions", "questions", "labels", "settings"):
            getattr(self.desk.changes, changed).emit()
        self.desk.say(restored_sentence(safety))

    def _work(self, work: Callable[[], T], then: Callable[[T], object], sentence: str) -> None:
        self.trouble.rest()
        self.busy.say(sentence)
        self.busy.show()
        for made in (self.back_up, self.bring_back):
            made.setEnabled(False)

        def done(result: T) -> None:
            self._be_idle()
            then(result)

        def failed(trouble: str) -> None:
            self._be_idle()
            self.trouble.say(trouble)

        self._job = self.desk.jobs.run(work, done=done, failed=failed, owner=self, lane=Lane.SLOW)

    def _show_progress(self, at: tuple[int, int]) -> None:
        self.busy.say(WRITING, done=at[0] // 1000, total=at[1] // 1000)

    def _be_idle(self) -> None:
        self.busy.hide()
        self.halt.hide()
        for made in (self.back_up, self.bring_back):
            made.setEnabled(True)

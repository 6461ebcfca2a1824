"""Question files taken into the bank."""

from functools import partial
from pathlib import Path

from mockinterview.gui.pages.questions.parts import Parts
from mockinterview.gui.pages.questions.report import ImportReport
from mockinterview.practice.library import Taken
from mockinterview.screens.questions_page import import_picture


class ImportDesk:
    """Takes files, and shows the report where an entry is bad."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._desk = parts.desk
        self._file = Path()
        self.report = ImportReport(parts.desk.theme)
        parts.add(self.report)
        self.report.good_wanted.connect(lambda: self.take(self._file, skip_bad=True))
        self.report.replace_wanted.connect(lambda: self.take(self._file, replace=True))

    def take(self, file: Path, *, replace: bool = False, skip_bad: bool = False) -> None:
        """Take a file's questions: all or none, or only the good ones."""
        self._file = file
        library = self._desk.services.library
        work = partial(library.take, file, replace=replace, skip_bad=skip_bad)
        self._desk.jobs.run(work, done=self._show, owner=self._parts)

    def _show(self, taken: Taken) -> None:
        picture = import_picture(taken, self._file.name)
        if taken.is_refused:
            self.report.show_picture(picture)
            self._parts.setCurrentWidget(self.report)
            return
        self._desk.say(picture.sentence)
        self._parts.list_wanted.emit()
        self._desk.changes.questions.emit()

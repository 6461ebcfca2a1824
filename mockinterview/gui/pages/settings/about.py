"""What the program is, and whether it works here."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.section import SectionView, left
from mockinterview.gui.widgets import (
    Chip,
    Loading,
    body,
    button,
    caption,
    clear,
    column,
    fill,
    heading,
    line,
    row,
    strong,
)
from mockinterview.practice.health import Finding
from mockinterview.screens.about_page import (
    CHECK,
    CHECKING,
    COPIED,
    COPY_LOG,
    LIBRARIES,
    LIBRARIES_HEADING,
    LICENSE,
    LOG_HEADING,
    LOG_SENTENCE,
    OPEN_LOG,
    VERSION,
    FindingPicture,
    health_picture,
)
from mockinterview.screens.settings_page import Section


class AboutSection(SectionView):
    """Version, a check of this computer, the log file, licenses."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.ABOUT)
        self._log = desk.services.keeping.privacy.belongings.log
        self.check = button(CHECK, self.examine, icon=desk.theme.icon("list-checks"))
        self.busy = Loading(CHECKING)
        self.busy.hide()
        self._findings = QWidget()
        fill(QVBoxLayout(self._findings), gap=1)
        self.open_log = button(OPEN_LOG, self.open_folder, icon=desk.theme.icon("folder-open"))
        self.copy_log = button(COPY_LOG, self.copy_path, icon=desk.theme.icon("copy"))
        self.add(column(strong(VERSION), caption(LICENSE), gap=0.5))
        self.add(left(self.check), self.busy, self._findings, line(), heading(LOG_HEADING))
        self.add(caption(LOG_SENTENCE), caption(str(self._log)), left(self.open_log, self.copy_log), line())
        self.add(heading(LIBRARIES_HEADING), column(*(_library(*one) for one in LIBRARIES), gap=0.75))

    def examine(self) -> None:
        """Try every part of this computer."""
        self.trouble.rest()
        self.busy.show()
        self.check.setEnabled(False)
        self.desk.jobs.run(
            self.desk.services.examine, done=self._show, failed=self._failed, owner=self, lane=Lane.SLOW
        )

    def open_folder(self) -> None:
        """Show the folder of the log in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))

    def copy_path(self) -> None:
        """Put the path of the log on the clipboard."""
        QGuiApplication.clipboard().setText(str(self._log))
        self.desk.say(COPIED)

    def _failed(self, sentence: str) -> None:
        self._be_idle()
        self.trouble.say(sentence)

    def _be_idle(self) -> None:
        self.busy.hide()
        self.check.setEnabled(True)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._be_idle()
        picture = health_picture(findings)
        layout = self._findings.layout()
        assert isinstance(layout, QVBoxLayout)
        clear(layout)
        layout.addWidget(strong(picture.headline))
        for finding in picture.findings:
            layout.addLayout(_finding(finding))


def _finding(finding: FindingPicture) -> QVBoxLayout:
    top = row(body(finding.name), Chip(finding.state, tone=finding.tone), gap=1.5)
    top.addStretch(1)
    return column(top, caption(finding.sentence), gap=0.25)


def _library(name: str, purpose: str, license_name: str) -> QWidget:
    return caption(f"{name}: {purpose}, {license_name}")

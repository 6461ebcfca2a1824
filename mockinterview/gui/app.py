"""Starts the window and ends it."""

from __future__ import annotations

import locale
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from mockinterview.domain.errors import DisplayError, WorldError
from mockinterview.gui.desk import Desk
from mockinterview.gui.ending import Ending
from mockinterview.gui.instance import Instance
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.shell import Window
from mockinterview.gui.theme import Theme
from mockinterview.gui.tidying import Tidying
from mockinterview.practice.conduct import BUG_SENTENCE
from mockinterview.practice.services import Services
from mockinterview.screens.navigation import NO_DISPLAY, NO_DISPLAY_WAY_ON, PROGRAM

log = logging.getLogger(__name__)

Build = Callable[[Path | None], Services]


def open_window(build: Build, home: Path | None) -> int:
    """Show the window until it is closed; return the exit code. Raises WorldError."""
    if not has_display(sys.platform, os.environ):
        raise DisplayError(NO_DISPLAY, way_on=NO_DISPLAY_WAY_ON)
    application = make_application()
    try:
        services = build(home)
    except WorldError as error:
        QMessageBox.critical(None, PROGRAM, str(error))  # who started it by a click sees no terminal
        raise
    try:
        return _show(application, services)
    finally:
        services.close()


def make_application() -> QApplication:
    """Return the application, which there is one of."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([PROGRAM])
    for kind in (locale.LC_TIME, locale.LC_NUMERIC):
        locale.setlocale(kind, "C")  # Qt takes the system's: days in one language, sentences in another
    application.setApplicationName("mockinterview")
    application.setApplicationDisplayName(PROGRAM)
    application.setDesktopFileName("mockinterview")
    return application


def furnish(application: QApplication, services: Services) -> Window:
    """Return the window on services, in the chosen look, not shown yet."""
    theme = Theme(application, services.resources)
    settings = services.settings
    theme.apply(theme=str(settings.get("theme")), text_size=int(settings.get("text_size") or 100))
    application.setWindowIcon(theme.program_icon())
    return Window(Desk(services, theme))


def has_display(platform: str, environ: dict[str, str] | os._Environ[str]) -> bool:
    """Return whether a window can be shown; without a display Qt would end the program."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _show(application: QApplication, services: Services) -> int:
    instance = Instance(services.home)
    if instance.raise_other():
        return 0
    instance.claim()
    tidying = Tidying()
    window = furnish(application, services)
    instance.wanted.connect(lambda: _raise(window))
    ending = Ending(window.close)
    with _Unhandled(window.desk):
        window.show()
        QTimer.singleShot(0, window, lambda: _begin(window))
        code = application.exec()
    ending.close()
    window.desk.jobs.close()
    instance.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tidying.close()
    return code


def _begin(window: Window) -> None:
    """Go to the first page once the window is visible, and load what is heavy behind it."""
    log.info("window_shown")
    desk = window.desk
    desk.jobs.idle.connect(lambda: log.info("window_ready"), Qt.ConnectionType.SingleShotConnection)
    desk.jobs.idle.connect(window.make_ahead, Qt.ConnectionType.SingleShotConnection)
    done = desk.services.settings.get("first_run_done")
    desk.go(Visit(Place.PRACTICE if done else Place.FIRST_RUN))
    desk.jobs.run(lambda: desk.services.keeping.privacy.apply_retention(), done=lambda _: None, owner=window)
    desk.jobs.run(lambda: desk.services.notices, done=lambda notes: _say(desk, notes), owner=window)


def _say(desk: Desk, notices: Sequence[str]) -> None:
    for notice in notices:
        desk.fail(notice)


def _raise(window: Window) -> None:
    log.info("window_raised")
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class _Unhandled:
    """While it lasts, an error nobody expected is logged and said; the window stays.

    One of the world (the database is damaged) is said in its own sentence, wherever it was raised.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._before = sys.excepthook

    def __enter__(self) -> None:
        sys.excepthook = self._say

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._before

    def _say(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        log.error("window_broke", exc_info=(kind, error, traceback))
        self._desk.fail(str(error) if isinstance(error, WorldError) else BUG_SENTENCE)

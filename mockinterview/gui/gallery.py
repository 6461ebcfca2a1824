"""Renders every page and state of the window to PNG files, in both themes and two sizes.

It works on a folder of sample data that is thrown away afterwards; the user's own data is not read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mockinterview.domain.errors import StoreError
from mockinterview.gui.app import Build, furnish, make_application
from mockinterview.gui.scenes import Scene
from mockinterview.gui.scenes.every import SCENES
from mockinterview.gui.scenes.sample_data import fill_with_samples
from mockinterview.gui.shell import Window

THEMES = ("light", "dark")
SIZES_PX = ((1280, 800), (1920, 1080))
SETTLE_MS = 10
LONGEST_MS = 20_000


def render(build: Build, folder: Path) -> Sequence[Path]:
    """Render every scene and return the files. Raises StoreError where the folder can't be written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be made ({error.strerror}).", way_on="Name another one."
        ) from error
    application = make_application()
    with TemporaryDirectory(prefix="mockinterview-") as home:
        services = build(Path(home))
        try:
            fill_with_samples(services)
            window = furnish(application, services)
            with _closing(window):
                return [*_every_picture(application, window, folder)]
        finally:
            services.close()


def _every_picture(application: QApplication, window: Window, folder: Path) -> Iterator[Path]:
    window.show()
    for theme in THEMES:
        window.desk.theme.apply(theme=theme)
        for width, height in SIZES_PX:
            window.resize(width, height)
            for scene in SCENES:
                yield _picture(
                    application, window, scene, folder / f"{scene.name}.{theme}.{width}x{height}.png"
                )


def _picture(application: QApplication, window: Window, scene: Scene, file: Path) -> Path:
    window.banner.hide()
    window.toast.hide()
    scene.show(window)
    settle(application, window)
    window.grab().save(str(file))
    scene.undo(window)
    return file


def settle(application: QApplication, window: Window) -> None:
    """Let everything come to rest: what was asked for, and what its results asked for."""
    loop, rests = QEventLoop(), 0
    poll, limit = QTimer(interval=SETTLE_MS), QTimer(interval=LONGEST_MS, singleShot=True)

    def look() -> None:
        nonlocal rests
        rests = rests + 1 if window.desk.jobs.are_idle else 0
        if rests >= 3:
            loop.quit()

    poll.timeout.connect(look)
    limit.timeout.connect(loop.quit)
    poll.start()
    limit.start()
    loop.exec()
    application.processEvents()


@contextmanager
def _closing(window: Window) -> Iterator[None]:
    try:
        yield
    finally:
        window.close()
        window.desk.jobs.close()

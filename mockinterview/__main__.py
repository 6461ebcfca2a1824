"""The entry point: ``mockinterview`` and ``python -m mockinterview``.

Everything is imported where it is used: worker processes import this module too and need nothing of it, and
``--help`` needs none of the parts.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mockinterview.bootstrap import App
    from mockinterview.domain.errors import DisplayError

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: more threads only wait for each other


def main() -> None:
    """Run the command line, or open the window, and exit with its code."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    from mockinterview.cli.app import run

    sys.exit(run(sys.argv[1:], _build, _Window()))


def _build(home: Path | None) -> App:
    from mockinterview.bootstrap import build

    return build(home)


class _Window:
    """The window; Qt is imported when it is opened."""

    def open(self, home: Path | None) -> int:
        """Show the window until it is closed. Raises DisplayError."""
        try:
            from mockinterview.gui.app import open_window
        except ImportError as error:  # Qt needs libraries of the system that pip can't bring
            raise _no_window(error) from error
        return open_window(_build, home)

    def render(self, folder: Path) -> Sequence[Path]:
        """Render every page to PNG files."""
        from mockinterview.gui.gallery import render

        return render(_build, folder)


def _no_window(error: ImportError) -> DisplayError:
    from mockinterview.domain.errors import DisplayError
    from mockinterview.screens.navigation import NO_DISPLAY_WAY_ON

    return DisplayError(f"The window cannot be opened ({error}).", way_on=NO_DISPLAY_WAY_ON)


if __name__ == "__main__":
    main()

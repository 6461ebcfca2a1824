"""The entry point: ``mockinterview`` and ``python -m mockinterview``.

Everything is imported where it is used: worker processes import this module too and need nothing of it, and
``--help`` needs none of the parts.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from mockinterview.bootstrap import App

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: more threads only wait for each other


def main() -> None:
    """Run the command line and exit with its code."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    from mockinterview.cli.app import run

    sys.exit(run(sys.argv[1:], _build))


def _build(home: Path | None) -> App:
    from mockinterview.bootstrap import build

    return build(home)


if __name__ == "__main__":
    main()

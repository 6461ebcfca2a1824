"""The entry point: ``mockinterview`` and ``python -m mockinterview``."""

import multiprocessing
import sys

from mockinterview.bootstrap import build
from mockinterview.cli.app import run


def main() -> None:
    """Run the command line and exit with its code."""
    multiprocessing.freeze_support()
    sys.exit(run(sys.argv[1:], build))


if __name__ == "__main__":
    main()

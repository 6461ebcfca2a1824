"""What every command is given, and how lists and JSON are printed."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Protocol

import typer

from mockinterview.practice.services import Services

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


class Front(Protocol):
    """The window, as the command line knows it."""

    def open(self, home: Path | None) -> int:
        """Show the window until it is closed; return the exit code. Raises DisplayError."""
        ...

    def render(self, folder: Path) -> Sequence[Path]:
        """Render every page to PNG files. Raises StoreError."""
        ...


class Context:
    """Builds the services when a command first asks for them; without a command the window is opened."""

    def __init__(self, build: Callable[[Path | None], Services], window: Front) -> None:
        self._build = build
        self.window = window
        self._services: Services | None = None
        self.home: Path | None = None

    @property
    def services(self) -> Services:
        """Return the use cases; the first time, say what was odd."""
        if self._services is None:
            self._services = self._build(self.home)
            for notice in self._services.notices:
                print(f"Note: {notice}", file=sys.stderr)
        return self._services

    def close(self) -> None:
        """Close the services if they were built."""
        if self._services is not None:
            self._services.close()


def services_of(context: typer.Context) -> Services:
    """Return the services of a command's context."""
    held: Context = context.find_object(Context) or context.obj
    return held.services


def print_json(data: object) -> None:
    """Print data as JSON, one document on stdout."""
    typer.echo(json.dumps(data, indent=2, ensure_ascii=False))


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns as wide as their widest cell, the last one unlimited."""
    widths = [max(len(cell) for cell in column) for column in zip(headings, *rows, strict=True)]
    for row in (headings, *rows):
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        typer.echo(line.rstrip())

"""Printing reports into files."""

from dataclasses import dataclass
from typing import Protocol

from mockinterview.domain.report import Paper, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printed report."""

    pdf: bytes
    pages: int
    unprintable: tuple[str, ...]
    """Characters that no font at hand has; they stand in the report by code or name."""


class ReportPress(Protocol):
    """Prints reports; may be called from any thread."""

    def print(self, report: Report, paper: Paper) -> Printed:
        """Return a report as a PDF file."""
        ...

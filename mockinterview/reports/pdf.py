"""Prints reports with reportlab."""

import unicodedata
from pathlib import Path
from threading import Lock

from reportlab.platypus import KeepInFrame

from mockinterview.domain.report import Paper, Report, Voice, plain
from mockinterview.ports.charts import ChartDesk
from mockinterview.ports.printing import Printed
from mockinterview.reports.pdf_letters import Letters, Typesetter, told
from mockinterview.reports.pdf_pages import Pages
from mockinterview.reports.pdf_story import Story
from mockinterview.reports.pdf_styles import WIDTH

MOST_TOLD = 40
"""Characters listed at most of those that can't be printed."""


class PdfPress:
    """Implements ports.ReportPress. ``fonts`` is the bundled folder; ``charts`` draws charts.

    Fonts are known to reportlab as a whole, so one report is printed at a time.
    """

    def __init__(self, fonts: Path, charts: ChartDesk) -> None:
        self._letters = Letters(fonts)
        self._charts = charts
        self._printing = Lock()

    def print(self, report: Report, paper: Paper) -> Printed:
        """Return a report as a PDF file."""
        with self._printing:
            self._letters.load()
            letters = Typesetter(self._letters)
            pages = Pages(report, paper, letters)
            story = Story(letters, self._charts)
            first = [flowable for block in report.summary for flowable in story.lay_out(block)]
            rest = [flowable for block in report.blocks for flowable in story.lay_out(block)]
            unprintable = letters.unprintable
            if unprintable:
                rest += story.lay_out(plain(_explained(report, unprintable), Voice.CAPTION))
            fitting = KeepInFrame(WIDTH, pages.height_pt - 1, first, mode="shrink")
            pdf = pages.print([fitting, *rest])
        return Printed(pdf=pdf, pages=pages.page, unprintable=unprintable)


def _explained(report: Report, unprintable: tuple[str, ...]) -> str:
    named = [
        f"{told(letter)} {unicodedata.name(letter, '').lower()}".strip() for letter in unprintable[:MOST_TOLD]
    ]
    more = f" and {len(unprintable) - MOST_TOLD} more" if len(unprintable) > MOST_TOLD else ""
    return f"{report.unprintable}: {', '.join(named)}{more}."

"""The pages of PDF reports: what stands at their head and foot, and what the file says of itself."""

from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from mockinterview.domain.report import Paper, Report
from mockinterview.reports.pdf_letters import REGULAR, Typesetter
from mockinterview.reports.pdf_styles import (
    BOTTOM,
    GRID,
    HEAD_LEFT,
    HEAD_RIGHT,
    LINE,
    MUTED,
    SIZES_PT,
    SMALL,
    TOP,
    WIDTH,
)

TOTAL = "total"
PERSON_PT = 0.4 * WIDTH


class _Counting(Canvas):
    """A canvas that knows at its end how many pages there are, and writes that where every page asks."""

    pages = 0

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        self.pages += 1
        super().showPage()

    def save(self) -> None:
        self.beginForm(TOTAL, lowerx=0, lowery=-10, upperx=100, uppery=10)
        self.setFont(REGULAR, SMALL)
        self.setFillColor(MUTED)
        self.drawString(0, 0, str(self.pages))
        self.endForm()
        super().save()


class Pages(BaseDocTemplate):
    """The pages of one report."""

    def __init__(self, report: Report, paper: Paper, letters: Typesetter) -> None:
        self.file = BytesIO()
        width, height = SIZES_PT[paper]
        super().__init__(
            self.file,
            pagesize=(width, height),
            title=report.title,
            author=report.person,
            subject=report.foot,
            creator="Mock Interview",
            lang=report.language,
            displayDocTitle=True,
            initialFontName=REGULAR,
        )
        self._left = (width - WIDTH) / 2
        self._right = self._left + WIDTH
        self._top = height - TOP + 5 * GRID
        self._words = (
            (Paragraph(letters.markup(report.person), HEAD_LEFT), 0.0, PERSON_PT),
            (Paragraph(letters.markup(report.title), HEAD_RIGHT), PERSON_PT, WIDTH - PERSON_PT),
        )
        self._foot = letters.plain(report.foot)
        column = Frame(
            self._left,
            BOTTOM,
            WIDTH,
            height - TOP - BOTTOM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates(PageTemplate(frames=[column], onPage=self._head_and_foot))
        self.height_pt = height - TOP - BOTTOM

    def print(self, story: list[Flowable]) -> bytes:
        """Lay the story out and return the file."""
        self.build(story, canvasmaker=_Counting)
        return self.file.getvalue()

    def _head_and_foot(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        for words, left, width in self._words:
            words.wrapOn(canvas, width, TOP)
            words.drawOn(canvas, self._left + left, self._top - GRID / 2)
        canvas.setFont(REGULAR, SMALL)
        canvas.setFillColor(MUTED)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.8)
        canvas.line(self._left, self._top - 2 * GRID, self._right, self._top - 2 * GRID)
        foot = BOTTOM - 7 * GRID
        canvas.drawRightString(self._right, foot, self._foot)
        page = f"Page {canvas.getPageNumber()} of "
        canvas.drawString(self._left, foot, page)
        canvas.translate(self._left + stringWidth(page, REGULAR, SMALL), foot)
        canvas.doForm(TOTAL)
        canvas.restoreState()

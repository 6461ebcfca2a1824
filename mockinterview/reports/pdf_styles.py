"""The look of PDF reports: one type scale, one grid, the colors of the light theme."""

from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle

from mockinterview.domain.report import Paper, Voice
from mockinterview.reports.pdf_letters import BOLD, REGULAR
from mockinterview.screens.chart_look import LIGHT_LOOK

INK, MUTED, LINE = HexColor(LIGHT_LOOK.ink), HexColor(LIGHT_LOOK.muted), HexColor(LIGHT_LOOK.line)
ACCENT, SOFT = HexColor(LIGHT_LOOK.accent), HexColor(LIGHT_LOOK.accent_soft)
SHADE = "#d5d5d0"
"""Ground of shaded words: dark enough to be seen in print, light enough to be read on."""
SIZES_PT = {Paper.A4: A4, Paper.LETTER: LETTER}
GRID = 4.0
"""Points that all distances are multiples of."""
WIDTH = 480.0
"""Points of the column; the same on every paper."""
TOP, BOTTOM = 64.0, 60.0
SMALL, NORMAL, LARGE, TITLE, HUGE = 8.5, 10.0, 13.0, 20.0, 26.0
"""The type scale, in points."""
SPACING = 1.42
"""Lines are so many sizes of the text apart."""


def style(
    name: str,
    size: float,
    *,
    font: str = REGULAR,
    color: Color = INK,
    before: float = 0.0,
    after: float = GRID,
    indent: float = 0.0,
) -> ParagraphStyle:
    """Return a style of the scale; distances in points."""
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=round(SPACING * size, 1) if size < TITLE else round(1.2 * size, 1),
        textColor=color,
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=indent,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        bulletFontName=REGULAR,
        bulletFontSize=size,
        bulletIndent=0.0,
        uriWasteReduce=0,
    )


VOICES = {
    Voice.LEAD: style("lead", NORMAL + 1, font=BOLD, after=2 * GRID),
    Voice.BODY: style("body", NORMAL),
    Voice.CAPTION: style("caption", SMALL, color=MUTED, after=2 * GRID),
    Voice.QUOTE: style("quote", NORMAL, indent=3 * GRID),
    Voice.LISTED: style("listed", NORMAL, indent=3 * GRID, after=GRID / 2),
}
HEADINGS = {
    1: style("h1", TITLE, font=BOLD, color=ACCENT, after=2 * GRID),
    2: style("h2", LARGE, font=BOLD, color=ACCENT, before=4 * GRID, after=2 * GRID),
    3: style("h3", NORMAL, font=BOLD, before=3 * GRID, after=GRID),
}
KIND = style("kind", SMALL, font=BOLD, color=ACCENT, after=GRID)
COVER_TITLE = style("title", TITLE, font=BOLD, after=2 * GRID)
SCORE = style("score", HUGE, font=BOLD, color=ACCENT, before=4 * GRID, after=GRID)
CELL = style("cell", SMALL, after=0.0)
CELL_HEADING = style("cell heading", SMALL, font=BOLD, color=MUTED, after=0.0)
CELL_STRONG = style("cell strong", SMALL, font=BOLD, after=0.0)
ADVICE = style("advice", NORMAL, before=4 * GRID, after=4 * GRID)
ADVICE.backColor = SOFT
ADVICE.borderPadding = 2 * GRID
ADVICE.leftIndent = ADVICE.rightIndent = 2 * GRID
HEAD_LEFT = style("head left", SMALL, font=BOLD, after=0.0)
HEAD_RIGHT = style("head right", SMALL, color=MUTED, after=0.0)
HEAD_RIGHT.alignment = TA_RIGHT
COVER_LINE = style("cover line", NORMAL, color=MUTED, after=0.0)
FIGURE_PT, ROUND_PT = 160.0, 264.0
"""Height of a chart, and of a round one, in points."""
TableCommand = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
_WHOLE = ((0, 0), (-1, -1))
ROWS: list[TableCommand] = [
    ("FONTNAME", *_WHOLE, REGULAR),
    ("VALIGN", *_WHOLE, "TOP"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("RIGHTPADDING", *_WHOLE, 2 * GRID),
    ("TOPPADDING", *_WHOLE, 1),
    ("BOTTOMPADDING", *_WHOLE, 2),
    ("LINEBELOW", *_WHOLE, 0.4, LINE),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, MUTED),
]
BAR_ROWS: list[TableCommand] = [
    ("FONTNAME", *_WHOLE, REGULAR),
    ("VALIGN", *_WHOLE, "MIDDLE"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("RIGHTPADDING", *_WHOLE, 2 * GRID),
    ("TOPPADDING", *_WHOLE, 1),
    ("BOTTOMPADDING", *_WHOLE, 2),
]
SIDE_BY_SIDE: list[TableCommand] = [
    ("FONTNAME", *_WHOLE, REGULAR),
    ("VALIGN", *_WHOLE, "TOP"),
    ("LEFTPADDING", *_WHOLE, 0),
    ("RIGHTPADDING", *_WHOLE, 3 * GRID),
    ("TOPPADDING", *_WHOLE, 0),
    ("BOTTOMPADDING", *_WHOLE, 0),
]

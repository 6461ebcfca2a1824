"""Turns the blocks of a report into what reportlab lays out."""

import textwrap
from collections.abc import Iterator, Sequence
from functools import singledispatchmethod
from itertools import count

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, PageBreak, Paragraph, Spacer, Table

from mockinterview.domain import report as values
from mockinterview.domain.report import Block, Ink, Piece, Voice
from mockinterview.ports.charts import ChartDesk
from mockinterview.reports import pdf_styles as look
from mockinterview.reports.pdf_drawings import Bar, Gauge, OutlinedHeading
from mockinterview.reports.pdf_letters import Typesetter
from mockinterview.reports.pdf_pictures import height_of, picture_of

LONGEST = 400
"""Words of one paragraph of the press: laying out takes time that grows faster than their number."""
LONGEST_CELL = 700
"""Letters of a cell: a row has to fit on a page."""
ROOM_PT = {1: 160.0, 2: 160.0, 3: 96.0}
"""Points that must be left on a page below a heading of a level."""
WORDS_PT = 56.0
"""Points that the words above a chart take."""
TAGS = {
    Ink.BOLD: ("<b>", "</b>"),
    Ink.SHADED: (f'<span backColor="{look.SHADE}">', "</span>"),
    Ink.UNDERLINED: ('<u width="0.6" offset="-2">', "</u>"),
    Ink.DOUBLE: ('<u kind="double" width="0.4" gap="1.2" offset="-2">', "</u>"),
    Ink.STRUCK: ("<strike>", "</strike>"),
}


class Story:
    """Lays blocks out, one after the other."""

    def __init__(self, letters: Typesetter, charts: ChartDesk) -> None:
        self._letters = letters
        self._charts = charts
        self._keys = count()

    @singledispatchmethod
    def lay_out(self, block: Block) -> Iterator[Flowable]:
        """Yield what a block becomes."""
        raise TypeError(type(block).__name__)

    @lay_out.register
    def _(self, block: values.Paragraph) -> Iterator[Flowable]:
        bullet = "\u2022" if block.voice is Voice.LISTED else None
        for pieces in _short(block.pieces):
            yield Paragraph(self._markup(pieces), look.VOICES[block.voice], bulletText=bullet)

    @lay_out.register
    def _(self, block: values.Heading) -> Iterator[Flowable]:
        yield PageBreak() if block.begins_page else CondPageBreak(ROOM_PT[block.level])
        if block.level == 2:
            yield Spacer(1, 4 * look.GRID)
            yield HRFlowable(width="100%", thickness=0.8, color=look.LINE, spaceAfter=0)
        yield self.heading(block.text, block.level)

    def heading(self, text: str, level: int) -> Flowable:
        """Return a heading; the outline leads to those of the first two levels."""
        markup, style = self._letters.markup(text), look.HEADINGS[level]
        if level > 2:
            return Paragraph(markup, style)
        return self._outlined(markup, style, name=text, depth=level - 1)

    @lay_out.register
    def _(self, block: values.Cover) -> Iterator[Flowable]:
        yield Paragraph(self._letters.markup(block.kind.upper()), look.KIND)
        yield self._outlined(self._letters.markup(block.title), look.COVER_TITLE, name=block.kind, depth=0)
        for line in block.lines:
            yield Paragraph(self._letters.markup(line), look.COVER_LINE)
        yield Paragraph(self._letters.markup(block.score), look.SCORE)
        if block.overall is not None and block.low is not None and block.high is not None:
            yield Gauge(block.overall, block.low, block.high)
        yield Paragraph(self._letters.markup(block.sentence), look.VOICES[Voice.BODY])

    @lay_out.register
    def _(self, block: values.Bars) -> Iterator[Flowable]:
        rows = [[self._cell(line.name), Bar(line.points), self._cell(line.value)] for line in block.lines]
        yield Table(rows, colWidths=_widths((0.6, 0.2, 0.2)), style=look.BAR_ROWS, hAlign="LEFT")

    @lay_out.register
    def _(self, block: values.Advice) -> Iterator[Flowable]:
        title, text = self._letters.markup(block.title), self._letters.markup(block.text)
        color = look.ACCENT.hexval().replace("0x", "#")
        yield Paragraph(f'<font color="{color}"><b>{title}</b></font><br/>{text}', look.ADVICE)

    @lay_out.register
    def _(self, block: values.Columns) -> Iterator[Flowable]:
        cells = [
            [
                Paragraph(self._letters.markup(heading), look.HEADINGS[3]),
                *(flowable for one in paragraphs for flowable in self.lay_out(one)),
            ]
            for heading, paragraphs in (block.left, block.right)
        ]
        yield Spacer(1, 2 * look.GRID)
        yield Table([cells], colWidths=_widths((0.5, 0.5)), style=look.SIDE_BY_SIDE, hAlign="LEFT")

    @lay_out.register
    def _(self, block: values.Table) -> Iterator[Flowable]:
        head = [self._cell(text, look.CELL_HEADING) for text in block.headings]
        rows = [
            [self._cell(text, look.CELL_STRONG if at in block.strong else look.CELL) for text in row]
            for at, row in enumerate(block.rows)
        ]
        lines: list[look.TableCommand] = [
            ("LINEABOVE", (0, at + 1), (-1, at + 1), 0.8, look.MUTED) for at in block.strong
        ]
        yield Table(
            [head, *rows],
            colWidths=_widths(block.shares),
            repeatRows=1,
            style=[*look.ROWS, *lines],
            spaceBefore=look.GRID,
            spaceAfter=2 * look.GRID,
            hAlign="LEFT",
        )

    @lay_out.register
    def _(self, block: values.Figure) -> Iterator[Flowable]:
        chart = block.chart
        if chart.drawing:
            yield CondPageBreak(height_of(chart) + WORDS_PT)
        yield Paragraph(self._letters.markup(chart.title), look.HEADINGS[3])
        yield Paragraph(self._letters.markup(chart.about), look.VOICES[Voice.CAPTION])
        if chart.drawing:
            yield picture_of(chart, self._charts)

    def _outlined(self, markup: str, style: ParagraphStyle, *, name: str, depth: int) -> Flowable:
        key = f"heading-{next(self._keys)}"
        return OutlinedHeading(markup, style, name=name, key=key, depth=depth)

    def _cell(self, text: str, style: ParagraphStyle = look.CELL) -> Paragraph:
        short = text if len(text) <= LONGEST_CELL else textwrap.shorten(text, LONGEST_CELL, placeholder=" …")
        return Paragraph(self._letters.markup(short), style)

    def _markup(self, pieces: Sequence[Piece]) -> str:
        return "".join(map(self._piece, pieces))

    def _piece(self, piece: Piece) -> str:
        opened = "".join(TAGS[ink][0] for ink in piece.inks)
        closed = "".join(TAGS[ink][1] for ink in reversed(piece.inks))
        return f"{opened}{self._letters.markup(piece.text)}{closed}"


def _widths(shares: Sequence[float]) -> list[float]:
    return [share * look.WIDTH for share in shares]


def _short(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield pieces in groups of not much more than the longest paragraph's words."""
    group: list[Piece] = []
    length = 0
    for piece in pieces:
        words = piece.text.split(" ")
        for first in range(0, len(words), LONGEST):
            some = words[first : first + LONGEST]
            group.append(Piece(" ".join(some), piece.inks))
            length += len(some)
            if length >= LONGEST:
                yield group
                group, length = [], 0
    if group:
        yield group

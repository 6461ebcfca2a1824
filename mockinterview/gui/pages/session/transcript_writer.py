"""Writes the words of an answer into a text, bit by bit, so that a long one does not hold the window up."""

from collections.abc import Iterator
from itertools import groupby
from time import monotonic

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from mockinterview.gui.pages.session.marks import mark_format
from mockinterview.gui.pages.session.word_places import WordPlaces, width
from mockinterview.gui.theme import Size, Theme, space
from mockinterview.screens.transcript import PassagePicture, TranscriptPicture

WRITE_S = 0.01
"""Seconds of writing at once."""
LINE_PERCENT = 130
"""Height of a line; underlines of several kinds need the room."""


class TranscriptWriter:
    """Writes one transcript; ``places`` knows the words that stand there so far."""

    def __init__(self, document: QTextDocument, picture: TranscriptPicture, theme: Theme) -> None:
        self._cursor = QTextCursor(document)
        self._picture = picture
        self._theme = theme
        self.places = WordPlaces(picture.passages)
        self._rest = self._steps()

    def go_on(self) -> bool:
        """Write for a moment; return whether all stands there now."""
        until = monotonic() + WRITE_S
        self._cursor.beginEditBlock()
        try:
            return all(monotonic() <= until for _ in self._rest)
        finally:
            self._cursor.endEditBlock()

    def _steps(self) -> Iterator[None]:
        self._cursor.setBlockFormat(_paragraph(gap=0))
        for number, passage in enumerate(self._picture.passages):
            if number:
                self._cursor.insertBlock(_paragraph(gap=1.5))
            if len(self._picture.passages) > 1:
                self._cursor.insertText(passage.heading, self._quiet())
                self._cursor.insertBlock(_paragraph(gap=0.5))
            yield from self._write_words(passage)
            if passage.note:
                if passage.words:
                    self._cursor.insertBlock(_paragraph(gap=1))
                self._cursor.insertText(passage.note, self._quiet())
            yield

    def _write_words(self, passage: PassagePicture) -> Iterator[None]:
        plain = mark_format(self._theme, ())
        last = passage.words[-1] if passage.words else None
        begins = True
        for marks, words in groupby(passage.words, key=lambda word: word.marks):
            style = mark_format(self._theme, marks)
            run: list[str] = []
            at = self._cursor.position()
            for word in words:
                if not begins:
                    if run or not marks:
                        run.append(" ")
                    else:
                        self._cursor.insertText(" ", plain)
                    at += 1
                self.places.add(passage, word, position=at)
                run.append(word.text)
                at += width(word.text)
                begins = word.ends_paragraph and word is not last
                if begins:
                    self._cursor.insertText("".join(run), style)
                    self._cursor.insertBlock(_paragraph(gap=1))
                    run, at = [], self._cursor.position()
                    yield
            self._cursor.insertText("".join(run), style)
            yield

    def _quiet(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(self._theme.color("muted")))
        made.setProperty(QTextCharFormat.Property.FontPixelSize, self._theme.px(Size.CAPTION))
        return made


def _paragraph(*, gap: float) -> QTextBlockFormat:
    """Return a paragraph with a gap above it, in steps of the grid, and room between its lines."""
    made = QTextBlockFormat()
    made.setTopMargin(space(gap))
    made.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made

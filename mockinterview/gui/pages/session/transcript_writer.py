"""Writes the words of an answer into a text, bit by bit, so that a long one does not hold the window up."""

from collections.abc import Iterator
from itertools import groupby
from time import monotonic

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from mockinterview.gui.pages.session.marks import mark_format
from mockinterview.gui.pages.session.word_places import WordPlaces
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
        return all(monotonic() <= until for _ in self._rest)

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
        begins = True
        for marks, words in groupby(passage.words, key=lambda word: word.marks):
            style = mark_format(self._theme, marks)
            for word in words:
                if not begins:
                    self._cursor.insertText(" ", plain)
                self.places.add(passage, word, position=self._cursor.position())
                self._cursor.insertText(word.text, style)
                begins = word.ends_paragraph and word is not passage.words[-1]
                if begins:
                    self._cursor.insertBlock(_paragraph(gap=1))
                    yield
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

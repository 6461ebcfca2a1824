"""The fonts of PDF reports: the bundled ones, for other writing the machine's own, and what no font has."""

import unicodedata
from collections.abc import Iterator
from functools import cached_property
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

REGULAR, BOLD, ITALIC = "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"
FOR_OTHER_WRITING = (
    *("msyh.ttc", "YuGothM.ttc", "malgun.ttf", "Arial Unicode.ttf", "ARIALUNI.TTF", "wqy-zenhei.ttc"),
    *("wqy-microhei.ttc", "DroidSansFallbackFull.ttf", "NanumGothic.ttf", "ipag.ttf"),
)
"""Files with TrueType outlines that systems come with, tried in this order; others can't be embedded."""
RIGHT_TO_LEFT = frozenset({"R", "AL"})
"""Writing that would come out in the wrong order, its letters apart: its codes are printed instead."""
JOINED = tuple(
    f"{script} "
    for script in "DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA KHMER "
    "MYANMAR TIBETAN MONGOLIAN".split()
)
"""Scripts whose letters join by rules that the press does not know."""
SAME = {"\u2212": "\u2013"}
"""What the bundled fonts lack, by what looks the same: a minus sign."""
SKIN_TONES = range(0x1F3FB, 0x1F400)
DROPPED = frozenset({"Cc", "Cf"})
"""Categories of what is never seen: it only steers what stands around it."""


class Letters:
    """Knows which font has a character; ``fonts`` is the bundled folder."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._font_of: dict[str, str | None] = {}

    @cached_property
    def _bundled(self) -> frozenset[int]:
        """Return the codes that all bundled fonts have, and register them."""
        faces = []
        for name in (REGULAR, BOLD, ITALIC):
            font = TTFont(name, str(self._fonts / f"{name}.ttf"))
            pdfmetrics.registerFont(font)
            faces.append(frozenset(font.face.charToGlyph))
        pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)
        return faces[0] & faces[1] & faces[2]

    @cached_property
    def _others(self) -> tuple[tuple[str, frozenset[int]], ...]:
        """Return the machine's own fonts with the codes they have, and register them."""
        return tuple(self._found())

    def _found(self) -> Iterator[tuple[str, frozenset[int]]]:
        for file in (*FOR_OTHER_WRITING, *_with_matplotlib()):
            try:
                font = TTFont(Path(file).stem, file)
            except TTFError:
                continue
            pdfmetrics.registerFont(font)
            yield Path(file).stem, frozenset(font.face.charToGlyph)

    def load(self) -> None:
        """Register the bundled fonts."""
        _ = self._bundled

    def font_of(self, letter: str) -> str | None:
        """Return the name of the font that has a character, "" for the bundled ones, None for none."""
        if ord(letter) in self._bundled:
            return ""
        if letter not in self._font_of:
            self._font_of[letter] = self._other_font_of(letter)
        return self._font_of[letter]

    def _other_font_of(self, letter: str) -> str | None:
        name = unicodedata.name(letter, "")
        if unicodedata.bidirectional(letter) in RIGHT_TO_LEFT or name.startswith(JOINED):
            return None
        return next((font for font, codes in self._others if ord(letter) in codes), None)


def _with_matplotlib() -> Iterator[str]:
    """Yield the font with many signs that comes with matplotlib, which need not be loaded for it."""
    found = find_spec("matplotlib")
    if found and found.origin:
        yield str(Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf")


class Typesetter:
    """Turns texts into reportlab's markup and remembers what no font has."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._unprintable: dict[str, None] = {}

    @property
    def unprintable(self) -> tuple[str, ...]:
        """Return the characters that code or name stood for so far, in order."""
        return tuple(self._unprintable)

    def markup(self, text: str) -> str:
        """Return a text with every character in a font that has it, or told by code or name."""
        if text.isascii() and text.isprintable():
            return escape(text)
        runs = groupby(_seen(text), key=self._letters.font_of)
        return "".join(self._run(font, "".join(letters)) for font, letters in runs)

    def plain(self, text: str) -> str:
        """Return a text for the bundled fonts alone; other characters are told by code or name."""
        return "".join(
            letter if self._letters.font_of(letter) == "" else self._told(letter) for letter in _seen(text)
        )

    def _run(self, font: str | None, text: str) -> str:
        if font is None:
            return escape("".join(map(self._told, text)))
        return f'<font name="{font}">{escape(text)}</font>' if font else escape(text)

    def _told(self, letter: str) -> str:
        self._unprintable[letter] = None
        return told(letter)


def told(letter: str) -> str:
    """Return what stands for a character that can't be printed: "[U+5F20]" for a letter, "[rocket]"."""
    name = unicodedata.name(letter, "")
    if name and unicodedata.category(letter).startswith("S"):
        return f"[{name.lower()}]"
    return f"[U+{ord(letter):04X}]"


def _seen(text: str) -> Iterator[str]:
    """Yield the characters that are to be seen, composed, every kind of blank as one."""
    for given in unicodedata.normalize("NFC", text):
        letter = SAME.get(given, given)
        if letter.isspace():
            yield " "
        elif unicodedata.category(letter) not in DROPPED and not _is_variant(ord(letter)):
            yield letter


def _is_variant(code: int) -> bool:
    return 0xFE00 <= code <= 0xFE0F or code in SKIN_TONES

"""The fonts of charts: the bundled one, and for writing it does not have the machine's own."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

FAMILY = "Noto Sans"
FOR_OTHER_WRITING = (
    *("Noto Sans CJK SC", "Noto Sans CJK JP", "PingFang SC", "Hiragino Sans", "Microsoft YaHei", "Yu Gothic"),
    *("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari"),
    *(
        "Nirmala UI",
        "Kohinoor Devanagari",
        "Segoe UI",
        "Arial Unicode MS",
        "WenQuanYi Zen Hei",
        "DejaVu Sans",
    ),
)
"""Families that systems come with, tried in this order; the last one comes with matplotlib."""
NO_GLYPH = "?"


class ChartFonts:
    """Knows which families can write a text.

    ``fonts`` is the bundled folder; in ``cache`` matplotlib keeps what it found of the machine's fonts.
    """

    def __init__(self, fonts: Path, *, cache: Path) -> None:
        self._fonts = fonts
        self._cache = cache

    def load(self) -> None:
        """Make matplotlib know the bundled fonts; where it is loaded already, its own cache stays."""
        _ = self._letters

    def families(self, texts: Iterable[str]) -> list[str]:
        """Return the bundled family, and those of the machine that have what it lacks in some texts."""
        missing = {letter for text in texts for letter in text if not letter.isspace()}
        missing = {letter for letter in missing if ord(letter) not in self._letters}
        families = [FAMILY]
        for family in FOR_OTHER_WRITING if missing else ():
            found = {letter for letter in missing if ord(letter) in self._letters_of(family)}
            families += [family] if found else []
            missing -= found
        return families

    def writable(self, text: str, families: Iterable[str]) -> str:
        """Return a text without letters that none of the families has."""
        known = self._letters.union(*(self._letters_of(family) for family in families if family != FAMILY))
        return "".join(letter if letter.isspace() or ord(letter) in known else NO_GLYPH for letter in text)

    @cached_property
    def _letters(self) -> frozenset[int]:
        """Return the codes of the letters of the bundled font."""
        os.environ.setdefault("MPLCONFIGDIR", str(self._cache))
        from matplotlib.font_manager import fontManager, get_font

        for file in sorted(self._fonts.glob("*.ttf")):
            fontManager.addfont(file)
        return frozenset(get_font(str(self._fonts / "NotoSans-Regular.ttf")).get_charmap())

    def _letters_of(self, family: str) -> frozenset[int]:
        from matplotlib.font_manager import fontManager, get_font

        files = [font.fname for font in fontManager.ttflist if font.name == family]
        return frozenset(get_font(files[0]).get_charmap()) if files else frozenset()

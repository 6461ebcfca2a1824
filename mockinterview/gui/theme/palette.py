"""The colors of both themes, by what they are for.

Every text color stands at least 4.5:1 against the grounds it is used on, lines of controls at least 3:1
(WCAG 2.2, 1.4.3 and 1.4.11); a test holds them to it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colors as ``#rrggbb``."""

    ground: str
    """Behind everything."""
    surface: str
    """Cards, fields, lists."""
    raised: str
    """What lies under the pointer, and chips."""
    line: str
    """Between things; carries no meaning."""
    edge: str
    """Around controls."""
    ink: str
    muted: str
    """Captions and what matters less."""
    accent: str
    accent_ink: str
    """Text on the accent."""
    accent_soft: str
    """A ground with a breath of the accent."""
    good: str
    fair: str
    bad: str
    good_soft: str
    fair_soft: str
    bad_soft: str


LIGHT = Palette(
    ground="#f6f5f1",
    surface="#ffffff",
    raised="#eeece5",
    line="#e0ddd3",
    edge="#8a8779",
    ink="#1d2320",
    muted="#565d58",
    accent="#0b6b5a",
    accent_ink="#ffffff",
    accent_soft="#dff0eb",
    good="#14683a",
    fair="#7d5200",
    bad="#a8261d",
    good_soft="#dff1e5",
    fair_soft="#fbeccb",
    bad_soft="#fbe1de",
)
DARK = Palette(
    ground="#14181a",
    surface="#1c2124",
    raised="#282f33",
    line="#31393e",
    edge="#727d84",
    ink="#eceff0",
    muted="#a9b3b8",
    accent="#5fd0b8",
    accent_ink="#06251e",
    accent_soft="#173a34",
    good="#7fd69f",
    fair="#f0c068",
    bad="#ff9c92",
    good_soft="#17362a",
    fair_soft="#3d3016",
    bad_soft="#43211f",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

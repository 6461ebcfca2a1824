"""The looks of charts: those of the window's themes, for pictures in it, in files and on paper."""

from dataclasses import replace

from mockinterview.ports.charts import Look

LIGHT_LOOK = Look(
    ground="#ffffff",
    ink="#1d2320",
    muted="#565d58",
    line="#e0ddd3",
    accent="#0b6b5a",
    accent_soft="#dff0eb",
    other="#7d5200",
    series=("#c9d8d3", "#8fb8ab", "#2f8f7c", "#0b4f43", "#d9c08a"),
)
DARK_LOOK = Look(
    ground="#1c2124",
    ink="#eceff0",
    muted="#a9b3b8",
    line="#31393e",
    accent="#5fd0b8",
    accent_soft="#173a34",
    other="#f0c068",
    series=("#3b4a4b", "#4c7f77", "#5fd0b8", "#c6f3e8", "#a98a4a"),
)


def chart_look(*, is_dark: bool, text_percent: int = 100) -> Look:
    """Return the look of a theme at a text size in percent."""
    look = DARK_LOOK if is_dark else LIGHT_LOOK
    return replace(look, text_px=look.text_px * text_percent / 100)

"""The controls pages are made of."""

from mockinterview.gui.widgets.boxes import Card, Scroll, clear, column, fill, line, row
from mockinterview.gui.widgets.buttons import button, danger, icon_button, primary, quiet
from mockinterview.gui.widgets.choices import Choice, Switch
from mockinterview.gui.widgets.pictures import Picture
from mockinterview.gui.widgets.states import EmptyState, Loading, Notice
from mockinterview.gui.widgets.texts import Chip, Text, body, caption, heading, restyle, strong, title

__all__ = [
    "Card",
    "Chip",
    "Choice",
    "EmptyState",
    "Loading",
    "Notice",
    "Picture",
    "Scroll",
    "Switch",
    "Text",
    "body",
    "button",
    "caption",
    "clear",
    "column",
    "danger",
    "fill",
    "heading",
    "icon_button",
    "line",
    "primary",
    "quiet",
    "restyle",
    "row",
    "strong",
    "title",
]

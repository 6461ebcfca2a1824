"""The names of the window's pages, and what they say while they have nothing to show."""

from dataclasses import dataclass

PROGRAM = "Mock Interview"
PLACES = {
    "practice": ("Practice", "mic"),
    "due": ("Due", "calendar-clock"),
    "progress": ("Progress", "trending-up"),
    "history": ("History", "history"),
    "questions": ("Questions", "book-open"),
    "settings": ("Settings", "settings"),
}
"""Name and icon of each page in the navigation."""


@dataclass(frozen=True, slots=True)
class EmptyPicture:
    """A page that has nothing to show yet."""

    name: str
    sentence: str
    action: str


OPENING = "Opening your sessions and questions…"
NO_DISPLAY = "There is no display to show the window on."
NO_DISPLAY_WAY_ON = "Practice in the terminal with: mockinterview practice."

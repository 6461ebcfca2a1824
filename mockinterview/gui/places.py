"""Where in the window one can be, and how one gets there."""

from dataclasses import dataclass
from enum import StrEnum

from mockinterview.practice.sessions import Prepared


class Place(StrEnum):
    """A page of the window."""

    PRACTICE = "practice"
    DUE = "due"
    PROGRESS = "progress"
    HISTORY = "history"
    QUESTIONS = "questions"
    SETTINGS = "settings"
    FIRST_RUN = "first_run"
    INTERVIEW = "interview"
    SESSION = "session"


IN_NAVIGATION = (
    Place.PRACTICE,
    Place.DUE,
    Place.PROGRESS,
    Place.HISTORY,
    Place.QUESTIONS,
    Place.SETTINGS,
)
"""The pages one can go to at any time, in order."""
UNDISTURBED = frozenset({Place.FIRST_RUN, Place.INTERVIEW})
"""Pages that are shown without the navigation, as nothing should draw the eye away."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page with what it is to show."""

    place: Place
    session_id: str | None = None
    position: int | None = None
    """Place of a question in the session, from 1."""
    prepared: Prepared | None = None
    """The interview to hold."""
    text: str | None = None
    """What to search for, or which part of the page to show."""

"""Days as they are read."""

from datetime import date

NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def date_words(day: date) -> str:
    """Return a day with its weekday: "Tuesday, 24 November 2026"."""
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def near_date_words(day: date, *, today: date) -> str:
    """Return a day as it is told today: "tomorrow", "on Friday, 27 November 2026"."""
    return NEAR.get((day - today).days) or f"on {date_words(day)}"


def ago_words(days: int) -> str:
    """Return how long ago a day was: "today", "yesterday", "3 days ago"."""
    return NEAR.get(-days) or f"{days} days ago"

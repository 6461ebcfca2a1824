"""Bytes, times and counts as they are read."""

from datetime import datetime

MEGABYTE = 1_000_000


def size_words(count_bytes: int) -> str:
    """Return a size: "nothing", "under 0.1 MB", "3.4 MB", "41 MB", "1.2 GB"."""
    megabytes = count_bytes / MEGABYTE
    if not count_bytes:
        return "nothing"
    if megabytes < 0.1:
        return "under 0.1 MB"
    if megabytes >= 1000:
        return f"{megabytes / 1000:.1f} GB"
    return f"{megabytes:.0f} MB" if megabytes >= 10 else f"{megabytes:.1f} MB"


def count_words(count: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun: "no sessions", "1 session", "12 sessions"."""
    plural = many or f"{one}s"
    return f"{count or 'no'} {one if count == 1 else plural}"


def day_words(moment: datetime) -> str:
    """Return a day on this machine's clock: "23 November 2026"."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y}"


def moment_words(moment: datetime) -> str:
    """Return a moment on this machine's clock: "23 November 2026, 14:05"."""
    return f"{day_words(moment)}, {moment.astimezone():%H:%M}"


def left_words(seconds: float | None) -> str:
    """Return how long something still takes: "about 20 seconds left", "" where that can't be told."""
    if seconds is None:
        return ""
    if seconds < 90:
        return f"about {max(5, 5 * round(seconds / 5))} seconds left"
    return f"about {round(seconds / 60)} minutes left"

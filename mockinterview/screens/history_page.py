"""The history as it is shown: a line for each session, what it can be narrowed to, and what is said of it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from mockinterview.domain.session import SessionSummary
from mockinterview.domain.vocabulary import Rating, Status
from mockinterview.ports import SessionFilter, SessionOrder
from mockinterview.screens.navigation import EmptyPicture
from mockinterview.screens.words import (
    DIFFICULTIES,
    RATINGS,
    STATUSES,
    TYPES,
    company_words,
    counted,
    score_words,
)

TITLE = "History"
SEARCH = "Search questions and answers"
LOADING = "Reading your sessions…"
NO_SESSIONS = EmptyPicture(
    "No sessions yet",
    "Every interview you hold is kept here on this computer, with its answers, scores and recordings.",
    "Start an interview",
)
NO_MATCH = EmptyPicture(
    "No session fits",
    "Every word of the search must be in a session's questions or answers, and all filters must fit.",
    "Clear search and filters",
)
ANY, BETWEEN = None, "between"
Options = tuple[tuple[str | None, str], ...]
ORDERS: Options = (
    (SessionOrder.NEWEST, "Newest first"),
    (SessionOrder.OLDEST, "Oldest first"),
    (SessionOrder.BEST, "Best score first"),
    (SessionOrder.WEAKEST, "Weakest score first"),
)
OF_TYPE: Options = ((ANY, "All types"), *TYPES.items())
OF_STATUS: Options = ((ANY, "Any"), *STATUSES.items())
OF_RATING: Options = (
    (ANY, "Any score"),
    (Rating.EXCELLENT, "Excellent, 8.5 or more"),
    (Rating.GOOD, "Good, 7 to 8.5"),
    (Rating.AVERAGE, "Average, 5 to 7"),
    (Rating.POOR, "Poor, below 5"),
    (Rating.NOT_ASSESSED, RATINGS[Rating.NOT_ASSESSED]),
    (BETWEEN, "Between…"),
)
IN_DAYS: Options = (
    (ANY, "Any time"),
    ("1", "Today"),
    ("7", "Last 7 days"),
    ("30", "Last 30 days"),
    ("365", "Last 365 days"),
    (BETWEEN, "Between…"),
)
MARKED = {"bookmarked": (True, None), "counted": (None, False), "excluded": (None, True)}
"""By choice: whether a question is bookmarked, and whether the session is left out of statistics."""
OF_MARK: Options = (
    (ANY, "All"),
    ("bookmarked", "With a bookmark"),
    ("counted", "In statistics"),
    ("excluded", "Not in statistics"),
)
IN_PROGRESS_OR_LEFT = frozenset({Status.IN_PROGRESS, Status.ABANDONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One session of the history."""

    id: str
    interview: str
    score: str
    tone: str
    """``good``, ``fair``, ``bad`` or ``muted``; the score says the same in words."""
    details: str
    """When it was, how much of it was answered, and how it ended unless it was completed."""
    marks: tuple[str, ...]
    """What the user did to it, in words."""
    is_excluded: bool
    can_resume: bool

    @property
    def spoken(self) -> str:
        """Return the row as it is read out."""
        return ". ".join((self.interview, self.score, self.details, *self.marks))


_TONES = {
    Rating.EXCELLENT: "good",
    Rating.GOOD: "good",
    Rating.AVERAGE: "fair",
    Rating.POOR: "bad",
    Rating.NOT_ASSESSED: "muted",
}
BOOKMARKED, NOT_COUNTED = "Bookmarked", "Not in statistics"


def history_row(summary: SessionSummary, *, today: date, zone: tzinfo | None = None) -> HistoryRow:
    """Return the picture of one session; its time is that of a zone, None being the machine's own."""
    wish = summary.wish
    company = (company_words(wish.company),) if wish.company else ()
    facts = [when(summary.started_at.astimezone(zone), today=today)]
    facts.append(f"{summary.answered} of {counted(summary.questions, 'question')} answered")
    if summary.status is not Status.COMPLETED:
        facts.append(STATUSES[summary.status])
    marks = ((summary.bookmarked, BOOKMARKED), (summary.excluded, NOT_COUNTED))
    return HistoryRow(
        id=summary.id,
        interview=", ".join((TYPES[wish.type], DIFFICULTIES[wish.difficulty].lower(), *company)),
        score=score_words(summary.overall, summary.rating),
        tone=_TONES[summary.rating],
        details=" · ".join(facts),
        marks=tuple(words for is_set, words in marks if is_set),
        is_excluded=summary.excluded,
        can_resume=summary.status in IN_PROGRESS_OR_LEFT and summary.answered < summary.questions,
    )


def when(moment: datetime, *, today: date) -> str:
    """Return a local time as it is read: "Today, 14:05", "Mon 3 Mar, 14:05", "3 Mar 2025, 14:05"."""
    day = moment.date()
    clock = f"{moment:%H:%M}"
    if day == today:
        return f"Today, {clock}"
    if day == today - timedelta(days=1):
        return f"Yesterday, {clock}"
    if day.year == today.year:
        return f"{moment:%a} {day.day} {moment:%b}, {clock}"
    return f"{day.day} {moment:%b %Y}, {clock}"


def since_days(days: int, *, today: date, zone: tzinfo | None = None) -> datetime:
    """Return when the last so many days began, today being one of them."""
    return start_of(today - timedelta(days=days - 1), zone=zone)


def start_of(day: date, *, zone: tzinfo | None = None) -> datetime:
    """Return the first moment of a day in a zone, None being the machine's own."""
    midnight = datetime.combine(day, time())
    return midnight.replace(tzinfo=zone) if zone else midnight.astimezone()


def total_words(total: int, *, wanted: SessionFilter) -> str:
    """Return how many sessions were found: "12 sessions", "3 sessions found"."""
    found = " found" if is_narrowed(wanted) else ""
    return f"{total:,} session{'' if total == 1 else 's'}{found}"


def is_narrowed(wanted: SessionFilter) -> bool:
    """Return whether a filter leaves anything out."""
    return wanted != SessionFilter(order=wanted.order, limit=wanted.limit, offset=wanted.offset)


def filter_words(count: int) -> str:
    """Return the name of the button that shows the filters."""
    return f"Filters ({count} set)" if count else "Filters"


def deleted_words(count: int) -> str:
    """Return what is said when sessions were deleted."""
    return f"Deleted {counted(count, 'session')} with {'its' if count == 1 else 'their'} recordings."


def excluded_words(count: int, *, excluded: bool) -> str:
    """Return what is said when sessions were left out of statistics or taken back."""
    sessions = counted(count, "session")
    return f"Left {sessions} out of statistics." if excluded else f"Took {sessions} back into statistics."


def exclude_action(rows: tuple[HistoryRow, ...]) -> str:
    """Return the name of the button that leaves the chosen sessions out of statistics, or takes them in."""
    is_out = bool(rows) and all(row.is_excluded for row in rows)
    return "Count in statistics" if is_out else "Leave out of statistics"


def chosen_words(count: int) -> str:
    """Return how many sessions are chosen, where that is more than one can see at a glance."""
    return f"{count} chosen" if count > 1 else ""

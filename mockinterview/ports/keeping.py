"""Keeping sessions and settings, and telling the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from mockinterview.domain.question import Question
from mockinterview.domain.session import Response, Session, SessionSummary, Wish
from mockinterview.domain.vocabulary import QuestionStatus, Rating, Status


class SessionOrder(StrEnum):
    """Which sessions come first; those without a score come last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    BEST = "best"
    WEAKEST = "weakest"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """Which sessions of the history are wanted, and in which order; None takes all."""

    profile: str | None = None
    type: str | None = None
    company: str | None = None
    status: Status | None = None
    rating: Rating | None = None
    search: str = ""
    """Beginnings of words, each of which is in a question, an answer, the category or the company."""
    since: datetime | None = None
    """Started then or later."""
    until: datetime | None = None
    """Started before."""
    score_from: float | None = None
    """Overall score, 0-10, and as all bounds of the score only sessions that have one."""
    score_to: float | None = None
    bookmarked: bool | None = None
    """Whether a question of it is bookmarked."""
    excluded: bool | None = None
    order: SessionOrder = SessionOrder.NEWEST
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionKinds:
    """What the sessions of the history differ by."""

    companies: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


class SessionStore(Protocol):
    """Keeps sessions; every call is one transaction. Raises StoreError and its kinds."""

    def begin(self, session_id: str, wish: Wish, questions: Sequence[Question], *, at: datetime) -> None:
        """Store a session that starts now, with the questions it will ask in order."""
        ...

    def save_response(self, session_id: str, response: Response) -> None:
        """Store an answer with its score and feedback; the question counts as answered."""
        ...

    def save_correction(
        self, session_id: str, responses: Sequence[Response], *, overall: float | None
    ) -> None:
        """Store answers that were corrected and scored again in place of what they were.

        People's labels of them stay. ``overall`` is the session's score after that. Raises NotInStore.
        """
        ...

    def guess(self, session_id: str, response_id: str, *, points: float) -> None:
        """Keep what the candidate thinks an answer is worth, 0-10. Raises NotInStore."""
        ...

    def bookmark(self, session_id: str, position: int, *, bookmarked: bool) -> None:
        """Set or take away the bookmark of one question. Raises NotInStore."""
        ...

    def mark(self, session_id: str, position: int, status: QuestionStatus) -> None:
        """Set where one question stands."""
        ...

    def finish(self, session_id: str, status: Status, *, overall: float | None, at: datetime) -> None:
        """Close a session as completed or abandoned."""
        ...

    def reopen(self, session_id: str) -> None:
        """Put a session back in progress, to be resumed."""
        ...

    def get(self, session_id: str) -> Session:
        """Return one session; a unique beginning of the id (4 characters or more) will do."""
        ...

    def list(self, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
        """Return the wanted sessions in their order."""
        ...

    def delete(self, session_id: str) -> tuple[str, ...]:
        """Remove a session wholly; return the names of its recordings, which the caller removes."""
        ...

    def exclude(self, session_id: str, *, excluded: bool) -> None:
        """Leave a session's responses out of statistics, or take them back in."""
        ...

    def recently_asked(self, profile: str, *, sessions: int) -> tuple[str, ...]:
        """Return the ids of the questions asked in the profile's last sessions."""
        ...


class SessionArchive(Protocol):
    """What a long history needs besides: counted, narrowed, and with a bin. Raises StoreError."""

    def count(self, wanted: SessionFilter) -> int:
        """Return how many sessions are wanted, whatever the limit."""
        ...

    def kinds(self) -> SessionKinds:
        """Return the companies and profiles there are sessions of, by name."""
        ...

    def put_aside(self, session_ids: Sequence[str], *, at: datetime) -> None:
        """Put sessions, by their whole ids, where nothing but ``aside`` finds them."""
        ...

    def take_back(self, session_ids: Sequence[str]) -> None:
        """Put sessions that were set aside back into the history."""
        ...

    def aside(self, *, before: datetime) -> tuple[str, ...]:
        """Return the ids of the sessions that were put aside before a moment."""
        ...

    def remove(self, session_id: str) -> tuple[str, ...]:
        """Remove one that was put aside; return the names of its recordings, which the caller removes."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedSetting:
    """One thing the user can choose, described."""

    key: str
    sentence: str
    default: str | int | float | bool | None
    choices: tuple[str, ...] = ()
    """Every value it can take, where these are a closed list."""
    low: float | None = None
    high: float | None = None


class Preferences(Protocol):
    """What the user chose, by key. Raises SettingsError for a key or value that does not exist."""

    def get(self, setting: str) -> str | int | float | bool | None:
        """Return a setting's value."""
        ...

    def set(self, setting: str, value: object) -> None:
        """Change and keep a setting."""
        ...

    def reset(self, setting: str) -> None:
        """Go back to a setting's default."""
        ...

    def all(self) -> dict[str, str | int | float | bool | None]:
        """Return every setting's value by key."""
        ...

    def described(self, setting: str) -> DescribedSetting:
        """Return what a setting is about and what it takes."""
        ...


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        ...

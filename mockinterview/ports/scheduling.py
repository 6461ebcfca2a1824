"""Questions that come back, and the plan to the interview."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from mockinterview.domain.plan import CalendarEvent, Plan
from mockinterview.domain.repetition import Card, Grade, Memory


class Forgetting(Protocol):
    """A model of how answers are forgotten; gives the same for the same, always."""

    @property
    def name(self) -> str:
        """Return which model with which settings; cards made by another are made anew."""
        ...

    def reviewed(self, before: Memory | None, grade: Grade, days: int) -> Memory:
        """Return the memory after a review, ``days`` after the one before; None is before the first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAnswer:
    """An assessed answer as the store knows it, with the newest labels of it."""

    at: datetime
    """UTC."""
    scored: float
    own: float | None = None
    others: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutdatedCard:
    """A question whose answers are not what its card was made of."""

    question_id: str
    state: int
    """Which state of the answers this is."""
    answers: tuple[PastAnswer, ...]
    """Oldest first; those of deleted and excluded sessions are left out."""


class CardStore(Protocol):
    """Keeps the cards beside the answers they are made of. Raises StoreError."""

    def outdated(self, profile: str, *, made_by: str) -> tuple[OutdatedCard, ...]:
        """Return what must be made anew, or for the first time."""
        ...

    def keep(self, profile: str, made: Sequence[tuple[OutdatedCard, Card | None]], *, made_by: str) -> None:
        """Keep cards for the state they were made of; None where no answer counts any more."""
        ...

    def cards(self, profile: str) -> tuple[Card, ...]:
        """Return a profile's cards as they were kept."""
        ...

    def practiced(self, profile: str, *, since: datetime | None = None) -> tuple[datetime, ...]:
        """Return when sessions with answers began, oldest first; excluded ones are left out."""
        ...


class PlanStore(Protocol):
    """Keeps the plan of each profile. Raises StoreError."""

    def get(self, profile: str) -> Plan | None:
        """Return a profile's plan."""
        ...

    def keep(self, profile: str, plan: Plan, *, at: datetime) -> None:
        """Keep a plan in place of the one before."""
        ...

    def remove(self, profile: str) -> None:
        """Forget a plan, if there is one."""
        ...


class CalendarFiles(Protocol):
    """Writes files that calendars read."""

    def save(
        self, path: Path, events: Sequence[CalendarEvent], *, name: str, at: datetime, may_replace: bool
    ) -> None:
        """Write an iCalendar file (RFC 5545) of events; ``at`` is when it was made.

        Raises PlanError where it can't be written, or is there and may not be replaced.
        """
        ...

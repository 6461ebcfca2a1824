"""The persons who practice on this laptop."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLine:
    """A profile and how much was practiced with it."""

    name: str
    sessions: int
    last_at: datetime | None
    """UTC, when the last session began; None where there was none."""


class ProfileStore(Protocol):
    """Keeps profiles; every call is one transaction. Raises StoreError."""

    def list(self) -> tuple[ProfileLine, ...]:
        """Return every profile by name."""
        ...

    def add(self, name: str, *, at: datetime) -> None:
        """Keep a new profile; one that is there stays as it is."""
        ...

    def rename(self, old: str, new: str) -> None:
        """Give a profile and its sessions another name, which no other profile has."""
        ...

    def delete(self, name: str) -> tuple[str, ...]:
        """Remove a profile with its sessions; return their ids, whose sound the caller removes."""
        ...

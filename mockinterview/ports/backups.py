"""Copies of everything that was practiced, in one file each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupContents:
    """What a backup holds."""

    made_at: datetime
    """UTC."""
    program: str
    """Version of the program that made it."""
    sessions: int
    first_at: datetime | None
    """UTC, when its first session began; None where it has none."""
    last_at: datetime | None
    recordings: int


class Backups(Protocol):
    """Writes and restores backups. Raises StoreError; what is there then stays as it was."""

    def write(
        self,
        target: Path,
        *,
        with_recordings: bool,
        on_progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> BackupContents:
        """Write a consistent copy into one file; ``on_progress`` gets bytes done and in all."""
        ...

    def look(self, source: Path) -> BackupContents:
        """Return what a backup says it holds, without changing anything."""
        ...

    def restore(self, source: Path) -> Path:
        """Put a backup in place of the sessions there are; recordings that are here stay.

        Return the safety copy that was made of the present state first.
        """
        ...

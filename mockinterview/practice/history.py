"""The history: found again, left out of statistics, deleted and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from mockinterview.domain.session import SessionSummary
from mockinterview.ports import (
    Clock,
    Recordings,
    SessionArchive,
    SessionFilter,
    SessionKinds,
    SessionStore,
)

AT_ONCE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the sessions that were looked for."""

    lines: tuple[SessionSummary, ...]
    total: int
    """How many there are on all pages."""


class History:
    """Use cases on sessions that were held.

    What is deleted waits in a bin, so that it can be taken back; ``empty_bin`` removes it with its sound.
    """

    def __init__(
        self, *, store: SessionStore, archive: SessionArchive, recordings: Recordings, clock: Clock
    ) -> None:
        self._store = store
        self._archive = archive
        self._recordings = recordings
        self._clock = clock

    def find(self, wanted: SessionFilter) -> Found:
        """Return the wanted sessions, at most the filter's limit. Raises StoreError."""
        lines = self._store.list(wanted)
        is_last = bool(lines or not wanted.offset) and (wanted.limit is None or len(lines) < wanted.limit)
        return Found(lines, wanted.offset + len(lines) if is_last else self._archive.count(wanted))

    def kinds(self) -> SessionKinds:
        """Return what the sessions differ by. Raises StoreError."""
        return self._archive.kinds()

    def exclude(self, session_ids: Sequence[str], *, excluded: bool) -> None:
        """Leave sessions out of statistics, or take them back in. Raises NotInStore."""
        for session_id in session_ids:
            self._store.exclude(session_id, excluded=excluded)

    def delete(self, session_ids: Sequence[str]) -> None:
        """Put sessions into the bin, all or none. Raises NotInStore."""
        self._archive.put_aside(session_ids, at=self._clock.now())

    def restore(self, session_ids: Sequence[str]) -> None:
        """Take sessions out of the bin, all or none. Raises NotInStore where it was emptied."""
        self._archive.take_back(session_ids)

    def empty_bin(self, *, after: timedelta = AT_ONCE) -> int:
        """Remove what has been in the bin so long, with its sound; return how many sessions that were."""
        gone = self._archive.aside(before=self._clock.now() - after)
        for session_id in gone:
            names = self._archive.remove(session_id)
            self._recordings.delete([*names, *self._recordings.of_session(session_id)])
        return len(gone)

"""The history as a whole in memory, keeping the promises of the one on disk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from fakes.store import MemorySessionStore

from mockinterview.domain.errors import NotInStore
from mockinterview.domain.session import Session
from mockinterview.ports import SessionFilter, SessionKinds


class MemoryArchive:
    """Counts the sessions of a store, and takes some out of it."""

    def __init__(self, store: MemorySessionStore) -> None:
        self._store = store
        self._aside: dict[str, tuple[Session, datetime]] = {}

    def count(self, wanted: SessionFilter) -> int:
        return len(self._store.list(replace(wanted, limit=None, offset=0)))

    def kinds(self) -> SessionKinds:
        wishes = [session.summary.wish for session in self._store.sessions.values()]
        companies = {wish.company for wish in wishes if wish.company is not None}
        return SessionKinds(
            companies=tuple(sorted(companies)), profiles=tuple(sorted({wish.profile for wish in wishes}))
        )

    def put_aside(self, session_ids: Sequence[str], *, at: datetime) -> None:
        _all_in(session_ids, self._store.sessions)
        self._aside.update({name: (self._store.sessions.pop(name), at) for name in session_ids})

    def take_back(self, session_ids: Sequence[str]) -> None:
        _all_in(session_ids, self._aside)
        self._store.sessions.update({name: self._aside.pop(name)[0] for name in session_ids})

    def aside(self, *, before: datetime) -> tuple[str, ...]:
        return tuple(sorted(name for name, (_, at) in self._aside.items() if at < before))

    def remove(self, session_id: str) -> tuple[str, ...]:
        self.take_back([session_id])
        return self._store.delete(session_id)


def _all_in(session_ids: Sequence[str], there: object) -> None:
    if not set(session_ids) <= set(there):  # type: ignore[call-overload]
        raise NotInStore("A session is not there any more.", way_on="Look again.")

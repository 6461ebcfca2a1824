"""A practice record that holds what it was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from mockinterview.domain.progress import Judged, Metric, PracticedSession, Told
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.ports.progress import RecordFilter, Values


@dataclass(frozen=True, slots=True)
class ListedAnswer:
    """One answer with its measures."""

    session_id: str
    category: str = "databases"
    measures: Mapping[Metric, float] = field(default_factory=dict)


class ListedRecord:
    """Narrows by dates and type only; implements ports.PracticeRecord."""

    def __init__(self) -> None:
        self.held: list[PracticedSession] = []
        self.answers: list[ListedAnswer] = []
        self.guessed: list[Judged] = []
        self.tellings: list[Told] = []
        self.response_sessions: dict[str, PracticedSession] = {}

    def hold(
        self,
        session_id: str,
        at: datetime,
        *answers: Mapping[Metric, float],
        category: str = "databases",
        kind: InterviewType = InterviewType.TECHNICAL_SOFTWARE,
    ) -> None:
        """Add a session with its answers."""
        self.held.append(PracticedSession(session_id, at, kind))
        self.answers += [ListedAnswer(session_id, category, measures) for measures in answers]

    def sessions(self, wanted: RecordFilter) -> tuple[PracticedSession, ...]:
        """Return the sessions, oldest first."""
        fitting = (one for one in self.held if _fits(wanted, one.started_at, one.type))
        return tuple(sorted(fitting, key=lambda one: one.started_at))

    def measured(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> Mapping[str, Sequence[Values]]:
        """Return what was measured, by session."""
        return self._by(wanted, metrics, "session_id")

    def by_category(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> Mapping[str, Sequence[Values]]:
        """Return what was measured, by category."""
        return self._by(wanted, metrics, "category")

    def guesses(self, wanted: RecordFilter) -> tuple[Judged, ...]:
        """Return the guesses."""
        return tuple(one for one in self.guessed if _fits(wanted, one.started_at))

    def sessions_of(
        self, wanted: RecordFilter, response_ids: Sequence[str]
    ) -> Mapping[str, PracticedSession]:
        """Return the sessions of responses."""
        found = {name: self.response_sessions.get(name) for name in response_ids}
        return {name: one for name, one in found.items() if one and _fits(wanted, one.started_at, one.type)}

    def told(self, wanted: RecordFilter, *, limit: int) -> tuple[Told, ...]:
        """Return the newest tellings, oldest first."""
        return tuple(one for one in self.tellings if _fits(wanted, one.started_at))[-limit:]

    def _by(self, wanted: RecordFilter, metrics: Sequence[Metric], key: str) -> dict[str, list[Values]]:
        ids = {one.id for one in self.sessions(wanted)}
        found: dict[str, list[Values]] = {}
        for answer in self.answers:
            if answer.session_id in ids:
                values = tuple(answer.measures.get(metric) for metric in metrics)
                found.setdefault(getattr(answer, key), []).append(values)
        return found


def _fits(wanted: RecordFilter, at: datetime, kind: InterviewType | None = None) -> bool:
    return (
        (wanted.since is None or at >= wanted.since)
        and (wanted.until is None or at < wanted.until)
        and (wanted.type is None or kind is None or kind is wanted.type)
    )

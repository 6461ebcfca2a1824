"""What statistics over many sessions are made from, and what draws them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mockinterview.domain.progress import Judged, Metric, PracticedSession, Told
from mockinterview.domain.vocabulary import InterviewType, Mode

Values = tuple[float | None, ...]
"""What was measured in one answer, in the order it was asked for; None where it was not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFilter:
    """Which sessions are looked at; None takes all. Those the user left out of statistics never count."""

    profile: str | None = None
    type: InterviewType | None = None
    company: str | None = None
    mode: Mode | None = None
    since: datetime | None = None
    """Started then or later."""
    until: datetime | None = None
    """Started before."""


class PracticeRecord(Protocol):
    """Reads many sessions at once, without their words. Raises StoreError.

    An answer is the result of one question: the last of its first attempt, as later ones know the feedback.
    """

    def sessions(self, wanted: RecordFilter) -> tuple[PracticedSession, ...]:
        """Return the sessions with an answer or without, oldest first."""
        ...

    def measured(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> Mapping[str, Sequence[Values]]:
        """Return what was measured in each answer, by session, in the order of the questions."""
        ...

    def by_category(self, wanted: RecordFilter, metrics: Sequence[Metric]) -> Mapping[str, Sequence[Values]]:
        """Return the same by the category of the question."""
        ...

    def guesses(self, wanted: RecordFilter) -> tuple[Judged, ...]:
        """Return the answers whose worth the candidate guessed before seeing it, oldest first."""
        ...

    def sessions_of(
        self, wanted: RecordFilter, response_ids: Sequence[str]
    ) -> Mapping[str, PracticedSession]:
        """Return the sessions of responses by their ids, of those that are there and wanted."""
        ...

    def told(self, wanted: RecordFilter, *, limit: int) -> tuple[Told, ...]:
        """Return the newest behavioral answers with their words and stages, oldest first."""
        ...

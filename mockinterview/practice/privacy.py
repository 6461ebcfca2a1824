"""What is kept, for how long, and how it goes away."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from mockinterview.ports import (
    Belongings,
    Clock,
    Holding,
    NetworkCall,
    NetworkLog,
    Preferences,
    Recordings,
    SoundLedger,
)

BEING_WRITTEN = timedelta(minutes=1)
"""A recording written to this recently may belong to an answer that is still being spoken."""


class Privacy:
    """Counts and deletes what the program keeps on this laptop.

    The ``ledger`` is asked for when it is needed: it opens the database.
    """

    def __init__(
        self,
        *,
        belongings: Belongings,
        ledger: Callable[[], SoundLedger],
        recordings: Recordings,
        network: NetworkLog,
        preferences: Preferences,
        clock: Clock,
    ) -> None:
        self._ledger = ledger
        self._recordings = recordings
        self._network = network
        self._preferences = preferences
        self._clock = clock
        self.belongings = belongings

    def holdings(self) -> tuple[Holding, ...]:
        """Return how much of every kind is kept, and where; looks at every file."""
        return self.belongings.count()

    def calls(self) -> Sequence[NetworkCall]:
        """Return every call the program made to another computer, newest first."""
        return self._network.calls()

    def keep_sound_for(self, days: int) -> int:
        """Keep recordings so many days, 0 for ever, from now on; return how many were deleted at once."""
        self._preferences.set("keep_audio_days", days)
        return self.apply_retention()

    def apply_retention(self) -> int:
        """Delete recordings older than the user wants to keep them; return how many."""
        days = int(self._preferences.get("keep_audio_days") or 0)
        return self._delete_sound(before=self._clock.now() - timedelta(days=days)) if days else 0

    def delete_sound(self) -> int:
        """Delete every recording, keep all texts and scores; return how many were deleted.

        An answer that is being spoken now keeps its sound.
        """
        return self._delete_sound(before=self._clock.now())

    def erase(self, *, keep_models: bool) -> None:
        """Delete everything: sessions, sound, settings, what was learned. Raises StoreError."""
        self.belongings.erase(keep_models=keep_models)

    def _delete_sound(self, *, before: datetime) -> int:
        loose_before = min(before, self._clock.now() - BEING_WRITTEN)
        names = {*self._ledger().forget(before=before), *self._recordings.written_before(loose_before)}
        self._recordings.delete(sorted(names))
        return len(names)

"""The persons who practice on this laptop: listed, added, renamed, chosen, deleted."""

from dataclasses import dataclass

from mockinterview.domain.errors import SettingsError
from mockinterview.domain.session import DEFAULT_PROFILE
from mockinterview.ports import Clock, Preferences, ProfileLine, ProfileStore, Recordings

LONGEST_NAME = 40
LENGTH_OF_ID = 36
"""Characters of a session's id, with which the names of its recordings begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A profile, and whether it is the one that practices now."""

    line: ProfileLine
    is_chosen: bool


class Profiles:
    """Looks after the profiles; there is always one that is chosen."""

    def __init__(
        self, *, store: ProfileStore, preferences: Preferences, recordings: Recordings, clock: Clock
    ) -> None:
        self._store = store
        self._preferences = preferences
        self._recordings = recordings
        self._clock = clock

    @property
    def chosen(self) -> str:
        """Return the name of the profile that practices now."""
        return str(self._preferences.get("profile"))

    def list(self) -> tuple[Person, ...]:
        """Return every profile by name, the chosen one also before its first session."""
        lines = {line.name: line for line in self._store.list()}
        lines.setdefault(self.chosen, ProfileLine(name=self.chosen, sessions=0, last_at=None))
        ordered = sorted(lines.values(), key=lambda line: (line.name.casefold(), line.name))
        return tuple(Person(line=line, is_chosen=line.name == self.chosen) for line in ordered)

    def add(self, name: str) -> str:
        """Keep a new profile and choose it; return its name. Raises SettingsError."""
        new = self._free_name(name)
        self._store.add(new, at=self._clock.now())
        self.choose(new)
        return new

    def rename(self, old: str, name: str) -> str:
        """Give a profile with its sessions another name and return it. Raises SettingsError."""
        new = self._free_name(name, besides=old)
        if new != old:
            self._store.add(old, at=self._clock.now())
            self._store.rename(old, new)
            if self.chosen == old:
                self.choose(new)
        return new

    def choose(self, name: str) -> None:
        """Let a profile practice from now on."""
        self._preferences.set("profile", name)

    def delete(self, name: str) -> int:
        """Remove a profile with its sessions and their sound; return how many sessions it had.

        Where it was chosen, the first of the others is chosen.
        """
        self._store.add(name, at=self._clock.now())
        ids = frozenset(self._store.delete(name))
        if ids:
            loose = self._recordings.written_before(self._clock.now())
            self._recordings.delete([one for one in loose if one[:LENGTH_OF_ID] in ids])
        if self.chosen == name:
            others = [line.name for line in self._store.list()]
            self.choose(others[0] if others else DEFAULT_PROFILE)
        return len(ids)

    def _free_name(self, name: str, *, besides: str | None = None) -> str:
        """Return a name without blanks around it. Raises SettingsError."""
        new = " ".join(name.split())
        if not 0 < len(new) <= LONGEST_NAME or not new.isprintable():
            raise SettingsError(
                "This cannot be the name of a profile.", way_on=f"Give 1 to {LONGEST_NAME} characters."
            )
        taken = {person.line.name.casefold() for person in self.list() if person.line.name != besides}
        if new.casefold() in taken:
            raise SettingsError(f"There is a profile {new} already.", way_on="Give another name.")
        return new

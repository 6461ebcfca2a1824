"""What looks after the user's data, in memory."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mockinterview.domain.errors import NotInStore
from mockinterview.ports import Belonging, DescribedSetting, Holding, ProfileLine

Value = str | int | float | bool | None


class MemoryPreferences:
    """Settings in a dictionary."""

    def __init__(self, **values: Value) -> None:
        self._values = {"profile": "default", "keep_audio_days": 0, **values}

    def get(self, setting: str) -> Value:
        return self._values[setting]

    def set(self, setting: str, value: object) -> None:
        assert value is None or isinstance(value, str | int | float | bool)
        self._values[setting] = value

    def reset(self, setting: str) -> None:
        del self._values[setting]

    def all(self) -> dict[str, Value]:
        return dict(self._values)

    def described(self, setting: str) -> DescribedSetting:
        return DescribedSetting(key=setting, sentence=f"What {setting} is.", default=None)


class MemoryBelongings:
    """Two kinds of things; remembers how it was erased."""

    home, log = Path("/home"), Path("/home/logs/mockinterview.log")

    def __init__(self) -> None:
        self.erased: list[bool] = []

    def count(self) -> tuple[Holding, ...]:
        return (
            Holding(what=Belonging.DATABASE, path=Path("/home/mockinterview.db"), files=1, bytes=2_000_000),
            Holding(what=Belonging.RECORDINGS, path=Path("/home/recordings"), files=3, bytes=50_000_000),
        )

    def erase(self, *, keep_models: bool) -> None:
        self.erased.append(keep_models)


class MemoryLedger:
    """Recordings by the moment their answers were given."""

    def __init__(self, sounds: dict[str, datetime]) -> None:
        self._sounds = sounds

    def forget(self, *, before: datetime) -> tuple[str, ...]:
        gone = tuple(name for name, at in self._sounds.items() if at < before)
        for name in gone:
            del self._sounds[name]
        return gone


class MemoryProfiles:
    """Profiles with the ids of their sessions."""

    def __init__(self, **sessions: Sequence[str]) -> None:
        self._sessions = {name: tuple(ids) for name, ids in sessions.items()}

    def list(self) -> tuple[ProfileLine, ...]:
        return tuple(
            ProfileLine(name=name, sessions=len(ids), last_at=None)
            for name, ids in sorted(self._sessions.items())
        )

    def add(self, name: str, *, at: datetime) -> None:
        self._sessions.setdefault(name, ())

    def rename(self, old: str, new: str) -> None:
        self._sessions[new] = self._taken(old)

    def delete(self, name: str) -> tuple[str, ...]:
        return self._taken(name)

    def _taken(self, name: str) -> tuple[str, ...]:
        if name not in self._sessions:
            raise NotInStore(f"There is no profile {name}.", way_on="Choose another.")
        return self._sessions.pop(name)

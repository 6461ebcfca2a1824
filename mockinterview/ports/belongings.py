"""What the program keeps on this laptop, and what it sent out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Belonging(StrEnum):
    """One kind of what is kept."""

    DATABASE = "database"
    RECORDINGS = "recordings"
    MODELS = "models"
    PREPARED = "prepared"
    CHARTS = "charts"
    LEARNED = "learned"
    BACKUPS = "backups"
    LOGS = "logs"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How much of one kind is kept, and where."""

    what: Belonging
    path: Path
    """The file or folder; it need not be there."""
    files: int
    bytes: int


class Belongings(Protocol):
    """The user's data on the disk. Raises StoreError."""

    @property
    def home(self) -> Path:
        """Return the folder that holds everything."""
        ...

    @property
    def log(self) -> Path:
        """Return the file the program writes its log to."""
        ...

    def count(self) -> tuple[Holding, ...]:
        """Return how much of every kind there is; looks at every file."""
        ...

    def erase(self, *, keep_models: bool) -> None:
        """Delete everything, in the end also the settings; speech models stay where they are kept."""
        ...


class SoundLedger(Protocol):
    """Which answers have their sound. Raises StoreError."""

    def forget(self, *, before: datetime) -> tuple[str, ...]:
        """Let answers given before a moment have no sound; return the names of the recordings they had."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkCall:
    """One time the program asked another computer for something."""

    at: datetime
    """UTC."""
    address: str
    purpose: str
    """What for, as a sentence."""


class NetworkLog(Protocol):
    """The list of the calls that left this computer."""

    def note(self, address: str, purpose: str) -> None:
        """Add a call that is about to be made. Raises StoreError: what can't be listed isn't called."""
        ...

    def calls(self) -> Sequence[NetworkCall]:
        """Return every call, newest first."""
        ...

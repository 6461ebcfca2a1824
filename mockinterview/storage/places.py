"""Where the user's data and the bundled files lie."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from mockinterview.domain.errors import StoreError

HOME_VARIABLE = "MOCKINTERVIEW_HOME"
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Places:
    """The one folder with all of the user's data."""

    home: Path

    @property
    def database(self) -> Path:
        """Return the file of sessions and questions."""
        return self.home / "mockinterview.db"

    @property
    def recordings(self) -> Path:
        """Return the folder of recorded answers."""
        return self.home / "recordings"

    @property
    def models(self) -> Path:
        """Return the folder of speech models the user installed."""
        return self.home / "models"

    @property
    def trained(self) -> Path:
        """Return the folder of the models that were trained on this machine."""
        return self.home / "trained"

    @property
    def speech(self) -> Path:
        """Return the folder of language models and dictionaries built from the question bank."""
        return self.home / "speech"

    @property
    def charts(self) -> Path:
        """Return the folder of what drawing charts found out about this machine's fonts."""
        return self.home / "charts"

    @property
    def backups(self) -> Path:
        """Return the folder of copies made before a migration."""
        return self.home / "backups"

    @property
    def logs(self) -> Path:
        """Return the folder of the log and its older parts."""
        return self.home / "logs"

    @property
    def log(self) -> Path:
        """Return the log that is being written."""
        return self.logs / "mockinterview.log"

    @property
    def settings(self) -> Path:
        """Return the file of settings."""
        return self.home / "settings.json"

    @property
    def network(self) -> Path:
        """Return the list of the calls that were made to other computers."""
        return self.home / "network.jsonl"

    def create(self) -> None:
        """Make every folder that is missing. Raises StoreError."""
        try:
            for folder in (self.recordings, self.models, self.speech, self.backups, self.logs):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"The folder {self.home} cannot be made or written to ({error.strerror}).",
                way_on=f"Choose another one with --home or {HOME_VARIABLE}, or allow writing to it.",
            ) from error


@dataclass(frozen=True, slots=True)
class BundledFiles:
    """The files that come with the program; only read."""

    resources: Path
    models: Path

    @property
    def questions(self) -> Path:
        """Return the folder of the shipped question bank."""
        return self.resources / "questions"

    @property
    def samples(self) -> Path:
        """Return the folder of sample recordings."""
        return self.resources / "samples"


def find_places(*, home: Path | None, environ: Mapping[str, str]) -> Places:
    """Return the user's places: ``home`` if given, else as the environment says, else the system's custom."""
    chosen = home or environ.get(HOME_VARIABLE)
    folder = Path(chosen).expanduser() if chosen else user_data_path("mockinterview", appauthor=False)
    return Places(folder.absolute())


def find_bundled_files() -> BundledFiles:
    """Return the bundled files of this installation: frozen program, wheel or repository."""
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked:
        return _bundled_in(Path(unpacked))
    in_wheel = _PACKAGE / "_bundled"
    return _bundled_in(in_wheel if in_wheel.is_dir() else _PACKAGE.parent)


def _bundled_in(folder: Path) -> BundledFiles:
    return BundledFiles(resources=folder / "resources", models=folder / "models")

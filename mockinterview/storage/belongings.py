"""All of the user's data in its one folder: counted, and erased."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from mockinterview.domain.errors import StoreError
from mockinterview.ports import Belonging, Holding
from mockinterview.storage.places import Places


class HomeBelongings:
    """The ``Belongings`` of one home.

    ``empty_database`` leaves a database without a session, ``empty_settings`` lets the defaults count.
    """

    def __init__(
        self,
        places: Places,
        *,
        empty_database: Callable[[], None],
        empty_settings: Callable[[], None],
    ) -> None:
        self._places = places
        self._empty_database = empty_database
        self._empty_settings = empty_settings

    @property
    def home(self) -> Path:
        """Return the folder that holds everything."""
        return self._places.home

    @property
    def log(self) -> Path:
        """Return the file the program writes its log to."""
        return self._places.log

    def count(self) -> tuple[Holding, ...]:
        """Return how much of every kind there is; looks at every file."""
        return tuple(_counted(what, path) for what, path in self._paths().items())

    def erase(self, *, keep_models: bool) -> None:
        """Delete everything, the settings at the end. Raises StoreError, naming what could not be deleted."""
        self._empty_database()
        kept = {Belonging.DATABASE, Belonging.SETTINGS, *([Belonging.MODELS] if keep_models else [])}
        folders = [path for what, path in self._paths().items() if what not in kept]
        failed = [path for folder in folders for path in _emptied(folder, spared=self.log)]
        failed += _removed([self._places.network, *self.home.glob(f"{self._places.settings.name}.broken-*")])
        self._empty_settings()
        if failed:
            raise StoreError(
                f"{len(failed)} files could not be deleted, the first is {failed[0]}.",
                way_on="Close other programs that use them and erase again, or delete them by hand.",
            )

    def _paths(self) -> dict[Belonging, Path]:
        places = self._places
        return {
            Belonging.DATABASE: places.database,
            Belonging.RECORDINGS: places.recordings,
            Belonging.MODELS: places.models,
            Belonging.PREPARED: places.speech,
            Belonging.CHARTS: places.charts,
            Belonging.LEARNED: places.trained,
            Belonging.BACKUPS: places.backups,
            Belonging.LOGS: places.logs,
            Belonging.SETTINGS: places.settings,
        }


def _counted(what: Belonging, path: Path) -> Holding:
    """Return the size of a folder, or of a file with those that lie beside it under its name."""
    inside = path.rglob("*") if path.is_dir() else path.parent.glob(f"{path.name}*")
    sizes = list(_sizes(inside))
    return Holding(what=what, path=path, files=len(sizes), bytes=sum(sizes))


def _sizes(paths: Iterator[Path]) -> Iterator[int]:
    for path in paths:
        try:
            if path.is_file():
                yield path.stat().st_size
        except OSError:  # deleted meanwhile, or not for us to see
            continue


def _emptied(folder: Path, *, spared: Path) -> list[Path]:
    """Delete what is in a folder, cut the spared file to nothing; return what could not be deleted."""
    failed = []
    for path in folder.iterdir() if folder.is_dir() else ():
        if path == spared:
            path.open("w").close()  # the log stays open to be written on
        elif path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
            failed += [path] if path.exists() else []
        else:
            failed += _removed([path])
    return failed


def _removed(paths: list[Path]) -> list[Path]:
    """Delete files; return those that could not be."""
    failed = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            failed.append(path)
    return failed

"""Builds what looks after the user's data: privacy, profiles, backups."""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mockinterview import __version__
from mockinterview.bootstrap.stored import Stored
from mockinterview.storage.places import Places

if TYPE_CHECKING:
    from mockinterview.ports import Clock, NetworkLog, Recordings
    from mockinterview.practice.privacy import Privacy
    from mockinterview.practice.profiles import Profiles
    from mockinterview.storage.backups import ZipBackups


class Kept:
    """The use cases on all that is kept, each built when it is first asked for."""

    def __init__(
        self, places: Places, stored: Stored, *, recordings: Recordings, network: NetworkLog, clock: Clock
    ) -> None:
        self._places = places
        self._stored = stored
        self._recordings = recordings
        self._network = network
        self._clock = clock

    @cached_property
    def privacy(self) -> Privacy:
        """Return what counts and deletes the user's data."""
        from mockinterview.practice.privacy import Privacy
        from mockinterview.storage.belongings import HomeBelongings

        return Privacy(
            belongings=HomeBelongings(
                self._places,
                empty_database=self._empty_database,
                empty_settings=self._stored.settings.forget,
            ),
            ledger=lambda: self._stored.sound_ledger,
            recordings=self._recordings,
            network=self._network,
            preferences=self._stored.settings,
            clock=self._clock,
        )

    @cached_property
    def profiles(self) -> Profiles:
        """Return the persons who practice."""
        from mockinterview.practice.profiles import Profiles

        return Profiles(
            store=self._stored.profiles,
            preferences=self._stored.settings,
            recordings=self._recordings,
            clock=self._clock,
        )

    @cached_property
    def backups(self) -> ZipBackups:
        """Return what writes and restores backups."""
        from mockinterview.storage.backups import ZipBackups

        return ZipBackups(
            self._places,
            database=lambda: self._stored.database,
            replaced=self._stored.look_again,
            clock=self._clock,
            program=__version__,
        )

    def _empty_database(self) -> None:
        """Put an empty database in place of the one in use, which other threads may be reading."""
        from mockinterview.storage.database import open_database

        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            empty = Path(folder) / "empty.db"
            open_database(empty, backups=Path(folder)).close()
            self._stored.database.replace_with(empty)
        self._stored.look_again()

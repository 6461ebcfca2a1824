"""Builds what is kept on disk."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mockinterview.storage.places import Places

if TYPE_CHECKING:
    from mockinterview.storage.cards import SqlCardStore
    from mockinterview.storage.database import Database
    from mockinterview.storage.labels import SqlLabels
    from mockinterview.storage.plans import SqlPlans
    from mockinterview.storage.profiles import SqlProfiles
    from mockinterview.storage.questions import SqlQuestionBank
    from mockinterview.storage.record import SqlPracticeRecord
    from mockinterview.storage.session_archive import SqlSessionArchive
    from mockinterview.storage.sessions import SqlSessionStore
    from mockinterview.storage.settings import Settings
    from mockinterview.storage.sound_ledger import SqlSoundLedger
    from mockinterview.storage.trained_models import TrainedModels


class Stored:
    """Settings, history and questions, each opened when it is first asked for."""

    def __init__(self, places: Places, *, questions: Path) -> None:
        self._places = places
        self._questions = questions
        self._database_lock = Lock()
        self._opened: Database | None = None

    @cached_property
    def settings(self) -> Settings:
        """Return what the user chose."""
        from mockinterview.storage.settings import Settings

        return Settings(self._places.settings)

    @property
    def database(self) -> Database:
        """Return the open database, opened the first time."""
        from mockinterview.storage.database import open_database

        with self._database_lock:  # asked for by the interview and, beside it, by the recogniser's start
            if self._opened is None:
                self._opened = open_database(self._places.database, backups=self._places.backups)
            return self._opened

    @cached_property
    def store(self) -> SqlSessionStore:
        """Return the history."""
        from mockinterview.storage.sessions import SqlSessionStore

        return SqlSessionStore(self.database)

    @cached_property
    def archive(self) -> SqlSessionArchive:
        """Return the history as a whole."""
        from mockinterview.storage.session_archive import SqlSessionArchive

        return SqlSessionArchive(self.database)

    @cached_property
    def bank(self) -> SqlQuestionBank:
        """Return the question bank."""
        from mockinterview.storage.questions import SqlQuestionBank

        return SqlQuestionBank(self.database, shipped=self._questions)

    @cached_property
    def labels(self) -> SqlLabels:
        """Return people's verdicts on answers."""
        from mockinterview.storage.labels import SqlLabels

        return SqlLabels(self.database)

    @cached_property
    def trained(self) -> TrainedModels:
        """Return the versions of what was learned on this machine."""
        from mockinterview.storage.trained_models import TrainedModels

        return TrainedModels(self._places.trained)

    @cached_property
    def cards(self) -> SqlCardStore:
        """Return the questions that come back."""
        from mockinterview.storage.cards import SqlCardStore

        return SqlCardStore(self.database)

    @cached_property
    def plans(self) -> SqlPlans:
        """Return the plans to an interview."""
        from mockinterview.storage.plans import SqlPlans

        return SqlPlans(self.database)

    @cached_property
    def record(self) -> SqlPracticeRecord:
        """Return what statistics are read from."""
        from mockinterview.storage.record import SqlPracticeRecord

        return SqlPracticeRecord(self.database)

    @cached_property
    def profiles(self) -> SqlProfiles:
        """Return the persons who practice."""
        from mockinterview.storage.profiles import SqlProfiles

        return SqlProfiles(self.database)

    @cached_property
    def sound_ledger(self) -> SqlSoundLedger:
        """Return which answers have their sound."""
        from mockinterview.storage.sound_ledger import SqlSoundLedger

        return SqlSoundLedger(self.database)

    def look_again(self) -> None:
        """Take in that another database's contents are in the file now."""
        self.bank.look_again()

    def close(self) -> None:
        """Close the database if it was opened."""
        if self._opened:
            self._opened.close()

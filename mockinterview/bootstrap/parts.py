"""The parts the program is made of, by name.

Adapters are imported where they are built, so that a command pays only for the libraries it uses.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mockinterview.bootstrap.kept import Kept
from mockinterview.bootstrap.learning import Judging
from mockinterview.bootstrap.sound import Sound
from mockinterview.bootstrap.stored import Stored
from mockinterview.storage.log import open_log
from mockinterview.storage.network_log import NetworkFile
from mockinterview.storage.places import Places, find_bundled_files

if TYPE_CHECKING:
    from mockinterview.ports import (
        Microphone,
        ModelTraining,
        Player,
        QuestionShelf,
        Scorer,
        SessionStore,
        SpeechModelShelf,
        Voice,
    )
    from mockinterview.practice.labelling import Labelling
    from mockinterview.practice.learning import Learning
    from mockinterview.practice.planning import Planning
    from mockinterview.storage.settings import Settings


class SystemClock:
    """The machine's clock; implements ports.Clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class Parts:
    """The parts of the program by the names its front ends know; each is made when it is first asked for."""

    def __init__(self, places: Places) -> None:
        places.create()
        self._places = places
        self._bundled = find_bundled_files()
        self._log = open_log(places.log)
        self._clock = SystemClock()
        self._stored = Stored(places, questions=self._bundled.questions)
        self._judging = Judging(places, self._bundled, self._stored, clock=self._clock)
        network = NetworkFile(places.network, clock=self._clock)
        self._sound = Sound(
            places, self._stored, resources=self._bundled.resources / "speech", network=network
        )
        self._kept = Kept(
            places, self._stored, recordings=self._sound.recordings, network=network, clock=self._clock
        )

    @property
    def settings(self) -> Settings:
        """Return what the user chose."""
        return self._stored.settings

    @property
    def store(self) -> SessionStore:
        """Return the history."""
        return self._stored.store

    @property
    def bank(self) -> QuestionShelf:
        """Return the question bank."""
        return self._stored.bank

    @property
    def training(self) -> ModelTraining:
        """Return what makes and judges the trained model."""
        return self._judging.training

    @property
    def labelling(self) -> Labelling:
        """Return the use cases on people's verdicts."""
        return self._judging.labelling

    @property
    def learning(self) -> Learning:
        """Return what learns from those verdicts."""
        return self._judging.learning

    @cached_property
    def planning(self) -> Planning:
        """Return the use cases on the plan to the interview."""
        from mockinterview.practice.planning import Planning
        from mockinterview.reports.calendar_files import ICalendarFiles

        return Planning(plans=self._stored.plans, calendars=ICalendarFiles(), clock=self._clock)

    @property
    def models(self) -> SpeechModelShelf:
        """Return the speech models."""
        return self._sound.models

    @property
    def microphone(self) -> Microphone:
        """Return the sound inputs."""
        return self._sound.microphone

    @property
    def player(self) -> Player:
        """Return the player of recordings."""
        return self._sound.player

    @property
    def voice(self) -> Voice:
        """Return the interviewer's voice."""
        return self._sound.voice

    @property
    def equipment(self) -> Sound:
        """Return what can be tried before an interview."""
        return self._sound

    @property
    def keeping(self) -> Kept:
        """Return what looks after the user's data as a whole."""
        return self._kept

    @property
    def home(self) -> Path:
        """Return the one folder with all of the user's data."""
        return self._places.home

    @property
    def resources(self) -> Path:
        """Return the bundled folder of questions, icons, fonts and sample recordings."""
        return self._bundled.resources

    @property
    def samples(self) -> Path:
        """Return the folder of sample recordings."""
        return self._bundled.samples

    @property
    def scorer(self) -> Scorer:
        """Return the judge of answers."""
        return self._judging.scorer

"""The composition root: builds every part and knows them all; nothing imports it but ``__main__``.

Adapters are imported where they are built, so that a command pays only for the libraries it uses.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mockinterview.bootstrap.checks import checks
from mockinterview.bootstrap.kept import Kept
from mockinterview.bootstrap.learning import Judging
from mockinterview.bootstrap.sound import Sound
from mockinterview.bootstrap.stored import Stored
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.conduct import Conductor, Room
from mockinterview.practice.health import Finding, examine
from mockinterview.practice.library import QuestionLibrary
from mockinterview.practice.reviewing import Reviewing
from mockinterview.practice.sessions import Sessions
from mockinterview.practice.silence import NoVoice
from mockinterview.practice.tailoring import Tailoring
from mockinterview.storage.log import close_log, open_log
from mockinterview.storage.network_log import NetworkFile
from mockinterview.storage.places import Places, find_bundled_files, find_places

if TYPE_CHECKING:
    from mockinterview.domain.answer import Transcript
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
    from mockinterview.practice.conduct import Audience
    from mockinterview.practice.labelling import Labelling
    from mockinterview.practice.learning import Learning
    from mockinterview.practice.listening import Listener
    from mockinterview.practice.sessions import Prepared
    from mockinterview.storage.settings import Settings


class SystemClock:
    """The machine's clock; implements ports.Clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class App:
    """Everything the program is made of; implements practice.services.Services."""

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
    def notices(self) -> tuple[str, ...]:
        """Return sentences on what was odd at the start."""
        notes = (self.settings.notice, self._sound.recognizer.note, self._judging.notice)
        return tuple(note for note in notes if note)

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

    @cached_property
    def library(self) -> QuestionLibrary:
        """Return the use cases on the questions themselves."""
        from mockinterview.analysis.question_critic import RuleCritic
        from mockinterview.storage.question_files import PlainQuestionFiles

        return QuestionLibrary(shelf=self.bank, files=PlainQuestionFiles(), critic=RuleCritic())

    @cached_property
    def tailoring(self) -> Tailoring:
        """Return what fits the bank to a job, with the saved sets."""
        from mockinterview.analysis.phrase_ranking import PhraseRanking
        from mockinterview.storage.documents import TextDocuments

        return Tailoring(shelf=self.bank, documents=TextDocuments(), ranking=PhraseRanking())

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

    @cached_property
    def sessions(self) -> Sessions:
        """Return the sessions' use cases."""
        return Sessions(
            store=self.store,
            bank=self.bank,
            recordings=self._sound.recordings,
            clock=self._clock,
            new_seed=lambda: secrets.randbelow(2**31),
        )

    @cached_property
    def reviewing(self) -> Reviewing:
        """Return the use cases on answers that were given."""
        return Reviewing(
            store=self.store,
            scorer=self._judging.background_scorer,
            recordings=self._sound.recordings,
            clock=self._clock,
        )

    @property
    def scorer(self) -> Scorer:
        """Return the judge of answers."""
        return self._judging.scorer

    def listener(self, channel: Channel, answers: Path | None) -> Listener:
        """Return a source of answers; ``answers`` is the folder of recordings for that channel."""
        return self._sound.listener(channel, answers)

    def transcribe(self, path: Path) -> Transcript:
        """Recognise a sound file. Raises AudioError or ModelError."""
        return self._sound.transcribe(path)

    def preparation(self, channel: Channel) -> str | None:
        """Return a sentence on what must be prepared once before answers of a kind can be recognised."""
        return None if channel is Channel.TYPED else self._sound.preparation()

    def warm_up(self, channel: Channel, *, aloud: bool) -> None:
        """Start loading, beside the caller, what an interview will need."""
        self._sound.warm_up(channel, aloud=aloud)

    def conductor(
        self, prepared: Prepared, listener: Listener, audience: Audience, *, aloud: bool
    ) -> Conductor:
        """Return the conductor of a prepared interview."""
        room = Room(
            listener=listener,
            voice=self.voice if aloud else NoVoice(),
            scorer=self._judging.background_scorer(),
            store=self.store,
            clock=self._clock,
        )
        return Conductor(
            interview=prepared.interview, session_id=prepared.session_id, room=room, audience=audience
        )

    def examine(self) -> tuple[Finding, ...]:
        """Try every part on this machine."""
        return examine(checks(self._places, self._stored, self._sound, self.scorer))

    def close(self) -> None:
        """End workers and close files."""
        self._sound.close()
        self._judging.close()
        self._stored.close()
        close_log(self._log)


def build(home: Path | None, environ: Mapping[str, str] = os.environ) -> App:
    """Return the program for a folder of user data. Raises StoreError where it can't be used."""
    return App(find_places(home=home, environ=environ))

"""What a front end is given: the same for the window and the command line."""

from pathlib import Path
from typing import Protocol

from mockinterview.domain.answer import Transcript
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import (
    Microphone,
    ModelTraining,
    Player,
    Preferences,
    QuestionShelf,
    Scorer,
    SessionStore,
    SpeechModelShelf,
    Voice,
)
from mockinterview.practice.conduct import Audience, Conductor
from mockinterview.practice.equipment import Equipment, Keeping
from mockinterview.practice.health import Finding
from mockinterview.practice.history import History
from mockinterview.practice.labelling import Labelling
from mockinterview.practice.learning import Learning
from mockinterview.practice.library import QuestionLibrary
from mockinterview.practice.listening import Listener
from mockinterview.practice.over_weeks import OverWeeks
from mockinterview.practice.progress import Progress
from mockinterview.practice.reviewing import Reviewing
from mockinterview.practice.sessions import Prepared, Sessions
from mockinterview.practice.tailoring import Tailoring


class Services(OverWeeks, Protocol):
    """The use cases, built once; each part is made when it is first asked for."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Return sentences on what was odd at the start (settings set aside, recogniser replaced)."""
        ...

    @property
    def settings(self) -> Preferences:
        """Return what the user chose."""
        ...

    @property
    def sessions(self) -> Sessions:
        """Return the sessions' use cases."""
        ...

    @property
    def history(self) -> History:
        """Return the use cases on the history."""
        ...

    @property
    def store(self) -> SessionStore:
        """Return the store of sessions."""
        ...

    @property
    def bank(self) -> QuestionShelf:
        """Return the question bank."""
        ...

    @property
    def library(self) -> QuestionLibrary:
        """Return the use cases on the questions themselves."""
        ...

    @property
    def tailoring(self) -> Tailoring:
        """Return what fits the bank to a job, with the saved sets."""
        ...

    @property
    def scorer(self) -> Scorer:
        """Return the judge of answers."""
        ...

    @property
    def training(self) -> ModelTraining:
        """Return what makes and judges the trained model."""
        ...

    @property
    def labelling(self) -> Labelling:
        """Return the use cases on people's verdicts."""
        ...

    @property
    def reviewing(self) -> Reviewing:
        """Return the use cases on answers that were given."""
        ...

    @property
    def progress(self) -> Progress:
        """Return the use cases on all practice together."""
        ...

    @property
    def learning(self) -> Learning:
        """Return what learns from those verdicts."""
        ...

    @property
    def models(self) -> SpeechModelShelf:
        """Return the speech models."""
        ...

    @property
    def microphone(self) -> Microphone:
        """Return the sound inputs."""
        ...

    @property
    def player(self) -> Player:
        """Return the player of recordings."""
        ...

    @property
    def voice(self) -> Voice:
        """Return the interviewer's voice."""
        ...

    @property
    def equipment(self) -> Equipment:
        """Return what can be tried before an interview."""
        ...

    @property
    def keeping(self) -> Keeping:
        """Return what looks after the user's data as a whole."""
        ...

    @property
    def home(self) -> Path:
        """Return the one folder with all of the user's data."""
        ...

    @property
    def resources(self) -> Path:
        """Return the bundled folder of questions, icons, fonts and sample recordings."""
        ...

    @property
    def samples(self) -> Path:
        """Return the folder of sample recordings."""
        ...

    def preparation(self, channel: Channel) -> str | None:
        """Return a sentence on what must be prepared once before answers of a kind can be recognised."""
        ...

    def warm_up(self, channel: Channel, *, aloud: bool) -> None:
        """Start loading, beside the caller, what an interview will need."""
        ...

    def listener(self, channel: Channel, answers: Path | None) -> Listener:
        """Return a source of answers; ``answers`` is the folder of recordings for that channel."""
        ...

    def conductor(
        self, prepared: Prepared, listener: Listener, audience: Audience, *, aloud: bool
    ) -> Conductor:
        """Return the conductor of a prepared interview."""
        ...

    def transcribe(self, path: Path) -> Transcript:
        """Recognise a sound file. Raises AudioError or ModelError."""
        ...

    def examine(self) -> tuple[Finding, ...]:
        """Try every part on this machine."""
        ...

    def close(self) -> None:
        """End workers and close files."""
        ...

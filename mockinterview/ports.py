"""What the use cases need from the world, as protocols that adapters fulfil and tests fake.

Sound is always ``pcm``: signed 16-bit little-endian, one channel, 16,000 samples a second, as ``bytes``.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from mockinterview.domain.answer import Answer, Transcript
from mockinterview.domain.bank import Notation, QuestionFileContent, QuestionSet, ShelvedQuestion
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.session import Response, Session, SessionSummary, Wish
from mockinterview.domain.vocabulary import QuestionStatus, Status

# ---- hearing


class Recognizer(Protocol):
    """Turns the sound of one answer into words; belongs to the one thread that feeds it."""

    def feed(self, pcm: bytes) -> None:
        """Take the next piece of sound; any length."""
        ...

    def partial(self) -> str:
        """Return the words heard so far, as far as they are known."""
        ...

    def finish(self) -> Transcript:
        """Return everything heard; the recogniser can't be fed afterwards."""
        ...

    def close(self) -> None:
        """Give up and free what is held; harmless after ``finish`` and when called twice."""
        ...


class RecognizerEngine(Protocol):
    """A loaded speech model that makes one recogniser per answer."""

    @property
    def name(self) -> str:
        """Return engine and model, for example ``vosk:small-en-us``; stored with each response."""
        ...

    def open(self) -> Recognizer:
        """Return a new recogniser for one answer. Raises ModelError where the model does not work."""
        ...

    def close(self) -> None:
        """Free the model and end any worker."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioDevice:
    """A microphone or speaker of this machine."""

    name: str
    """As the system shows it; also how the choice is remembered."""
    is_default: bool


class Capture(Protocol):
    """An open microphone."""

    @property
    def warning(self) -> str | None:
        """Return a sentence on what is odd (only zeros arrive: muted, or no permission), else None."""
        ...

    @property
    def level_dbfs(self) -> float:
        """Return the loudness of the sound last read, in dB below full scale (0 is the loudest)."""
        ...

    def read(self, *, timeout_s: float) -> bytes:
        """Return the sound that arrived, waiting up to the timeout; empty when nothing did.

        Raises MicrophoneError where the device disappeared, stalled or was swapped; what arrived before
        is returned first.
        """
        ...

    def close(self) -> None:
        """Let go of the device; what had arrived can still be read. Harmless when called twice."""
        ...


class Microphone(Protocol):
    """The sound inputs of this machine."""

    def devices(self) -> tuple[AudioDevice, ...]:
        """Return the inputs there are now; empty where there is none."""
        ...

    def open(self) -> Capture:
        """Start listening to the chosen (else the default) input. Raises MicrophoneError."""
        ...


class Recording(Protocol):
    """A sound file that grows while the candidate speaks and survives a crash."""

    @property
    def name(self) -> str:
        """Return the file's name inside the recordings folder."""
        ...

    @property
    def seconds(self) -> float:
        """Return how much sound it holds."""
        ...

    def write(self, pcm: bytes) -> None:
        """Append sound; on disk within a second. Raises AudioError where the disk refuses."""
        ...

    def close(self) -> None:
        """Finish the file; harmless when called twice."""
        ...


class Recordings(Protocol):
    """The folder of recorded answers."""

    def create(self, name: str) -> Recording:
        """Start a new recording; ``name`` has no extension. Raises AudioError."""
        ...

    def path(self, name: str) -> Path:
        """Return the file of a recording."""
        ...

    def delete(self, names: Sequence[str]) -> None:
        """Remove recordings; names that are not there are passed over."""
        ...

    def of_session(self, session_id: str) -> tuple[str, ...]:
        """Return the names of all recordings of a session, also of answers that were cut off."""
        ...

    def recover(self) -> tuple[str, ...]:
        """Mend recordings cut off by a crash, so that any player opens them; return their names."""
        ...


class SoundFiles(Protocol):
    """Reads sound files of any usual kind, rate and number of channels."""

    def read(self, path: Path) -> Iterator[bytes]:
        """Yield the file's sound as pcm, a second or less at a time. Raises AudioError."""
        ...


class SpeechModelLine(Protocol):
    """A speech model that is here or can be fetched."""

    @property
    def name(self) -> str:
        """Return the name to install and use it by."""
        ...

    @property
    def title(self) -> str:
        """Return what it is, in a few words."""
        ...

    @property
    def bytes(self) -> int:
        """Return its size on the disk where it is installed, else of the download."""
        ...

    @property
    def state(self) -> str:
        """Return ``installed``, ``offered`` or ``interrupted``."""
        ...


class SpeechModelShelf(Protocol):
    """The speech models of the user's models folder. Raises ModelError."""

    def list(self) -> Sequence[SpeechModelLine]:
        """Return the models on offer, installed or not, then those the user brought."""
        ...

    def install(
        self, name: str, *, on_progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        """Fetch and unpack an offered model; ``on_progress`` gets bytes done and in all."""
        ...

    def install_from(self, source: Path) -> str:
        """Take a model from a local archive or folder and return its name."""
        ...

    def remove(self, name: str) -> None:
        """Delete an installed model."""
        ...


# ---- speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceChoice:
    """A voice of the installed speech engine."""

    id: str
    name: str
    language: str


class Voice(Protocol):
    """Speaks sentences to the candidate; one at a time."""

    def say(
        self, text: str, *, on_word: Callable[[int, int], None], on_done: Callable[[str | None], None]
    ) -> None:
        """Start speaking and return at once.

        ``on_word(start, end)`` names the characters of ``text`` as they are heard. ``on_done`` is called
        exactly once from another thread when speaking ended or was stopped, with a sentence where it failed.
        """
        ...

    def stop(self) -> None:
        """Fall silent within 50 ms."""
        ...

    def pause(self) -> None:
        """Hold the sentence where it is."""
        ...

    def resume(self) -> None:
        """Go on where the sentence was held."""
        ...

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return the voices to choose from. Raises VoiceError where there is no engine."""
        ...

    def close(self) -> None:
        """Stop and end any worker."""
        ...


class Player(Protocol):
    """Plays recordings."""

    def play(self, path: Path) -> None:
        """Play a sound file to its end. Raises PlaybackError or AudioError."""
        ...

    def stop(self) -> None:
        """Fall silent; ``play`` returns."""
        ...


# ---- judging


class Scorer(Protocol):
    """Judges one answer."""

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score of an answer to a question."""
        ...


class TermMatcher(Protocol):
    """Finds a question's expected terms in what a recogniser made of them."""

    def canonical(self, question: Question, answer: Answer) -> "tuple[TermHit, ...]":
        """Return every expected term heard, in order of place."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TermHit:
    """An expected term found in an answer."""

    term: str
    """Canonical form, for example ``Kubernetes``."""
    heard: str
    """The words as recognised, for example ``cooper netties``."""
    first: int
    """Index of the first word."""
    last: int
    """Index after the last word."""
    cost: float
    """0 for the term or a listed variant itself; grows with the distance in sound."""


# ---- keeping


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """Which sessions of the history are wanted."""

    profile: str | None = None
    type: str | None = None
    company: str | None = None
    status: Status | None = None
    limit: int | None = None
    offset: int = 0


class SessionStore(Protocol):
    """Keeps sessions; every call is one transaction. Raises StoreError and its kinds."""

    def begin(self, session_id: str, wish: Wish, questions: Sequence[Question], *, at: datetime) -> None:
        """Store a session that starts now, with the questions it will ask in order."""
        ...

    def save_response(self, session_id: str, response: Response) -> None:
        """Store an answer with its score and feedback; the question counts as answered."""
        ...

    def mark(self, session_id: str, position: int, status: QuestionStatus) -> None:
        """Set where one question stands."""
        ...

    def finish(self, session_id: str, status: Status, *, overall: float | None, at: datetime) -> None:
        """Close a session as completed or abandoned."""
        ...

    def reopen(self, session_id: str) -> None:
        """Put a session back in progress, to be resumed."""
        ...

    def get(self, session_id: str) -> Session:
        """Return one session; a unique beginning of the id (4 characters or more) will do."""
        ...

    def list(self, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
        """Return sessions, newest first."""
        ...

    def delete(self, session_id: str) -> tuple[str, ...]:
        """Remove a session wholly; return the names of its recordings, which the caller removes."""
        ...

    def exclude(self, session_id: str, *, excluded: bool) -> None:
        """Leave a session's responses out of statistics, or take them back in."""
        ...

    def recently_asked(self, profile: str, *, sessions: int) -> tuple[str, ...]:
        """Return the ids of the questions asked in the profile's last sessions."""
        ...


class QuestionBank(Protocol):
    """The questions there are."""

    def questions(self) -> tuple[Question, ...]:
        """Return every question that can be asked."""
        ...


class QuestionShelf(QuestionBank, Protocol):
    """The question bank as its owner sees it. Every change is one transaction. Raises StoreError."""

    def shelved(self) -> tuple[ShelvedQuestion, ...]:
        """Return the present version of every question by id, also of those that are retired."""
        ...

    def find(self, question_id: str) -> ShelvedQuestion:
        """Return one question. Raises NotInStore."""
        ...

    def keep(self, questions: Sequence[Question]) -> None:
        """Make these the user's own questions, or own versions of those that are there."""
        ...

    def discard(self, question_id: str) -> None:
        """Take the user's version away; what is shipped counts again, if anything. Raises NotInStore."""
        ...

    def retire(self, question_id: str, *, retired: bool) -> None:
        """Ask a question no more, or again. Raises NotInStore."""
        ...

    def sets(self) -> tuple[QuestionSet, ...]:
        """Return the saved sets by name."""
        ...

    def keep_set(self, question_set: QuestionSet) -> None:
        """Save a set, in place of an earlier one of its name."""
        ...

    def delete_set(self, name: str) -> None:
        """Remove a saved set. Raises NotInStore."""
        ...


class QuestionFiles(Protocol):
    """Files of questions; the suffix tells the notation."""

    def read(self, file: Path) -> QuestionFileContent:
        """Return a file's good entries and every bad one. Raises QuestionFileError for another kind of file."""
        ...

    def read_text(self, text: str) -> QuestionFileContent:
        """Return the good entries of a YAML text and every bad one."""
        ...

    def write(self, questions: Sequence[Question], notation: Notation) -> str:
        """Return questions as the text of a file that reads back as just these."""
        ...


class Preferences(Protocol):
    """What the user chose, by key. Raises SettingsError for a key or value that does not exist."""

    def get(self, setting: str) -> str | int | float | bool | None:
        """Return a setting's value."""
        ...

    def set(self, setting: str, value: object) -> None:
        """Change and keep a setting."""
        ...

    def reset(self, setting: str) -> None:
        """Go back to a setting's default."""
        ...

    def all(self) -> dict[str, str | int | float | bool | None]:
        """Return every setting's value by key."""
        ...


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        ...

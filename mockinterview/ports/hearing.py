"""Hearing the candidate: recognisers, microphones, recordings, speech models."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from mockinterview.domain.answer import SoundMeasures, Span, Transcript, Word


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


class SoundMeter(Protocol):
    """Measures the voice of one answer while its sound arrives; belongs to the one thread that feeds it."""

    def feed(self, pcm: bytes) -> None:
        """Take the next piece of sound; any length."""
        ...

    def finish(self, words: Sequence[Word]) -> tuple[SoundMeasures, tuple[Span, ...]]:
        """Return what the voice did within these words, and the hesitations heard between them."""
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

    def forget(self) -> None:
        """Throw away the sound that has arrived so far."""
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

    def written_before(self, moment: datetime) -> tuple[str, ...]:
        """Return the names of the recordings that were last written to before a moment."""
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

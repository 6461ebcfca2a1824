"""What is on the table before an interview, and what remains after it."""

from typing import Protocol

from mockinterview.ports import Audition, Backups, Speaker
from mockinterview.practice.microphone_check import MicrophoneCheck
from mockinterview.practice.model_fetching import ModelFetching
from mockinterview.practice.privacy import Privacy
from mockinterview.practice.profiles import Profiles


class Equipment(Protocol):
    """Voice, speaker, microphone and speech models, to be tried and changed."""

    @property
    def audition(self) -> Audition:
        """Return what lets a voice be heard before it is chosen."""
        ...

    @property
    def speaker(self) -> Speaker:
        """Return the sound outputs."""
        ...

    @property
    def microphone_check(self) -> MicrophoneCheck:
        """Return what tries the microphone."""
        ...

    @property
    def fetching(self) -> ModelFetching:
        """Return what fetches speech models."""
        ...


class Keeping(Protocol):
    """The user's data as a whole."""

    @property
    def privacy(self) -> Privacy:
        """Return what counts and deletes it."""
        ...

    @property
    def profiles(self) -> Profiles:
        """Return the persons it belongs to."""
        ...

    @property
    def backups(self) -> Backups:
        """Return what writes and restores backups of it."""
        ...

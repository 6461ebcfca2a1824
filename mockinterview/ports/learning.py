"""Learning from people's verdicts: the labels, and the versions of what was learned."""

from pathlib import Path
from typing import Protocol

from mockinterview.domain.label import Label
from mockinterview.domain.model_version import ModelVersion


class Labels(Protocol):
    """Keeps labels; every call is one transaction. Raises StoreError."""

    def add(self, label: Label) -> Label:
        """Keep a label, in place of one by the same person of the same answer; return it numbered."""
        ...

    def all(self) -> tuple[Label, ...]:
        """Return every label, oldest first."""
        ...

    def remove(self, label_id: int) -> None:
        """Forget a label. Raises NotInStore."""
        ...

    def find_response(self, beginning: str) -> tuple[str, str]:
        """Return the session's and the full id of a response; 4 characters or more of its id will do.

        Raises NotInStore.
        """
        ...


class VersionShelf(Protocol):
    """The versions of what was learned on this machine. Raises ModelError."""

    def versions(self) -> tuple[ModelVersion, ...]:
        """Return every version by number, also those that were refused."""
        ...

    def active(self) -> int:
        """Return the number of the version that judges; 0 for the program as it came."""
        ...

    def bench(self) -> Path:
        """Return an empty folder for the next version's classifier; what an earlier attempt left is gone."""
        ...

    def keep(self, version: ModelVersion, *, active: bool) -> None:
        """Keep a new version with what is on the bench, if that is its classifier; all at once."""
        ...

    def classifier(self, number: int) -> Path | None:
        """Return the folder of the classifier that judges in a version, None where it is the shipped one."""
        ...

    def activate(self, number: int) -> None:
        """Let another version judge; 0 for the program as it came. Raises NotInStore."""
        ...

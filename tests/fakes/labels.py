"""Labels and versions in memory that keep the same promises as those on disk."""

from dataclasses import replace
from pathlib import Path

from mockinterview.domain.errors import NotInStore
from mockinterview.domain.label import Label
from mockinterview.domain.model_version import SHIPPED, ModelVersion


class MemoryLabels:
    """Keeps labels in a dictionary; knows the responses of a memory session store."""

    def __init__(self, store) -> None:
        self._store = store
        self._labels: dict[int, Label] = {}

    def add(self, label: Label) -> Label:
        self._labels = {
            number: one
            for number, one in self._labels.items()
            if label.response_id is None
            or (one.response_id, one.verdict.by) != (label.response_id, label.verdict.by)
        }
        kept = replace(label, id=max(self._labels, default=0) + 1)
        self._labels[kept.id] = kept
        return kept

    def all(self) -> tuple[Label, ...]:
        there = {response.id for _, response in self._responses()}
        return tuple(
            one if one.response_id in there else replace(one, response_id=None)
            for _, one in sorted(self._labels.items())
        )

    def remove(self, label_id: int) -> None:
        if label_id not in self._labels:
            raise NotInStore(f"There is no label {label_id}.", way_on="List them.")
        del self._labels[label_id]

    def find_response(self, beginning: str) -> tuple[str, str]:
        found = [
            (session_id, response.id)
            for session_id, response in self._responses()
            if response.id == beginning or (len(beginning) >= 4 and response.id.startswith(beginning))
        ]
        if len(found) != 1:
            how_many = "More than one answer begins" if found else "No answer begins"
            raise NotInStore(f"{how_many} with '{beginning}'.", way_on="Use the history.")
        return found[0]

    def _responses(self):
        for session_id, session in self._store.sessions.items():
            for asked in session.asked:
                for response in asked.responses:
                    yield session_id, response


class MemoryVersions:
    """Keeps versions in a list; ``folder`` is where classifiers are put."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._versions: list[ModelVersion] = []
        self._active = SHIPPED

    def versions(self) -> tuple[ModelVersion, ...]:
        return tuple(self._versions)

    def active(self) -> int:
        return self._active

    def bench(self) -> Path:
        folder = self._folder / f"v{len(self._versions) + 1}"
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.iterdir():
            file.unlink()
        return folder

    def keep(self, version: ModelVersion, *, active: bool) -> None:
        self._versions.append(version)
        self._active = version.number if active else self._active

    def classifier(self, number: int) -> Path | None:
        made = next((one.classifier for one in self._versions if one.number == number), SHIPPED)
        return self._folder / f"v{made}" if made else None

    def activate(self, number: int) -> None:
        if number and number not in {one.number for one in self._versions if not one.refused}:
            raise NotInStore(f"There is no version {number} that could judge.", way_on="List them.")
        self._active = number

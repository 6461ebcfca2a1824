"""The wording that generated answers are made with, read from text files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """Wording that says nothing about how good an answer is."""

    empty_talk: tuple[str, ...]
    """Whole sentences that fit any question."""
    openers: tuple[str, ...]
    closers: tuple[str, ...]
    vague: tuple[str, ...]
    """Words that stand in for a specific one."""
    hedges: tuple[str, ...]
    synonyms: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path, *, hedges: tuple[str, ...]) -> "Phrasebook":
        """Read the files of a folder; ``#`` starts a comment."""
        pairs = [line.partition(", ")[::2] for line in _lines(folder / "synonyms.txt")]
        return cls(
            empty_talk=_lines(folder / "empty_talk.txt"),
            openers=_lines(folder / "openers.txt"),
            closers=_lines(folder / "closers.txt"),
            vague=_lines(folder / "vague.txt"),
            hedges=hedges,
            synonyms={second: first for first, second in pairs} | dict(pairs),
        )


def _lines(file: Path) -> tuple[str, ...]:
    lines = (line.strip() for line in file.read_text("utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))

"""Two attempts at the same question beside each other: what was said otherwise, and the numbers of both."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from mockinterview.screens.numbers import NumberLine
from mockinterview.screens.transcript import TranscriptPicture

MOST_WORDS = 2_000
"""Words of an attempt that are compared; comparing takes time that grows with their square."""
LEAST_CHANGE = 0.05
HOW_TO_READ = "Struck out is only in {before}, underlined only in {after}."
TOO_LONG = "These answers are too long to be laid side by side word by word."


class Side(StrEnum):
    """In which attempts words stand."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DifferencePiece:
    """Words in a row that stand in one attempt or in both."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class NumberChange:
    """One number of both attempts."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesPicture:
    """A later attempt compared with the first."""

    before: str
    after: str
    """Names of the attempts."""
    verdict: str
    pieces: tuple[DifferencePiece, ...]
    how_to_read: str
    numbers: tuple[NumberChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """What is compared of an attempt."""

    name: str
    overall: float | None
    transcript: TranscriptPicture
    numbers: Sequence[NumberLine]

    @property
    def words(self) -> list[str]:
        """Return what was said, word by word."""
        return [
            word.text
            for passage in self.transcript.passages
            for word in passage.words
            if word.index is not None
        ]


def takes_picture(before: Take, after: Take) -> TakesPicture:
    """Return what changed from one attempt to another."""
    old, new = before.words, after.words
    is_long = max(len(old), len(new)) > MOST_WORDS
    reading = HOW_TO_READ.format(before=before.name.lower(), after=after.name.lower())
    return TakesPicture(
        before=before.name,
        after=after.name,
        verdict=_verdict(before, after),
        pieces=() if is_long else _pieces(old, new),
        how_to_read=TOO_LONG if is_long else reading,
        numbers=_numbers(before.numbers, after.numbers),
    )


def _verdict(before: Take, after: Take) -> str:
    if before.overall is None or after.overall is None:
        return "One of the takes could not be assessed."
    change = after.overall - before.overall
    if abs(change) < LEAST_CHANGE:
        return f"{after.name} is worth the same: {after.overall:.1f} of 10."
    how = "better" if change > 0 else "worse"
    return (
        f"{after.name} is {abs(change):.1f} {how} than {before.name.lower()}: "
        f"{before.overall:.1f}, then {after.overall:.1f} of 10."
    )


def _pieces(old: Sequence[str], new: Sequence[str]) -> tuple[DifferencePiece, ...]:
    matcher = SequenceMatcher(a=_bare(old), b=_bare(new), autojunk=False)
    pieces = []
    for kind, old_first, old_last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(DifferencePiece(Side.BOTH, " ".join(new[new_first:new_last])))
            continue
        if old_last > old_first:
            pieces.append(DifferencePiece(Side.BEFORE, " ".join(old[old_first:old_last])))
        if new_last > new_first:
            pieces.append(DifferencePiece(Side.AFTER, " ".join(new[new_first:new_last])))
    return tuple(pieces)


def _bare(words: Sequence[str]) -> list[str]:
    return [word.strip(".,;:!?").lower() for word in words]


def _numbers(before: Sequence[NumberLine], after: Sequence[NumberLine]) -> tuple[NumberChange, ...]:
    """Return the numbers either attempt has, in order."""
    old = {line.name: line.value for line in before}
    new = {line.name: line.value for line in after}
    return tuple(NumberChange(name, old.get(name, "–"), new.get(name, "–")) for name in {**old, **new})

"""What the wording of an answer shows: fillers, hedges and immediate repeats, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_KNOW_IS_MEANT = frozenset({"do", "did", "don't", "if", "as", "let", "to", "would", "should", "what", "how"})
"""Before "you know" these make it a real clause ("do you know", "as you know")."""
_LIKE_IS_MEANT_AFTER = frozenset(
    """i you we they he she it would i'd we'd they'd you'd really also don't didn't look looks looked
    looking feel feels felt sound sounds sounded seem seems seemed something things tools systems
    much more just stuff is was work works act acts behaves exactly users people customers companies
    words examples to not""".split()
)
"""Before "like" these make it a verb or a comparison; flagged as a rate, never word by word."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in an answer's tokens."""

    first: int
    """Index of the first token."""
    last: int
    """Index after the last token."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists wording is compared with, each entry a tuple of tokens."""

    fillers: frozenset[str]
    hedges: tuple[tuple[str, ...], ...]

    @classmethod
    def read(cls, folder: Path) -> "WordLists":
        """Read ``fillers.txt`` and ``hedges.txt``; ``#`` starts a comment."""
        return cls(
            frozenset(_lines(folder / "fillers.txt")),
            tuple(tuple(line.split()) for line in _lines(folder / "hedges.txt")),
        )


def _lines(file: Path) -> Iterator[str]:
    for line in file.read_text("utf-8").splitlines():
        entry = line.split("#")[0].strip()
        if entry:
            yield entry


def fillers(tokens: Sequence[str], lists: WordLists) -> list[Place]:
    """Return hesitation sounds, and "you know", "i mean", "like" where the context makes them fillers."""
    found = [Place(i, i + 1) for i, token in enumerate(tokens) if token in lists.fillers]
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else ""
        pair = tuple(tokens[i : i + 2])
        if pair == ("i", "mean") or (pair == ("you", "know") and before not in _KNOW_IS_MEANT):
            found.append(Place(i, i + 2))
        elif token == "like" and before not in _LIKE_IS_MEANT_AFTER and i + 1 < len(tokens):
            found.append(Place(i, i + 1))
    return sorted(found, key=lambda place: place.first)


def hedges(tokens: Sequence[str], lists: WordLists) -> list[Place]:
    """Return wording that takes back what it says ("maybe", "not sure")."""
    return [
        Place(i, i + len(hedge))
        for i in range(len(tokens))
        for hedge in lists.hedges
        if tuple(tokens[i : i + len(hedge)]) == hedge
    ]


def repeats(tokens: Sequence[str]) -> list[Place]:
    """Return words and pairs of words said twice in a row, as happens at a restart."""
    found = [Place(i, i + 2) for i in range(len(tokens) - 1) if tokens[i] == tokens[i + 1]]
    for i in range(len(tokens) - 3):
        first, second = tokens[i : i + 2], tokens[i + 2 : i + 4]
        if first == second and first[0] != first[1]:
            found.append(Place(i, i + 4))
    return sorted(found, key=lambda place: place.first)

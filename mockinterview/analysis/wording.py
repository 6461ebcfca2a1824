"""What the wording of an answer shows: fillers, hedges and immediate repeats, each with its place.

Recognisers give neither commas nor tone, so the words around decide: "like" after a noun is an example ("a
database like Redis"), "kind of" after "a" is a noun. Where that stays open, nothing is flagged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Phrase = tuple[str, ...]

_KNOW_IS_MEANT_AFTER = frozenset(
    """do did don't if as let to would should what how when once because unless until before after since
    whether that which who all everything anything""".split()
)
"""Before "you know" these make it a real clause ("do you know", "as you know", "once you know")."""
_MEAN_IS_MEANT_AFTER = frozenset("what which that".split())
"""Before "i mean" these make it a real clause ("what i mean is")."""
_LIKE_IS_FILLER_AFTER = frozenset(
    """and so but or because then well yeah okay um uh the a an of in at on for from by with had has have
    got were i'm he's she's we're they're there's my our their basically actually literally""".split()
)
"""Before "like" these leave no room for a verb or a comparison ("and like", "for like ten minutes")."""
_TAGS = frozenset({("you", "know"), ("i", "mean")})
_WORDS_NOT_SOUNDS = frozenset({("er", "diagram"), ("er", "diagrams"), ("er", "model"), ("er", "models")})
_KINDS = frozenset(
    """a the this that these those what which some any each every one two other another same different
    certain new first second only right wrong""".split()
)
_NUMBERS = frozenset(
    """a an zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred half""".split()
)
_MEANT_AFTER: dict[Phrase, frozenset[str]] = {("kind", "of"): _KINDS, ("sort", "of"): _KINDS}
"""Before a hedge these make it name a kind ("what kind of")."""
_MEANT_BEFORE: dict[Phrase, frozenset[str]] = {
    ("i", "think"): frozenset("of about through in".split()),
    ("maybe",): _NUMBERS,
    ("perhaps",): _NUMBERS,
    ("probably",): _NUMBERS,
}
"""After a hedge these make it something else ("i think of", an estimate: "maybe ten")."""
_STRESSED = frozenset("very really much many so far long no yes".split())
"""Said twice for stress, not at a restart; so are numbers ("port eighty eighty")."""
_LONGEST_RESTART = 4
"""Words of the longest phrase whose repeat counts as a restart."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in an answer's tokens."""

    first: int
    """Index of the first token."""
    last: int
    """Index after the last token."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists wording is compared with: single words, and phrases as tuples of tokens."""

    fillers: frozenset[str]
    hedges: tuple[Phrase, ...]

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
    found: list[Place] = []
    for i, token in enumerate(tokens):
        pair = tuple(tokens[i : i + 2])
        if token in lists.fillers and pair not in _WORDS_NOT_SOUNDS:
            found.append(Place(i, i + 1))
        elif pair in _TAGS and not _is_clause(pair, tokens[i - 1] if i else ""):
            found.append(Place(i, i + 2))
        elif token == "like" and _is_filling(tokens[max(i - 2, 0) : i]):
            found.append(Place(i, i + 1))
    return found


def _is_clause(tag: Sequence[str], before: str) -> bool:
    return before in (_KNOW_IS_MEANT_AFTER if tag[1] == "know" else _MEAN_IS_MEANT_AFTER)


def _is_filling(before: Sequence[str]) -> bool:
    """Whether "like" after these words is a filler."""
    return tuple(before) in _TAGS or bool(before and before[-1] in _LIKE_IS_FILLER_AFTER)


def hedges(tokens: Sequence[str], lists: WordLists) -> list[Place]:
    """Return wording that takes back what it says ("maybe", "not sure")."""
    found: list[Place] = []
    for i, token in enumerate(tokens):
        for hedge in lists.hedges:
            last = i + len(hedge)
            if hedge[0] == token and tuple(tokens[i:last]) == hedge and not _is_meant(hedge, tokens, i):
                found.append(Place(i, last))
    return found


def _is_meant(hedge: Phrase, tokens: Sequence[str], first: int) -> bool:
    before = tokens[first - 1] if first else ""
    after = "".join(tokens[first + len(hedge) : first + len(hedge) + 1])
    if after.isdecimal():
        after = "one"
    return before in _MEANT_AFTER.get(hedge, ()) or after in _MEANT_BEFORE.get(hedge, ())


def repeats(tokens: Sequence[str]) -> list[Place]:
    """Return words and short phrases said twice in a row, as happens at a restart; each repeat once."""
    found: list[Place] = []
    i = 0
    while i < len(tokens):
        size = _repeated(tokens, i)
        if size:
            found.append(Place(i, i + 2 * size))
        i += size or 1
    return found


def _repeated(tokens: Sequence[str], first: int) -> int:
    """Return the length of the phrase that stands here and at once again, or 0."""
    word = tokens[first]
    is_stress = word in _STRESSED or word in _NUMBERS - {"a", "an"} or word.isdecimal()
    sizes = range(2 if is_stress else 1, min(_LONGEST_RESTART, (len(tokens) - first) // 2) + 1)
    return next((n for n in sizes if tokens[first : first + n] == tokens[first + n : first + 2 * n]), 0)

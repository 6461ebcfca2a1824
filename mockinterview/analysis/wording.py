"""What the wording of an answer shows besides fillers: hedges and restarts, each with its place.

Recognisers give neither commas nor tone, so the words around decide: "kind of" after "a" is a noun. Where
that stays open, nothing is flagged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Phrase = tuple[str, ...]

_KINDS = frozenset(
    """a the this that these those what which some any each every one two other another same different
    certain new first second only right wrong""".split()
)
NUMBERS = frozenset(
    """a an zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred half""".split()
)
_MEANT_AFTER: dict[Phrase, frozenset[str]] = {("kind", "of"): _KINDS, ("sort", "of"): _KINDS}
"""Before a hedge these make it name a kind ("what kind of")."""
_MEANT_BEFORE: dict[Phrase, frozenset[str]] = {
    ("i", "think"): frozenset("of about through in".split()),
    ("maybe",): NUMBERS,
    ("perhaps",): NUMBERS,
    ("probably",): NUMBERS,
}
"""After a hedge these make it something else ("i think of", an estimate: "maybe ten")."""
_SAID_TWICE = frozenset("very really much many so far long no yes that had".split()) | NUMBERS - {"a", "an"}
"""Said twice for stress ("very very") or by grammar ("that that"); so are numbers ("port eighty eighty")."""
_LONGEST_RESTART = 4
"""Words of the longest phrase whose repeat counts as a restart."""
_LEAST_LETTERS = 2
"""Letters of a cut-off word that tell it is the same."""


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
    connectives: tuple[Phrase, ...]

    @classmethod
    def read(cls, folder: Path) -> "WordLists":
        """Read ``fillers.txt``, ``hedges.txt`` and ``connectives.txt``; ``#`` starts a comment."""
        return cls(
            frozenset(_lines(folder / "fillers.txt")),
            tuple(tuple(line.split()) for line in _lines(folder / "hedges.txt")),
            tuple(tuple(line.split()) for line in _lines(folder / "connectives.txt")),
        )


def _lines(file: Path) -> Iterator[str]:
    for line in file.read_text("utf-8").splitlines():
        entry = line.split("#")[0].strip()
        if entry:
            yield entry


def occurrences(tokens: Sequence[str], phrases: Sequence[Phrase]) -> list[Place]:
    """Return every place of every phrase, in the order of the tokens."""
    beginning: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        beginning.setdefault(phrase[0], []).append(phrase)
    return [
        Place(i, i + len(phrase))
        for i, token in enumerate(tokens)
        for phrase in beginning.get(token, ())
        if tuple(tokens[i : i + len(phrase)]) == phrase
    ]


def hedges(tokens: Sequence[str], lists: WordLists) -> list[Place]:
    """Return wording that takes back what it says ("maybe", "not sure")."""
    return [place for place in occurrences(tokens, lists.hedges) if not _is_meant(place, tokens)]


def _is_meant(place: Place, tokens: Sequence[str]) -> bool:
    hedge = tuple(tokens[place.first : place.last])
    before = tokens[place.first - 1] if place.first else ""
    after = "".join(tokens[place.last : place.last + 1])
    if after.isdecimal():
        after = "one"
    return before in _MEANT_AFTER.get(hedge, ()) or after in _MEANT_BEFORE.get(hedge, ())


def repeats(tokens: Sequence[str], *, without: Sequence[Place] = ()) -> list[Place]:
    """Return words and short phrases begun twice in a row, as happens at a restart; each repeat once.

    A cut-off restart counts too ("we use we used a"). ``without`` are fillers, which may stand in between.
    """
    skipped = {i for place in without for i in range(place.first, place.last)}
    kept = [i for i in range(len(tokens)) if i not in skipped]
    said = [tokens[i] for i in kept]
    found: list[Place] = []
    i = 0
    while i < len(said):
        size = _begun_twice(said, i)
        if size:
            found.append(Place(kept[i], kept[i + 2 * size - 1] + 1))
        i += size or 1
    return found


def _begun_twice(said: Sequence[str], first: int) -> int:
    """Return the length of the phrase that stands here and at once again, or 0."""
    word = said[first]
    is_meant = word in _SAID_TWICE or word.isdecimal()
    longest = min(_LONGEST_RESTART, (len(said) - first) // 2)
    for size in range(2 if is_meant else 1, longest + 1):
        if size > 1 and said[first + size] != word:
            continue
        once, again = said[first : first + size], said[first + size : first + 2 * size]
        if once == again or (once[:-1] == again[:-1] and _is_mended(once[-1], again[-1], alone=size == 1)):
            return size
    return 0


def _is_mended(cut_off: str, whole: str, *, alone: bool) -> bool:
    """Whether a word was cut off and said whole ("use", "used"); by itself only where contracted ("it")."""
    if alone:
        return whole.startswith(f"{cut_off}'")
    return len(cut_off) >= _LEAST_LETTERS and whole.startswith(cut_off)

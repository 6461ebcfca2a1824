"""How the coach words a part: several ways to say the same, of which an answer always gets the same one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from mockinterview.domain.score import Measures, Part

Wording = Callable[[Part, Measures], str]
Way = TypeVar("Way")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWords:
    """Everything the coach can say about one kind of part."""

    praise: tuple[Wording, ...] = ()
    """Sentences where it is strong; none for what only ever takes points away."""
    fault: tuple[Wording, ...]
    """Sentences where it is weak: what was heard, never what somebody is like."""
    change: tuple[str, ...]
    """Requests that fit after "Change this next time:"."""
    often_strong: str = ""
    """Fits after "In 3 of 4 answers"."""
    often_weak: str
    """Fits after "In 3 of 4 answers"."""
    drill: str = ""
    """What to do in every answer, where the first request fits one answer only."""

    @property
    def focus(self) -> str:
        """Return what to do in every answer of a drill."""
        return self.drill or self.change[0]


def always(sentence: str) -> Wording:
    """Return the wording that is the same for every part."""
    return lambda _, __: sentence


def chosen(ways: Sequence[Way], key: str) -> Way:
    """Return one of several ways to say something, the same one for the same key on every machine."""
    return ways[int.from_bytes(sha256(key.encode()).digest()[:4]) % len(ways)]


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: "1 filler was", "2 fillers were"."""
    return f"{number} {one if number == 1 else many}"

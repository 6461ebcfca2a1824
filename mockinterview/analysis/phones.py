"""How words sound: phones of the ARPAbet, from dictionaries in CMUdict's format."""

from collections.abc import Sequence
from functools import cached_property
from itertools import product
from pathlib import Path

Phones = tuple[str, ...]

_MOST_PER_WORD = 3
_MOST_PER_PHRASE = 6
_LETTERS = (
    "tion=SH AH N,sch=S K,ch=CH,sh=SH,th=TH,ph=F,qu=K W,ck=K,ee=IY,oo=UW,ea=IY,ou=AW,ow=OW,ai=EY,ay=EY,oa=OW,"
    "ng=NG,er=ER,ar=AA R,or=AO R,a=AE,b=B,c=K,d=D,e=EH,f=F,g=G,h=HH,i=IH,j=JH,k=K,l=L,m=M,n=N,o=AA,p=P,q=K,"
    "r=R,s=S,t=T,u=AH,v=V,w=W,x=K S,y=IY,z=Z"
)
"""A rough reading of words that no dictionary has; longer spellings first."""
_SPELLINGS = tuple(
    (letters, tuple(phones.split())) for letters, phones in (x.split("=") for x in _LETTERS.split(","))
)


class Pronunciations:
    """Looks words up in dictionaries; the files are read at the first question (about 0.1 s).

    The first file is the general one, the others add technical words to it. A line is a word and its phones;
    further readings are ``word(2)``, ``word(3)``.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)
        self._known: dict[str, tuple[Phones, ...]] = {}

    def is_general(self, word: str) -> bool:
        """Whether the general dictionary has the word, so that any recogniser may know it."""
        return word in self._files[0]

    def of_word(self, word: str) -> tuple[Phones, ...]:
        """Return up to three ways a lower-case word is said, the usual one first; never none for letters."""
        if word not in self._known:
            self._known[word] = self._listed(word) or self._inflected(word) or (_spelled(word),)
        return self._known[word]

    def of_phrase(self, words: Sequence[str]) -> tuple[Phones, ...]:
        """Return up to six ways a phrase is said."""
        ways = product(*(self.of_word(word) for word in words))
        said = (sum(way, ()) for way, _ in zip(ways, range(_MOST_PER_PHRASE), strict=False))
        return tuple(dict.fromkeys(phones for phones in said if phones))

    @cached_property
    def _files(self) -> tuple[dict[str, str], ...]:
        return tuple(_read(path) for path in self._paths)

    def _listed(self, word: str) -> tuple[Phones, ...]:
        """Look up a word and its further readings; a single letter is its name ("q.") before all else."""
        spellings = [f"{word}.", word] if len(word) == 1 else [word, f"{word}."]
        entries = [
            entry for spelling in spellings for entry in (spelling, f"{spelling}(2)", f"{spelling}(3)")
        ]
        found = [file[entry] for entry in entries for file in self._files if entry in file]
        return tuple(tuple(phones.split()) for phones in dict.fromkeys(found))[:_MOST_PER_WORD]

    def _inflected(self, word: str) -> tuple[Phones, ...]:
        """Look a plural or possessive up by its base."""
        base = word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("s")
        return tuple((*phones, "Z") for phones in self._listed(base)) if base != word else ()


def _read(path: Path) -> dict[str, str]:
    lines = (line.partition(" ") for line in path.read_text(encoding="utf-8").splitlines())
    return {word: phones for word, _, phones in lines}


def _spelled(word: str) -> Phones:
    phones: list[str] = []
    rest = word
    while rest:
        letters, sound = next((pair for pair in _SPELLINGS if rest.startswith(pair[0])), (rest[0], ()))
        phones += sound
        rest = rest[len(letters) :]
    return tuple(phones)

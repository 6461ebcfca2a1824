"""What of an answer states nothing: said before word for word, listed, or addressed to who scores it.

It is left out before the answer is read, so that saying it can't pay.
"""

from collections.abc import Iterator, Sequence

from mockinterview.analysis.said import Said
from mockinterview.analysis.wording import Place
from mockinterview.ports import TermHit

SAID_AGAIN = 6
"""Words in a row that nobody says twice by chance."""
LISTED, BETWEEN = 4, frozenset(("and", "or"))
"""So many different terms with nothing but these words between them are a list, no sentence about them."""
AROUND = 20
"""Words on either side of an order to the scorer that belong to it: it takes a sentence or two."""
ORDERS = tuple(
    tuple(phrase.split())
    for phrase in (
        *("ten out of ten", "10 out of 10", "full marks", "award the maximum", "highest possible score"),
        *("every key point", "all key points", "key points covered", "key points keywords"),
        *("this answer is excellent", "this answer is perfect", "an excellent rating", "rating excellent"),
        *("previous instructions", "generous grader", "ignore the rubric", "final grade", "overall 10"),
    )
)
"""What is said to a scorer and not to an interviewer."""


def no_statements(said: Said, terms: Sequence[TermHit]) -> list[Place]:
    """Return the places of an answer, by its tokens, that state nothing."""
    return [*_said_again(said.tokens), *_lists(said, terms), *_orders(said.tokens)]


def _said_again(tokens: Sequence[str]) -> Iterator[Place]:
    known = set()
    for first in range(len(tokens) - SAID_AGAIN + 1):
        run = tuple(tokens[first : first + SAID_AGAIN])
        if run in known:
            yield Place(first, first + SAID_AGAIN)
        known.add(run)


def _lists(said: Said, terms: Sequence[TermHit]) -> Iterator[Place]:
    """Yield the places where terms follow each other."""
    chain: list[TermHit] = []
    for hit in (*sorted(terms, key=lambda hit: hit.first), None):
        if hit and chain and BETWEEN.issuperset(_words(said, chain[-1].last, hit.first)):
            chain.append(hit)
            continue
        if len({listed.term for listed in chain}) >= LISTED:
            yield from _of_owners(said, chain[0].first, chain[-1].last)
        chain = [hit] if hit else []


def _words(said: Said, first: int, last: int) -> set[str]:
    return {word for word, owner in zip(said.tokens, said.owners, strict=True) if first <= owner < last}


def _of_owners(said: Said, first: int, last: int) -> Iterator[Place]:
    inside = [at for at, owner in enumerate(said.owners) if first <= owner < last]
    if inside:
        yield Place(inside[0], inside[-1] + 1)


def _orders(tokens: Sequence[str]) -> Iterator[Place]:
    for first, token in enumerate(tokens):
        for phrase in ORDERS:
            if token == phrase[0] and tuple(tokens[first : first + len(phrase)]) == phrase:
                yield Place(max(first - AROUND, 0), min(first + len(phrase) + AROUND, len(tokens)))

"""The words of an answer in three steps: as recognised, as compared, and with their places in the sound."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mockinterview.analysis.term_words import PlacedWords, term_words
from mockinterview.analysis.wording import Place
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.score import Evidence
from mockinterview.ports import TermHit

MOST_WORDS = 3_000
"""Words after this many (over 20 minutes of speech) are not read: no answer needs them."""
MOST_CHARACTERS = 10 * MOST_WORDS
RUN = 3
"""Words in a row that are compared to tell what was said before."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an answer as they are compared, each with the recognised word it is from."""

    tokens: tuple[str, ...]
    owners: tuple[int, ...]
    """For each token the index of its blank-separated word of the answer's text."""
    timed: tuple[Word, ...]
    """The recognised words; empty where they do not run in step with the text."""

    @classmethod
    def of(cls, answer: Answer) -> "Said":
        """Take an answer's text apart."""
        written = answer.text.split()
        placed = PlacedWords.of(written)
        timed = answer.words if len(answer.words) == len(written) else ()
        return cls(placed.words[:MOST_WORDS], placed.places[:MOST_WORDS], timed)

    @property
    def anew(self) -> float:
        """Return the share, 0 to 1, of the runs of three words that were not said before."""
        runs = list(zip(*(self.tokens[i:] for i in range(RUN)), strict=False))
        return len(set(runs)) / len(runs) if runs else 1.0

    def evidence(self, places: Iterable[Place]) -> tuple[Evidence, ...]:
        """Return the words at each place, with their seconds where there are times."""
        return tuple(
            self._evidence(
                " ".join(self.tokens[place.first : place.last]),
                self.owners[place.first],
                self.owners[place.last - 1],
            )
            for place in places
        )

    def term_evidence(self, hits: Iterable[TermHit]) -> tuple[Evidence, ...]:
        """Return the terms heard, and what the recogniser made of them where that differs."""
        return tuple(self._evidence(_shown(hit), hit.first, hit.last - 1) for hit in hits)

    def _evidence(self, text: str, first: int, last: int) -> Evidence:
        if not self.timed:
            return Evidence(text)
        return Evidence(text, self.timed[first].start, self.timed[last].end)

    def terms_outside(self, terms: Iterable[TermHit], places: Iterable[Place]) -> tuple[TermHit, ...]:
        """Return the terms of which some word is outside of all places."""
        skipped = {at for place in places for at in range(place.first, place.last)}
        read = {owner for at, owner in enumerate(self.owners) if at not in skipped}
        return tuple(hit for hit in terms if read.intersection(range(hit.first, hit.last)))

    def meant(self, terms: Sequence[TermHit], without: Iterable[Place]) -> Iterator[str]:
        """Yield the words without those at some places, and after what was heard the term that was meant."""
        skipped = {i for place in without for i in range(place.first, place.last)}
        ending: dict[int, list[str]] = {}
        for hit in terms:
            ending.setdefault(hit.last - 1, []).extend(term_words(hit.term))
        for i, token in enumerate(self.tokens):
            if i not in skipped:
                yield token
            if i + 1 == len(self.tokens) or self.owners[i + 1] != self.owners[i]:
                yield from ending.get(self.owners[i], ())


def readable(answer: Answer) -> Answer:
    """Return the beginning of an answer that is read."""
    written = answer.text[:MOST_CHARACTERS].split()[:MOST_WORDS]
    if len(" ".join(written)) == len(answer.text):
        return answer
    return replace(answer, text=" ".join(written), words=answer.words[: len(written)])


def _shown(hit: TermHit) -> str:
    heard = term_words(hit.heard)
    return hit.term if heard == term_words(hit.term) else f"{hit.term} (heard: {hit.heard})"

"""Everything found in one answer, before it is judged."""

from dataclasses import dataclass

from mockinterview.analysis.delivery import Delivery
from mockinterview.analysis.reading import Reading
from mockinterview.analysis.sentences import Phrasing
from mockinterview.domain.answer import SoundMeasures
from mockinterview.domain.score import Evidence
from mockinterview.ports import TermHit


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found in one answer, before it is judged."""

    reading: Reading
    terms: tuple[TermHit, ...]
    expected_terms: tuple[str, ...]
    term_evidence: tuple[Evidence, ...]
    fillers: tuple[Evidence, ...]
    hedges: tuple[Evidence, ...]
    repeats: tuple[Evidence, ...]
    words: int
    specifics: tuple[Evidence, ...]
    """What is concrete, near the question."""
    own_actions: tuple[Evidence, ...]
    """What the speaker says they did."""
    general_share: float
    """0 to 1: words that speak of everybody and of what should be."""
    coherence: float
    """0 to 1: how far the words stand in an order people use."""
    said_anew: float
    """0 to 1: share of the answer that was not said before, word for word."""
    phrasing: Phrasing
    delivery: Delivery | None
    sound: SoundMeasures | None
    budget_s: int
    """Seconds a good answer takes."""

    @property
    def terms_used(self) -> int:
        """Return how many different expected terms were used."""
        return len({hit.term for hit in self.terms})

    @property
    def minutes(self) -> float:
        """Return speaking time in minutes, or what the words would take at 140 a minute when typed."""
        return self.delivery.speaking_s / 60 if self.delivery else max(self.words / 140, 0.1)

    def per_hundred_words(self, count: int) -> float:
        """Return a count per 100 words."""
        return 100 * count / max(self.words, 1)

"""Judging answers: the scorer, and the terms found in what was heard."""

from dataclasses import dataclass
from typing import Protocol

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score


class Scorer(Protocol):
    """Judges one answer."""

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score of an answer to a question."""
        ...


class TermMatcher(Protocol):
    """Finds a question's expected terms in what a recogniser made of them."""

    def canonical(self, question: Question, answer: Answer) -> "tuple[TermHit, ...]":
        """Return every expected term heard, in order of place."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TermHit:
    """An expected term found in an answer."""

    term: str
    """Canonical form, for example ``Kubernetes``."""
    heard: str
    """The words as recognised, for example ``cooper netties``."""
    first: int
    """Index of the first word."""
    last: int
    """Index after the last word."""
    cost: float
    """0 for the term or a listed variant itself; grows with the distance in sound."""

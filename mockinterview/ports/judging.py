"""Judging answers: the scorer, and the terms found in what was heard."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Rating

OnStep = Callable[[str, int, int], None]
"""Takes what is being done, how much of it is done, and how much there is."""


class Scorer(Protocol):
    """Judges one answer."""

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score of an answer to a question."""
        ...

    def prepare(self, question: Question) -> None:
        """Do beforehand what any answer to a question needs; scores are the same without, only later."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledAnswer:
    """An answer that a person rated."""

    question: Question
    answer: Answer
    rating: Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAnswer:
    """An answer that was written by hand to train and judge models."""

    question: str
    """The id of its question."""
    rating: Rating
    """What a reader gave who did not know what the writer meant."""
    spoken: bool
    """Whether it is worded as a recogniser would give it."""
    voice: str
    """Who speaks, in a few words."""
    text: str
    meant: Rating | None = None
    """What the writer meant it to be, where that is known."""


class LabelStore(Protocol):
    """Keeps the ratings that people gave to answers on this machine."""

    def labelled(self) -> Sequence[LabelledAnswer]:
        """Return every rated answer with its question, in a lasting order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCard:
    """What a trained model was fitted to, what it reaches, and where it is weak."""

    sentences: tuple[str, ...]
    recipe: Mapping[str, object]
    """The same with all figures, as JSON can hold it."""


class ModelTraining(Protocol):
    """Makes and judges the model that turns what the rules found into probabilities of ratings."""

    def train(self, *, folder: Path | None, include_labels: bool, seed: int, on_step: OnStep) -> ModelCard:
        """Make a model in a folder, or where the user's own is looked for; the old one stays until then.

        Raises ModelError where the folder can't be written to.
        """
        ...

    def evaluate(self, *, include_labels: bool, seed: int, on_step: OnStep) -> Mapping[str, object]:
        """Return what candidates reach on questions they were not fitted to; no model is changed."""
        ...

    def card(self) -> ModelCard:
        """Return the card of the model in use. Raises ModelError where there is none."""
        ...

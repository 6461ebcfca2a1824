"""Labelled answers: what a model is trained and judged on."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Rating

RATINGS = (Rating.POOR, Rating.AVERAGE, Rating.GOOD, Rating.EXCELLENT)
"""The ratings a model tells apart, lowest first; a rating's place here is its number."""


class Source(StrEnum):
    """Who made an example."""

    GENERATED = "generated"
    WRITTEN = "written"
    LABELLED = "labelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An answer with the rating that is right for it."""

    question: Question
    answer: Answer
    rating: Rating
    source: Source
    kind: str
    """What was done to make it, for example ``points dropped``; for people's answers whose voice it is."""

    @property
    def level(self) -> int:
        """Return the rating's number, 0 (poor) to 3 (excellent)."""
        return RATINGS.index(self.rating)


def digest(examples: Sequence[Example]) -> str:
    """Return the SHA-256 of everything a model can learn from, whatever the order of the examples."""
    lines = sorted(json.dumps(_plain(example), sort_keys=True) for example in examples)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _plain(example: Example) -> Mapping[str, object]:
    words = [
        (word.word, round(word.start, 6), round(word.end, 6), round(word.confidence, 6))
        for word in example.answer.words
    ]
    return {
        "question": (example.question.id, example.question.revision),
        "rating": example.rating,
        "text": example.answer.text,
        "words": words,
    }


def of_source(examples: Iterable[Example], source: Source) -> tuple[Example, ...]:
    """Return the examples that came from one place."""
    return tuple(example for example in examples if example.source is source)

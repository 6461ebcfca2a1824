"""What a question gives to make answers of: the sentences of its sample answer and their key points."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from mockinterview.analysis.tokens import content_stems, is_same_stem
from mockinterview.domain.question import Question

SUPPORTED = 0.4
"""Share of a key point's own words in a sentence from which the sentence is taken to make the point."""
LEAST_CORE = 7
"""Words a key point keeps at least where it is said in short."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the sample answer."""

    text: str
    points: frozenset[int]
    """Numbers of the key points it makes, from 0."""


@dataclass(frozen=True, slots=True)
class Material:
    """A question taken apart."""

    question: Question
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, question: Question) -> "Material":
        """Take a question apart."""
        texts = sentences_of(question.sample_answer)
        asked = frozenset(content_stems(question.text))
        points = [set(content_stems(point)) - asked for point in question.key_points]
        return cls(question, tuple(Sentence(text, _made(text, points)) for text in texts))

    @property
    def neutral(self) -> tuple[str, ...]:
        """Return the sentences that make none of the key points."""
        return tuple(sentence.text for sentence in self.sentences if not sentence.points)

    def statement(self, point: int, without: frozenset[int], rng: Random) -> str:
        """Return words that make one key point and none of others: the sample's, the point's, or its core."""
        own = [s.text for s in self.sentences if point in s.points and not s.points & without]
        whole = self.question.key_points[point]
        return rng.choice([*own[:2], whole, core(whole)])


def _made(text: str, points: Sequence[set[str]]) -> frozenset[int]:
    said = content_stems(text)
    return frozenset(
        number
        for number, wanted in enumerate(points)
        if wanted
        and sum(any(is_same_stem(stem, word) for word in said) for stem in wanted) >= SUPPORTED * len(wanted)
    )


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a typed text."""
    return [sentence for sentence in _SENTENCE_END.split(text.strip()) if sentence]


def core(point: str) -> str:
    """Return a key point without what follows its first comma, where enough is left."""
    head = point.partition(",")[0]
    return point if head == point or len(head.split()) < LEAST_CORE else f"{head}."

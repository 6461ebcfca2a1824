"""Answers as text: what a plan asks for, filled up to a length that does not tell the rating."""

from collections.abc import Iterator, Sequence
from random import Random

from mockinterview.analysis.training.material import Material, sentences_of
from mockinterview.analysis.training.phrasebook import Phrasebook
from mockinterview.analysis.training.plans import Plan
from mockinterview.analysis.training.wording_changes import in_other_words, vaguely

SHORTEST, LONGEST = 55, 165
"""Words an answer is filled up to; drawn evenly, whatever the rating."""
DISORDERED = 0.2
"""Share of the answers whose points come in any order."""
MOST_EMPTY = 2
"""Sentences of empty talk in an answer that is not made of them."""
_CARRIERS = (
    "There is {} and there is {} to think of.",
    "I have worked with {} and with {} before.",
    "For me it's mostly about {} and also {}.",
    "You can't talk about this without {}, and {} comes right after.",
    "Then we have {}, which goes together with {}.",
    "I'd mention {} and of course {}.",
    "A big word here is {}, another one is {}.",
    "We used {} a lot, and {} too.",
)


class Composer:
    """Writes answers to the questions of a bank."""

    def __init__(self, materials: Sequence[Material], book: Phrasebook) -> None:
        self._materials = tuple(materials)
        self._book = book

    def compose(self, material: Material, plan: Plan, rng: Random) -> list[str]:
        """Return the sentences of an answer."""
        length = rng.randint(SHORTEST, LONGEST)
        sentences = (
            self._bluff(material, plan.bluff, rng) if plan.bluff else self._points(material, plan, rng)
        )
        if rng.random() < DISORDERED:
            rng.shuffle(sentences)
        sentences = self._filled(sentences, material, length, rng)
        strength = rng.uniform(0, 0.6)
        keywords = material.question.keywords
        return [
            in_other_words(text, keywords, self._book, strength=strength, rng=rng)
            for text in self._framed(_shortened(sentences, length) if plan.bluff else sentences, rng)
        ]

    def _points(self, material: Material, plan: Plan, rng: Random) -> list[str]:
        dropped = frozenset(range(len(material.question.key_points))) - set(plan.kept)
        sentences: list[str] = []
        for point in plan.kept:
            text = material.statement(point, dropped | (plan.vague - {point}), rng)
            sentences.append(vaguely(text, self._book, rng) if point in plan.vague else text)
        for number in plan.wrong:
            wrong = material.question.misconceptions[number]
            sentences.insert(rng.randint(0, len(sentences)), wrong)
        return list(dict.fromkeys(sentences))

    def _bluff(self, material: Material, kind: str, rng: Random) -> list[str]:
        question = material.question
        match kind:
            case "parroted":
                return sentences_of(question.text)
            case "empty talk":
                return rng.sample(self._book.empty_talk, rng.randint(4, 12))
            case "keyword list":
                return list(_listed([keyword.term for keyword in question.keywords], rng))
            case "word salad":
                words = question.sample_answer.lower().split()
                rng.shuffle(words)
                return [" ".join(words[start : start + 12]) for start in range(0, len(words), 12)]
            case _:
                return self._elsewhere(material, rng, near=kind == "neighbour question")

    def _elsewhere(self, material: Material, rng: Random, *, near: bool) -> list[str]:
        """Return the points of another question: of the same category where there is one, if near."""
        question = material.question
        others = [one for one in self._materials if one.question.id != question.id]
        kin = [one for one in others if _field(one) == _field(material)]
        distant = [one for one in others if one.question.category != question.category]
        other = rng.choice((near and kin) or distant or others)
        points = range(len(other.question.key_points))
        return list(dict.fromkeys(other.statement(point, frozenset(), rng) for point in points))

    def _filled(self, sentences: list[str], material: Material, length: int, rng: Random) -> list[str]:
        """Return sentences filled up with talk that makes no point of the question.

        How much of it is empty does not depend on how much is needed, as poor answers need the most.
        """
        empty = rng.sample(self._book.empty_talk, rng.randint(0, MOST_EMPTY))
        filled = list(sentences)
        spare = [*empty, *rng.sample(material.neutral, min(rng.randint(0, 1), len(material.neutral)))]
        while _words(filled) < length:
            spare = spare or self._elsewhere(material, rng, near=False)
            filled.insert(rng.randint(0, len(filled)), spare.pop(0))
        return filled

    def _framed(self, sentences: list[str], rng: Random) -> Iterator[str]:
        if rng.random() < 0.5:
            yield f"{rng.choice(self._book.openers).capitalize()},"
        yield from sentences
        if rng.random() < 0.3:
            yield f"{rng.choice(self._book.closers).capitalize()}."


def _field(material: Material) -> tuple[str, str]:
    return material.question.type, material.question.category


def _listed(terms: Sequence[str], rng: Random) -> Iterator[str]:
    for first, second in zip(terms[::2], terms[1::2], strict=False):
        yield rng.choice(_CARRIERS).format(first, second)


def _shortened(sentences: list[str], length: int) -> list[str]:
    """Return the first sentences that reach a length."""
    for count in range(1, len(sentences)):
        if _words(sentences[:count]) >= length:
            return sentences[:count]
    return sentences


def _words(sentences: Sequence[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)

"""Reads an answer by what its words mean where they stand, with the sentence embedding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mockinterview.analysis.alignment import (
    Alignment,
    aligned_coverage,
    content_value,
    keyword_coverage,
    residual_cosine,
    telling,
)
from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.embedding import Embedding, TextVectors
from mockinterview.analysis.key_points import Coverage, mean_coverage
from mockinterview.analysis.rarity import Rarity
from mockinterview.analysis.reading import Reading, looked_for
from mockinterview.analysis.stretches import Nearness, Stretch, joined
from mockinterview.analysis.tokens import content_stems, is_function_word, stem
from mockinterview.domain.question import Question

CLEARLY = 0.5
"""Nearness from which what is concrete in a stretch counts: in part of one, it may be of something else."""
MATCHED = 0.5
"""Likeness from which a word of the answer is shown as covering a word of a key point."""
ABOUT_IT: Curve = ((0.05, 0), (0.25, 1))
"""How far a technical answer is about the question, by its mean coverage: 0.1 is usual for other answers."""
SHORT_REFERENCE, LONG_REFERENCE = 15, 60
"""Words up to which a reference is short, one sentence, and from which it is long, as of our questions."""
OF_LONG_REFERENCE: Curve = (
    (0.043, 0),
    (0.168, 0.08),
    (0.251, 0.25),
    (0.335, 0.52),
    (0.421, 0.8),
    (0.512, 0.95),
    (0.608, 1),
)
"""What a value means where much could be said: nobody says all of it. Answers written by hand reach 0.58
where a second reader calls them excellent, 0.38 where average, and 0.1 where they answer another question."""
STATED: Curve = ((0.02, 0), (0.25, 1))
"""How far a misconception is stated, by how much better the answer fits it than the key points."""
MISLED: Curve = ((0.02, 0), (0.1, 0.4), (0.25, 0.9))
"""How far all of them are: of answers written by hand 90 % of the excellent ones are under 0.04, half of the
poor ones over 0.2."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How far an answer says one statement."""

    alignment: Alignment
    value: float


KEPT = 16
"""Reference answers that are kept embedded: the next answer is often to one of them."""
Embed = Callable[[str], TextVectors]


class _Aims:
    """What an answer to a question may say, embedded."""

    def __init__(self, question: Question, embedding: Embedding, whole: Embed) -> None:
        self.question, *rest = embedding.remembered(
            (question.text, *question.key_points, *question.misconceptions)
        )
        self.points = rest[: len(question.key_points)]
        self.misconceptions = rest[len(question.key_points) :]
        self.reference = joined(self.points)
        length = (len(self.reference.words) - SHORT_REFERENCE) / (LONG_REFERENCE - SHORT_REFERENCE)
        self._long = min(max(length, 0.0), 1.0)
        if _is_reference_answer(question):
            self.reference, self._long = whole(question.sample_answer), 0.0

    def weights(self, rarity: Rarity) -> list[float]:
        """Return how much each key point tells."""
        return [telling(point, question=self.question, rarity=rarity) for point in self.points]

    def graded(self, value: float) -> float:
        """Return what a value, 0 to 1, is worth, by how much there is to say."""
        return (1 - self._long) * value + self._long * on_curve(value, OF_LONG_REFERENCE)


class MeaningReader:
    """Implements reading.Reader with contextual word vectors."""

    name = "meaning"

    def __init__(self, embedding: Embedding, rarity: Rarity) -> None:
        self._rarity = rarity
        self._embedding = embedding
        self._whole = lru_cache(KEPT)(embedding.embed)

    @classmethod
    def load(cls, folder: Path) -> "MeaningReader":
        """Load the shipped embedding; raises ModelError where a file is missing or damaged."""
        return cls(Embedding.load(folder), Rarity.read(folder))

    def read(self, question: Question, words: Sequence[str]) -> Reading:
        """Return what the words say of the question."""
        aims = _Aims(question, self._embedding, self._whole)
        nearness = Nearness(question, self._embedding)
        stretches = nearness.stretches(words)
        kept = [stretch for stretch in stretches if stretch.near > 0]
        said = joined([stretch.vectors for stretch in kept])
        fits = [self._fit(aims, aim, said) for aim in aims.points]
        points = tuple(
            Coverage(text, aims.graded(fit.value), _covering(fit.alignment, said), weight)
            for text, fit, weight in zip(question.key_points, fits, aims.weights(self._rarity), strict=True)
        )
        relevance = nearness.relevance(stretches)
        if points and question.type.is_technical:
            relevance = min(relevance, on_curve(mean_coverage(points), ABOUT_IT))
        misled, misconceptions = self._misconceptions(question, aims, fits, said)
        return Reading(
            points=points,
            whole=aims.graded(self._fit(aims, aims.reference, said).value) if points else 0.0,
            misconceptions=misconceptions,
            misled=misled,
            near=tuple(word for stretch in kept if stretch.near >= CLEARLY for word in stretch.words),
            wandering=_wandering(stretches),
            relevance=relevance,
            own_words=_own_words(question, kept),
            looked_for=looked_for(question),
        )

    def prepare(self, question: Question) -> None:
        """Embed what answers to the question are compared with."""
        _Aims(question, self._embedding, self._whole)
        Nearness(question, self._embedding).prepare()

    def _misconceptions(
        self, question: Question, aims: "_Aims", points: Sequence["_Fit"], said: TextVectors
    ) -> tuple[float, tuple[Coverage, ...]]:
        """Return how far the answer is misled, 0 to 1, and the misconceptions it states."""
        if not aims.misconceptions or not points or not said.words:
            return 0.0, ()
        expected = sum(point.alignment.value for point in points) / len(points)
        fits = [self._fit(aims, aim, said) for aim in aims.misconceptions]
        leads = [fit.alignment.value - expected for fit in fits]
        stated = tuple(
            Coverage(text, on_curve(lead, STATED), _covering(fit.alignment, said))
            for text, fit, lead in zip(question.misconceptions, fits, leads, strict=True)
            if lead > STATED[0][0]
        )
        return on_curve(sum(leads) / len(leads), MISLED), stated

    def _fit(self, aims: "_Aims", aim: TextVectors, said: TextVectors) -> "_Fit":
        alignment = aligned_coverage(aim, said, question=aims.question, rarity=self._rarity)
        asked = aims.question.words
        value = content_value(
            keywords=keyword_coverage(aim.words, said.words, question=asked, rarity=self._rarity),
            alignment=alignment.value,
            residual=residual_cosine(aim, said, question=aims.question, rarity=self._rarity),
        )
        return _Fit(alignment, value)


def _is_reference_answer(question: Question) -> bool:
    """Whether the key points are no more than the sentences of the sample answer."""
    return " ".join(question.key_points).split() == question.sample_answer.split()


def _wandering(stretches: Sequence[Stretch]) -> float:
    """Return the share, 0 to 1, of the words that are not about the question."""
    beside = sum(len(stretch.words) * (1 - stretch.near) for stretch in stretches)
    return beside / max(sum(len(stretch.words) for stretch in stretches), 1)


def _own_words(question: Question, stretches: Sequence[Stretch]) -> int:
    said = (word for stretch in stretches for word in stretch.words)
    own = {stem(word) for word in said if not is_function_word(word)}
    return len(own.difference(content_stems(question.text)))


def _covering(alignment: Alignment, said: TextVectors) -> tuple[str, ...]:
    """Return the answer's words that cover a point, in the order in which they were said."""
    shown = dict(zip(said.places, said.words, strict=True))
    places = {
        match.place
        for match in alignment.matches
        if match.likeness >= MATCHED and not is_function_word(match.word)
    }
    return tuple(dict.fromkeys(shown[place] for place in sorted(places)))

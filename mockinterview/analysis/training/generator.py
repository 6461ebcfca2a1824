"""Thousands of labelled answers over a whole bank, the same ones for the same seed on any machine."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from random import Random

from mockinterview.analysis.phones import Pronunciations
from mockinterview.analysis.term_words import term_words
from mockinterview.analysis.training.composing import Composer
from mockinterview.analysis.training.examples import RATINGS, Example, Source
from mockinterview.analysis.training.material import Material
from mockinterview.analysis.training.phrasebook import Phrasebook
from mockinterview.analysis.training.plans import draw_plan
from mockinterview.analysis.training.sound_alikes import SoundAlikes
from mockinterview.analysis.training.speaking import Manner, Speaker, spoken_as_written
from mockinterview.analysis.training.wording_changes import sloppily
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Channel, Rating
from mockinterview.ports import WrittenAnswer

SPOKEN_SHARE = 0.6
PER_RATING = 3
"""Answers tried for each question and rating, before those of lengths that tell the rating are left out."""
LENGTH_STEP = 10
"""Words: within so many, answers of every rating are equally many."""


class Generator:
    """Makes answers of every rating to every question by degrading good ones in controlled ways."""

    def __init__(
        self, questions: Sequence[Question], *, book: Phrasebook, pronunciations: Pronunciations
    ) -> None:
        self._materials = [Material.of(question) for question in sorted(questions, key=lambda one: one.id)]
        self._composer = Composer(self._materials, book)
        texts = (text for question in questions for text in (question.sample_answer, *question.key_points))
        sounds = SoundAlikes(pronunciations, (word for text in texts for word in term_words(text)))
        self._speaker = Speaker(sounds, book.hedges)

    def generate(self, *, seed: int, per_rating: int = PER_RATING) -> tuple[Example, ...]:
        """Return labelled answers: in every span of length and either form as many of each rating."""
        drawn = [
            self._example(material, rating, Random(f"{seed}:{material.question.id}:{rating}:{number}"))
            for number in range(per_rating)
            for material in self._materials
            for rating in RATINGS
        ]
        return _balanced(drawn)

    def _example(self, material: Material, rating: Rating, rng: Random) -> Example:
        plan = draw_plan(material.question, rating, rng)
        sentences = self._composer.compose(material, plan, rng)
        return Example(
            question=material.question,
            answer=self._answer(sentences, rng),
            rating=rating,
            source=Source.GENERATED,
            kind=plan.kind,
        )

    def _answer(self, sentences: Sequence[str], rng: Random) -> Answer:
        if rng.random() < SPOKEN_SHARE:
            return self._speaker.say(sentences, Manner.drawn(rng), rng)
        return Answer(channel=Channel.TYPED, text=sloppily(" ".join(sentences), rng))


def _balanced(examples: Sequence[Example]) -> tuple[Example, ...]:
    """Return the examples without those that there are too many of for their form, length and rating."""
    cells: dict[tuple[Channel, int], dict[Rating, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for example in examples:
        length = len(example.answer.text.split()) // LENGTH_STEP
        cells[example.answer.channel, length][example.rating].append(example)
    return tuple(
        example
        for _, cell in sorted(cells.items())
        for rating in RATINGS
        for example in cell[rating][: min(len(cell[one]) for one in RATINGS)]
    )


def written_examples(
    written: Sequence[WrittenAnswer], questions: Sequence[Question], *, seed: int
) -> tuple[Example, ...]:
    """Return hand-written answers as examples; spoken ones get the times of some way of speaking.

    Answers to questions that are no longer in the bank are left out.
    """
    by_id = {question.id: question for question in questions}
    return tuple(
        Example(
            question=by_id[one.question],
            answer=_written_answer(one, Random(f"{seed}:{number}:{one.question}")),
            rating=one.rating,
            source=Source.WRITTEN,
            kind=one.voice,
        )
        for number, one in zip(count(), written, strict=False)
        if one.question in by_id
    )


def _written_answer(one: WrittenAnswer, rng: Random) -> Answer:
    if one.spoken:
        return spoken_as_written(one.text, Manner.drawn(rng), rng)
    return Answer(channel=Channel.TYPED, text=one.text)

"""Examples with what the rules found in them: the table that classifiers are fitted to."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.training.examples import Example, Source
from mockinterview.analysis.training.features import features_of
from mockinterview.analysis.training.figures import Levels
from mockinterview.analysis.training.plain_classifier import Floats
from mockinterview.domain.score import Score
from mockinterview.ports import OnStep, Scorer

Marks = NDArray[np.bool_]
PEOPLE = 2.0
"""What people's answers weigh together, the generated ones 1: people are who the model is for. In grouped
cross-validation 1, 2 and 4 told ratings equally well over both kinds, but 2 and 4 people's better."""
HEAVIEST = 10.0
"""What a person's answer weighs at most beside a generated one."""
SHOWN_EVERY = 20


@dataclass(frozen=True, slots=True)
class Table:
    """Examples that the rules could assess, with their scores and features, in one order."""

    examples: tuple[Example, ...]
    scores: tuple[Score, ...]
    rows: Floats
    """Features; (examples, features)."""

    @property
    def levels(self) -> Levels:
        """Return the labels as numbers, 0 (poor) to 3 (excellent)."""
        return np.array([example.level for example in self.examples], dtype=np.int64)

    @property
    def groups(self) -> list[str]:
        """Return the questions' ids: what must not be split over folds."""
        return [example.question.id for example in self.examples]

    @property
    def overall(self) -> Floats:
        """Return the rules' overall scores."""
        return np.array([score.overall or 0.0 for score in self.scores])

    @property
    def weights(self) -> Floats:
        """Return what each example weighs: people's answers together more than the generated ones."""
        generated = self.of(Source.GENERATED)
        people = max(int((~generated).sum()), 1)
        return np.where(generated, 1.0, min(max(PEOPLE * generated.sum() / people, 1.0), HEAVIEST))

    def of(self, source: Source) -> Marks:
        """Return which examples came from one place."""
        return np.array([example.source is source for example in self.examples], dtype=np.bool_)

    def only(self, marks: Marks) -> "Table":
        """Return the marked examples."""
        places = np.flatnonzero(marks)
        return Table(
            tuple(self.examples[i] for i in places), tuple(self.scores[i] for i in places), self.rows[places]
        )


def scored_table(examples: Sequence[Example], scorer: Scorer, on_step: OnStep) -> Table:
    """Score examples; those that the rules can't assess are left out, as no model judges them later.

    They are taken question by question, as a scorer remembers for a while what a question's texts mean.
    """
    scores: dict[int, Score] = {}
    order = sorted(range(len(examples)), key=lambda place: examples[place].question.id)
    for done, place in enumerate(order):
        if done % SHOWN_EVERY == 0:
            on_step("Scoring answers", done, len(examples))
        scores[place] = scorer.score(examples[place].question, examples[place].answer)
    on_step("Scoring answers", len(examples), len(examples))
    kept = [(example, scores[i]) for i, example in enumerate(examples) if scores[i].skills]
    rows = np.array([features_of(example.question, example.answer, score) for example, score in kept])
    return Table(tuple(example for example, _ in kept), tuple(score for _, score in kept), rows)

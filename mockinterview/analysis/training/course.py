"""The whole way from a question bank to a model file: examples, table, report, fit, recipe."""

import hashlib
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from mockinterview import __version__
from mockinterview.analysis.phones import Pronunciations
from mockinterview.analysis.trained_model import RECIPE, SHORT, model_content, read_recipe
from mockinterview.analysis.training.card import card_of
from mockinterview.analysis.training.classifiers import CANDIDATES, fit_calibrated
from mockinterview.analysis.training.examples import Example, Source, digest
from mockinterview.analysis.training.features import FEATURES
from mockinterview.analysis.training.generator import PER_RATING, Generator, written_examples
from mockinterview.analysis.training.keeping import FILE, keep, prepare
from mockinterview.analysis.training.phrasebook import Phrasebook
from mockinterview.analysis.training.readers import readers_figures
from mockinterview.analysis.training.report import Report, examine
from mockinterview.analysis.training.table import Table, scored_table
from mockinterview.domain.question import Question
from mockinterview.ports import LabelledAnswer, LabelStore, ModelCard, OnStep, Scorer, WrittenAnswer

LIBRARIES = ("numpy", "scikit-learn", "scipy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Trains and judges models; implements ports.ModelTraining."""

    questions: Callable[[], Sequence[Question]]
    rules: Callable[[], Scorer]
    """Gives what scores without any trained model."""
    written: Callable[[], Sequence[WrittenAnswer]]
    labels: LabelStore
    wording: Path
    """Folder of the wording that generated answers are made with."""
    hedges: tuple[str, ...]
    pronunciations: Pronunciations
    own: Path
    """Where the user's own model lies."""
    shipped: Path
    """Where the model that came with the program lies."""
    in_use: Callable[[], Path | None] = lambda: None
    """Gives the folder of the classifier that labels taught, where it is the one that judges."""
    per_rating: int = PER_RATING

    def evaluate(self, *, include_labels: bool, seed: int, on_step: OnStep) -> Mapping[str, object]:
        """Return what candidates reach on questions they were not fitted to; no model is changed."""
        with threadpool_limits(1):
            table = self._table(include_labels, seed, on_step)
            report = examine(table, seed=seed, on_step=on_step)
        return {**report.figures, "readers": self._readers()}

    def train(self, *, folder: Path | None, include_labels: bool, seed: int, on_step: OnStep) -> ModelCard:
        """Make a model, its recipe and its manifest entry, and return its card.

        Raises ModelError, before anything is done, where the folder can't be written to.
        """
        prepare(folder or self.own)
        with threadpool_limits(1):
            table = self._table(include_labels, seed, on_step)
            report = examine(table, seed=seed, on_step=on_step)
            on_step("Fitting the model", 0, 1)
            fit = CANDIDATES[report.chosen]
            classifier = fit_calibrated(fit, table.rows, table.levels, table.weights, table.groups, seed=seed)
        content = model_content(classifier, report.blend, scorer=table.scores[0].scorer)
        recipe = {**_recipe(table, report, content, seed=seed), "readers": self._readers()}
        keep(folder or self.own, content, recipe)
        on_step("Fitting the model", 1, 1)
        return card_of(recipe)

    def card(self) -> ModelCard:
        """Return the card of the model in use: what labels taught, the user's own, or what was shipped."""
        own = self.own if (self.own / RECIPE).is_file() else self.shipped
        return card_of(read_recipe(self.in_use() or own))

    def _readers(self) -> Mapping[str, float]:
        return readers_figures(self.written())

    def _table(self, include_labels: bool, seed: int, on_step: OnStep) -> Table:
        on_step("Generating answers", 0, 1)
        questions = self.questions()
        book = Phrasebook.read(self.wording, hedges=self.hedges)
        generator = Generator(questions, book=book, pronunciations=self.pronunciations)
        examples = [
            *generator.generate(seed=seed, per_rating=self.per_rating),
            *written_examples(self.written(), questions, seed=seed),
            *(_labelled(self.labels.labelled()) if include_labels else ()),
        ]
        on_step("Generating answers", 1, 1)
        return scored_table(examples, self.rules(), on_step)


def _recipe(table: Table, report: Report, content: bytes, *, seed: int) -> dict[str, Any]:
    found = hashlib.sha256(content).hexdigest()
    return {
        "model": FILE.format(found[:SHORT]),
        "sha256": found,
        "bytes": len(content),
        "data_sha256": digest(table.examples),
        "scorer": table.scores[0].scorer,
        "code": __version__,
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
        "seed": seed,
        "features": {feature.name: feature.meaning for feature in FEATURES},
        "blend": {"weight": report.blend.weight, "reach": report.blend.reach},
        **report.figures,
    }


def _labelled(labels: Iterable[LabelledAnswer]) -> list[Example]:
    return [
        Example(
            question=one.question,
            answer=one.answer,
            rating=one.rating,
            source=Source.LABELLED,
            kind="label",
        )
        for one in labels
    ]

"""Builds what judges answers: the rules, the trained model, and what people's labels taught."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mockinterview.bootstrap.stored import Stored
from mockinterview.domain.errors import ModelError
from mockinterview.domain.model_version import SHIPPED
from mockinterview.practice.background_scorer import BackgroundScorer
from mockinterview.practice.labelling import Labelling
from mockinterview.practice.learning import Learning
from mockinterview.practice.own_labels import OwnLabelsScorer
from mockinterview.storage.places import BundledFiles, Places

if TYPE_CHECKING:
    from mockinterview.analysis.reading import Reader
    from mockinterview.analysis.rules import RuleScorer
    from mockinterview.analysis.terms import SpokenTermMatcher
    from mockinterview.analysis.training.course import Course
    from mockinterview.ports import Clock, ModelCard, Scorer

RECIPE, MANIFEST = "recipe.json", "manifest.json"


class Judging:
    """Rules, training, labels and the scorer they make together, each built when it is first asked for."""

    def __init__(self, places: Places, bundled: BundledFiles, stored: Stored, *, clock: Clock) -> None:
        self._places = places
        self._bundled = bundled
        self._stored = stored
        self._clock = clock
        self._scorers: dict[int, Scorer] = {}
        self._rules_lock = Lock()
        self._scoring = ThreadPoolExecutor(1, thread_name_prefix="scoring")

    @property
    def notice(self) -> str | None:
        """Return a sentence where what was learned can't be used."""
        models = self._stored.trained
        try:
            models.classifier(models.active())
        except ModelError as error:
            return str(error)
        return None

    @property
    def rules(self) -> RuleScorer:
        """Return what scores without any trained model, built the first time; callable from any thread."""
        with self._rules_lock:
            return self._rules

    @cached_property
    def _rules(self) -> RuleScorer:
        from mockinterview.analysis.coherence import Coherence
        from mockinterview.analysis.rules import RuleScorer
        from mockinterview.analysis.wording import WordLists

        words = self._bundled.resources / "words"
        return RuleScorer(
            lists=WordLists.read(words),
            matcher=self._matcher,
            reader=self._reader,
            coherence=Coherence.read(words / "word_pairs.json"),
        )

    @cached_property
    def _reader(self) -> Reader:
        """Return the reader by meaning, or the one by words where the embedding is missing."""
        from mockinterview.analysis.meaning import MeaningReader
        from mockinterview.analysis.reading import WordReader

        try:
            return MeaningReader.load(self._bundled.models)
        except ModelError:
            return WordReader()

    @cached_property
    def _matcher(self) -> SpokenTermMatcher:
        from mockinterview.analysis.terms import SpokenTermMatcher
        from mockinterview.speech.sphinx_model import packaged_dictionary

        speech = self._bundled.resources / "speech"
        return SpokenTermMatcher(
            pronunciations=(packaged_dictionary(), speech / "pronunciations.txt"),
            variants=speech / "term_variants.txt",
        )

    @cached_property
    def training(self) -> Course:
        """Return what makes and judges the trained model."""
        from mockinterview.bootstrap.trained import training

        trained = self._stored.trained
        return training(
            self._places,
            self._bundled,
            lambda: self.rules,
            self.labelling,
            lambda: trained.classifier(trained.active()),
        )

    def card(self) -> ModelCard:
        """Return the card of the model in use, without loading what trains models. Raises ModelError."""
        from mockinterview.analysis.trained_model import read_recipe
        from mockinterview.analysis.training.card import card_of

        own = self._places.trained if (self._places.trained / RECIPE).is_file() else self._bundled.models
        trained = self._stored.trained
        return card_of(read_recipe(trained.classifier(trained.active()) or own))

    @cached_property
    def labelling(self) -> Labelling:
        """Return the use cases on people's verdicts."""
        return Labelling(labels=self._stored.labels, store=self._stored.store, clock=self._clock)

    @cached_property
    def learning(self) -> Learning:
        """Return what learns from those verdicts."""
        return Learning(
            labelling=self.labelling,
            shelf=self._stored.trained,
            training=lambda: self.training,
            scorer_of=self._with_classifier,
            clock=self._clock,
        )

    @property
    def scorer(self) -> Scorer:
        """Return the rules with the classifier and offsets in use now; nothing learned if ``notice``."""
        number = SHIPPED if self.notice else self._stored.trained.active()
        if number not in self._scorers:
            self._scorers = {number: self._of_version(number)}
        return self._scorers[number]

    def background_scorer(self) -> BackgroundScorer:
        """Return a scorer at once; what it scores with is chosen and loaded on the thread for scoring."""
        return BackgroundScorer(self._scoring, lambda: self.scorer)

    def close(self) -> None:
        """End the thread for scoring."""
        self._scoring.shutdown(cancel_futures=True)

    def _of_version(self, number: int) -> Scorer:
        if number == SHIPPED:
            return self._with_classifier(None)
        offsets = next(one.offsets for one in self.learning.versions() if one.number == number)
        return OwnLabelsScorer(self._with_classifier(self._stored.trained.classifier(number)), offsets)

    def _with_classifier(self, folder: Path | None) -> Scorer:
        """Return the rules with a folder's classifier, else the user's own, else the shipped, else with none.

        One that an earlier version of the program made is passed over.
        """
        for place in (folder, self._places.trained, self._bundled.models):
            if place and (place / RECIPE).is_file():
                with suppress(ModelError):
                    return self._loaded(place)
        return self.rules

    def _loaded(self, folder: Path) -> Scorer:
        from mockinterview.analysis.trained_model import TrainedModel, TrainedScorer

        return TrainedScorer(self.rules, TrainedModel.load(folder, manifests=[folder / MANIFEST]))

"""Learning from people's labels: offsets always, the classifier where there are enough, nothing worse."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mockinterview.domain.errors import LabelError, LearningStopped, NotInStore
from mockinterview.domain.label import Agreement, Label
from mockinterview.domain.model_version import SHIPPED, ModelVersion
from mockinterview.domain.offsets import Offsets, learned
from mockinterview.domain.score import Score
from mockinterview.ports import Clock, ModelTraining, OnStep, Scorer
from mockinterview.ports.learning import VersionShelf
from mockinterview.practice.labelling import Labelled, Labelling

LEAST = 5
"""Labels that anything is learned from."""
LEAST_FOR_CLASSIFIER = 20
"""Labels, with their answers still there, that a classifier is fitted anew with."""
LEAST_HELD_OUT = 4
"""Of those, labels of questions kept to judge it by."""
MARGIN = 0.01
"""Points by which a new version must come closer to the labels than what judges now."""
SEED = 1
ScorerOf = Callable[[Path | None], Scorer]
"""Gives what scores with the classifier in a folder, None for the one that came with the program."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of learning."""

    version: ModelVersion
    notes: tuple[str, ...] = ()
    """Sentences on what was missing or left as it was."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """Labels with what the rules and one classifier make of their answers now."""

    labelled: Sequence[Labelled]
    scores: Sequence[Score]

    def offsets(self, ids: Collection[int], *, without: Label | None = None) -> Offsets:
        """Return what some of the labels teach, those of one answer left out."""
        pairs = zip((one.label for one in self.labelled), self.scores, strict=True)
        return learned(
            (label.question_id, label.verdict.above(score.overall or 0.0))
            for label, score in pairs
            if label.id in ids and (without is None or label.answer != without.answer)
        )

    def agreement(self, ids: Collection[int], *, only_held_out: bool) -> Agreement:
        """Return how verdicts agree with scores moved by what labels teach, each answer's own left out."""
        return Agreement.of(
            [
                (one.label.verdict, moved.overall or 0.0)
                for one, score in zip(self.labelled, self.scores, strict=True)
                if one.is_held_out or not only_held_out
                for moved in [self.offsets(ids, without=one.label).moved(score, one.label.question_id)]
            ]
        )


class Learning:
    """Makes versions from labels, and goes back to earlier ones."""

    def __init__(
        self,
        *,
        labelling: Labelling,
        shelf: VersionShelf,
        training: Callable[[], ModelTraining],
        scorer_of: ScorerOf,
        clock: Clock,
    ) -> None:
        self._labelling = labelling
        self._shelf = shelf
        self._training = training
        self._scorer_of = scorer_of
        self._clock = clock

    def learn(
        self, *, on_step: OnStep, cancelled: Callable[[], bool] = lambda: False, seed: int = SEED
    ) -> Learned:
        """Learn from all labels; the new version judges at once, unless it is no better: then it is refused.

        Raises LabelError where there are too few labels, LearningStopped after ``cancelled``.
        """

        def step(what: str, done: int, total: int) -> None:
            if cancelled():
                raise LearningStopped("Learning was stopped.", way_on="What judged until now still does.")
            on_step(what, done, total)

        labelled = self._labelling.with_answers()
        if len(labelled) < LEAST:
            raise LabelError(
                f"Learning needs {LEAST} labels, and there are {len(labelled)}.",
                way_on=f"Label {LEAST - len(labelled)} more answers with: mockinterview label.",
            )
        return self._learn(labelled, seed, step)

    def versions(self) -> tuple[ModelVersion, ...]:
        """Return every version by number, also those that were refused: how well it judged over time."""
        return self._shelf.versions()

    def active(self) -> ModelVersion | None:
        """Return the version that judges, or None for the program as it came."""
        number = self._shelf.active()
        return next((one for one in self._shelf.versions() if one.number == number), None)

    def roll_back(self, number: int | None = None) -> int:
        """Let an earlier version judge, by default the one before; 0 is the program as it came.

        Return its number. Raises NotInStore.
        """
        if number is None:
            now = self._shelf.active()
            if now == SHIPPED:
                raise NotInStore(
                    "The program already judges as it came.", way_on="See: mockinterview model list."
                )
            earlier = [one.number for one in self.versions() if one.number < now and not one.refused]
            number = max(earlier, default=SHIPPED)
        self._shelf.activate(number)
        return number

    def _learn(self, labelled: Sequence[Labelled], seed: int, step: OnStep) -> Learned:
        active, number = self.active(), len(self.versions()) + 1
        was, ids = set(active.label_ids if active else ()), {one.label.id for one in labelled}
        in_use = self._scorer_of(self._shelf.classifier(active.number if active else SHIPPED))
        now = _judged(labelled, in_use, step)
        new, notes = self._new_classifier(now, ids, seed, step)
        version = ModelVersion(
            number=number,
            made_at=self._clock.now(),
            label_ids=tuple(sorted(ids)),
            before=now.agreement(was, only_held_out=new is not None),
            after=(new or now).agreement(ids, only_held_out=new is not None),
            offsets=(new or now).offsets(ids),
            classifier=number if new else active.classifier if active else SHIPPED,
        )
        if not _is_better(version.after, version.before):
            version = replace(version, refused=True, classifier=SHIPPED)
        self._shelf.keep(version, active=not version.refused)
        return Learned(version, notes)

    def _new_classifier(
        self, now: _Judged, ids: Collection[int], seed: int, step: OnStep
    ) -> tuple[_Judged | None, tuple[str, ...]]:
        """Return what a classifier fitted with the labels makes of the answers, if it comes closer."""
        if missing := _missing(now.labelled):
            return None, (f"Only offsets were learned: {missing}",)
        folder = self._shelf.bench()
        self._training().train(folder=folder, include_labels=True, seed=seed, on_step=step)
        new = _judged(now.labelled, self._scorer_of(folder), step)
        with_new, with_old = (one.agreement(ids, only_held_out=True) for one in (new, now))
        if _is_better(with_new, with_old):
            return new, ()
        note = f"On {with_new.labels} labels kept out it was {with_new.off:.2f} points off"
        return None, (f"A new classifier was dropped. {note}, the present one {with_old.off:.2f}.",)


def _is_better(one: Agreement, other: Agreement) -> bool:
    """Whether scores come closer to the verdicts, and no fewer have the same rating."""
    return one.off <= other.off - MARGIN and one.same_rating >= other.same_rating


def _judged(labelled: Sequence[Labelled], scorer: Scorer, step: OnStep) -> _Judged:
    """Score the labelled answers anew; where one is gone, what was found in it then counts."""
    scores = []
    for done, one in enumerate(labelled):
        step("Scoring labelled answers", done, len(labelled))
        there = one.question and one.answer and scorer.score(one.question, one.answer)
        scores.append(there if there and there.skills else one.label.score)
    return _Judged(labelled, scores)


def _missing(labelled: Sequence[Labelled]) -> str | None:
    """Return what the classifier would need to be fitted anew, or None."""
    usable = [one for one in labelled if one.answer]
    if len(usable) < LEAST_FOR_CLASSIFIER:
        return (
            f"to train the classifier anew needs {LEAST_FOR_CLASSIFIER} labels of answers that are still "
            f"there, {LEAST_FOR_CLASSIFIER - len(usable)} more than now."
        )
    kept_out = sum(one.is_held_out for one in usable)
    if min(kept_out, len(usable) - kept_out) < LEAST_HELD_OUT:
        return (
            "to train the classifier anew needs labels of more questions, some of which are kept to judge it."
        )
    return None

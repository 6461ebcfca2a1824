"""Builds what makes and judges the trained model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from mockinterview.analysis.training.course import Course
    from mockinterview.ports import LabelStore, Scorer
    from mockinterview.storage.places import BundledFiles, Places


def training(
    places: Places,
    bundled: BundledFiles,
    rules: Callable[[], Scorer],
    labels: LabelStore,
    in_use: Callable[[], Path | None],
) -> Course:
    """Return the training over the shipped bank, with the user's own model kept beside their data."""
    from mockinterview.analysis.phones import Pronunciations
    from mockinterview.analysis.training.course import Course
    from mockinterview.analysis.wording import WordLists
    from mockinterview.speech.sphinx_model import packaged_dictionary
    from mockinterview.storage.question_files import read_questions
    from mockinterview.storage.written_answers import read_written_answers

    lists = WordLists.read(bundled.resources / "words")
    return Course(
        questions=lambda: read_questions(sorted(bundled.questions.rglob("*.yaml"))),
        rules=rules,
        labels=labels,
        written=lambda: read_written_answers(bundled.resources / "training"),
        wording=bundled.resources / "training",
        hedges=tuple(" ".join(hedge) for hedge in lists.hedges),
        pronunciations=Pronunciations(
            (packaged_dictionary(), bundled.resources / "speech" / "pronunciations.txt")
        ),
        own=places.trained,
        shipped=bundled.models,
        in_use=in_use,
    )

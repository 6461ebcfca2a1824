"""The whole way from a bank to a model file, small."""

import json
from pathlib import Path

import pytest
from fakes.overlap_scorer import OverlapScorer
from support.shipped import RESOURCES, shipped_questions
from support.training import shipped_pronunciations

from mockinterview.analysis.trained_model import MANIFEST, RECIPE, TrainedModel
from mockinterview.analysis.training import cross_validation
from mockinterview.analysis.training.classifiers import ordinal_linear
from mockinterview.analysis.training.course import Course
from mockinterview.analysis.training.keeping import FILE, keep
from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import ModelError
from mockinterview.domain.vocabulary import Channel, Rating
from mockinterview.ports import LabelledAnswer, WrittenAnswer

SEED = 7
WRITTEN = (
    WrittenAnswer(
        question=shipped_questions()[0].id,
        rating=Rating.GOOD,
        meant=Rating.GOOD,
        spoken=False,
        voice="calm",
        text="I stay fair and talk to the person directly, in private.",
    ),
    WrittenAnswer(
        question=shipped_questions()[0].id,
        rating=Rating.POOR,
        meant=Rating.POOR,
        spoken=True,
        voice="brisk",
        text="i would just leave the team and look for another one",
    ),
)


class Labels:
    """One person's rating; implements ports.LabelStore."""

    def labelled(self) -> list[LabelledAnswer]:
        question = shipped_questions()[0]
        answer = Answer(channel=Channel.TYPED, text=question.sample_answer)
        return [LabelledAnswer(question=question, answer=answer, rating=Rating.EXCELLENT)]


@pytest.fixture
def course(tmp_path, monkeypatch) -> Course:
    """A course over a few questions, with the one kind of classifier that is fitted at once."""
    monkeypatch.setattr(cross_validation, "CANDIDATES", {"ordinal linear": ordinal_linear})
    return Course(
        questions=lambda: shipped_questions()[::12],
        rules=OverlapScorer,
        labels=Labels(),
        written=lambda: WRITTEN,
        wording=RESOURCES / "training",
        hedges=("maybe", "i think"),
        pronunciations=shipped_pronunciations(),
        own=tmp_path / "own",
        shipped=tmp_path / "shipped",
        per_rating=2,
    )


def silent(what: str, done: int, total: int) -> None:
    """Say nothing about progress."""


@pytest.mark.slow
def test_a_model_is_made_with_its_recipe_and_manifest(course, tmp_path) -> None:
    card = course.train(folder=None, include_labels=True, seed=SEED, on_step=silent)
    recipe = json.loads((tmp_path / "own" / RECIPE).read_text("utf-8"))
    assert recipe == card.recipe
    assert course.card() == card
    assert recipe["examples"]["by_source"]["labelled"] == 1
    assert recipe["readers"] == {"answers": 2, "same": 1.0, "kappa": 1.0, "alpha": 1.0}
    assert recipe["ablation"]["generated"].keys() == {"rules alone", "model alone", "blend"}
    assert recipe["candidates"]["ordinal linear"]["generated"]["qwk"] > 0.4
    assert {"data_sha256", "seed", "libraries", "features", "blend", "range", "surface_only"} <= recipe.keys()
    assert any("not an assessment of a person" in sentence for sentence in card.sentences)
    model = TrainedModel.load(tmp_path / "own", manifests=[tmp_path / "own" / MANIFEST])
    assert recipe["sha256"].startswith(model.name)
    again = course.train(folder=tmp_path / "again", include_labels=True, seed=SEED, on_step=silent)
    assert again.recipe["sha256"] == recipe["sha256"]


def test_a_cancelled_training_leaves_the_old_model(course, tmp_path) -> None:
    own: Path = tmp_path / "own"
    own.mkdir()
    (own / RECIPE).write_text('{"model": "old"}')

    def cancel(what: str, done: int, total: int) -> None:
        if what.startswith("Fitting"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        course.train(folder=None, include_labels=False, seed=SEED, on_step=cancel)
    assert {file.name: file.read_text() for file in own.iterdir()} == {RECIPE: '{"model": "old"}'}


def test_a_folder_that_cannot_be_written_is_one_sentence(course, tmp_path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError, match="can't be kept"):
        course.train(folder=tmp_path / "file", include_labels=False, seed=SEED, on_step=silent)


def test_no_model_has_no_card(course) -> None:
    with pytest.raises(ModelError, match="There is no trained model"):
        course.card()


def test_a_new_model_takes_the_place_of_the_old_one_and_of_nothing_else(tmp_path) -> None:
    (tmp_path / MANIFEST).write_text('{"files": {"words.npz": {"sha256": "0"}}}')
    for name in ("one", "two"):
        keep(tmp_path, name.encode(), {"model": FILE.format(name), "sha256": name})
    assert {file.name for file in tmp_path.iterdir()} == {FILE.format("two"), MANIFEST, RECIPE}
    assert set(json.loads((tmp_path / MANIFEST).read_text())["files"]) == {"words.npz", FILE.format("two")}

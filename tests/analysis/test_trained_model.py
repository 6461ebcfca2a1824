"""A trained model is used only if it is known, and judges the same wherever it is loaded."""

import json
import pickle
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from mockinterview.analysis.trained_model import (
    MANIFEST,
    RECIPE,
    TrainedModel,
    TrainedScorer,
    model_content,
)
from mockinterview.analysis.training.blending import Blend
from mockinterview.analysis.training.features import NAMES
from mockinterview.analysis.training.keeping import keep
from mockinterview.analysis.training.plain_classifier import LinearStage, PlainClassifier
from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import ModelError
from mockinterview.domain.vocabulary import Channel, Rating

STAGES = tuple(
    LinearStage(weights=np.eye(len(NAMES))[NAMES.index("content")], offset=-float(limit))
    for limit in (5, 7, 8)
)
CLASSIFIER = PlainClassifier(stages=STAGES, slopes=(1.0, 1.0, 1.0), offsets=(0.0, 0.0, 0.0))
FILE = "answer-ratings-test.json"


def made(folder: Path, *, scorer: str) -> Path:
    """Return a folder with a model that looks at content alone."""
    content = model_content(CLASSIFIER, Blend(weight=0.5, reach=1.0), scorer=scorer)
    keep(folder, content, {"model": FILE, "sha256": sha256(content).hexdigest()})
    return folder


def load(folder: Path) -> TrainedModel:
    return TrainedModel.load(folder, manifests=[folder / MANIFEST])


def test_a_known_model_judges(tmp_path, scorer, bank):
    question = bank[0]
    answer = Answer(channel=Channel.TYPED, text=question.sample_answer)
    before = scorer.score(question, answer)
    after = TrainedScorer(scorer, load(made(tmp_path, scorer=before.scorer))).score(question, answer)
    assert sum(after.probabilities.values()) == pytest.approx(1)
    assert list(after.probabilities) == [Rating.POOR, Rating.AVERAGE, Rating.GOOD, Rating.EXCELLENT]
    assert after.scorer.startswith(f"{before.scorer}+model:")
    assert after.overall == before.overall + after.adjustment.contribution


def test_other_rules_and_empty_answers_are_left_alone(tmp_path, scorer, bank):
    model = load(made(tmp_path, scorer="rules:0"))
    answer = Answer(channel=Channel.TYPED, text=bank[0].sample_answer)
    score = scorer.score(bank[0], answer)
    assert model.judge(bank[0], answer, score) is score
    silence = Answer(channel=Channel.TYPED, text="")
    nothing = scorer.score(bank[0], silence)
    assert load(made(tmp_path, scorer=nothing.scorer)).judge(bank[0], silence, nothing) is nothing


def test_an_unknown_model_is_refused(tmp_path):
    folder = made(tmp_path, scorer="rules:1")
    (folder / FILE).write_bytes((folder / FILE).read_bytes().replace(b"0.5", b"1.0"))
    with pytest.raises(ModelError, match="not a model that came with the program"):
        load(folder)
    (folder / MANIFEST).unlink()
    with pytest.raises(ModelError, match="not a model that came with the program"):
        load(folder)


def test_either_manifest_will_do(tmp_path):
    folder = made(tmp_path / "own", scorer="rules:1")
    (folder / MANIFEST).rename(tmp_path / MANIFEST)
    assert TrainedModel.load(folder, manifests=[tmp_path / MANIFEST, folder / MANIFEST]).scorer == "rules:1"


class Bomb:
    def __reduce__(self):
        return (Path.touch, (Path("bomb"),))


@pytest.mark.parametrize(
    "content",
    [pickle.dumps(Bomb()), b"{}", b"[]", b'{"format": 1}', b"\xff"],
    ids=["pickle", "empty", "list", "bare", "bytes"],
)
def test_a_file_that_is_no_model_is_refused_even_if_it_is_listed(tmp_path, monkeypatch, content):
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, content, {"model": FILE, "sha256": sha256(content).hexdigest()})
    with pytest.raises(ModelError):
        load(tmp_path)
    assert not (tmp_path / "bomb").exists()


@pytest.mark.parametrize(
    "change", [{"features": ["content"]}, {"classifier": {}}, {"blend": {}}, {"format": 2}]
)
def test_a_model_of_another_version_is_refused(change):
    plain = json.loads(model_content(CLASSIFIER, Blend(weight=0.5, reach=1.0), scorer="rules:1"))
    with pytest.raises(ModelError, match=r"another version|damaged"):
        TrainedModel.from_bytes(json.dumps(plain | change).encode())


@pytest.mark.parametrize("recipe", ["{}", '{"model": "../elsewhere.json"}', "oops"])
def test_a_recipe_that_names_no_file_here_is_refused(tmp_path, recipe):
    (tmp_path / RECIPE).write_text(recipe)
    with pytest.raises(ModelError):
        load(tmp_path)


def test_no_model_is_one_sentence(tmp_path):
    with pytest.raises(ModelError, match="There is no trained model"):
        load(tmp_path)

"""The model that is shipped: known, small, quick, and honest about bluffs, padding and points left out."""

import json
from time import perf_counter

import pytest
from support.shipped import shipped_scorer
from support.source_tree import ROOT

from mockinterview.analysis.trained_model import MANIFEST, RECIPE, TrainedModel, TrainedScorer
from mockinterview.analysis.training.material import Material
from mockinterview.domain.answer import Answer
from mockinterview.domain.vocabulary import Channel, Rating

MODELS = ROOT / "models"
MOST_BYTES = 2_000_000
TOLERANCE = 0.1
"""Points that a chance word may add: not seen in the rating, nor in the range."""
MOST_S = 0.02
"""What the model may add to the time an answer takes."""
pytestmark = pytest.mark.skipif(not (MODELS / RECIPE).is_file(), reason="no model is shipped in models/")


@pytest.fixture(scope="module")
def model() -> TrainedModel:
    return TrainedModel.load(MODELS, manifests=[MODELS / MANIFEST])


@pytest.fixture(scope="module")
def judge(model: TrainedModel) -> TrainedScorer:
    return TrainedScorer(shipped_scorer(), model)


def typed(text: str) -> Answer:
    return Answer(channel=Channel.TYPED, text=text)


def test_it_is_known_small_and_made_for_these_rules(model, judge, bank) -> None:
    recipe = json.loads((MODELS / RECIPE).read_text("utf-8"))
    assert (MODELS / recipe["model"]).stat().st_size < MOST_BYTES
    assert sum(recipe["examples"]["by_source"].values()) >= 3000
    assert recipe["examples"]["questions"] == len(bank)
    assert judge.score(bank[0], typed(bank[0].sample_answer)).scorer == f"{model.scorer}+model:{model.name}"


def test_it_adds_little_time(model, bank) -> None:
    answer = typed(bank[0].sample_answer)
    score = shipped_scorer().score(bank[0], answer)
    began = perf_counter()
    for _ in range(20):
        model.judge(bank[0], answer, score)
    assert (perf_counter() - began) / 20 < MOST_S


def test_a_point_left_out_and_padding_hardly_raise_a_score(judge, bank) -> None:
    padding = " The weather was lovely on our holiday and my cousin cooked soup for everybody at the lake."
    for question in bank[::25]:
        sentences = Material.of(question).sentences
        whole = judge.score(question, typed(question.sample_answer)).overall
        assert judge.score(question, typed(question.sample_answer + padding)).overall <= whole + TOLERANCE
        for point in range(0, len(question.key_points), 2):
            kept = " ".join(one.text for one in sentences if point not in one.points)
            assert (judge.score(question, typed(kept)).overall or 0) <= whole + TOLERANCE, question.id


def test_a_bluff_stays_one(judge, bank) -> None:
    for question, other in zip(bank[::25], bank[10::25], strict=False):
        for text in (other.sample_answer, question.text, " ".join([question.text] * 5)):
            if other.type is not question.type or text is not other.sample_answer:
                rating = judge.score(question, typed(text)).rating
                assert rating in {Rating.POOR, Rating.NOT_ASSESSED}, (question.id, other.id)

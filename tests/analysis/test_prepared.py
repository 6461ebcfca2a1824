"""What is done for a question beforehand is not done again when its answer is scored."""

from pathlib import Path

import pytest
from fakes.questions import make_question

from mockinterview.analysis.embedding import Embedding
from mockinterview.analysis.meaning import MeaningReader
from mockinterview.analysis.rarity import Rarity
from mockinterview.domain.vocabulary import InterviewType

MODELS = Path(__file__).parents[2] / "models"
ANSWER = ("you halve the sorted range until the value is found " * 3).split()


class WatchedEmbedding(Embedding):
    """Keeps every text it embeds."""

    def embed_all(self, texts):
        self.embedded = [*getattr(self, "embedded", []), *texts]
        return super().embed_all(texts)


@pytest.fixture
def embedding():
    return WatchedEmbedding.load(MODELS)


@pytest.mark.parametrize("type", [InterviewType.TECHNICAL_SOFTWARE, InterviewType.BEHAVIORAL])
def test_an_answer_to_a_prepared_question_is_all_that_is_embedded(embedding, type):
    question = make_question(type=type)
    reader = MeaningReader(embedding, Rarity.read(MODELS))
    reader.prepare(question)
    assert {question.text, *question.key_points} <= set(embedding.embedded)
    before = len(embedding.embedded)
    reading = reader.read(question, ANSWER)
    assert embedding.embedded[before:] == [" ".join(ANSWER)]
    assert reading == MeaningReader.load(MODELS).read(question, ANSWER)


def test_a_question_is_prepared_once(embedding):
    reader = MeaningReader(embedding, Rarity.read(MODELS))
    reader.prepare(make_question())
    before = len(embedding.embedded)
    reader.prepare(make_question())
    assert len(embedding.embedded) == before

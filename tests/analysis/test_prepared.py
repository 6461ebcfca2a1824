"""What is done for a question beforehand is not done again when its answer is scored."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fakes.questions import make_question

from mockinterview.analysis import embedding as embedding_module
from mockinterview.analysis.embedding import REMEMBERED_CHARACTERS, Embedding
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


def test_two_threads_that_want_the_same_texts_embed_them_once(embedding):
    texts = [f"key point number {number}" for number in range(40)]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(embedding.remembered, [texts, texts[::-1], texts[10:], texts[:30]]))
    assert sorted(embedding.embedded) == sorted(texts)
    assert found[0] == found[1][::-1]
    assert found[0][10:] == found[2]


def test_what_was_not_asked_for_lately_is_forgotten(embedding, monkeypatch):
    monkeypatch.setattr(embedding_module, "REMEMBERED", 2)
    for text in ("one", "two", "one", "three"):
        embedding.embed(text)
    assert embedding.embed("one") is embedding.embed("one")
    assert embedding.embedded == ["one", "two", "three"]
    embedding.embed("two")
    assert embedding.embedded == ["one", "two", "three", "two"]


def test_a_long_text_is_not_kept(embedding):
    long = "word " * (REMEMBERED_CHARACTERS // 5 + 1)
    assert embedding.remembered([long, long, "short"])[0].words[0] == "word"
    assert embedding.embed(long) is not embedding.embed(long)

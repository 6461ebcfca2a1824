"""The sentence embedding, with its real model."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from time import process_time

import numpy as np
import pytest

from mockinterview.analysis.embedding import FILE, MOST_WORDS, Embedding, cosines
from mockinterview.domain.errors import ModelError

MODELS = Path(__file__).parents[2] / "models"
SPOKEN = (
    "so a deadlock is when two threads each hold a lock the other one needs and both of them wait forever "
    "and you can avoid it by taking the locks in one order or by giving up after a while "
)
PRINT_DIGEST = f"""
from hashlib import sha256
from pathlib import Path
from mockinterview.analysis.embedding import Embedding
vectors = Embedding.load(Path({str(MODELS)!r})).embed({SPOKEN * 3!r})
print(sha256(vectors.vectors.tobytes() + vectors.sentence.tobytes()).hexdigest())
"""


@pytest.fixture(scope="module")
def embedding():
    return Embedding.load(MODELS)


def likeness(embedding, one, other):
    return float(cosines(embedding.embed(one).sentence[None], embedding.embed(other).sentence[None])[0, 0])


@pytest.mark.parametrize(
    ("sentence", "published"),
    [("That is a happy dog", 0.695), ("That is a very happy person", 0.943), ("Today is a sunny day", 0.257)],
)
def test_cosines_are_those_the_models_authors_publish(embedding, sentence, published):
    assert likeness(embedding, "That is a happy person", sentence) == pytest.approx(published, abs=0.005)


def test_every_word_has_a_vector_and_its_place_in_the_text(embedding):
    read = embedding.embed("A mutex -- i.e. a lock -- protects shared-memory.")
    assert read.words == ("a", "mutex", "i", "e", "a", "lock", "protects", "shared", "memory")
    assert read.places == (0, 1, 3, 3, 4, 5, 7, 8, 8)
    assert read.vectors.shape == (9, 384)
    assert np.linalg.norm(read.vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_word_has_the_vector_of_its_sense(embedding):
    river, money = embedding.embed("the bank of the river"), embedding.embed("money in the bank")
    water = embedding.embed("the shore of the stream")
    bank, account, shore = river.vectors[1:2], money.vectors[3:4], water.vectors[1:2]
    assert cosines(bank, shore)[0, 0] > cosines(account, shore)[0, 0] + 0.1


def test_case_and_punctuation_change_nothing(embedding):
    plain, written = (
        embedding.embed("it locks the table and waits"),
        embedding.embed("It locks: the TABLE, and waits."),
    )
    assert np.array_equal(plain.vectors, written.vectors)
    assert np.array_equal(plain.sentence, written.sentence)


@pytest.mark.parametrize("text", ["", "  ", "...", "日本語の答え"])
def test_a_text_without_words_has_no_vectors(embedding, text):
    read = embedding.embed(text)
    assert (read.words, read.places, read.vectors.shape) == ((), (), (0, 384))
    assert not read.sentence.any()


def test_a_long_text_is_read_in_windows_up_to_the_most_words(embedding):
    read = embedding.embed(SPOKEN * 40)
    assert len(read.words) == len(read.vectors) == MOST_WORDS
    alone = embedding.embed(SPOKEN)
    again = read.vectors[300 + (-300 % len(alone.words)) :][: len(alone.words)]
    assert np.diag(cosines(alone.vectors, again)).mean() > 0.6


def test_unknown_rubbish_is_read_only_so_far(embedding):
    read = embedding.embed("xqzvwk" * 16 + " " + "qzxj" * 20 + " " + ("zqxj " * 5000))
    assert 0 < len(read.words) <= MOST_WORDS


def test_a_short_text_is_remembered(embedding):
    assert embedding.embed("the same key point") is embedding.embed("the same key point")


def test_texts_embedded_together_have_the_bytes_they_have_alone(embedding):
    texts = [SPOKEN, "", "a lock", SPOKEN * 12, "the same key point", "a lock"]
    for together, text in zip(embedding.embed_all(texts), texts, strict=True):
        (alone,) = embedding.embed_all([text])
        assert (together.words, together.places) == (alone.words, alone.places)
        assert together.vectors.tobytes() == alone.vectors.tobytes()
        assert together.sentence.tobytes() == alone.sentence.tobytes()


def test_no_texts_have_no_vectors(embedding):
    assert embedding.embed_all([]) == []


@pytest.mark.parametrize(
    "surroundings",
    [{"OPENBLAS_NUM_THREADS": "2"}, {"OPENBLAS_CORETYPE": "Nehalem"}, {"OPENBLAS_CORETYPE": "Haswell"}],
    ids=str,
)
def test_the_vectors_are_the_same_bytes_with_other_threads_and_processors(surroundings):
    assert _digest(**surroundings) == _digest(OPENBLAS_NUM_THREADS="1")


@cache
def _digest(**surroundings):
    return subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_a_missing_model_is_a_sentence(tmp_path):
    with pytest.raises(ModelError, match=f"{FILE} is missing"):
        Embedding.load(tmp_path)


def test_a_file_the_manifest_does_not_name_is_refused(tmp_path):
    (tmp_path / FILE).write_bytes(b"anything")
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {}}))
    with pytest.raises(ModelError, match="missing"):
        Embedding.load(tmp_path)


def test_a_changed_file_is_refused(tmp_path):
    shutil.copy(MODELS / "manifest.json", tmp_path)
    content = bytearray((MODELS / FILE).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        Embedding.load(tmp_path)


def test_loading_and_embedding_are_quick(embedding):
    answer = " ".join((SPOKEN * 5).split()[:150])
    assert _quickest(lambda: Embedding.load(MODELS)) < 1.0
    assert _quickest(lambda: embedding.embed(answer)) < 0.3  # 0.06 on the machine it was measured on


def _quickest(work):
    took = []
    for _ in range(5):
        start = process_time()
        work()
        took.append(process_time() - start)
    return min(took)

"""The interview language: the parts on small models, and once the whole on the real ones."""

import shutil
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from support.recognizer_contract import transcribe

from mockinterview.domain.errors import ModelError
from mockinterview.speech.language_model import InterviewLanguage
from mockinterview.speech.language_model_arpa import write_binary
from mockinterview.speech.language_model_backoff import BackoffModel
from mockinterview.speech.language_model_counts import WittenBell
from mockinterview.speech.language_model_mixture import mix
from mockinterview.speech.language_model_text import spoken_sentences
from mockinterview.speech.language_model_trie import read_trie
from mockinterview.speech.sphinx_engine import SphinxEngine
from mockinterview.speech.sphinx_model import packaged_dictionary

LISTS = Path(__file__).parents[2] / "resources" / "speech"
SENTENCE = "We declare every request idempotent. The client writes a GraphQL query, we write SQL."

NEWS = "the market was slow|the market was very slow today|prices rose|the prices rose again".split("|")
OURS = "the query was slow|the cache was cold|prices are cached".split("|")

sentences = st.lists(st.lists(st.sampled_from("a b c d e".split()), min_size=1, max_size=5), min_size=1)


def model_of(texts: list[str]) -> BackoffModel:
    return WittenBell([text.split() for text in texts]).model()


def probability(model: BackoffModel, *words: str) -> float:
    """p(last | the others), by the book."""
    indices = [model.words.index(word) for word in words]
    two, three = model.bigrams, model.trigrams
    if len(indices) == 1:
        return float(model.unigram[indices[0]])
    if len(indices) == 2:
        seen = (two.history == indices[0]) & (two.word == indices[1])
        backoff = model.backoff[indices[0]]
        own = two.probability[seen]
    else:
        seen = (three.first == indices[0]) & (three.second == indices[1]) & (three.word == indices[2])
        pair = (two.history == indices[0]) & (two.word == indices[1])
        backoff = two.backoff[pair][0] if pair.any() else 1.0
        own = three.probability[seen]
    return float(own[0]) if len(own) else float(backoff) * probability(model, *words[1:])


def assert_sums_to_one(model: BackoffModel) -> None:
    words = model.words
    assert sum(probability(model, word) for word in words) == pytest.approx(1, abs=1e-6)
    for first in words[:3]:
        assert sum(probability(model, first, word) for word in words) == pytest.approx(1, abs=1e-4)
        for second in words[1:4]:
            assert sum(probability(model, first, second, word) for word in words) == pytest.approx(
                1, abs=1e-4
            )


def test_counted_probabilities_are_witten_bells() -> None:
    model = model_of(["a b", "a c"])
    # <s> was followed twice, by one word; the five tokens are a, b, a, c and the two ends: a b a c </s> </s>
    assert probability(model, "a") == pytest.approx((2 + 4 / 4) / (6 + 4))
    assert probability(model, "<s>", "a") == pytest.approx((2 + 1 * 0.3) / (2 + 1))
    assert probability(model, "a", "a") == pytest.approx((0 + 2 * 0.3) / (2 + 2))


@given(sentences)
def test_counted_probabilities_sum_to_one(texts: list[list[str]]) -> None:
    assert_sums_to_one(WittenBell(texts).model())


def test_the_mixture_lies_between_its_parts_and_sums_to_one() -> None:
    news, ours = model_of(NEWS), model_of(OURS)
    mixed = mix(news, ours, general_weight=0.7)
    assert_sums_to_one(mixed)
    assert probability(mixed, "cache") == pytest.approx(0.3 * probability(ours, "cache"))
    assert probability(mixed, "market", "was", "slow") == pytest.approx(
        0.7 * probability(news, "market", "was", "slow") + 0.3 * probability(ours, "was", "slow"), rel=1e-6
    )


def test_a_binary_is_read_back(tmp_path: Path) -> None:
    model = mix(model_of(NEWS), model_of(OURS), general_weight=0.5)
    write_binary(model, tmp_path / "small.lm.bin")
    assert [file.name for file in tmp_path.iterdir()] == ["small.lm.bin"], "no text is left behind"
    read = read_trie(tmp_path / "small.lm.bin")
    for words in ("slow", "the market", "was very", "was cold", "the market was", "the cache was"):
        expected = probability(model, *words.split())
        assert probability(read, *words.split()) == pytest.approx(expected, rel=0.01), words


@pytest.mark.parametrize("content", [b"", b"Trie", b"Trie Language Model\x02", b"something else entirely"])
def test_what_is_no_trigram_model_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.lm.bin").write_bytes(content)
    with pytest.raises(ModelError, match=r"x\.lm\.bin"):
        read_trie(tmp_path / "x.lm.bin")


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"none\.lm\.bin"):
        read_trie(tmp_path / "none.lm.bin")


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("A lookup takes O(log n).", "a lookup takes big o of log n"),
        ("C++ isn't C#", "c plus plus isn't c sharp"),
        ("over-fetching, N+1 & 42%", "over fetching n plus one and forty two percent"),
        ("Status 404 of 2019", "status four hundred four of two thousand nineteen"),
        ("30 to 1,005", "thirty to one five"),
        ("id 123456", "id one two three four five six"),
        ("...", ""),
    ],
)
def test_written_text_is_spoken(written: str, spoken: str) -> None:
    assert [word for sentence in spoken_sentences(written) for word in sentence] == spoken.split()


def test_sentences_are_parted() -> None:
    assert len(spoken_sentences("One. Two! Three?\nFour: five; six")) == 6


def test_our_pronunciations_fit_the_packaged_dictionary() -> None:
    packaged = {line.split(" ", 1)[0] for line in packaged_dictionary().read_text().splitlines()}
    ours = [line.split(" ", 1)[0] for line in (LISTS / "pronunciations.txt").read_text().splitlines()]
    assert len(ours) > 200
    assert len(set(ours)) == len(ours)
    assert not packaged & set(ours)
    bases = {entry.split("(")[0] for entry in ours}
    assert bases <= packaged | set(ours), "a further reading needs a first one"


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> InterviewLanguage:
    folder = tmp_path_factory.mktemp("language")
    return InterviewLanguage(
        folder / "new",
        pronunciations=LISTS / "pronunciations.txt",
        sentences_file=LISTS / "interview_sentences.txt",
    )


@pytest.mark.slow
def test_terms_are_heard_with_the_language_of_interviews(language: InterviewLanguage) -> None:
    assert language.ready() is None
    assert not language.is_current([SENTENCE])
    model = language.ensure([SENTENCE])
    made = model.language_model.stat().st_mtime_ns
    assert language.ready() == model
    assert language.is_current([SENTENCE])
    assert not language.is_current([SENTENCE, "Another question."])
    assert language.ensure([SENTENCE]).language_model.stat().st_mtime_ns == made, "it was there already"
    kept = {file.name for file in model.language_model.parent.iterdir()}
    assert kept == {"interview.json", model.language_model.name, model.dictionary.name}
    text = heard(model.language_model, model.dictionary)
    assert "graphql" in text
    assert "sql" in text.split()


def heard(language_model: Path, dictionary: Path) -> str:
    sound, _ = soundfile.read(Path(__file__).parent / "data" / "technical.flac", dtype="int16")
    engine = SphinxEngine(language_model=language_model, dictionary=dictionary)
    assert engine.name == "pocketsphinx:interview"
    try:
        return transcribe(engine, np.asarray(sound).tobytes()).text
    finally:
        engine.close()


@pytest.mark.parametrize("note", ["", "{}", "[]", '{"digest": "gone"}'])
def test_a_spoiled_or_stale_note_means_not_ready(note: str, tmp_path: Path) -> None:
    (tmp_path / "interview.json").write_text(note)
    language = InterviewLanguage(tmp_path, pronunciations=tmp_path, sentences_file=tmp_path)
    assert language.ready() is None


def test_a_build_that_fails_says_so(tmp_path: Path) -> None:
    lists = shutil.copytree(LISTS, tmp_path / "lists")
    language = InterviewLanguage(
        tmp_path / "new",
        pronunciations=lists / "pronunciations.txt",
        sentences_file=lists / "interview_sentences.txt",
    )
    (tmp_path / "new").mkdir()
    blocked = language._files(language._digest(language._texts([])))
    blocked.dictionary.mkdir()
    with pytest.raises(ModelError, match="could not be made"):
        language.ensure([])
    assert language.ready() is None


def test_a_build_that_is_given_up_leaves_nothing_in_use(tmp_path: Path) -> None:
    ending = Event()
    ending.set()
    language = InterviewLanguage(
        tmp_path,
        pronunciations=LISTS / "pronunciations.txt",
        sentences_file=LISTS / "interview_sentences.txt",
        ending=ending,
    )
    with pytest.raises(ModelError, match="could not be made"):
        language.ensure([])
    assert language.ready() is None

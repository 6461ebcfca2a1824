"""Writes a language model as ARPA text and as PocketSphinx's binary."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pocketsphinx

from mockinterview.speech.language_model_backoff import BackoffModel, Floats

_FLOOR = 1e-10
_START_LOG = -99.0
"""What ARPA files give the sentence start: it is never predicted."""


def write_binary(model: BackoffModel, path: Path) -> None:
    """Write the model as PocketSphinx's trie binary; ``path`` ends in ``.lm.bin``.

    The detour over ARPA text is the one way the library offers.
    """
    arpa = path.with_suffix(".arpa")
    try:
        write_arpa(model, arpa)
        pocketsphinx.NGramModel.readfile(str(arpa)).write(str(path))
    finally:
        arpa.unlink(missing_ok=True)


def write_arpa(model: BackoffModel, path: Path) -> None:
    """Write the model as ARPA text (logarithms to the base 10)."""
    two, three = model.bigrams, model.trigrams
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\\data\\\n")
        counts = (len(model.words), len(two.word), len(three.word))
        file.writelines(f"ngram {order}={count}\n" for order, count in enumerate(counts, start=1))
        file.write("\n\\1-grams:\n")
        file.writelines(_unigrams(model))
        file.write("\n\\2-grams:\n")
        file.writelines(_bigrams(model))
        file.write("\n\\3-grams:\n")
        file.writelines(_trigrams(model))
        file.write("\n\\end\\\n")


def _unigrams(model: BackoffModel) -> Iterator[str]:
    log = _log10(model.unigram)
    log[model.words.index("<s>")] = _START_LOG
    for word, value, backoff in zip(model.words, log.tolist(), _log10(model.backoff).tolist(), strict=True):
        yield f"{value:.4f} {word} {backoff:.4f}\n"


def _bigrams(model: BackoffModel) -> Iterator[str]:
    words, two = model.words, model.bigrams
    columns = (_log10(two.probability), two.history, two.word, _log10(two.backoff))
    for value, first, second, backoff in zip(*(column.tolist() for column in columns), strict=True):
        yield f"{value:.4f} {words[first]} {words[second]} {backoff:.4f}\n"


def _trigrams(model: BackoffModel) -> Iterator[str]:
    words, three = model.words, model.trigrams
    columns = (_log10(three.probability), three.first, three.second, three.word)
    for value, first, second, third in zip(*(column.tolist() for column in columns), strict=True):
        yield f"{value:.4f} {words[first]} {words[second]} {words[third]}\n"


def _log10(values: Floats) -> Floats:
    return np.log10(np.maximum(values, _FLOOR))

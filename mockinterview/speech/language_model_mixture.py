"""The static mixture of two trigram models.

Every n-gram either model knows gets weight * general + (1 - weight) * interview; back-off weights are then
set so that each history's probabilities sum to 1. The classic way to adapt a general model to a domain
(R. Iyer and M. Ostendorf, IEEE Trans. SAP 7(1), 1999).
"""

import numpy as np

from mockinterview.speech.language_model_backoff import (
    BackoffModel,
    Bigrams,
    Floats,
    Indices,
    Trigrams,
    lookup,
)

_SMALLEST, _LARGEST = 1e-6, 50.0
"""Bounds of a back-off weight, where rounding would make it negative or endless."""


def mix(general: BackoffModel, interview: BackoffModel, *, general_weight: float) -> BackoffModel:
    """Return the mixture over the words of both models; ``general_weight`` is between 0 and 1."""
    known = set(general.words)
    words = general.words + tuple(word for word in interview.words if word not in known)
    parts = [
        (general_weight, general.over(words)),
        (1.0 - general_weight, interview.over(words)),
    ]
    size = len(words)
    unigram = np.sum([weight * model.unigram for weight, model in parts], axis=0)
    pairs = _union(*(model.bigrams.history * size + model.bigrams.word for _, model in parts))
    views = [(weight, _View(model, pairs)) for weight, model in parts]
    history, word = pairs // size, pairs % size
    bigram = np.sum([weight * view.bigram for weight, view in views], axis=0)
    backoff = _backoffs(history, bigram, unigram[word], size)

    triples = _union(*(view.triples for _, view in views))
    at, last = triples // size, triples % size
    trigram = np.sum([weight * view.trigram(triples) for weight, view in views], axis=0)
    second = word[at]
    shorter = lookup(pairs, bigram, second * size + last, backoff[second] * unigram[last])
    return BackoffModel(
        words,
        unigram,
        backoff,
        Bigrams(history, word, bigram, _backoffs(at, trigram, shorter, len(pairs))),
        Trigrams(history[at], second, last, trigram),
    )


class _View:
    """One model seen through the n-grams of both; a pair's key is history * vocabulary + word."""

    def __init__(self, model: BackoffModel, pairs: Indices) -> None:
        self._model = model
        self._pairs = pairs
        self._size = len(model.words)
        own = model.bigrams.history * self._size + model.bigrams.word
        order = np.argsort(own)
        self._own, self._order = own[order], order
        self.bigram = self._pair_probability(pairs)
        self._pair_backoff = lookup(self._own, model.bigrams.backoff[order], pairs, np.ones(len(pairs)))
        self._index_triples()

    def _index_triples(self) -> None:
        three = self._model.trigrams
        at = np.searchsorted(self._pairs, three.first * self._size + three.second)
        keys = at * self._size + three.word
        order = np.argsort(keys)
        self.triples, self._triple_probability = keys[order], three.probability[order]

    def _pair_probability(self, pairs: Indices) -> Floats:
        history, word = pairs // self._size, pairs % self._size
        backed_off = self._model.backoff[history] * self._model.unigram[word]
        return lookup(self._own, self._model.bigrams.probability[self._order], pairs, backed_off)

    def trigram(self, triples: Indices) -> Floats:
        """Return p(word | pair) of keys made of the pair's place in ``pairs`` * vocabulary + word."""
        at, word = triples // self._size, triples % self._size
        second = self._pairs[at] % self._size
        backed_off = self._pair_backoff[at] * self._pair_probability(second * self._size + word)
        return lookup(self.triples, self._triple_probability, triples, backed_off)


def _union(first: Indices, second: Indices) -> Indices:
    return np.union1d(first, second)


def _backoffs(history: Indices, probability: Floats, shorter: Floats, count: int) -> Floats:
    """Return what each history leaves to unseen words, over what the shorter history gives to them."""
    left = 1.0 - np.bincount(history, probability, count)
    given = 1.0 - np.bincount(history, shorter, count)
    backoffs: Floats = np.clip(left / np.maximum(given, _SMALLEST), _SMALLEST, _LARGEST)
    return backoffs

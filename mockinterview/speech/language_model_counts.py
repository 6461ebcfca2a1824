"""A small trigram model counted from our own sentences."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from mockinterview.speech.language_model_backoff import BackoffModel, Bigrams, Trigrams

START, END = "<s>", "</s>"

_Gram = tuple[str, ...]


class WittenBell:
    """Interpolated Witten-Bell estimates (S. Chen and J. Goodman, TR-10-98, Harvard 1998, section 2.6).

    With c(h) words seen after a history h, t(h) of them different:
    p(w | h) = (c(h w) + t(h) p(w | shorter h)) / (c(h) + t(h)); for single words "shorter" is uniform.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        closed = [(START, *sentence, END) for sentence in sentences if sentence]
        self._seen: Counter[_Gram] = Counter()
        for words in closed:
            self._seen.update((word,) for word in words[1:])
            self._seen.update(pairwise(words))
            self._seen.update(zip(words, words[1:], words[2:], strict=False))
        self._tokens: Counter[_Gram] = Counter()
        self._types: Counter[_Gram] = Counter()
        for gram, count in self._seen.items():
            self._tokens[gram[:-1]] += count
            self._types[gram[:-1]] += 1

    def model(self) -> BackoffModel:
        """Return the estimates in back-off form; the back-off weight of h is t(h) / (c(h) + t(h))."""
        words = (START, *sorted(gram[0] for gram in self._seen if len(gram) == 1))
        place = {word: index for index, word in enumerate(words)}
        pairs, triples = self._of_length(2), self._of_length(3)
        pair = np.array([[place[word] for word in gram] for gram in pairs], dtype=np.int64).reshape(-1, 2)
        triple = np.array([[place[word] for word in gram] for gram in triples], dtype=np.int64).reshape(-1, 3)
        return BackoffModel(
            words,
            unigram=np.array([0.0, *(self._probability((word,)) for word in words[1:])]),
            backoff=np.array([self._backoff((word,)) for word in words]),
            bigrams=Bigrams(
                pair[:, 0],
                pair[:, 1],
                probability=np.array([self._probability(gram) for gram in pairs]),
                backoff=np.array([self._backoff(gram) for gram in pairs]),
            ),
            trigrams=Trigrams(
                triple[:, 0],
                triple[:, 1],
                triple[:, 2],
                probability=np.array([self._probability(gram) for gram in triples]),
            ),
        )

    def _of_length(self, length: int) -> list[_Gram]:
        return sorted(gram for gram in self._seen if len(gram) == length)

    def _probability(self, gram: _Gram) -> float:
        history = gram[:-1]
        shorter = self._probability(gram[1:]) if history else 1.0 / self._types[()]
        types, tokens = self._types[history], self._tokens[history]
        return (self._seen[gram] + types * shorter) / (tokens + types)

    def _backoff(self, history: _Gram) -> float:
        types, tokens = self._types[history], self._tokens[history]
        return types / (tokens + types) if tokens else 1.0

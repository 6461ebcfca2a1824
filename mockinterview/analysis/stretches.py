"""An answer in stretches of half a sentence or two, and how near each is to the question.

A stretch is embedded on its own: what stands elsewhere in the answer can't change how it is read, and a
stretch about something else can be told and left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.embedding import Embedding, TextVectors, cosines
from mockinterview.analysis.encoder import Floats
from mockinterview.domain.question import Question

Doubles = NDArray[np.float64]

STRETCH, SHORTEST, LONGEST = 32, 22, 50
"""Words embedded together: usually, at least, and at most, with what is left at the end."""
CONNECTING = frozenset("and so but because then which when if while after since also now".split())
"""Words that begin a new thought often enough to cut before them."""
MOST_WORDS = 700
"""Words that are read: five minutes of speech."""
NEAR: Curve = ((0.2, 0), (0.3, 1))
NEAR_STORY: Curve = ((0.12, 0), (0.2, 1))
"""How far a stretch is about the question, by its likeness to the nearest key point. Of stretches of answers
written by hand 95 % are over 0.29 (stories 0.19), of answers to other types of question 95 % under 0.31
(0.25)."""
NEAR_ASKED: Curve = ((0.02, 0), (0.12, 1))
"""The same by the likeness to the question itself, where it has no key points: answers have 0.2 to 0.3."""
ASKED, ASKED_STORY = ((0.12, 0), (0.28, 1)), ((0.06, 0), (0.18, 1))
"""How far an answer is about a question without key points, by its nearest stretch."""
STORY: Curve = ((0.14, 0), (0.205, 1))
"""How far a story is about the question, by its likeness to key points, sample answer and question, with what
all stories share taken out. Of good stories written by hand nine in ten are over 0.15; told to other
behavioral questions one in four is."""
STORIES = (
    "i was working on a project with my team and there was a problem",
    "so i talked to my manager and we agreed on a plan for the week",
    "i looked at what had happened and i wrote down what we should change",
    "in the end it worked and everybody was happy with the result",
    "a colleague asked me for help and i showed them how i would do it",
    "it took two months and we finished on time and the customer was pleased",
    "what i learned from it is that i should ask earlier and i have done so since",
    "at my last job i was responsible for a small team and we had a deadline",
)
"""What is told in stories about anything: their mean is what all stories share. A story's own question is
told from another's in 91 of 100 pairs once it is taken out, in 87 where it is not."""
OF_POINTS, OF_SAMPLE, OF_QUESTION = 0.4, 0.4, 0.2
"""What the three weigh, in the proportion of a logistic regression on those stories."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words in a row, embedded together."""

    words: tuple[str, ...]
    vectors: TextVectors
    near: float
    """0 to 1: how far it is about the question."""


class Nearness:
    """Tells how near to a question its answers are."""

    def __init__(self, question: Question, embedding: Embedding) -> None:
        self._question = question
        self._embedding = embedding
        self._asked = self._directions([question.text])
        self._points = self._directions(question.key_points)

    def stretches(self, words: Sequence[str]) -> list[Stretch]:
        """Return the words that are read, in stretches."""
        parts = _cut(words[:MOST_WORDS])
        read = self._embedding.embed_all([" ".join(part) for part in parts])
        return [self._stretch(part, vectors) for part, vectors in zip(parts, read, strict=True)]

    def relevance(self, stretches: Sequence[Stretch]) -> float:
        """Return how far an answer as a whole is about the question, 0 to 1."""
        if not stretches:
            return 0.0
        said = np.stack([stretch.vectors.sentence for stretch in stretches])
        asked = float(cosines(self._asked, said).max())
        if not self._question.key_points:
            return on_curve(asked, ASKED if self._question.type.is_technical else ASKED_STORY)
        if self._question.type.is_technical:
            return max(stretch.near for stretch in stretches)
        # half by the whole: so it matters less where a story is cut
        whole = np.concatenate([stretch.vectors.vectors for stretch in stretches]).mean(
            axis=0, dtype=np.float64
        )
        return on_curve((self._fits_story(said) + self._fits_story(whole[None])) / 2, STORY)

    def _fits_story(self, said: Doubles | Floats) -> float:
        """Return how like a story (n, 384) is to what the question asks for, by what sets it apart.

        Every key point is looked for in it, and each of its stretches in the sample answer.
        """
        shared = self._directions(STORIES).mean(axis=0, dtype=np.float64)
        told, asked, aims = (_apart(rows, shared) for rows in (said, self._asked, self._points))
        points = float((aims @ told.T).max(axis=1).mean())
        sample = self._sample()
        like_sample = float((_apart(sample, shared) @ told.T).max(axis=0).mean()) if len(sample) else points
        return OF_POINTS * points + OF_SAMPLE * like_sample + OF_QUESTION * float((asked @ told.T).max())

    def prepare(self) -> None:
        """Embed what stories are compared with besides; the rest was embedded at once."""
        if self._question.key_points and not self._question.type.is_technical:
            self._sample()
            self._directions(STORIES)

    def _sample(self) -> Floats:
        return self._directions([" ".join(part) for part in _cut(self._question.sample_answer.split())])

    def _stretch(self, words: tuple[str, ...], vectors: TextVectors) -> Stretch:
        if len(self._points):
            aims, curve = self._points, NEAR if self._question.type.is_technical else NEAR_STORY
        else:
            aims, curve = self._asked, NEAR_ASKED
        return Stretch(words, vectors, on_curve(float(cosines(aims, vectors.sentence[None]).max()), curve))

    def _directions(self, texts: Sequence[str]) -> Floats:
        if not texts:
            return np.zeros((0, 0), np.float32)
        return np.stack([text.sentence for text in self._embedding.remembered(texts)])


def _apart(rows: Doubles | Floats, shared: Doubles) -> Doubles:
    """Return directions (n, 384) without what they have in common with one, of length 1 again."""
    common = shared / np.sqrt(shared @ shared)
    rest = rows.astype(np.float64) - np.outer(rows.astype(np.float64) @ common, common)
    return np.asarray(rest / (np.sqrt((rest * rest).sum(axis=1, keepdims=True)) + 1e-12))


def joined(texts: Sequence[TextVectors]) -> TextVectors:
    """Return texts as one, in order; its sentence vector is that of the first."""
    if not texts:
        nothing = np.zeros((0, 0), np.float32)
        return TextVectors((), (), nothing, nothing)
    starts = np.cumsum([0, *(len(text.words) for text in texts)]).tolist()
    return TextVectors(
        tuple(word for text in texts for word in text.words),
        tuple(start + at for start, text in zip(starts, texts, strict=False) for at in text.places),
        np.concatenate([text.vectors for text in texts]),
        texts[0].sentence,
    )


def _cut(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return words in stretches that begin with a connecting word where one comes in time.

    So what is said before or after something leaves most of its stretches as they are.
    """
    found: list[tuple[str, ...]] = []
    first = 0
    while first < len(words):
        last = _end(words, first)
        found.append(tuple(words[first:last]))
        first = last
    return found


def _end(words: Sequence[str], first: int) -> int:
    if len(words) - first <= LONGEST:
        return len(words)
    breaks = (i for i in range(first + SHORTEST, first + LONGEST - SHORTEST // 2) if words[i] in CONNECTING)
    return next(breaks, first + STRETCH)

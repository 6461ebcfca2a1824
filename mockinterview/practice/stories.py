"""The stories somebody tells in behavioral answers: for which competencies, and which one too often.

Whether two answers tell the same story is told by the words they share and nothing else: of the words of
five letters or more, those of the questions left out, the share of the shorter answer's that the longer one
has too. Retold stories keep their nouns and names; different stories share a few general words. It finds no
story that is told anew in other words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from mockinterview.domain.progress import Competency, OverusedStory, Told

LEAST_LETTERS = 5
LEAST_WORDS = 12
"""An answer with fewer telling words is no story to be compared."""
SAME_STORY = 0.4
"""Share of the shorter answer's telling words from which two answers count as one story.

The sample answers of the bank, 60 different stories, share at most 0.24; retellings of one story, written to
set this, shared 0.43 to 0.68.
"""
COMMON = 0.5
"""A word in more than this share of all answers tells nothing, once there are enough of them."""
ENOUGH_ANSWERS = 6
OVERUSED = 3
"""Different questions from which a story is told too often."""
MOST_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """What behavioral answers were made of."""

    competencies: tuple[Competency, ...]
    """By name, also those never asked."""
    overused: tuple[OverusedStory, ...]
    """The most used first."""

    @property
    def without_story(self) -> tuple[Competency, ...]:
        """Return the competencies that have none yet."""
        return tuple(one for one in self.competencies if not one.stories)


def stories_of(told: Sequence[Told], *, competencies: Collection[str]) -> Stories:
    """Return the stories in answers, for competencies that are asked for in the bank or were asked."""
    names = sorted({*competencies, *(one.category for one in told)})
    overused = [story for story in _same(told) if story.questions >= OVERUSED]
    return Stories(
        competencies=tuple(_competency(name, told) for name in names),
        overused=tuple(sorted(overused, key=lambda story: (-story.questions, story.words))),
    )


def likeness(one: Collection[str], other: Collection[str]) -> float:
    """Return the share of the smaller set that the larger one has too, 0 to 1."""
    fewest = min(len(one), len(other))
    return len({*one} & {*other}) / fewest if fewest else 0.0


def _competency(name: str, told: Sequence[Told]) -> Competency:
    answers = [one for one in told if one.category == name]
    return Competency(name=name, answers=len(answers), stories=sum(one.is_story for one in answers))


def _same(told: Sequence[Told]) -> Iterator[OverusedStory]:
    """Yield answers that belong together: each is like the first, the longest, of its group."""
    words = [_telling_words(one.text) for one in told]
    common = _common(words)
    left = [
        (one, kept)
        for one, said in zip(told, words, strict=True)
        if len(kept := said - common) >= LEAST_WORDS
    ]
    left.sort(key=lambda pair: -len(pair[1]))
    while left:
        first = left[0][1]
        group = [pair for pair in left if likeness(first, pair[1]) >= SAME_STORY]
        left = [pair for pair in left if likeness(first, pair[1]) < SAME_STORY]
        shared = set.intersection(*(set(kept) for _, kept in group))
        yield OverusedStory(
            tellings=tuple(one for one, _ in group),
            words=tuple(sorted(shared, key=lambda word: (-len(word), word))[:MOST_WORDS]),
        )


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) >= LEAST_LETTERS)


def _common(words: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the words that stand in most answers, none while there are few."""
    if len(words) < ENOUGH_ANSWERS:
        return frozenset()
    every = frozenset().union(*words)
    return frozenset(word for word in every if sum(word in said for said in words) > COMMON * len(words))

"""Spoken form: an answer as a recogniser gives it, with the times, pauses and slips of one way of speaking.

The ways of speaking are drawn without looking at the answer or its rating.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from mockinterview.analysis.term_words import term_words
from mockinterview.analysis.training.sound_alikes import SoundAlikes
from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.vocabulary import Channel

WORST_ERROR_RATE = 0.25
"""Share of words a recogniser gets wrong at most."""
_FILLERS = ("um", "uh", "um", "uh", "you know", "i mean", "like")
_SOUNDS = frozenset({"um", "uh"})
_SWALLOWED = ("a", "the", "and", "to", "of", "in", "is", "it")
_LEAST_SURE, _MOST_SURE_OF_WRONG = 0.3, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """One way of speaking, and of being heard."""

    words_per_minute: float
    """Within a stretch of speech, without its pauses."""
    fillers: float
    """Chance of one before a word; so are the next two."""
    restarts: float
    hedges: float
    """Chance of one at the beginning of a sentence."""
    hesitations: float
    """Chance of a silent pause within a sentence, before a word."""
    pause_s: float
    """Mean seconds of a silent pause."""
    errors: float
    """Share of the words that are recognised wrongly."""
    dropped_sounds: float
    """Share of "um" and "uh" that do not come out as words."""

    @classmethod
    def drawn(cls, rng: Random) -> "Manner":
        """Return a way of speaking, from the range of what candidates do."""
        fluent = rng.random()
        return cls(
            words_per_minute=rng.uniform(130, 215),
            fillers=rng.choice((0.0, 0.01, 0.03, 0.08)) * rng.uniform(0.5, 1.5),
            restarts=rng.uniform(0, 0.03) * (1 - fluent),
            hedges=rng.choice((0.0, 0.05, 0.25)),
            hesitations=rng.uniform(0.005, 0.06) * (1.2 - fluent),
            pause_s=rng.uniform(0.35, 1.1),
            errors=max(rng.uniform(-0.05, WORST_ERROR_RATE), 0.0),
            dropped_sounds=rng.choice((0.0, 0.5, 1.0)),
        )


@dataclass(frozen=True, slots=True)
class _Uttered:
    """A word on its way out."""

    word: str
    ends: bool = False
    """Whether a sentence ends with it."""
    wrong: bool = False


class Speaker:
    """Says typed answers aloud, on paper."""

    def __init__(self, sounds: SoundAlikes, hedges: Sequence[str]) -> None:
        self._sounds = sounds
        self._hedges = tuple(hedges)

    def say(self, sentences: Sequence[str], manner: Manner, rng: Random) -> Answer:
        """Return typed sentences as the spoken answer that a recogniser makes of them."""
        words = [word for sentence in sentences for word in self._uttered(sentence, manner, rng)]
        heard = [word for said in words for word in self._heard(said, manner, rng)]
        return timed(heard, manner, rng)

    def _uttered(self, sentence: str, manner: Manner, rng: Random) -> Iterator[_Uttered]:
        if rng.random() < manner.hedges:
            yield from map(_Uttered, rng.choice(self._hedges).split())
        words = term_words(sentence)
        for place, word in enumerate(words):
            if rng.random() < manner.fillers:
                yield from map(_Uttered, rng.choice(_FILLERS).split())
            if place and rng.random() < manner.restarts:
                yield from map(_Uttered, words[max(place - rng.randint(1, 3), 0) : place])
            yield _Uttered(word, ends=place == len(words) - 1)

    def _heard(self, said: _Uttered, manner: Manner, rng: Random) -> Iterator[_Uttered]:
        rate = manner.errors * (1.8 if self._sounds.is_unusual(said.word) else 1.0)
        if said.word in _SOUNDS or rng.random() >= rate:
            yield said
            return
        fate = rng.random()
        if fate < 0.2 and not said.ends:
            return
        other = self._sounds.draw(said.word, rng) or rng.choice(_SWALLOWED)
        yield replace(said, word=said.word if fate > 0.9 else other, wrong=True)
        if fate > 0.9:
            yield _Uttered(rng.choice(_SWALLOWED), wrong=True)


def spoken_as_written(text: str, manner: Manner, rng: Random) -> Answer:
    """Return a text in spoken form as the answer it stands for, its words left as they are."""
    return timed([_Uttered(word) for word in text.lower().split()], manner, rng)


def timed(words: Sequence[_Uttered], manner: Manner, rng: Random) -> Answer:
    """Return words as an answer with times, pauses and confidences."""
    heard: list[Word] = []
    hesitations: list[Span] = []
    now = rng.uniform(0.4, 3.0)
    for uttered in words:
        seconds = 60 / manner.words_per_minute * (0.4 + len(uttered.word) / 8) * rng.uniform(0.85, 1.15)
        if uttered.word in _SOUNDS and rng.random() < manner.dropped_sounds:
            hesitations.append(Span(now, now + seconds))
        else:
            heard.append(Word(uttered.word, now, now + seconds, _confidence(uttered, manner, rng)))
        now += seconds + _silence(uttered, manner, rng)
    return Answer(
        channel=Channel.SPOKEN,
        text=" ".join(word.word for word in heard),
        words=tuple(heard),
        hesitations=tuple(hesitations),
        duration_s=now + 0.5,
        recognizer="simulated",
    )


def _silence(uttered: _Uttered, manner: Manner, rng: Random) -> float:
    if uttered.ends:
        return rng.expovariate(1 / manner.pause_s) + 0.15
    return rng.expovariate(1 / manner.pause_s) + 0.1 if rng.random() < manner.hesitations else 0.0


def _confidence(uttered: _Uttered, manner: Manner, rng: Random) -> float:
    if uttered.wrong:
        return rng.uniform(_LEAST_SURE, _MOST_SURE_OF_WRONG)
    return min(max(1 - abs(rng.gauss(0, 0.03 + 0.5 * manner.errors)), _LEAST_SURE), 1.0)

"""Answers as a recogniser gives them: lower-case words without punctuation, each with its times."""

from collections.abc import Sequence

from mockinterview.analysis.term_words import term_words
from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.vocabulary import Channel

LATENCY_S = 0.5


def spoken(
    text: str, *, word_s: float = 0.4, confidence: float = 0.95, hesitations: Sequence[Span] = ()
) -> Answer:
    """Return a text as an answer spoken evenly, 150 words a minute unless told."""
    words = term_words(text)
    return Answer(
        Channel.SPOKEN,
        " ".join(words),
        tuple(
            Word(word, LATENCY_S + i * word_s, LATENCY_S + (i + 1) * word_s, confidence)
            for i, word in enumerate(words)
        ),
        tuple(hesitations),
        duration_s=LATENCY_S + len(words) * word_s + 1,
    )


def at(*times: tuple[float, float]) -> Answer:
    """Return an answer of words at given times."""
    words = tuple(Word(f"word{i}", start, end, 0.9) for i, (start, end) in enumerate(times))
    return Answer(Channel.SPOKEN, " ".join(word.word for word in words), words)


def typed(text: str) -> Answer:
    """Return a text as it was typed."""
    return Answer(Channel.TYPED, text)

"""What every recogniser must do, as checks that take an engine and a sample of speech it can hear.

A test module runs them all over its engine::

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
    def test_contract(check, engine):
        check(engine, Sample(pcm=..., words=("hello", "world")))
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, Transcript
from mockinterview.domain.errors import BugError
from mockinterview.ports import RecognizerEngine

SECOND_BYTES = SAMPLE_RATE * SAMPLE_BYTES
PATIENCE_S = 20.0
"""How long a recogniser that works in the background may take to show its first words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Speech that the engine under test recognises."""

    pcm: bytes
    words: tuple[str, ...]
    """Words that must be heard in this order; others may stand between them."""


def transcribe(engine: RecognizerEngine, pcm: bytes, *, piece_bytes: int = SECOND_BYTES // 10) -> Transcript:
    """Return what a new recogniser of the engine hears in a sound fed piece by piece."""
    recognizer = engine.open()
    try:
        for start in range(0, len(pcm), piece_bytes):
            recognizer.feed(pcm[start : start + piece_bytes])
        return recognizer.finish()
    finally:
        recognizer.close()


def check_the_words_are_heard_in_order(engine: RecognizerEngine, sample: Sample) -> None:
    heard = iter(transcribe(engine, sample.pcm).text.split())
    assert all(word in heard for word in sample.words)


def check_words_have_times_and_confidences(engine: RecognizerEngine, sample: Sample) -> None:
    transcript = transcribe(engine, sample.pcm)
    assert transcript.words
    ends = [0.0]
    for word in transcript.words:
        assert ends[-1] <= word.start + 0.011, "words do not overlap"
        assert word.start < word.end <= transcript.duration_s + 0.011
        assert 0.0 <= word.confidence <= 1.0
        assert word.word == word.word.strip() != ""
        ends.append(word.end)


def check_the_duration_is_that_of_the_sound(engine: RecognizerEngine, sample: Sample) -> None:
    expected_s = len(sample.pcm) / SECOND_BYTES
    assert transcribe(engine, sample.pcm).duration_s == pytest.approx(expected_s, abs=0.001)


def check_the_transcript_names_its_recognizer(engine: RecognizerEngine, sample: Sample) -> None:
    assert ":" in engine.name
    assert transcribe(engine, sample.pcm).recognizer == engine.name


def check_pieces_of_any_length_sound_the_same(engine: RecognizerEngine, sample: Sample) -> None:
    whole = transcribe(engine, sample.pcm, piece_bytes=len(sample.pcm))
    assert transcribe(engine, sample.pcm, piece_bytes=1999).text == whole.text, "odd numbers of bytes"
    assert transcribe(engine, sample.pcm, piece_bytes=SECOND_BYTES // 50).text == whole.text


def check_partial_words_come_before_the_end(engine: RecognizerEngine, sample: Sample) -> None:
    recognizer = engine.open()
    try:
        assert recognizer.partial() == ""
        recognizer.feed(sample.pcm)
        assert _waited_for(recognizer.partial)
        assert set(sample.words) & set(recognizer.partial().split())
    finally:
        recognizer.close()


def check_an_empty_answer_has_no_words(engine: RecognizerEngine, sample: Sample) -> None:
    transcript = transcribe(engine, b"")
    assert transcript == Transcript((), duration_s=0.0, recognizer=engine.name)


def check_silence_has_no_words(engine: RecognizerEngine, sample: Sample) -> None:
    transcript = transcribe(engine, bytes(2 * SECOND_BYTES))
    assert transcript.words == ()
    assert transcript.duration_s == pytest.approx(2.0)


def check_each_answer_starts_afresh(engine: RecognizerEngine, sample: Sample) -> None:
    assert transcribe(engine, sample.pcm) == transcribe(engine, sample.pcm)


def check_an_answer_can_be_given_up(engine: RecognizerEngine, sample: Sample) -> None:
    recognizer = engine.open()
    recognizer.feed(sample.pcm[:SECOND_BYTES])
    recognizer.close()
    recognizer.close()
    assert transcribe(engine, sample.pcm).words


def check_a_finished_recognizer_is_not_fed(engine: RecognizerEngine, sample: Sample) -> None:
    recognizer = engine.open()
    recognizer.finish()
    with pytest.raises(BugError):
        recognizer.feed(sample.pcm)
    recognizer.close()
    recognizer.close()


def _waited_for(answer: Callable[[], str]) -> str:
    """Return what comes in the end; a recogniser may work in another process, which tells no one."""
    deadline = time.monotonic() + PATIENCE_S
    while not (heard := answer()) and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    return heard


CHECKS: tuple[Callable[[RecognizerEngine, Sample], None], ...] = (
    check_the_words_are_heard_in_order,
    check_words_have_times_and_confidences,
    check_the_duration_is_that_of_the_sound,
    check_the_transcript_names_its_recognizer,
    check_pieces_of_any_length_sound_the_same,
    check_partial_words_come_before_the_end,
    check_an_empty_answer_has_no_words,
    check_silence_has_no_words,
    check_each_answer_starts_afresh,
    check_an_answer_can_be_given_up,
    check_a_finished_recognizer_is_not_fed,
)

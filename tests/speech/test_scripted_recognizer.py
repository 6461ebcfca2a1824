"""The fake recogniser keeps the contract of the real ones."""

import pytest
from fakes.recognizer import ScriptedEngine
from support.recognizer_contract import CHECKS, SECOND_BYTES, Sample, transcribe

TONE_S = b"\x10\x00" * (SECOND_BYTES // 2)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_scripted_engine_keeps_the_contract(check):
    check(ScriptedEngine("hello big world"), Sample(pcm=TONE_S * 2, words=("hello", "big", "world")))


def test_each_answer_has_its_own_words_and_the_last_one_stays():
    engine = ScriptedEngine("one", "two")
    assert [transcribe(engine, TONE_S).text for _ in range(3)] == ["one", "two", "two"]


def test_silence_moves_the_words_back():
    words = transcribe(
        ScriptedEngine("hello world"), TONE_S[: SECOND_BYTES // 2] + bytes(SECOND_BYTES) + TONE_S
    ).words
    assert [(round(word.start, 2), round(word.end, 2)) for word in words] == [(0.0, 0.4), (1.4, 1.8)]


def test_words_beyond_the_sound_are_not_heard():
    assert transcribe(ScriptedEngine("hello big wide world"), TONE_S).text == "hello big"

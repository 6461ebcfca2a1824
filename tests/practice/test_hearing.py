"""One answer's sound through recogniser and meter, on one thread."""

import threading

import pytest
from fakes.meter import VOICE, ScriptedMeter
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecordings

from mockinterview.domain.answer import Span, Transcript, Word
from mockinterview.domain.errors import ModelError
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.hearing import Hearing, heard_answer, with_hesitations

SECOND = b"\x01\x00" * 16_000


class ListedMeter(ScriptedMeter):
    """Keeps what it was fed, and by which thread."""

    def __init__(self):
        super().__init__(Span(0.1, 0.5))
        self.fed = []

    def feed(self, pcm):
        self.fed.append((pcm, threading.current_thread().name))


def heard_by(meter, *, engine=None):
    engine = engine or ScriptedEngine("hello world")
    hearing = Hearing(lambda: engine, lambda: meter, lambda words: None)
    for _ in range(2):
        hearing.feed(SECOND)
    recording = MemoryRecordings().create("a")
    recording.write(SECOND * 2)
    return heard_answer(hearing, recording, channel=Channel.SPOKEN, notice=None)


def test_the_meter_hears_all_the_recogniser_hears_on_the_same_thread():
    meter = ListedMeter()
    answer = heard_by(meter)
    assert [pcm for pcm, _ in meter.fed] == [SECOND, SECOND]
    assert len({name for _, name in meter.fed}) == 1
    assert meter.fed[0][1].startswith("hearing")
    assert (answer.text, answer.sound, answer.hesitations) == ("hello world", VOICE, (Span(0.1, 0.5),))


def test_without_a_recogniser_nothing_is_measured_and_the_sound_is_kept():
    class Broken(ScriptedEngine):
        def open(self):
            raise ModelError("The model is broken.", way_on="Install it again.")

    answer = heard_by(ListedMeter(), engine=Broken())
    assert (answer.text, answer.sound, answer.duration_s) == ("", None, 2)
    assert "The model is broken." in answer.notice


@pytest.mark.parametrize(
    ("known", "more", "together"),
    [
        ([], [Span(1, 2)], [Span(1, 2)]),
        ([Span(1, 2)], [Span(1.9, 3)], [Span(1, 2)]),
        ([Span(5, 6)], [Span(6, 7), Span(1, 2)], [Span(1, 2), Span(5, 6), Span(6, 7)]),
    ],
)
def test_a_hesitation_heard_by_both_counts_once(known, more, together):
    transcript = Transcript((Word("so", 3, 4, 0.9),), 8, "scripted", tuple(known))
    assert with_hesitations(transcript, more).hesitations == tuple(together)

"""Answers that change between speaking and typing, with a scripted microphone."""

import pytest
from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.questions import make_question
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecordings
from support.rehearsal import SECOND, Rehearsal

from mockinterview.domain.events import Action, Phase
from mockinterview.domain.vocabulary import Channel, Mode
from mockinterview.practice.either import EitherListener
from mockinterview.practice.listening import Ear, Turn
from mockinterview.practice.spoken import SpokenListener


class Desk:
    """One answer with what the listener told of it."""

    def __init__(self, **microphone):
        self.microphone = ScriptedMicrophone([SECOND] * 4, **microphone)
        self.recordings = MemoryRecordings()
        self.lost = []
        self.ended = 0
        engine = ScriptedEngine("hello world", word_s=0.1)
        self.listener = EitherListener(
            SpokenListener(
                microphone=self.microphone,
                engine=lambda: engine,
                meter=ScriptedMeter,
                recordings=self.recordings,
            )
        )

    def listen(self):
        turn = Turn(session_id="s", position=1, question=make_question(), is_follow_up=False)
        told = dict.fromkeys(("on_partial", "on_level", "on_warning"), lambda _: None)
        self.listener.listen(turn, Ear(**told, on_ended=self.end, on_lost=self.lost.append))

    def end(self):
        self.ended += 1

    def hear_out(self):
        assert self.microphone.heard_out.acquire(timeout=5)


@pytest.fixture
def make_desk():
    made = []

    def make(**microphone):
        made.append(Desk(**microphone))
        return made[-1]

    yield make
    for desk in made:
        desk.listener.close()


def test_typing_on_keeps_what_was_said(make_desk):
    desk = make_desk()
    desk.listen()
    desk.hear_out()
    desk.listener.type_on()
    desk.listener.send(" and more ")
    answer = desk.listener.finish()
    assert desk.ended == 1
    assert (answer.channel, answer.text) == (Channel.SPOKEN, "hello world and more")
    assert [word.word for word in answer.words] == ["hello", "world"]
    assert desk.recordings.sounds[answer.audio_file] == SECOND


def test_speaking_on_goes_into_the_same_recording(make_desk):
    desk = make_desk()
    desk.listen()
    desk.hear_out()
    desk.listener.type_on()
    desk.listener.speak_on()
    desk.hear_out()
    answer = desk.listener.finish()
    assert desk.recordings.sounds[answer.audio_file] == SECOND * 2
    assert answer.text == "hello world"


def test_the_choice_to_type_holds_for_the_next_question(make_desk):
    desk = make_desk()
    desk.listener.type_on()
    desk.listener.stand_by()
    desk.listen()
    desk.listener.send("typed")
    answer = desk.listener.finish()
    assert (answer.channel, answer.text, answer.audio_file) == (Channel.TYPED, "typed", None)
    assert (desk.microphone.opened, desk.recordings.sounds) == (0, {})


def test_an_answer_begun_by_typing_can_be_spoken(make_desk):
    desk = make_desk()
    desk.listener.resume()
    desk.listener.type_on()
    desk.listen()
    desk.listener.speak_on()
    desk.hear_out()
    assert desk.listener.finish().text == "hello world"
    desk.listener.speak_on()
    assert desk.microphone.opened == 1


def test_without_a_microphone_one_can_type(make_desk):
    desk = make_desk()
    desk.microphone.unplugged = True
    desk.listener.stand_by()
    desk.listen()
    desk.listener.suspend()
    assert desk.lost == ["There is no microphone. Connect one."]
    desk.listener.type_on()
    desk.listener.resume()
    desk.listener.send("typed")
    answer = desk.listener.finish()
    assert (answer.channel, answer.text, desk.recordings.sounds) == (Channel.TYPED, "typed", {})


def test_a_microphone_that_stands_by_is_used_for_the_answer(make_desk):
    desk = make_desk()
    desk.listener.stand_by()
    desk.listener.stand_by()
    desk.listen()
    desk.hear_out()
    assert desk.microphone.opened == 1
    desk.listener.drop()
    assert desk.recordings.sounds == {}


def test_a_microphone_that_stands_by_is_let_go_of(make_desk):
    desk = make_desk()
    desk.listener.stand_by()
    desk.listener.suspend()
    desk.listen()
    assert desk.listener.can_follow_up(1)
    desk.listener.stop()
    assert desk.microphone.opened == 2


def test_an_interview_is_gone_on_with_by_typing_when_the_microphone_is_lost():
    made = {}

    def either(recordings):
        made["microphone"] = ScriptedMicrophone([SECOND], lost_after_s=0.5)
        engine = ScriptedEngine("hello world", word_s=0.1)
        return EitherListener(
            SpokenListener(
                microphone=made["microphone"],
                engine=lambda: engine,
                meter=ScriptedMeter,
                recordings=recordings,
            )
        )

    rehearsal = Rehearsal(either, mode=Mode.REAL)

    def type_on():
        rehearsal.listener.type_on()
        rehearsal.conductor.ask_for(Action.RESUME)

    texts = iter(["and typed " * 20, "typed only " * 20, "typed only " * 20])
    rehearsal.when(Phase.PAUSED, type_on)
    rehearsal.when(
        Phase.LISTENING, lambda: None, *[lambda: rehearsal.listener.send(next(texts)) for _ in range(3)]
    )
    session = rehearsal.run()
    first, second = (asked.result.answer for asked in session.asked)
    assert first.text.startswith("hello world and typed")
    assert first.notice == "The microphone was lost."
    assert rehearsal.recordings.sounds[first.audio_file] == SECOND[:16_000]
    assert second.channel is Channel.TYPED

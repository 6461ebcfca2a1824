"""Answering again, and what can be done with a whole session, on real widgets."""

import json

import pytest
from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.player import SilentPlayer
from fakes.recognizer import ScriptedEngine
from fakes.sessions import make_answer, make_response
from gui.pages.answers_driver import AnswersDriver
from PySide6.QtWidgets import QFileDialog, QPushButton
from support.held_session import SESSION, hold_session
from support.rehearsal import SECOND

from mockinterview.domain.answer import Word
from mockinterview.domain.errors import MicrophoneError, NotInStore
from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.places import Place, Visit
from mockinterview.practice.spoken import SpokenListener
from mockinterview.screens.session_review import KINDS

SPOKEN = "it compares what runs with what should run and restarts what died on its own"


@pytest.fixture
def session(services):
    return hold_session(services)


@pytest.fixture
def answers(window, qtbot, at_rest, session, services, monkeypatch):
    player = SilentPlayer()
    monkeypatch.setattr(type(services), "player", property(lambda _: player))
    return AnswersDriver(window, qtbot, at_rest)


@pytest.fixture
def microphone(services, monkeypatch):
    """A microphone that hears one answer."""
    microphone = ScriptedMicrophone([SECOND] * 2)
    make = type(services).listener

    def listener(app, channel, answers):
        if channel is not Channel.SPOKEN:
            return make(app, channel, answers)
        return SpokenListener(
            microphone=microphone,
            engine=lambda: ScriptedEngine(SPOKEN, SPOKEN, word_s=0.02),
            meter=ScriptedMeter,
            recordings=app._sound.recordings,
        )

    monkeypatch.setattr(type(services), "listener", listener)
    return microphone


def test_a_typed_take_stands_beside_the_first(answers, session, services):
    answers.go(session, 2)
    answers.press("Answer it again")
    assert answers.says("Take 2")
    answers.press("Type the answer")
    answers.press("Done")
    assert answers.says("Type an answer first.")
    answers.type_answer("It looks at the middle element of a sorted list and drops the other half.")
    answers.press("Done")
    takes = services.store.get(session).asked[1].attempts
    assert [one[-1].attempt for one in takes] == [1, 2]
    assert answers.says("Take 2 is")
    assert answers.says("Struck out is only in take 1, underlined only in take 2.")
    answers.choose("Take", "Take 1")
    answers.press("Transcript")
    assert answers.transcript.toPlainText().startswith("It looks at the middle element")
    assert answers.rows[2].endswith("Average, 5.5 of 10")


def test_a_spoken_take_is_heard_and_kept(answers, session, services, microphone, qtbot):
    answers.go(session, 2)
    answers.press("Answer it again")
    answers.press("Speak the answer")
    assert answers.says("Listening")
    assert microphone.heard_out.acquire(timeout=5)
    qtbot.waitUntil(lambda: answers.says("it compares"))
    answers.press("Done")
    take = services.store.get(session).asked[1].responses[-1]
    assert (take.answer.text, take.answer.channel, take.attempt) == (SPOKEN, Channel.SPOKEN, 2)
    assert services.reviewing.sound_file(take.answer.audio_file)


def test_a_dropped_take_leaves_nothing(answers, session, services, microphone):
    answers.go(session, 2)
    answers.press("Answer it again")
    answers.press("Speak the answer")
    assert microphone.heard_out.acquire(timeout=5)
    answers.press("Drop this take")
    assert not answers.says("Listening")
    assert len(services.store.get(session).asked[1].responses) == 1
    assert not [*(services.home / "recordings").glob(f"{SESSION}-02*")]


def test_a_take_that_is_spoken_is_kept_when_the_page_is_left(answers, session, services, microphone):
    answers.go(session, 2)
    answers.press("Answer it again")
    answers.press("Speak the answer")
    assert microphone.heard_out.acquire(timeout=5)
    answers.go(session, 1)
    assert services.store.get(session).asked[1].responses[-1].answer.text == SPOKEN
    assert answers.says("Question 1 of 4")
    assert answers.has_button("Correct")


def test_what_was_typed_is_kept_when_the_page_is_left(answers, session, services, window):
    answers.go(session, 2)
    for text in ("It looks at the middle element.", ""):
        answers.press("Answer it again")
        answers.press("Type the answer")
        answers.type_answer(text)
        window.go(Visit(Place.HISTORY))
        answers.go(session, 2)
        assert not answers.has_button("Done")
    assert [one.attempt for one in services.store.get(session).asked[1].responses] == [1, 2]


def test_without_a_microphone_the_take_is_typed(answers, session, services, microphone, window):
    microphone.unplugged = True
    answers.go(session, 2)
    answers.press("Answer it again")
    answers.press("Speak the answer")
    answers.bot.waitUntil(lambda: answers.says("There is no microphone."))
    answers.press("Drop this take")
    answers.press("Answer it again")
    answers.press("Type the answer")
    answers.type_answer("It looks at the middle element.")
    answers.press("Done")
    assert len(services.store.get(session).asked[1].responses) == 2


def test_a_listener_that_can_not_be_made_says_so(answers, session, services, window, monkeypatch):
    def broken(*_):
        raise MicrophoneError("There is no sound system.", way_on="Type the answer.")

    monkeypatch.setattr(type(services), "listener", broken)
    answers.go(session, 2)
    answers.press("Answer it again")
    answers.press("Speak the answer")
    assert window.banner.isVisible()
    assert not answers.has_button("Speak the answer")


def test_a_skipped_question_is_answered_after_all(answers, session, services):
    answers.go(session, 3)
    assert answers.says("You skipped this question.")
    answers.press("Answer it now")
    answers.press("Type the answer")
    answers.type_answer("It looks at the middle element of a sorted list and drops the other half.")
    answers.press("Done")
    assert services.store.get(session).asked[2].result.attempt == 1
    assert not answers.says("You skipped this question.")


def test_a_session_is_left_out_and_counted_again(answers, session, services):
    answers.go(session)
    answers.press("Leave out of statistics")
    assert services.store.get(session).summary.excluded
    assert answers.says("This session is left out of statistics.")
    answers.press("Count in statistics")
    assert not services.store.get(session).summary.excluded


def test_a_deleted_session_can_be_taken_back(answers, session, services, window, qtbot, at_rest):
    answers.go(session)
    answers.press("Delete")
    assert window.place is Place.HISTORY
    with pytest.raises(NotInStore):
        services.store.get(session)
    assert window.toast.isVisible()
    window.toast.findChild(QPushButton).click()
    at_rest()
    assert services.store.get(session).summary.id == session
    qtbot.waitUntil(lambda: not window.toast.isVisible(), timeout=10_000)


def test_a_session_that_is_not_there_leads_to_the_history(answers, window):
    answers.go("0000-nobody")
    assert answers.says("This session is not there any more.")
    answers.press("Go to the history")
    assert window.place is Place.HISTORY


@pytest.mark.parametrize("suffix", [".txt", ".json"])
def test_a_session_is_exported(answers, session, tmp_path, monkeypatch, window, suffix):
    kind = next(kind for kind, its_suffix in dict(KINDS).items() if its_suffix == suffix)
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda parent, title, file, kinds: (str(tmp_path / "kept"), kind),
    )
    answers.go(session)
    answers.press("Export")
    text = (tmp_path / f"kept{suffix}").read_text(encoding="utf-8")
    assert "cooper netties" in text
    if suffix == ".json":
        assert json.loads(text)["id"] == session


def test_an_export_that_fails_says_so(answers, session, tmp_path, window):
    answers.go(session)
    answers.page.doings.save(tmp_path / "missing" / "kept.txt")
    answers.rest()
    assert window.banner.isVisible()


def test_the_next_drill_is_one_click_away(answers, session, services, window):
    gone = []
    window.desk.gone.disconnect(window.go)
    window.desk.gone.connect(gone.append)
    answers.go(session)
    answers.press("Start this drill")
    assert (gone[0].place, gone[0].prepared.interview.questions[0].type) == (
        Place.INTERVIEW,
        services.store.get(session).summary.wish.type,
    )
    answers.press("Answer what is left")
    assert gone[1].session_id == session
    assert gone[1].prepared.interview.position == 4


def test_a_narrow_window_chooses_questions_from_a_list_that_opens(answers, session, window, qtbot):
    answers.go(session)
    window.resize(760, 640)
    qtbot.waitUntil(lambda: not answers.page.list.isVisible())
    answers.choose("Question", "Question 2: What is the answer to question number 2? Average, 5.5 of 10")
    assert answers.says("Question 2 of 4")
    assert answers.button("Export").text() == ""


def test_fifty_thousand_words_are_shown_whole(answers, session, services):
    words = tuple(Word(f"w{n}", n / 3, n / 3 + 0.3, 0.9 if n % 3 else 0.3) for n in range(50_000))
    text = " ".join(word.word for word in words)
    long = make_answer(text=text, words=words, hesitations=(), duration_s=17_000.0)
    services.store.save_response(session, make_response(4, id="long", answer=long))
    answers.go(session, 4)
    assert len(answers.transcript.places) == 50_000

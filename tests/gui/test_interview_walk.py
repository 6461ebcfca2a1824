"""A robot holds whole interviews through the window: typed, and spoken into a virtual microphone."""

import pytest
from gui.pages.room_driver import RoomDriver
from PySide6.QtCore import Qt
from support.audio_rig import AudioRig
from support.command_line import LONG_ANSWER
from support.voskmini import Style, say

from mockinterview.domain.vocabulary import Channel, QuestionStatus, Status
from mockinterview.gui.places import Place
from mockinterview.ports import SessionFilter

UNHURRIED = Style(lead_s=0.3)
MINUTES = "2 min"


@pytest.fixture
def room(window, qtbot, at_rest, services):
    services.settings.set("voice_rate", 400)
    driver = RoomDriver(window, qtbot, at_rest)
    driver.go()
    return driver


def only_session(services):
    (summary,) = services.store.list(SessionFilter())
    return services.store.get(summary.id)


def test_a_whole_typed_interview(room, services):
    room.choose("Answers", "By typing")
    room.choose("Length", "6 min")
    room.key(Qt.Key.Key_Return)
    room.wait_for("Listening")
    assert room.room.question.heading.text().startswith("Question 1 of 3")
    room.type(LONG_ANSWER)
    room.key(Qt.Key.Key_B, with_alt=True)
    room.key(Qt.Key.Key_Return, with_control=True)
    room.wait_for_feedback()
    assert room.room.review.isVisible()
    room.key(Qt.Key.Key_Space)
    room.wait_for("Listening")
    room.key(Qt.Key.Key_S, with_alt=True)
    room.wait_until(lambda: room.room.question.heading.text().startswith("Question 3 of 3"))
    room.wait_for("Listening")
    assert room.room.answer.text == ""
    room.type(LONG_ANSWER)
    room.press("Done")
    room.wait_for_feedback()
    room.press("Finish")
    room.wait_for_place(Place.SESSION)
    session = only_session(services)
    assert session.summary.status is Status.COMPLETED
    assert [asked.status for asked in session.asked] == [
        QuestionStatus.ANSWERED,
        QuestionStatus.SKIPPED,
        QuestionStatus.ANSWERED,
    ]
    assert [asked.bookmarked for asked in session.asked] == [True, False, False]
    assert session.asked[0].result.answer.text == LONG_ANSWER


@pytest.mark.slow
def test_a_whole_spoken_interview(rig: AudioRig, room, services):
    room.choose("Length", MINUTES)
    room.choose("Feedback", "At the end")
    room.press("Start interview")
    room.wait_for("Speaking")
    room.key(Qt.Key.Key_Space)
    room.wait_until(lambda: room.room.question.question.marked != "")
    room.key(Qt.Key.Key_Space)
    room.wait_for("Listening")
    rig.speak(say(LONG_ANSWER, UNHURRIED).pcm)
    room.wait_until(lambda: room.room.answer.words.toPlainText().endswith("complexity"))
    room.key(Qt.Key.Key_T)
    assert room.focused is room.room.answer.box
    room.type("and I would measure it")
    room.key(Qt.Key.Key_Return, with_control=True)
    room.wait_for_end()
    session = only_session(services)
    answer = session.asked[0].responses[0].answer
    assert session.summary.status is Status.COMPLETED
    assert answer.channel is Channel.SPOKEN
    assert answer.text == f"{LONG_ANSWER} and I would measure it"
    assert (services.home / "recordings" / answer.audio_file).stat().st_size > 100_000


@pytest.mark.slow
def test_a_microphone_that_is_lost_leaves_the_answer_to_be_typed(rig: AudioRig, room, services):
    room.choose("Length", MINUTES)
    room.choose("Feedback", "At the end")
    room.press("Start interview")
    room.wait_for("Speaking")
    room.key(Qt.Key.Key_Space)
    room.wait_until(lambda: room.room.question.question.marked != "")
    room.key(Qt.Key.Key_Space)
    room.wait_for("Listening")
    with rig.microphone_stalled():
        room.wait_for("Paused")
        assert "stopped sending sound" in room.seat.lost.said.text()
        room.press("Go on by typing")
        room.wait_for("Listening")
    room.type(LONG_ANSWER)
    room.press("Done")
    room.wait_for_end()
    assert only_session(services).asked[0].responses[0].answer.text == LONG_ANSWER


def test_closing_the_window_in_the_middle_of_an_answer_keeps_it(room, services):
    room.choose("Answers", "By typing")
    room.press("Start interview")
    room.wait_for("Listening")
    room.type(LONG_ANSWER)
    room.window.close()
    assert room.window.isVisible()
    room.wait_until(lambda: not room.window.isVisible())
    session = only_session(services)
    assert session.summary.status is Status.ABANDONED
    assert session.asked[0].result.answer.text == LONG_ANSWER

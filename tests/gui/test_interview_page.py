"""The interview page without an interview: what it shows of a state, and what its keys and guards do."""

import time

import pytest
from fakes.questions import make_questions
from gui.pages.room_driver import RoomDriver
from PySide6.QtCore import QPoint, Qt

from mockinterview.domain.events import Action, Fact, FactKind
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Mode
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import Scroll
from mockinterview.practice.sessions import Prepared
from mockinterview.screens.room_page import NOTHING_TYPED, SKIP_LOSES, WORDS_HIDDEN, Deed

SPOKEN = Fact(FactKind.SPOKEN)
LISTENED = (Action.BEGIN, SPOKEN, SPOKEN)
WORDS = "one two three four five six"


class Seated:
    """Stands where the interview is; keeps what it was asked for."""

    session_id = "s"
    can_speak = True

    def __init__(self):
        self.asked_for = []
        self.sent = []
        self.switched = []

    def ask_for(self, action):
        self.asked_for.append(action)

    def send(self, text):
        self.sent.append(text)

    def switch(self, *, to_text, then=None):
        self.switched.append((to_text, then))


@pytest.fixture
def room(window, qtbot, at_rest):
    window.go(Visit(Place.INTERVIEW))
    return RoomDriver(window, qtbot, at_rest)


@pytest.fixture
def held(room):
    return Seated()


def stand(room, held, *events, mode=Mode.PRACTICE, is_typing=False):
    interview = Interview(questions=make_questions(2), mode=mode)
    seat = room.seat
    seat.prepare(Prepared(session_id="s", interview=interview), is_typing=is_typing, can_speak=True)
    seat._deeds.held = held
    for event in events:
        interview = interview.advance(event).interview
        seat.stand(interview)
    return seat


def wait_a_moment(room):
    """Wait until the key that starts an answer may end it."""
    began = time.monotonic()
    room.wait_until(lambda: time.monotonic() - began > 0.8)


def test_the_word_that_is_heard_stands_out(room, held):
    seat = stand(room, held, Action.BEGIN, SPOKEN)
    question = seat.room.question
    question.hear(question.question.said)
    question.mark(0, 4)
    assert question.question.marked == "What"
    assert "<span" in question.question.text()
    seat.stand(seat._deeds.interview.advance(SPOKEN).interview)
    assert (question.question.marked, "<" in question.question.text()) == ("", False)


def test_the_key_that_starts_an_answer_does_not_end_it(room, held):
    stand(room, held, *LISTENED)
    room.key(Qt.Key.Key_Space)
    assert held.asked_for == []
    wait_a_moment(room)
    room.key(Qt.Key.Key_Space)
    assert held.asked_for == [Action.FINISH_ANSWER]


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Qt.Key.Key_P, Action.PAUSE),
        (Qt.Key.Key_R, Action.REPEAT),
        (Qt.Key.Key_S, Action.SKIP),
        (Qt.Key.Key_Escape, Action.LEAVE),
    ],
)
def test_each_key_does_what_its_button_says(room, held, key, action):
    stand(room, held, *LISTENED)
    room.key(key)
    assert held.asked_for == [action]


def test_the_key_that_pauses_goes_on_again(room, held):
    stand(room, held, *LISTENED, Action.PAUSE)
    room.key(Qt.Key.Key_P)
    assert held.asked_for == [Action.RESUME]


def test_skipping_asks_again_only_where_words_would_be_lost(room, held):
    seat = stand(room, held, *LISTENED)
    seat.hear(WORDS)
    room.key(Qt.Key.Key_S)
    assert held.asked_for == []
    assert SKIP_LOSES in room.texts
    room.key(Qt.Key.Key_S)
    assert held.asked_for == [Action.SKIP]


def test_leaving_keeps_what_is_typed(room, held):
    stand(room, held, *LISTENED, is_typing=True)
    room.type(WORDS)
    room.key(Qt.Key.Key_Escape)
    assert (held.sent, held.asked_for) == ([WORDS], [Action.LEAVE])


def test_an_empty_answer_is_not_handed_in(room, held):
    stand(room, held, *LISTENED, is_typing=True)
    room.key(Qt.Key.Key_Return, with_control=True)
    assert (held.sent, held.asked_for) == ([], [])
    assert NOTHING_TYPED in room.texts


def test_letters_are_typed_while_answers_are_typed(room, held, qtbot):
    stand(room, held, *LISTENED, is_typing=True)
    qtbot.keyClicks(room.focused, "pros and cons")
    assert (room.room.answer.text, held.asked_for) == ("pros and cons", [])
    room.key(Qt.Key.Key_P, with_alt=True)
    assert (room.room.answer.text, held.asked_for) == ("pros and cons", [Action.PAUSE])


def test_typing_on_shows_what_was_said(room, held):
    seat = stand(room, held, *LISTENED)
    seat.hear(WORDS)
    room.key(Qt.Key.Key_T)
    assert held.switched == [(True, None)]
    assert f"You said: {WORDS}" in room.texts
    assert room.focused is room.room.answer.box
    room.key(Qt.Key.Key_T, with_alt=True)
    assert held.switched == [(True, None), (False, None)]


def test_a_lost_microphone_is_gone_on_from_by_typing(room, held, at_rest):
    stand(room, held, *LISTENED, Fact(FactKind.SOURCE_LOST, sentence="It was lost."))
    at_rest()
    assert "It was lost." in room.texts
    room.press("Go on by typing")
    assert held.switched == [(True, Action.RESUME)]


def test_hidden_words_are_remembered_and_recognised_all_the_same(room, held, services, at_rest):
    seat = stand(room, held, *LISTENED)
    room.room.answer.switch.box.click()
    at_rest()
    seat.hear(WORDS)
    assert WORDS_HIDDEN in room.texts
    assert services.settings.get("live_words") is False
    room.room.answer.switch.box.click()
    assert room.room.answer.words.toPlainText() == WORDS


def test_words_that_the_recogniser_takes_back_are_taken_back(room, held):
    seat = stand(room, held, *LISTENED)
    for words in ("in the", "in the key", "in the queue is", "in"):
        seat.hear(words)
        assert room.room.answer.words.toPlainText() == words


def test_the_loudness_is_shown_while_somebody_listens(room, held):
    seat = stand(room, held, *LISTENED)
    seat.show_level(-20.0)
    assert room.room.answer.meter.dbfs == -20.0
    seat.show_level(-100.0)
    assert room.room.answer.meter.dbfs == -22.5
    seat.stand(seat._deeds.interview.advance(Action.PAUSE).interview)
    seat.show_level(-20.0)
    assert room.room.answer.meter.dbfs == -60.0


def test_silence_ends_an_answer_only_where_that_was_chosen(room, held, services):
    services.settings.set("auto_end", True)
    services.settings.set("auto_end_silence_s", 3)
    seat = stand(room, held, *LISTENED)
    now = [time.monotonic() + 10.0]
    seat._watch._end._now_s = seat._watch.clock._now_s = lambda: now[0]
    seat.hear(WORDS)
    now[0] += 4.0
    seat._tick()
    assert any("ends in 4 s" in text for text in room.texts)
    room.key(Qt.Key.Key_K)
    assert not room.room.countdown.isVisible()
    seat.hear(WORDS + " seven")
    now[0] += 60.0
    seat._tick()
    assert held.asked_for == [Action.FINISH_ANSWER]


def test_hints_are_seldom_and_in_practice_mode_only(room, held, services):
    services.settings.set("hints", True)
    seat = stand(room, held, *LISTENED)
    now = [time.monotonic()]
    seat._watch._prompter._now_s = lambda: now[0]
    seat.hear("um " * 9)
    now[0] += 30.0
    seat.hear("um " * 10)
    assert "Hint: fewer ums" in room.texts


def test_another_question_starts_with_an_empty_answer(room, held):
    seat = stand(room, held, *LISTENED)
    seat.hear(WORDS)
    seat.stand(seat._deeds.interview.advance(Action.SKIP).interview)
    assert (room.room.answer.heard, room.room.answer.words.toPlainText()) == ("", "")


def test_a_key_that_is_held_down_counts_once(room, held, qtbot):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    seat = stand(room, held, *LISTENED)
    no_modifier = Qt.KeyboardModifier.NoModifier
    seat.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_R, no_modifier, "r", True))
    assert held.asked_for == []


def test_a_button_can_be_pressed_by_its_own_key(room, held, qtbot):
    stand(room, held, *LISTENED)
    skip = room.button("Skip")
    skip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(skip, Qt.Key.Key_Space)
    assert held.asked_for == [Action.SKIP]
    assert skip.accessibleDescription() == "Key: S"
    assert skip.deed is Deed.SKIP


def test_a_warning_goes_when_it_is_over(room, held):
    stand(room, held, *LISTENED)
    room.room.warn("Only silence arrives.")
    assert room.room.warning.isVisible()
    room.room.warn("")
    assert not room.room.warning.isVisible()


def test_state_cards_and_keys_stay_one_column_when_scrolled(room, held, window, qtbot):
    window.resize(900, 640)
    stand(room, held, *LISTENED)
    room.room.warn("Only silence arrives. " * 60)
    parts = (room.room.bar, room.room.question, room.room.keys)
    (scroll,) = (one for one in room.room.findChildren(Scroll) if one.isAncestorOf(room.room.question))
    qtbot.waitUntil(scroll.verticalScrollBar().isVisible)
    qtbot.waitUntil(
        lambda: len({(part.mapTo(window, QPoint(0, 0)).x(), part.width()) for part in parts}) == 1
    )

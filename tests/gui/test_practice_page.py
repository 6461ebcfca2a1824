"""The practice page: the last choice, what the bank has, sessions to go on with, missing microphones."""

import pytest
from gui.pages.room_driver import RoomDriver
from support.command_line import LONG_ANSWER

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode, Status
from mockinterview.gui.places import Place
from mockinterview.ports import SessionFilter
from mockinterview.practice.start import last_wish
from mockinterview.screens.due_page import NOTHING_YET
from mockinterview.screens.practice_page import (
    FIRST,
    NO_MICROPHONE,
    RESUME,
    RESUME_DELETED,
    RESUME_DISCARDED,
)


@pytest.fixture
def room(window, qtbot, at_rest, services):
    services.settings.set("practice_channel", "typed")
    return RoomDriver(window, qtbot, at_rest)


def start_and_leave(room, *, answers):
    room.go()
    room.press("Start interview")
    for _ in range(answers):
        room.wait_for("Listening")
        room.type(LONG_ANSWER)
        room.press("Done")
        room.wait_for_feedback()
        room.press("Next question")
    room.wait_for("Listening")
    room.press("Leave")
    room.wait_for_place(Place.SESSION if answers else Place.PRACTICE)


def test_the_first_time_one_press_is_enough(room):
    room.go()
    assert FIRST in room.texts
    assert NOTHING_YET[1] in room.texts
    assert room.window.focusWidget().accessibleName() == "Start interview"
    assert RESUME not in room.texts


def test_the_choice_is_there_again_next_time(room, services):
    room.go()
    room.choose("Type", "Behavioral")
    room.choose("Level", "Advanced")
    room.choose("Company", "Amazon")
    room.choose("Length", "2 min")
    room.choose("Feedback", "At the end")
    room.press("Start interview")
    room.wait_for("Listening")
    room.press("Leave")
    room.wait_for_place(Place.PRACTICE)
    wish = last_wish(services.settings)
    assert (wish.type, wish.difficulty, wish.company) == (
        InterviewType.BEHAVIORAL,
        Difficulty.ADVANCED,
        "amazon",
    )
    assert (wish.minutes, wish.mode, wish.channel) == (2, Mode.REAL, Channel.TYPED)
    assert room.practice.start.wish == wish
    assert FIRST not in room.texts


def test_companies_are_those_of_the_bank_for_the_type(room):
    room.go()
    room.choose("Type", "Behavioral")
    companies = room.options("Company")
    assert companies[0] == "General, no company"
    assert any(company.startswith("Amazon (") for company in companies)
    room.choose("Company", "Amazon")
    room.choose("Length", "60 min")
    room.wait_until(lambda: any("general ones fill up" in text for text in room.texts))


def test_a_saved_set_is_asked(room, services):
    ids = tuple(question.id for question in services.bank.questions()[:3])
    services.bank.keep_set(QuestionSet("My set", ids))
    room.go()
    room.choose("Questions", "My set")
    assert not room.practice.start.choices.type.isEnabled()
    room.press("Start interview")
    room.wait_for("Listening")
    assert room.room.question.heading.text().startswith("Question 1 of 3")
    room.press("Leave")
    room.wait_for_place(Place.PRACTICE)
    (summary,) = services.store.list(SessionFilter())
    assert tuple(asked.question.id for asked in services.store.get(summary.id).asked) == ids


def test_an_interview_that_was_left_is_gone_on_with(room, services):
    start_and_leave(room, answers=1)
    room.go()
    assert RESUME in room.texts
    assert any(text.startswith("Question 2 of 5 is next.") for text in room.texts)
    room.press("Go on")
    room.wait_for("Listening")
    assert room.room.question.heading.text().startswith("Question 2 of 5")
    room.press("Leave")
    room.wait_for_place(Place.SESSION)


def test_a_session_that_is_not_wanted_keeps_its_answers(room, services):
    start_and_leave(room, answers=1)
    room.go()
    room.press("Don't offer it again")
    room.wait_until(lambda: RESUME_DISCARDED in room.texts)
    room.go()
    assert RESUME not in room.texts
    (summary,) = services.store.list(SessionFilter())
    assert summary.answered == 1


def test_a_session_without_answers_that_was_cut_off_is_deleted_when_not_wanted(room, services):
    services.sessions.prepare(last_wish(services.settings))
    room.go()
    room.press("Don't offer it again")
    room.wait_until(lambda: RESUME_DELETED in room.texts)
    room.wait_until(lambda: services.store.list(SessionFilter()) == ())


def test_leaving_before_the_first_answer_leads_back(room, services):
    start_and_leave(room, answers=0)
    (summary,) = services.store.list(SessionFilter())
    assert summary.status is Status.ABANDONED


def test_without_a_microphone_one_press_changes_to_typing(room, services, at_rest):
    services.settings.set("practice_channel", "spoken")
    room.go()
    room.practice.start.show_microphone(False)
    assert NO_MICROPHONE in room.texts
    room.press("Answer by typing")
    assert NO_MICROPHONE not in room.texts
    assert room.practice.start.wish.channel is Channel.TYPED


def test_several_persons_choose_who_practices(room, services):
    for name in ("Ada", "Ben"):
        services.keeping.profiles.add(name)
    room.go()
    assert room.options("Who practices") == ["Ada", "Ben"]
    room.choose("Who practices", "Ada")
    room.wait_until(lambda: room.practice.start.wish.profile == "Ada")
    assert services.settings.get("profile") == "Ada"

"""The interview page in words: its state, and what can be done in every phase."""

import pytest
from fakes.questions import make_questions

from mockinterview.domain.events import Action, Fact, FactKind, Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Mode
from mockinterview.screens.room_page import (
    Deed,
    clock,
    countdown_words,
    level_words,
    room_picture,
    time_picture,
)

SPOKEN, HEARD, SCORED = (Fact(kind) for kind in (FactKind.SPOKEN, FactKind.HEARD, FactKind.SCORED))
ASKED = (Action.BEGIN, SPOKEN)
LISTENED = (*ASKED, SPOKEN)
REVIEWED = (*LISTENED, Action.FINISH_ANSWER, HEARD, SCORED, SPOKEN)


def after(*events, mode=Mode.PRACTICE, questions=2):
    interview = Interview(questions=make_questions(questions), mode=mode)
    for event in events:
        interview = interview.advance(event).interview
    return interview


def picture_of(interview, *, is_typing=False, can_speak=True, is_bookmarked=False):
    return room_picture(interview, is_typing=is_typing, can_speak=can_speak, is_bookmarked=is_bookmarked)


@pytest.mark.parametrize(
    ("events", "state", "keys"),
    [
        ((), "Ready", {"Esc": Deed.LEAVE}),
        ((Action.BEGIN,), "Speaking", {"Space": Deed.START, "P": Deed.PAUSE, "Esc": Deed.LEAVE}),
        (
            ASKED,
            "Speaking",
            {
                "Space": Deed.START,
                "P": Deed.PAUSE,
                "S": Deed.SKIP,
                "R": Deed.REPEAT,
                "B": Deed.BOOKMARK,
                "Esc": Deed.LEAVE,
            },
        ),
        (
            LISTENED,
            "Listening",
            {
                "Space": Deed.FINISH,
                "P": Deed.PAUSE,
                "S": Deed.SKIP,
                "R": Deed.REPEAT,
                "B": Deed.BOOKMARK,
                "T": Deed.TYPE,
                "Esc": Deed.LEAVE,
            },
        ),
        (
            (*LISTENED, Action.PAUSE),
            "Paused",
            {"Space": Deed.GO_ON, "P": Deed.GO_ON, "B": Deed.BOOKMARK, "T": Deed.TYPE, "Esc": Deed.LEAVE},
        ),
        ((*LISTENED, Action.FINISH_ANSWER), "Thinking", {"B": Deed.BOOKMARK, "Esc": Deed.LEAVE}),
        ((*LISTENED, Action.FINISH_ANSWER, HEARD), "Scoring", {"B": Deed.BOOKMARK, "Esc": Deed.LEAVE}),
        (REVIEWED, "Feedback", {"Space": Deed.NEXT, "Esc": Deed.LEAVE}),
        ((*ASKED, Action.SKIP, Action.SKIP), "Speaking", {"Space": Deed.LEAVE, "Esc": Deed.LEAVE}),
        ((*ASKED, Action.LEAVE), "Ended early", {}),
    ],
)
def test_every_state_says_what_can_be_done_by_which_key(events, state, keys):
    picture = picture_of(after(*events))
    assert picture.state == state
    every = [*"PSRBTK", "Space", "Esc", "Ctrl+Enter", "Alt+S"]
    assert {key: deed for key in every if (deed := picture.deed(key))} == keys


def test_letters_that_are_typed_take_alt():
    picture = picture_of(after(*LISTENED), is_typing=True, is_bookmarked=True)
    deeds = {key: picture.deed(key) for key in ("Ctrl+Enter", "Alt+S", "Alt+B", "Alt+T", "Esc", "S", "Space")}
    assert deeds == {
        "Ctrl+Enter": Deed.FINISH,
        "Alt+S": Deed.SKIP,
        "Alt+B": Deed.BOOKMARK,
        "Alt+T": Deed.SPEAK,
        "Esc": Deed.LEAVE,
        "S": None,
        "Space": None,
    }
    assert [key.text for key in picture.about] == ["Repeat", "Bookmarked"]
    assert picture.icon == "keyboard"


def test_a_typed_interview_can_not_be_spoken():
    picture = picture_of(after(*LISTENED), is_typing=True, can_speak=False)
    assert picture.deed("Alt+T") is None


def test_the_last_feedback_leads_to_the_end():
    assert picture_of(after(*REVIEWED)).primary.text == "Next question"
    assert picture_of(after(*REVIEWED, questions=1)).primary.text == "Finish"


def test_the_question_is_shown_from_when_it_is_asked():
    assert picture_of(after(Action.BEGIN)).prompt == ""
    assert picture_of(after(*ASKED)).prompt == make_questions(2)[0].text


def test_a_lost_microphone_is_said_while_it_holds_the_interview_up():
    lost = after(*LISTENED, Fact(FactKind.SOURCE_LOST, sentence="It was lost."))
    assert picture_of(lost).notice == "It was lost."
    assert picture_of(lost.advance(Action.RESUME).interview).notice is None


def test_every_phase_has_a_sentence():
    for phase in Phase:
        paused_in = Phase.LISTENING if phase is Phase.PAUSED else None
        interview = Interview(questions=make_questions(1), mode=Mode.REAL, phase=phase, paused_in=paused_in)
        assert picture_of(interview).sentence.endswith((".", "…"))


@pytest.mark.parametrize(
    ("thinking_s", "answering_s", "time", "beside"),
    [
        (0, 0, "", "Real: feedback at the end"),
        (7.4, 0, "Thinking 0:07", "a good answer takes about 2 minutes"),
        (7.4, 65, "1:05 of about 2 minutes", "after 0:07 of thinking"),
    ],
)
def test_the_time_informs(thinking_s, answering_s, time, beside):
    interview = after(*LISTENED, mode=Mode.REAL)
    picture = time_picture(interview, thinking_s=thinking_s, answering_s=answering_s)
    assert (picture.time, picture.beside) == (time, beside)


def test_numbers_are_said_in_words():
    assert [level_words(dbfs) for dbfs in (-70, -20, -3)] == ["quiet", "heard well", "very loud"]
    assert countdown_words(0.2).endswith("in 1 s.")
    assert clock(605) == "10:05"

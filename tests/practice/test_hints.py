"""Live hints: seldom, short, each once, and only where something is missed."""

import pytest
from fakes.questions import make_question

from mockinterview.domain.events import Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import InterviewType, Mode
from mockinterview.practice.hints import END, FEWER_UMS, MISSED, MOST_WORDS, SLOW_DOWN, Hints, Prompter

BEHAVIORAL = make_question(type=InterviewType.BEHAVIORAL, seconds=100)
TECHNICAL = make_question(seconds=100)
DESIGN = make_question(type=InterviewType.SYSTEM_DESIGN, seconds=100)


def told(question, *heard):
    """Return the hints given for texts heard at seconds; the answer begins at 0."""
    hints = Hints(question)
    assert hints.next("it", 0.0) is None
    return [hints.next(text, seconds) for seconds, text in heard]


def test_every_type_has_short_hints():
    assert set(MISSED) == set(InterviewType)
    said = {hint for hints in MISSED.values() for *_, hint in hints} | {SLOW_DOWN, FEWER_UMS, END}
    assert max(len(hint.split()) for hint in said) <= MOST_WORDS


@pytest.mark.parametrize(
    ("question", "text", "seconds", "hint"),
    [
        (BEHAVIORAL, "when i was a student there was a conflict", 41, "say what you did"),
        (BEHAVIORAL, "when i was a student there was a conflict", 39, None),
        (BEHAVIORAL, "there was a conflict so i asked him why", 71, "say the result"),
        (BEHAVIORAL, "there was a conflict so i asked him why", 69, None),
        (BEHAVIORAL, "so i asked him why and in the end it worked", 90, None),
        (TECHNICAL, "it is a tree", 51, "say why"),
        (TECHNICAL, "it is a tree because it branches", 61, "give an example"),
        (TECHNICAL, "because it branches for example a folder", 81, "name a trade-off"),
        (TECHNICAL, "because it branches for example a folder the downside is memory", 90, None),
        (DESIGN, "a cache stands before the database", 51, "name the requirements"),
        (DESIGN, "assuming a cache stands before the database", 76, "name a trade-off"),
        (TECHNICAL, "because for example the downside is memory", 126, END),
        (TECHNICAL, "um it is um a uh tree um because", 30, FEWER_UMS),
        (TECHNICAL, "um it is um a uh tree um because", 19, None),
    ],
)
def test_a_hint_is_what_is_missed_at_its_time(question, text, seconds, hint):
    assert told(question, (seconds, text)) == [hint]


def test_capitals_and_full_stops_change_nothing():
    assert told(TECHNICAL, (51, "It branches. Because: yes."), (52, "It. Is! A tree")) == [None, "say why"]


def test_hints_come_seldom_and_each_once():
    text = "it is a tree"
    given = told(TECHNICAL, *((seconds, text) for seconds in range(1, 120)))
    times = [seconds for seconds, hint in enumerate(given, start=1) if hint]
    assert times == [50, 70, 90]
    assert [hint for hint in given if hint] == ["say why", "give an example", "name a trade-off"]


def test_a_pace_nobody_follows_is_slowed_down():
    fast = [(seconds, "word " * (5 * seconds)) for seconds in range(1, 40)]
    assert [hint for hint in told(make_question(seconds=600), *fast) if hint] == [SLOW_DOWN]
    calm = [(seconds, "word " * (3 * seconds)) for seconds in range(1, 40)]
    assert not any(told(make_question(seconds=600), *calm))


def test_thinking_before_the_first_word_is_never_hinted_at():
    hints = Hints(TECHNICAL)
    assert not any(hints.next("", seconds) for seconds in range(300))
    assert not any(hints.next("it is a tree", seconds) for seconds in range(300, 350))
    assert hints.next("it is a tree", 351) == "say why"


def test_a_prompter_follows_the_interview_and_leaves_pauses_out():
    now = [0.0]
    prompter = Prompter(now_s=lambda: now[0])
    interview = Interview(questions=(TECHNICAL,), mode=Mode.PRACTICE)

    def at(seconds, phase):
        now[0] = seconds
        prompter.changed(Interview(questions=(TECHNICAL,), mode=interview.mode, phase=phase))

    at(100, Phase.ASKING)
    assert prompter.heard("it is a tree") is None
    at(200, Phase.LISTENING)
    assert prompter.heard("it") is None
    at(230, Phase.PAUSED)
    at(430, Phase.LISTENING)
    now[0] = 449
    assert prompter.heard("it is a tree") is None
    now[0] = 451
    assert prompter.heard("it is a tree") == "say why"
    at(500, Phase.THINKING)
    assert prompter.heard("it is a tree") is None


def test_the_real_interview_has_no_hints():
    now = [0.0]
    prompter = Prompter(now_s=lambda: now[0])
    prompter.changed(Interview(questions=(TECHNICAL,), mode=Mode.REAL, phase=Phase.LISTENING))
    now[0] = 60.0
    assert prompter.heard("it is a tree") is None

"""The transition table, over every phase and event."""

import pytest
from fakes.questions import make_question, make_questions
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain.errors import IllegalEvent
from mockinterview.domain.events import ENDED, Action, Command, CommandKind, Fact, FactKind, Phase
from mockinterview.domain.interview import TRANSITIONS, Interview
from mockinterview.domain.vocabulary import FollowUpKind, Mode, Status

SPEAKING = (Phase.GREETING, Phase.ASKING, Phase.ACKNOWLEDGING, Phase.CLOSING)

LEGAL = {
    (Phase.READY, Action.BEGIN): Phase.GREETING,
    (Phase.GREETING, FactKind.SPOKEN): Phase.ASKING,
    (Phase.GREETING, Action.START_ANSWER): Phase.ASKING,
    (Phase.ASKING, FactKind.SPOKEN): Phase.LISTENING,
    (Phase.ASKING, Action.START_ANSWER): Phase.LISTENING,
    (Phase.ASKING, Action.REPEAT): Phase.ASKING,
    (Phase.ASKING, Action.SKIP): Phase.ASKING,
    (Phase.LISTENING, Action.FINISH_ANSWER): Phase.THINKING,
    (Phase.LISTENING, Action.REPEAT): Phase.ASKING,
    (Phase.LISTENING, Action.SKIP): Phase.ASKING,
    (Phase.LISTENING, Action.PAUSE): Phase.PAUSED,
    (Phase.LISTENING, Action.LEAVE): Phase.THINKING,
    (Phase.LISTENING, FactKind.SOURCE_LOST): Phase.PAUSED,
    (Phase.THINKING, FactKind.HEARD): Phase.SCORING,
    (Phase.THINKING, Action.LEAVE): Phase.THINKING,
    (Phase.SCORING, FactKind.SCORED): Phase.ACKNOWLEDGING,
    (Phase.SCORING, Action.LEAVE): Phase.SCORING,
    (Phase.ACKNOWLEDGING, FactKind.SPOKEN): Phase.REVIEWING,
    (Phase.REVIEWING, Action.CONTINUE): Phase.ASKING,
    (Phase.PAUSED, Action.RESUME): Phase.LISTENING,
    (Phase.CLOSING, FactKind.SPOKEN): Phase.COMPLETED,
    (Phase.CLOSING, Action.LEAVE): Phase.COMPLETED,
    **{(phase, Action.PAUSE): Phase.PAUSED for phase in SPEAKING},
    **{
        (phase, Action.LEAVE): Phase.ABANDONED
        for phase in (Phase.READY, Phase.GREETING, Phase.ASKING, Phase.ACKNOWLEDGING, Phase.REVIEWING)
    },
    (Phase.PAUSED, Action.LEAVE): Phase.ABANDONED,
    **{(phase, FactKind.BROKE): Phase.FAILED for phase in Phase if phase not in ENDED},
}
"""Where each pair leads from the first of two questions in practice mode; every other pair is illegal."""


def event_of(kind):
    return Fact(kind) if isinstance(kind, FactKind) else kind


def interview(phase=Phase.READY, **changes):
    changes.setdefault("questions", make_questions(2))
    changes.setdefault("mode", Mode.PRACTICE)
    changes.setdefault("listening", phase is Phase.LISTENING)
    return Interview(phase=phase, **changes)


def kinds(step):
    return [command.kind for command in step.commands]


@pytest.mark.parametrize("kind", [*Action, *FactKind])
@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_and_event(phase, kind):
    before = interview(phase)
    if (phase, kind) in LEGAL:
        assert before.allows(event_of(kind))
        assert before.advance(event_of(kind)).interview.phase is LEGAL[phase, kind]
    else:
        assert not before.allows(event_of(kind))
        with pytest.raises(IllegalEvent):
            before.advance(event_of(kind))
        assert before == interview(phase)


def test_the_table_holds_nothing_else():
    assert set(TRANSITIONS) == set(LEGAL)


def walk(start, *events):
    """Return the interview and all commands after the events."""
    commands = []
    for event in events:
        step = start.advance(event)
        start = step.interview
        commands += step.commands
    return start, commands


SPOKEN, HEARD, SCORED = Fact(FactKind.SPOKEN), Fact(FactKind.HEARD), Fact(FactKind.SCORED)
ANSWER = (SPOKEN, Action.FINISH_ANSWER, HEARD, SCORED, SPOKEN)


def test_a_whole_practice_interview():
    end, commands = walk(
        interview(), Action.BEGIN, SPOKEN, *ANSWER, Action.CONTINUE, *ANSWER, Action.CONTINUE, SPOKEN
    )
    assert end.phase is Phase.COMPLETED
    assert end.has_ended
    said = [command.text for command in commands if command.kind is CommandKind.SAY]
    assert said[1] == "What is the answer to question number 1?"
    assert said[3] == "What is the answer to question number 2?"
    assert said[2] != said[4], "thanks vary"
    assert commands[-1] == Command(CommandKind.CLOSE_SESSION, status=Status.COMPLETED)
    assert [c.kind for c in commands].count(CommandKind.SHOW_FEEDBACK) == 2


def test_real_mode_shows_nothing_before_the_end():
    end, commands = walk(interview(mode=Mode.REAL), Action.BEGIN, SPOKEN, *ANSWER, *ANSWER, SPOKEN)
    assert end.phase is Phase.COMPLETED
    assert CommandKind.SHOW_FEEDBACK not in [command.kind for command in commands]


def test_one_follow_up_and_no_second():
    thin = Fact(FactKind.SCORED, follow_up=FollowUpKind.THIN)
    questions = (make_question(), *make_questions(1))
    start = interview(questions=questions)
    asked, commands = walk(start, Action.BEGIN, SPOKEN, SPOKEN, Action.FINISH_ANSWER, HEARD, thin, SPOKEN)
    assert asked.follow_up is FollowUpKind.THIN
    assert commands[-1].text == questions[0].follow_ups[FollowUpKind.THIN]
    assert CommandKind.SHOW_FEEDBACK not in [command.kind for command in commands]
    after, commands = walk(asked, SPOKEN, Action.FINISH_ANSWER, HEARD, thin, SPOKEN)
    assert after.phase is Phase.REVIEWING
    assert CommandKind.SHOW_FEEDBACK in [command.kind for command in commands]


def test_a_follow_up_without_a_text_is_asked_in_general_words():
    start = interview(Phase.ASKING, questions=(make_question(follow_ups={}),), follow_up=FollowUpKind.VAGUE)
    assert "a little more" in start.prompt


@pytest.mark.parametrize(("mode", "phase"), [(Mode.PRACTICE, Phase.REVIEWING), (Mode.REAL, Phase.ASKING)])
def test_skipping_a_follow_up_keeps_the_answer(mode, phase):
    start = interview(Phase.LISTENING, follow_up=FollowUpKind.THIN, mode=mode)
    step = start.advance(Action.SKIP)
    assert step.interview.phase is phase
    assert CommandKind.MARK_SKIPPED not in kinds(step)
    assert kinds(step)[0] is CommandKind.DROP_LISTENING


def test_skipping_names_the_question_that_was_skipped():
    step = interview(Phase.ASKING).advance(Action.SKIP)
    assert Command(CommandKind.MARK_SKIPPED, position=1) in step.commands
    assert step.interview.position == 2
    assert kinds(step)[0] is CommandKind.STOP_SPEAKING


def test_skipping_the_last_question_closes():
    assert interview(Phase.LISTENING, index=1).advance(Action.SKIP).interview.phase is (Phase.CLOSING)


def test_repeating_while_listening_keeps_what_was_said():
    step = interview(Phase.LISTENING).advance(Action.REPEAT)
    assert kinds(step) == [CommandKind.SUSPEND_LISTENING, CommandKind.SAY]
    assert kinds(step.interview.advance(SPOKEN)) == [CommandKind.RESUME_LISTENING]


def test_starting_early_hushes_the_voice():
    step = interview(Phase.ASKING).advance(Action.START_ANSWER)
    assert kinds(step) == [CommandKind.STOP_SPEAKING, CommandKind.LISTEN]


@pytest.mark.parametrize("phase", [*SPEAKING, Phase.LISTENING])
def test_resuming_undoes_a_pause(phase):
    before = interview(phase)
    held = before.advance(Action.PAUSE)
    onward = held.interview.advance(Action.RESUME)
    assert onward.interview == before
    listens = phase is Phase.LISTENING
    assert kinds(held) == [CommandKind.SUSPEND_LISTENING if listens else CommandKind.HOLD_SPEAKING]
    assert kinds(onward) == [CommandKind.RESUME_LISTENING if listens else CommandKind.GO_ON_SPEAKING]


def test_a_lost_microphone_pauses_with_its_sentence():
    lost = Fact(FactKind.SOURCE_LOST, sentence="The microphone was unplugged.")
    step = interview(Phase.LISTENING).advance(lost)
    assert step.interview.notice == "The microphone was unplugged."
    again = step.interview.advance(Action.RESUME)
    assert kinds(again) == [CommandKind.RESUME_LISTENING]
    assert again.interview.notice is None


def test_leaving_in_the_middle_of_an_answer_keeps_it():
    end, commands = walk(interview(Phase.LISTENING), Action.LEAVE, HEARD, SCORED)
    assert end.phase is Phase.ABANDONED
    assert [c.kind for c in commands] == [
        CommandKind.STOP_SPEAKING,
        CommandKind.FINISH_LISTENING,
        CommandKind.SCORE,
        CommandKind.CLOSE_SESSION,
    ]


def test_leaving_while_it_thinks_waits_for_the_answer():
    end, _ = walk(interview(Phase.THINKING), Action.LEAVE, HEARD, Action.LEAVE, SCORED)
    assert end.phase is Phase.ABANDONED


def test_leaving_after_the_last_answer_is_finishing():
    assert interview(Phase.REVIEWING, index=1).advance(Action.LEAVE).interview.phase is Phase.COMPLETED
    paused = interview(Phase.PAUSED, index=1, paused_in=Phase.CLOSING)
    assert paused.advance(Action.LEAVE).interview.phase is Phase.COMPLETED


def test_a_bug_ends_the_interview_and_keeps_the_sound():
    step = interview(Phase.LISTENING).advance(Fact(FactKind.BROKE, sentence="Sorry."))
    assert step.interview.notice == "Sorry."
    assert CommandKind.STOP_LISTENING in kinds(step)
    assert CommandKind.DROP_LISTENING not in kinds(step)


def test_events_without_a_sentence_are_taken_too():
    start = interview(Phase.LISTENING)
    assert start.advance(Fact(FactKind.SOURCE_LOST)).interview.notice is None


def test_a_resumed_interview_says_so():
    step = interview(index=1, resumed=True).advance(Action.BEGIN)
    assert "Welcome back" in step.commands[0].text
    assert "one question" in step.commands[0].text


EVENTS = st.sampled_from([*Action, *map(Fact, FactKind), Fact(FactKind.SCORED, follow_up=FollowUpKind.THIN)])


@given(st.lists(EVENTS, max_size=60), st.sampled_from(Mode), st.integers(1, 4))
def test_any_course_of_events(events, mode, count):
    now = interview(questions=make_questions(count), mode=mode)
    closed = 0
    for event in events:
        if not now.allows(event):
            continue
        step = now.advance(event)
        assert 0 <= step.interview.index < count
        assert step.interview.index >= now.index, "no question comes twice"
        assert (step.interview.phase is Phase.PAUSED) == (step.interview.paused_in is not None)
        closed += CommandKind.CLOSE_SESSION in kinds(step)
        now = step.interview
    assert closed == (now.phase in {Phase.COMPLETED, Phase.ABANDONED})


def test_the_greeting_can_be_cut_short():
    asking, commands = walk(interview(), Action.BEGIN, Action.START_ANSWER)
    assert asking.phase is Phase.ASKING
    assert [command.kind for command in commands] == [
        CommandKind.SAY,
        CommandKind.STOP_SPEAKING,
        CommandKind.SAY,
    ]

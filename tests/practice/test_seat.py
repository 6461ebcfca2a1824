"""An interview as the window starts and holds it, and what watches its answers."""

from dataclasses import replace

import pytest
from fakes.audience import RecordingAudience
from fakes.backstage import Backstage
from fakes.questions import make_question, make_questions
from support.rehearsal import LONG

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.events import Action, Fact, FactKind, Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Channel, InterviewType, Mode, Status
from mockinterview.practice.answer_watch import AnswerWatch
from mockinterview.practice.either import EitherListener
from mockinterview.practice.seat import hold
from mockinterview.practice.start import decline, last_wish, offer, prepare

SPOKEN = Fact(FactKind.SPOKEN)


@pytest.fixture
def backstage():
    return Backstage(make_questions(3))


def held(backstage, acts_of, **more_acts_of):
    """Hold the interview that was chosen; ``acts_of(seat)`` are the acts, one at each listening.

    Those of other phases come by the phase's name.
    """
    audience, seats = RecordingAudience(), []

    def sit(seat):
        seats.append(seat)
        for phase, acts in {Phase.LISTENING: acts_of, **more_acts_of}.items():
            audience.when(Phase(phase), acts(seat))

    prepared = prepare(backstage, last_wish(backstage.settings))
    return hold(backstage, prepared, audience, seated=sit), seats[0]


def test_a_typed_interview_is_held_in_silence(backstage):
    outcome, seat = held(backstage, lambda seat: [lambda: seat.listener.send(LONG)] * 2)
    assert (outcome.interview.phase, outcome.answered) == (Phase.COMPLETED, 2)
    assert not seat.can_speak
    assert (backstage.voice.said, backstage.warmed) == ([], [(Channel.TYPED, False)])


@pytest.mark.parametrize("voice_on", [True, False])
def test_a_spoken_interview_is_asked_aloud_unless_the_voice_is_off(backstage, voice_on):
    backstage.settings.update(practice_channel="spoken", voice_on=voice_on)
    outcome, seat = held(backstage, lambda seat: [lambda: seat.conductor.ask_for(Action.LEAVE)])
    assert (outcome.interview.phase, outcome.answered) == (Phase.ABANDONED, 0)
    assert isinstance(seat.listener, EitherListener)
    assert bool(backstage.voice.said) is voice_on
    assert backstage.warmed == [(Channel.SPOKEN, voice_on)]


def test_the_microphone_is_let_go_of_while_a_question_is_paused(backstage):
    backstage.settings.update(practice_channel="spoken")
    backstage.voice._held = True
    held(
        backstage,
        lambda seat: [],
        asking=lambda seat: [lambda: seat.conductor.ask_for(Action.PAUSE)],
        greeting=lambda seat: [lambda: seat.conductor.ask_for(Action.START_ANSWER)],
        paused=lambda seat: [lambda: seat.conductor.ask_for(Action.LEAVE)],
    )
    assert "pause" in backstage.voice.events
    assert backstage.microphone.opened == 1


def test_the_choice_is_offered_again_with_what_the_bank_has(backstage):
    found = offer(backstage)
    assert found.is_first
    assert found.wish.channel is Channel.TYPED
    assert found.profiles == ("default",)
    assert found.questions(InterviewType.TECHNICAL_SOFTWARE, make_question().difficulty, None) == 3
    assert found.preparation == "Prepares for spoken answers."


def test_recordings_are_not_offered_as_a_way_to_answer(backstage):
    backstage.settings["practice_channel"] = "recorded"
    assert offer(backstage).wish.channel is Channel.SPOKEN


def test_a_saved_set_is_prepared_whole_and_the_choice_is_kept(backstage):
    backstage.bank.keep_set(QuestionSet("Mine", ("question-2", "question-1")))
    assert offer(backstage).sets == (("Mine", 2),)
    backstage.settings["practice_company"] = "google"
    prepared = prepare(backstage, last_wish(backstage.settings), saved_set="Mine")
    assert [question.id for question in prepared.interview.questions] == ["question-2", "question-1"]
    summary = backstage.store.get(prepared.session_id).summary
    assert (summary.wish.minutes, summary.wish.company) == (4, None)
    assert backstage.settings["practice_company"] == "google"


def test_a_choice_is_kept_for_the_next_time(backstage):
    wish = replace(last_wish(backstage.settings), minutes=6)
    prepare(backstage, wish)
    assert last_wish(backstage.settings) == wish


def test_a_session_that_is_declined_is_not_offered_again(backstage):
    held(
        backstage,
        lambda seat: [lambda: seat.listener.send(LONG), lambda: seat.conductor.ask_for(Action.LEAVE)],
    )
    unfinished = offer(backstage).unfinished
    assert (unfinished.position, unfinished.summary.status) == (2, Status.ABANDONED)
    decline(backstage, unfinished.summary.id)
    assert offer(backstage).unfinished is None


class Watched:
    """An answer that is watched, with a clock that is set by hand."""

    def __init__(self, settings, *, mode=Mode.PRACTICE):
        self.now_s = 0.0
        self.watch = AnswerWatch(settings, mode=mode, now_s=lambda: self.now_s)
        interview = Interview(questions=make_questions(1), mode=mode)
        for event in (Action.BEGIN, SPOKEN, SPOKEN):
            interview = interview.advance(event).interview
            self.watch.changed(interview)

    def hear(self, words, *, at_s):
        self.now_s = at_s
        return self.watch.heard(words)


UMS = "um " * 10
SILENT_S = 9.0


def test_hints_and_the_automatic_end_come_only_where_they_were_chosen(backstage):
    plain = Watched(backstage.settings)
    assert [plain.hear(UMS, at_s=0), plain.hear(UMS + "um", at_s=30)] == [None, None]
    plain.watch.level(-70)
    plain.watch.still_thinking()
    assert plain.watch.countdown_s is None
    backstage.settings.update(hints=True, auto_end=True)
    chosen = Watched(backstage.settings)
    assert [chosen.hear(UMS, at_s=0), chosen.hear(UMS + "um", at_s=30)] == [None, "fewer ums"]
    chosen.now_s += SILENT_S
    chosen.watch.level(-70)
    assert chosen.watch.countdown_s == pytest.approx(1)
    chosen.watch.still_thinking()
    assert chosen.watch.countdown_s is None


def test_a_real_interview_gives_no_hints(backstage):
    backstage.settings["hints"] = True
    real = Watched(backstage.settings, mode=Mode.REAL)
    assert [real.hear(UMS, at_s=0), real.hear(UMS + "um", at_s=30)] == [None, None]


def test_typing_counts_as_the_first_word_and_never_ends_by_itself(backstage):
    backstage.settings["auto_end"] = True
    typing = Watched(backstage.settings)
    typing.hear("one two three four five", at_s=2)
    typing.watch.typed("and")
    typing.now_s = 60
    assert typing.watch.countdown_s is None
    assert typing.watch.clock.thinking_s == 2

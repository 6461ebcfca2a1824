"""A conductor with a scripted microphone, a silent voice and a store in memory."""

import pytest
from fakes.questions import make_question
from fakes.recognizer import ScriptedEngine
from fakes.scorer import CountingScorer
from fakes.sessions import make_wish
from fakes.store import MemorySessionStore
from fakes.voice import SilentVoice
from support.rehearsal import LONG, SECOND, CuedVoice, Rehearsal, spoken

from mockinterview.domain.errors import ModelError, StoreError
from mockinterview.domain.events import Action, Phase
from mockinterview.domain.vocabulary import Channel, FollowUpKind, Mode, QuestionStatus, Status
from mockinterview.practice.conduct import BUG_SENTENCE


def test_a_typed_interview_is_asked_scored_and_stored():
    rehearsal = Rehearsal().type_answers(LONG, LONG)
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.CONTINUE, Action.CONTINUE))
    session = rehearsal.run()
    assert session.summary.status is Status.COMPLETED
    assert [asked.status for asked in session.asked] == [QuestionStatus.ANSWERED] * 2
    assert [asked.result.answer.text for asked in session.asked] == [LONG, LONG]
    assert session.summary.overall == pytest.approx(8.0)
    assert rehearsal.voice.said[0].startswith("Hello")
    assert rehearsal.voice.said[-1].endswith("today.")
    assert len(rehearsal.audience.responses) == 2


def test_real_mode_keeps_feedback_to_the_end():
    rehearsal = Rehearsal(mode=Mode.REAL).type_answers(LONG, LONG)
    assert rehearsal.run().summary.status is Status.COMPLETED
    assert rehearsal.audience.responses == []


def test_a_thin_answer_is_followed_up_once_and_scored_with_the_first():
    rehearsal = Rehearsal(mode=Mode.REAL).type_answers("too short", "still short", LONG)
    session = rehearsal.run()
    first, second = session.asked[0].responses
    assert (first.follow_up, second.follow_up) == (None, FollowUpKind.THIN)
    assert second.score.measures.words == 4
    assert make_question().follow_ups[FollowUpKind.THIN] in rehearsal.voice.said
    assert session.asked[1].result.answer.text == LONG


def test_a_spoken_interview_records_and_recognises():
    rehearsal = Rehearsal(spoken(SECOND, SECOND), mode=Mode.REAL)

    done_when_heard = rehearsal.when_heard(Action.FINISH_ANSWER)
    rehearsal.when(Phase.LISTENING, done_when_heard, done_when_heard)
    session = rehearsal.run()
    assert session.summary.status is Status.COMPLETED
    answer = session.asked[0].result.answer
    assert answer.channel is Channel.SPOKEN
    assert answer.text == LONG
    assert answer.recognizer == "scripted:test"
    assert rehearsal.recordings.sounds[answer.audio_file] == SECOND
    assert answer.audio_file.startswith(session.summary.id)
    assert rehearsal.audience.partials[-1] == LONG


def test_a_lost_microphone_keeps_what_was_said_and_goes_on():
    rehearsal = Rehearsal(spoken(SECOND, SECOND, SECOND, lost_after_s=0.5), mode=Mode.REAL)
    resume = rehearsal.acts(Action.RESUME)[0]

    def plug_in():
        rehearsal.listener.microphone._lost_after_s = None
        resume()

    done_when_heard = rehearsal.when_heard(Action.FINISH_ANSWER)
    rehearsal.when(Phase.PAUSED, plug_in)
    rehearsal.when(Phase.LISTENING, lambda: None, done_when_heard, done_when_heard)
    session = rehearsal.run()
    answer = session.asked[0].result.answer
    assert rehearsal.recordings.sounds[answer.audio_file] == SECOND[:16_000] + SECOND
    assert answer.notice == "The microphone was lost."
    assert "The microphone was lost. Connect it again." in rehearsal.audience.notices


def test_no_microphone_pauses_with_a_way_on():
    rehearsal = Rehearsal(spoken())
    rehearsal.listener.microphone.unplugged = True
    rehearsal.when(Phase.PAUSED, *rehearsal.acts(Action.LEAVE))
    assert rehearsal.run().summary.status is Status.ABANDONED
    assert set(rehearsal.audience.notices) == {"There is no microphone. Connect one."}


def test_a_broken_recogniser_keeps_the_recording():
    class BrokenEngine(ScriptedEngine):
        def open(self):
            raise ModelError("The model is broken.", way_on="Install it again.")

    rehearsal = Rehearsal(spoken(*[SECOND] * 4, engine=BrokenEngine()), mode=Mode.REAL)

    done_when_heard = rehearsal.when_heard(Action.FINISH_ANSWER)
    rehearsal.when(Phase.LISTENING, *[done_when_heard] * 4)
    session = rehearsal.run()
    answer = session.asked[0].responses[0].answer
    assert rehearsal.recordings.sounds[answer.audio_file] == SECOND
    assert answer.notice.endswith("The model is broken. Install it again.")
    assert session.asked[0].responses[0].score.overall is None


def test_skipping_marks_the_question_and_throws_the_sound_away():
    rehearsal = Rehearsal(spoken(SECOND, SECOND))
    rehearsal.when(Phase.LISTENING, *rehearsal.acts(Action.SKIP, Action.SKIP))
    session = rehearsal.run()
    assert [asked.status for asked in session.asked] == [QuestionStatus.SKIPPED] * 2
    assert session.summary.status is Status.COMPLETED
    assert session.summary.overall is None
    assert rehearsal.recordings.sounds == {}


def test_pausing_while_listening_goes_on_with_the_same_answer():
    rehearsal = Rehearsal(spoken(*[SECOND] * 3), mode=Mode.REAL)
    pause, finish = rehearsal.when_heard(Action.PAUSE), rehearsal.when_heard(Action.FINISH_ANSWER)
    rehearsal.when(Phase.LISTENING, pause, finish, finish)
    rehearsal.when(Phase.PAUSED, *rehearsal.acts(Action.RESUME))
    session = rehearsal.run()
    assert rehearsal.recordings.sounds[session.asked[0].result.answer.audio_file] == SECOND * 2


def test_repeating_and_starting_early():
    rehearsal = Rehearsal(voice=CuedVoice())
    rehearsal.voice.cues = [
        rehearsal.voice.release,
        *rehearsal.acts(Action.REPEAT, Action.START_ANSWER),
    ]
    rehearsal.when(Phase.LISTENING, *rehearsal.acts(Action.LEAVE))
    session = rehearsal.run()
    assert rehearsal.voice.said[1:] == [make_question().text] * 2
    assert session.summary.status is Status.ABANDONED


def test_leaving_early_keeps_the_finished_answers():
    rehearsal = Rehearsal().type_answers(LONG)
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.LEAVE))
    session = rehearsal.run()
    assert session.summary.status is Status.ABANDONED
    assert [asked.status for asked in session.asked] == [QuestionStatus.ANSWERED, QuestionStatus.PENDING]
    assert session.summary.overall == pytest.approx(8.0)


def test_leaving_in_the_middle_of_an_answer_keeps_it():
    rehearsal = Rehearsal(spoken(SECOND))
    rehearsal.when(Phase.LISTENING, rehearsal.when_heard(Action.LEAVE))
    session = rehearsal.run()
    assert session.summary.status is Status.ABANDONED
    assert session.asked[0].result.answer.text == LONG


def test_a_voice_that_fails_warns_and_the_interview_goes_on():
    rehearsal = Rehearsal(voice=SilentVoice(failure="There is no speech engine.")).type_answers(LONG, LONG)
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.CONTINUE, Action.CONTINUE))
    assert rehearsal.run().summary.status is Status.COMPLETED
    assert "There is no speech engine." in rehearsal.audience.warnings


def test_a_full_disk_stops_with_its_sentence_and_can_be_resumed():
    class FullStore(MemorySessionStore):
        def save_response(self, session_id, response):
            raise StoreError("The disk is full.", way_on="Free some space.")

    rehearsal = Rehearsal(store=FullStore()).type_answers(LONG)
    assert rehearsal.run().summary.status is Status.IN_PROGRESS
    assert rehearsal.conductor.interview.notice == "The disk is full. Free some space."


def test_a_bug_in_a_scorer_ends_the_interview_not_the_program(caplog):
    class BuggyScorer(CountingScorer):
        def score(self, question, answer):
            raise ZeroDivisionError

    rehearsal = Rehearsal(scorer=BuggyScorer()).type_answers(LONG)
    session = rehearsal.run()
    assert session.summary.status is Status.IN_PROGRESS
    assert rehearsal.conductor.interview.notice == BUG_SENTENCE
    assert "ZeroDivisionError" in caplog.text


def test_a_session_is_resumed_at_the_first_open_question():
    rehearsal = Rehearsal().type_answers(LONG)
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.LEAVE))
    session = rehearsal.run()
    resumed = rehearsal.sessions.resume(session.summary.id[:8])
    assert resumed.interview.position == 2
    assert resumed.interview.resumed
    assert rehearsal.store.get(session.summary.id).summary.status is Status.IN_PROGRESS


def test_a_finished_session_is_not_resumed():
    rehearsal = Rehearsal(mode=Mode.REAL).type_answers(LONG, LONG)
    session = rehearsal.run()
    with pytest.raises(StoreError, match="Every question of this session is answered"):
        rehearsal.sessions.resume(session.summary.id)


def test_resuming_names_the_recording_that_was_cut_off():
    rehearsal = Rehearsal(spoken(SECOND))
    recording = rehearsal.recordings.create(f"{rehearsal.prepared.session_id}-01-abc")
    recording.write(SECOND)
    resumed = rehearsal.sessions.resume(rehearsal.prepared.session_id)
    assert recording.name in resumed.notes[0]
    rehearsal.listener.close()


def test_a_set_of_questions_is_asked_in_its_order():
    rehearsal = Rehearsal()
    prepared = rehearsal.sessions.prepare_set(make_wish(), ["q2", "q1"])
    assert [question.id for question in prepared.interview.questions] == ["q2", "q1"]
    with pytest.raises(StoreError, match="The question bank has no q9"):
        rehearsal.sessions.prepare_set(make_wish(), ["q1", "q9"])


def test_a_muted_microphone_is_said_and_noted():
    rehearsal = Rehearsal(spoken(SECOND, SECOND, warning="Only silence arrives."), mode=Mode.REAL)
    done = rehearsal.when_heard(Action.FINISH_ANSWER)
    rehearsal.when(Phase.LISTENING, done, done)
    session = rehearsal.run()
    assert session.asked[0].result.answer.notice == "Only silence arrives."
    assert "Only silence arrives." in rehearsal.audience.warnings


def test_sound_after_silence_ends_the_warning():
    listener = spoken(SECOND, SECOND, warning="Only silence arrives.", warning_s=0.5)
    rehearsal = Rehearsal(listener, mode=Mode.REAL)
    done = rehearsal.when_heard(Action.FINISH_ANSWER)
    rehearsal.when(Phase.LISTENING, done, done)
    rehearsal.run()
    assert rehearsal.audience.warnings[:2] == ["Only silence arrives.", ""]


def test_deleting_a_session_deletes_all_its_sound():
    rehearsal = Rehearsal()
    other = rehearsal.recordings.create("other")
    rehearsal.recordings.create(f"{rehearsal.prepared.session_id}-01-abc")
    rehearsal.sessions.delete(rehearsal.prepared.session_id)
    assert list(rehearsal.recordings.sounds) == [other.name]
    assert rehearsal.store.sessions == {}

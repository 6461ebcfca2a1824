"""What an interview can be started with, and sessions to go on with."""

from dataclasses import replace

import pytest
from fakes.questions import make_question
from fakes.sessions import make_wish
from support.rehearsal import LONG, Rehearsal

from mockinterview.domain.events import Action, Phase
from mockinterview.domain.session import DEFAULT_PROFILE
from mockinterview.domain.vocabulary import Difficulty, InterviewType, Mode, Status
from mockinterview.practice.start import Offer

PYTHON = InterviewType.TECHNICAL_SOFTWARE


@pytest.fixture
def rehearsal():
    return Rehearsal().type_answers(LONG)


def test_a_session_that_was_cut_off_is_offered_at_its_open_question(rehearsal):
    unfinished = rehearsal.sessions.unfinished(DEFAULT_PROFILE)
    assert (unfinished.summary.id, unfinished.position) == (rehearsal.prepared.session_id, 1)
    assert rehearsal.sessions.unfinished("somebody else") is None


def test_a_session_that_was_left_is_offered_while_it_is_the_newest(rehearsal):
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.LEAVE))
    left = rehearsal.run()
    assert rehearsal.sessions.unfinished(DEFAULT_PROFILE).position == 2
    later = rehearsal.sessions.prepare(make_wish(minutes=2))
    rehearsal.store.finish(later.session_id, Status.COMPLETED, overall=None, at=left.summary.started_at)
    rehearsal.store.sessions[left.summary.id] = replace(
        left, summary=replace(left.summary, started_at=left.summary.started_at.replace(year=2020))
    )
    assert rehearsal.sessions.unfinished(DEFAULT_PROFILE) is None


def test_a_finished_session_is_not_offered():
    rehearsal = Rehearsal(mode=Mode.REAL).type_answers(LONG, LONG)
    rehearsal.run()
    rehearsal.store.reopen(rehearsal.prepared.session_id)
    assert rehearsal.sessions.unfinished(DEFAULT_PROFILE) is None


def test_letting_go_deletes_a_session_without_answers(rehearsal):
    rehearsal.sessions.let_go(rehearsal.prepared.session_id)
    assert rehearsal.store.sessions == {}


def test_letting_go_keeps_the_sound_of_an_answer_that_was_cut_off(rehearsal):
    session_id = rehearsal.prepared.session_id
    recording = rehearsal.recordings.create(f"{session_id}-1")
    rehearsal.sessions.let_go(session_id)
    assert list(rehearsal.recordings.sounds) == [recording.name]
    assert rehearsal.store.get(session_id).summary.status is Status.ABANDONED


@pytest.mark.parametrize("is_cut_off", [True, False])
def test_letting_go_keeps_the_answers(rehearsal, is_cut_off):
    rehearsal.when(Phase.REVIEWING, *rehearsal.acts(Action.LEAVE))
    session_id = rehearsal.run().summary.id
    if is_cut_off:
        rehearsal.store.reopen(session_id)
    rehearsal.sessions.let_go(session_id)
    summary = rehearsal.store.get(session_id).summary
    assert (summary.status, summary.answered, summary.overall) == (Status.ABANDONED, 1, 8.0)


def test_an_offer_counts_the_questions_of_the_bank():
    entry, advanced = Difficulty.ENTRY, Difficulty.ADVANCED
    counts = (
        (PYTHON, entry, None, 4),
        (PYTHON, entry, "meta", 2),
        (PYTHON, advanced, "meta", 1),
        (PYTHON, entry, "Apple", 1),
        (InterviewType.BEHAVIORAL, entry, "netflix", 1),
    )
    offer = Offer(wish=make_wish(), counts=counts, sets=())
    assert offer.companies(PYTHON) == (("Apple", 1), ("meta", 3))
    assert offer.questions(PYTHON, entry, "meta") == 2
    assert offer.questions(PYTHON, advanced, None) == 0


def test_the_question_of_the_fakes_is_of_the_type_counted():
    assert make_question().type is PYTHON

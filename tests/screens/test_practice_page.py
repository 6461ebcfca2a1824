"""The start card in words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.sessions import NOON, make_wish

from mockinterview.domain.session import SessionSummary
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode, Status
from mockinterview.ports import AudioDevice
from mockinterview.practice.sessions import Unfinished
from mockinterview.practice.start import Offer
from mockinterview.screens.practice_page import (
    FIRST,
    NO_SET,
    microphones,
    resume_picture,
    start_picture,
)

SOFTWARE, ENTRY = InterviewType.TECHNICAL_SOFTWARE, Difficulty.ENTRY
WISH = make_wish(type=SOFTWARE, difficulty=ENTRY, minutes=10, company=None)


def an_offer(**changes):
    counts = ((SOFTWARE, ENTRY, None, 30), (SOFTWARE, ENTRY, "google", 2))
    return Offer(**{"wish": WISH, "counts": counts, "sets": (), **changes})


def test_what_start_brings_is_said_in_one_sentence():
    picture = start_picture(an_offer(), replace(WISH, channel=Channel.SPOKEN), None)
    assert picture.summary == (
        "5 questions, software engineering, entry; spoken answers, feedback after each answer."
    )
    typed = replace(WISH, channel=Channel.TYPED, mode=Mode.REAL, company="google", minutes=2)
    assert start_picture(an_offer(), typed, None).summary == (
        "1 question, software engineering, entry in the style of Google; typed answers, feedback at the end."
    )


def test_the_length_of_last_time_is_among_the_lengths():
    picture = start_picture(an_offer(), replace(WISH, minutes=17), None)
    assert ("17", "17 min, 8 questions") in picture.lengths
    assert ("2", "2 min, 1 question") in picture.lengths


def test_companies_come_with_the_number_of_their_questions():
    picture = start_picture(an_offer(), WISH, None)
    assert picture.companies == ((None, "General, no company"), ("google", "Google (2)"))


@pytest.mark.parametrize(
    ("changes", "notes"),
    [
        ({}, ()),
        (
            {"company": "google"},
            ("The bank has 2 questions of this level for Google; general ones fill up the 5.",),
        ),
        (
            {"minutes": 100},
            ("The bank has 30 entry questions of this type; neighboring levels fill up.",),
        ),
    ],
)
def test_what_the_bank_lacks_is_said(changes, notes):
    assert start_picture(an_offer(), replace(WISH, **changes), None).notes == notes


def test_a_recogniser_that_is_to_be_prepared_is_said_where_answers_are_spoken():
    found = an_offer(preparation="It takes a while.")
    spoken, typed = (replace(WISH, channel=channel) for channel in (Channel.SPOKEN, Channel.TYPED))
    assert start_picture(found, spoken, None).notes == ("It takes a while.",)
    assert start_picture(found, typed, None).notes == ()


def test_a_saved_set_stands_in_place_of_the_choice():
    found = an_offer(sets=(("Mine", 1),))
    picture = start_picture(found, replace(WISH, company="google"), "Mine")
    assert picture.sets == ((None, NO_SET), ("Mine", "Mine (1 question)"))
    assert picture.summary.startswith("1 question of the set Mine; ")
    assert picture.notes == ()


def test_the_first_time_is_welcomed_and_several_persons_are_told_apart():
    picture = start_picture(an_offer(is_first=True, profiles=("Ada", "Ben")), WISH, None)
    assert (picture.welcome, picture.profiles) == (FIRST, (("Ada", "Ada"), ("Ben", "Ben")))
    assert start_picture(an_offer(profiles=("Ada",)), WISH, None).profiles == ()


@pytest.mark.parametrize(
    ("days", "when"), [(0, "today at "), (1, "yesterday at "), (40, "on 20"), (-1, "on 20")]
)
def test_a_session_to_go_on_with_says_where_and_when(days, when):
    summary = SessionSummary(
        id="s",
        wish=replace(WISH, company="seed-startup" if days else None),
        status=Status.IN_PROGRESS,
        started_at=NOON,
        completed_at=None,
        questions=5,
        answered=1,
        overall=None,
    )
    picture = resume_picture(Unfinished(summary=summary, position=2), now=NOON + timedelta(days=days))
    assert picture.what.endswith("Seed startup" if days else "entry")
    assert picture.where.startswith(f"Question 2 of 5 is next. Started {when}")
    assert picture.where.endswith("1 answer kept.")


def test_microphones_begin_with_the_systems_own():
    devices = [AudioDevice(name="USB", is_default=False), AudioDevice(name="Built-in", is_default=True)]
    assert microphones(devices)[0] == (None, "The system's own (Built-in)")
    assert microphones(()) == ((None, "The system's own"),)

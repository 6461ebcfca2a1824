"""Profiles in the database, and which answers have their sound."""

from datetime import timedelta

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish

from mockinterview.domain.errors import NotInStore
from mockinterview.ports import ProfileLine, SessionFilter
from mockinterview.storage.database import Database
from mockinterview.storage.profiles import SqlProfiles
from mockinterview.storage.sessions import SqlSessionStore
from mockinterview.storage.sound_ledger import SqlSoundLedger

ONE, TWO = "11110000-0000-4000-8000-000000000001", "11112222-0000-4000-8000-000000000002"


@pytest.fixture
def store(database: Database) -> SqlSessionStore:
    """A session of Ann's and one of Bob's, a day later."""
    store = SqlSessionStore(database)
    store.begin(ONE, make_wish(profile="ann"), make_questions(2), at=NOON)
    store.begin(TWO, make_wish(profile="Bob"), make_questions(1), at=NOON + timedelta(days=1))
    return store


def test_profiles_are_listed_with_their_sessions(store: SqlSessionStore, database: Database) -> None:
    profiles = SqlProfiles(database)
    profiles.add("Cleo", at=NOON)
    profiles.add("ann", at=NOON)
    assert profiles.list() == (
        ProfileLine(name="ann", sessions=1, last_at=NOON),
        ProfileLine(name="Bob", sessions=1, last_at=NOON + timedelta(days=1)),
        ProfileLine(name="Cleo", sessions=0, last_at=None),
    )


def test_a_renamed_profile_takes_its_sessions_along(store: SqlSessionStore, database: Database) -> None:
    profiles = SqlProfiles(database)
    profiles.rename("ann", "Anna")
    assert [line.name for line in profiles.list()] == ["Anna", "Bob"]
    assert store.get(ONE).summary.wish.profile == "Anna"
    with pytest.raises(NotInStore):
        profiles.rename("ann", "Other")


def test_a_deleted_profile_takes_only_its_own_sessions_along(
    store: SqlSessionStore, database: Database
) -> None:
    profiles = SqlProfiles(database)
    assert profiles.delete("ann") == (ONE,)
    assert [summary.id for summary in store.list(SessionFilter())] == [TWO]
    with pytest.raises(NotInStore):
        profiles.delete("ann")


def test_sound_before_a_moment_is_forgotten_and_the_text_stays(
    store: SqlSessionStore, database: Database
) -> None:
    for position, file in ((1, "one.wav"), (2, "two.wav")):
        store.save_response(ONE, make_response(position, answer=make_answer(audio_file=file)))
    own = make_response(1, id="own", answer=make_answer(audio_file="/home/ann/own.wav"))
    store.save_response(TWO, own)
    ledger = SqlSoundLedger(database)
    assert ledger.forget(before=NOON + timedelta(minutes=1, seconds=1)) == ("one.wav",)
    first, second = (asked.responses[0].answer for asked in store.get(ONE).asked)
    assert (first.audio_file, first.text, first.words) == (None, make_answer().text, make_answer().words)
    assert second.audio_file == "two.wav"
    assert ledger.forget(before=NOON + timedelta(days=9)) == ("two.wav",)
    assert store.get(TWO).asked[0].responses[0].answer.audio_file == "/home/ann/own.wav"
    assert ledger.forget(before=NOON + timedelta(days=9)) == ()

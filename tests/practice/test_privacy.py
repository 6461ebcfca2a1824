"""What is kept, for how long, and whose it is."""

from datetime import datetime, timedelta

import pytest
from fakes.belongings import MemoryBelongings, MemoryLedger, MemoryPreferences, MemoryProfiles
from fakes.network import MemoryNetworkLog
from fakes.recordings import MemoryRecordings
from fakes.sessions import NOON

from mockinterview.domain.errors import SettingsError
from mockinterview.practice.privacy import Privacy
from mockinterview.practice.profiles import Profiles

DAY = timedelta(days=1)
ID = "11110000-0000-4000-8000-000000000001"


class Noon:
    def now(self) -> datetime:
        return NOON


class Desk:
    """A privacy over three recordings: one old, one of today, one being written."""

    def __init__(self) -> None:
        self.recordings = MemoryRecordings()
        self.recordings.sounds = {"old.wav": b"1", "new.wav": b"2", "cut-off.wav": b"3", "now.wav": b"4"}
        self.recordings.written_at = {
            "old.wav": NOON - 8 * DAY,
            "new.wav": NOON - timedelta(hours=1),
            "cut-off.wav": NOON - 9 * DAY,
            "now.wav": NOON - timedelta(seconds=1),
        }
        self.belongings = MemoryBelongings()
        self.preferences = MemoryPreferences()
        ledger = MemoryLedger({"old.wav": NOON - 8 * DAY, "new.wav": NOON - timedelta(hours=1)})
        self.privacy = Privacy(
            belongings=self.belongings,
            ledger=lambda: ledger,
            recordings=self.recordings,
            network=MemoryNetworkLog(),
            preferences=self.preferences,
            clock=Noon(),
        )

    @property
    def sounds(self) -> list[str]:
        return list(self.recordings.sounds)


def test_recordings_are_kept_for_ever_unless_chosen_otherwise() -> None:
    desk = Desk()
    assert desk.privacy.apply_retention() == 0
    assert len(desk.sounds) == 4


def test_recordings_older_than_chosen_go_at_once_also_those_cut_off() -> None:
    desk = Desk()
    assert desk.privacy.keep_sound_for(7) == 2
    assert desk.sounds == ["new.wav", "now.wav"]
    assert desk.preferences.get("keep_audio_days") == 7
    assert desk.privacy.apply_retention() == 0


def test_all_recordings_go_but_the_one_being_written() -> None:
    desk = Desk()
    assert desk.privacy.delete_sound() == 3
    assert desk.sounds == ["now.wav"]


def test_what_is_kept_and_called_is_told_and_erased() -> None:
    desk = Desk()
    assert len(desk.privacy.holdings()) == 2
    assert desk.privacy.calls() == ()
    desk.privacy.erase(keep_models=True)
    assert desk.belongings.erased == [True]


@pytest.fixture
def recordings() -> MemoryRecordings:
    recordings = MemoryRecordings()
    recordings.sounds = {f"{ID}-01.wav": b"1", "other.wav": b"2"}
    recordings.written_at = dict.fromkeys(recordings.sounds, NOON - DAY)
    return recordings


def people(store: MemoryProfiles, recordings: MemoryRecordings, chosen: str) -> Profiles:
    return Profiles(
        store=store, preferences=MemoryPreferences(profile=chosen), recordings=recordings, clock=Noon()
    )


def names(profiles: Profiles) -> list[str]:
    return [f"{'*' if one.is_chosen else ''}{one.line.name}" for one in profiles.list()]


def test_the_chosen_profile_is_listed_before_its_first_session(recordings: MemoryRecordings) -> None:
    assert names(people(MemoryProfiles(Zoe=()), recordings, "default")) == ["*default", "Zoe"]


def test_a_new_profile_is_chosen(recordings: MemoryRecordings) -> None:
    profiles = people(MemoryProfiles(), recordings, "default")
    assert profiles.add("  Ann   Lee ") == "Ann Lee"
    assert names(profiles) == ["*Ann Lee"]


@pytest.mark.parametrize(
    ("name", "why"),
    [(" ", "cannot be"), ("x" * 41, "cannot be"), ("a\nb\x07", "cannot be"), ("ANN", "already")],
)
def test_a_name_that_says_nothing_or_is_taken_is_refused(
    recordings: MemoryRecordings, name: str, why: str
) -> None:
    profiles = people(MemoryProfiles(Ann=()), recordings, "Ann")
    with pytest.raises(SettingsError, match=why):
        profiles.add(name)


def test_a_profile_gets_another_name_and_stays_chosen(recordings: MemoryRecordings) -> None:
    profiles = people(MemoryProfiles(ann=[ID], Bob=()), recordings, "ann")
    assert profiles.rename("ann", "Ann") == "Ann"
    assert profiles.rename("Bob", "Rob") == "Rob"
    assert profiles.rename("Rob", "Rob") == "Rob"
    assert names(profiles) == ["*Ann", "Rob"]


def test_a_deleted_profile_takes_its_sound_along(recordings: MemoryRecordings) -> None:
    profiles = people(MemoryProfiles(Ann=[ID], Bob=()), recordings, "Ann")
    assert profiles.delete("Ann") == 1
    assert list(recordings.sounds) == ["other.wav"]
    assert names(profiles) == ["*Bob"]


def test_without_any_profile_left_there_is_the_first_one_again(recordings: MemoryRecordings) -> None:
    profiles = people(MemoryProfiles(Ann=()), recordings, "Ann")
    assert profiles.delete("Ann") == 0
    assert names(profiles) == ["*default"]


def test_another_than_the_chosen_profile_is_deleted_quietly(recordings: MemoryRecordings) -> None:
    profiles = people(MemoryProfiles(Ann=(), Bob=()), recordings, "Ann")
    profiles.delete("Bob")
    assert names(profiles) == ["*Ann"]

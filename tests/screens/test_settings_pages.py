"""What the settings and the first steps say."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fakes.belongings import MemoryBelongings
from fakes.sessions import NOON

from mockinterview.domain.label import Agreement
from mockinterview.domain.model_version import ModelVersion
from mockinterview.domain.offsets import Offsets
from mockinterview.ports import AudioDevice, BackupContents, NetworkCall, ProfileLine, VoiceChoice
from mockinterview.practice.health import Finding
from mockinterview.practice.learning import Learned
from mockinterview.practice.microphone_check import Tried
from mockinterview.practice.model_fetching import Fetch, FetchStage
from mockinterview.practice.profiles import Person
from mockinterview.screens import (
    about_page,
    amounts,
    backup_page,
    first_run_page,
    learning_page,
    models_page,
    privacy_page,
    profiles_page,
    settings_page,
)
from mockinterview.speech.models import ModelState, SpeechModel
from mockinterview.storage.declared import SETTINGS

SMALL = SpeechModel(name="small", title="Small", bytes=41_000_000, state=ModelState.OFFERED)
BIG = SpeechModel(name="big", title="Big", bytes=130_000_000, state=ModelState.INTERRUPTED)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "nothing"),
        (50, "under 0.1 MB"),
        (3_440_000, "3.4 MB"),
        (41_205_931, "41 MB"),
        (1_250_000_000, "1.2 GB"),
    ],
)
def test_sizes_are_read_in_megabytes(count: int, words: str) -> None:
    assert amounts.size_words(count) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (1.0, "about 5 seconds left"),
        (42.0, "about 40 seconds left"),
        (200.0, "about 3 minutes left"),
    ],
)
def test_the_time_left_is_rounded(seconds: float | None, words: str) -> None:
    assert amounts.left_words(seconds) == words


def test_every_setting_on_the_page_has_a_name() -> None:
    assert set(settings_page.NAMES) <= set(SETTINGS)
    assert set(settings_page.SECTIONS) == set(settings_page.Section)


def test_english_voices_come_first() -> None:
    voices = [
        VoiceChoice(id="de", name="Anna", language="de"),
        VoiceChoice(id="us", name="Zoe", language="en-us"),
        VoiceChoice(id="gb", name="Brian", language="en-gb"),
        VoiceChoice(id="xx", name="Old", language=""),
    ]
    assert settings_page.voice_options(voices) == (
        (None, "The system's own voice"),
        ("gb", "Brian (en-gb)"),
        ("us", "Zoe (en-us)"),
        ("de", "Anna (de)"),
        ("xx", "Old"),
    )


def test_a_chosen_device_that_is_not_connected_stays_in_the_list() -> None:
    devices = [AudioDevice(name="Built-in", is_default=True), AudioDevice(name="USB", is_default=False)]
    assert settings_page.device_options(devices, "USB") == (
        (None, "The system's own (Built-in)"),
        ("Built-in", "Built-in"),
        ("USB", "USB"),
    )
    assert settings_page.device_options([], "USB") == (
        (None, "The system's own"),
        ("USB", "USB (not connected)"),
    )


@pytest.mark.parametrize(
    ("tried", "words"),
    [
        (Tried(is_listening=True), "Listening…"),
        (Tried(is_listening=True, loudest_dbfs=-20), "I can hear you."),
        (Tried(), "Nothing was heard."),
        (Tried(loudest_dbfs=-60), "very quiet"),
        (Tried(loudest_dbfs=-0.5), "too loud"),
        (Tried(loudest_dbfs=-20), "loud enough"),
        (Tried(loudest_dbfs=-20, warning="It is muted."), "It is muted."),
    ],
)
def test_a_try_is_told_in_a_sentence(tried: Tried, words: str) -> None:
    assert words in settings_page.tried_words(tried)


def test_what_was_recognised_is_quoted() -> None:
    assert settings_page.heard_words(Tried(words="hello")) == "Recognised: “hello”"
    assert "will appear" in settings_page.heard_words(Tried(is_listening=True))
    assert settings_page.heard_words(Tried()) == "No words were recognised."


def test_amounts_are_said_with_their_unit() -> None:
    assert settings_page.pace_words(165) == "165 words a minute"
    assert settings_page.percent_words(80) == "80 %"
    assert settings_page.seconds_words(5) == "5 seconds"
    assert [settings_page.days_words(days) for days in (0, 1, 30)] == ["for ever", "1 day", "30 days"]


def test_with_only_the_built_in_recogniser_the_smallest_model_is_advised() -> None:
    picture = models_page.models_picture("auto", [SMALL, BIG])
    assert (picture.advised, picture.advice) == ("small", models_page.ONLY_BUILT_IN)
    assert "built-in" in picture.in_use
    assert [model.action for model in picture.models] == [models_page.GET, models_page.GO_ON]


def test_with_a_model_nothing_is_advised() -> None:
    here = replace(SMALL, state=ModelState.INSTALLED)
    picture = models_page.models_picture("vosk:gone", [here, BIG])
    assert (picture.advised, picture.advice) == (None, None)
    assert picture.in_use == "Your answers are recognised by: Small."
    assert picture.note == "vosk:gone is not installed, so vosk:small is used."
    assert ("vosk:small", "Small") in picture.options
    assert picture.models[0].action == models_page.REMOVE


@pytest.mark.parametrize(
    ("fetch", "sentence", "may_stop"),
    [
        (Fetch(stage=FetchStage.WAITING), "about to begin", True),
        (
            Fetch(stage=FetchStage.FETCHING, done_bytes=17_000_000, total_bytes=41_000_000, seconds_left=25),
            "17 of 41 MB, about 25 seconds left",
            True,
        ),
        (Fetch(stage=FetchStage.FETCHING, total_bytes=41_000_000), "0 of 41 MB", True),
        (Fetch(stage=FetchStage.UNPACKING), "Unpacking", False),
        (Fetch(stage=FetchStage.STOPPED, total_bytes=41_000_000), "goes on where it stopped", False),
        (Fetch(stage=FetchStage.FAILED, sentence="It broke off."), "It broke off.", False),
    ],
)
def test_a_download_says_how_it_stands(fetch: Fetch, sentence: str, *, may_stop: bool) -> None:
    picture = models_page.fetch_picture(fetch)
    assert picture
    assert sentence in picture.sentence
    assert picture.may_stop is may_stop


def test_without_a_download_there_is_nothing_to_see() -> None:
    assert models_page.fetch_picture(Fetch()) is None
    assert models_page.fetch_picture(Fetch(stage=FetchStage.DONE)) is None
    assert "next answer" in models_page.installed_sentence("small")
    assert "small" in models_page.removed_sentence("small")


def test_nothing_has_left_this_computer_until_something_was_called() -> None:
    holdings = MemoryBelongings().count()
    picture = privacy_page.privacy_picture(holdings, [])
    assert picture.headline == privacy_page.NOTHING_LEFT
    assert (picture.calls_sentence, picture.calls) == (privacy_page.NO_CALLS, ())
    assert picture.total.startswith("52 MB")
    assert [one.amount for one in picture.holdings] == ["2.0 MB", "3 files, 50 MB"]
    call = NetworkCall(at=NOON, address="https://models", purpose="For a model.")
    called = privacy_page.privacy_picture(holdings, [call])
    assert called.headline == privacy_page.ONLY_DOWNLOADS
    assert "1 network call" in called.calls_sentence
    assert called.calls[0].endswith("https://models · For a model.")


def test_deleting_sound_is_asked_and_told_with_numbers() -> None:
    recordings = MemoryBelongings().count()[1]
    assert "(3 files, 50 MB)" in privacy_page.confirm_delete_sound(recordings)
    assert "recordings?" in privacy_page.confirm_delete_sound(None)
    assert privacy_page.deleted_sound_sentence(1).startswith("Deleted 1 recording;")
    assert privacy_page.retention_sentence(0, 0) == "Recordings are kept for ever."
    assert privacy_page.retention_sentence(30, 2).endswith("for 30 days. 2 older recordings deleted.")


def test_profiles_are_told_with_their_sessions() -> None:
    chosen = Person(line=ProfileLine(name="Ann", sessions=2, last_at=NOON), is_chosen=True)
    other = Person(line=ProfileLine(name="Bob", sessions=0, last_at=None), is_chosen=False)
    ann, bob = profiles_page.people_picture([chosen, other])
    assert ann.detail == "2 sessions, the last on 1 March 2026 · practices now"
    assert "2 sessions" in ann.delete_question
    assert (bob.detail, bob.delete_question) == ("No sessions", "Delete the profile Bob? It has no sessions.")
    assert profiles_page.deleted_sentence("Ann", 2) == "Deleted the profile Ann with 2 sessions."


def test_a_backup_is_told_by_what_it_holds() -> None:
    contents = BackupContents(
        made_at=NOON, program="0.1.0", sessions=3, first_at=NOON, last_at=NOON, recordings=2
    )
    told = backup_page.contents_sentence(contents)
    assert "3 sessions with 2 recordings from 1 March 2026 to 1 March 2026" in told
    empty = replace(contents, sessions=0, first_at=None, last_at=None, recordings=0)
    assert backup_page.contents_sentence(empty).endswith("no sessions.")
    assert backup_page.written_sentence(Path("a.zip"), contents) == (
        "3 sessions with 2 recordings backed up to a.zip."
    )
    assert "safety copy" in backup_page.restore_question()
    assert "b.zip" in backup_page.restored_sentence(Path("b.zip"))
    assert backup_page.suggested_name(datetime(2026, 3, 1, 12, tzinfo=UTC)) == "mockinterview-2026-03-01.zip"


def version(number: int, *, refused: bool = False, classifier: int = 0) -> ModelVersion:
    agreement = Agreement(labels=8, off=0.5, same_rating=0.75, kappa=0.5)
    return ModelVersion(
        number=number,
        made_at=NOON,
        label_ids=(1, 2, 3),
        before=agreement,
        after=replace(agreement, off=0.4),
        offsets=Offsets(),
        classifier=classifier,
        refused=refused,
    )


def test_learning_says_what_it_needs() -> None:
    picture = learning_page.learning_picture(1, (), 0)
    assert picture.labels.startswith("1 rating so far; learning needs 5.")
    assert (picture.may_learn, picture.may_go_back, picture.versions) == (False, False, ())
    assert picture.in_use == "The program as it came scores your answers."
    assert learning_page.learning_picture(9, (), 0).may_learn


def test_versions_are_told_newest_first_with_their_agreement() -> None:
    versions = (version(1), version(2, refused=True), version(3, classifier=3))
    picture = learning_page.learning_picture(9, versions, 3)
    assert [one.name for one in picture.versions] == [
        "Version 3 · in use",
        "Version 2 · refused",
        "Version 1",
        "The program as it came",
    ]
    assert [one.may_use for one in picture.versions] == [False, False, True, True]
    assert "0.50 points off your ratings before, 0.40 after" in picture.versions[0].detail
    assert "scores and offsets" in picture.versions[0].detail


def test_what_came_of_learning_is_one_sentence() -> None:
    assert "Version 1 scores from now on" in learning_page.learned_sentence(Learned(version(1)))
    refused = learning_page.learned_sentence(Learned(version(1, refused=True), ("Only offsets.",)))
    assert refused.startswith("It would score no closer")
    assert refused.endswith("Only offsets.")
    assert learning_page.used_sentence(0).startswith("The program as it came")
    assert learning_page.used_sentence(2).startswith("Version 2")


def test_steps_of_learning_are_counted() -> None:
    assert learning_page.step_sentence("Scoring", 2, 5) == "Scoring: 2 of 5"
    assert learning_page.step_sentence("Fitting", 0, 1) == "Fitting…"
    assert learning_page.step_sentence("", 0, 1) == "Beginning…"


def finding(*, works: bool, is_essential: bool) -> Finding:
    return Finding(name="Part", works=works, is_essential=is_essential, sentence="What it said.")


@pytest.mark.parametrize(
    ("findings", "headline", "tones"),
    [
        ([(True, True)], "Everything works.", ["good"]),
        ([(True, True), (False, False)], "one part does not work", ["good", "fair"]),
        ([(True, True), (False, False), (False, False)], "2 parts", ["good", "fair", "fair"]),
        ([(False, True)], "No interview can be held", ["bad"]),
    ],
)
def test_the_check_says_whether_interviews_can_be_held(
    findings: list[tuple[bool, bool]], headline: str, tones: list[str]
) -> None:
    picture = about_page.health_picture([finding(works=a, is_essential=b) for a, b in findings])
    assert headline in picture.headline
    assert [one.tone for one in picture.findings] == tones


def test_the_first_steps_count_themselves() -> None:
    assert first_run_page.progress_words(first_run_page.Step.MICROPHONE) == "Step 2 of 3: Microphone"
    assert first_run_page.type_options()[0] == ("technical_software", "Software engineering")
    assert first_run_page.difficulty_options()[0] == ("entry", "Entry")
    assert first_run_page.company_options(("big_tech",)) == ((None, "Any company"), ("big_tech", "Big Tech"))
    assert ("10", "10 minutes") in first_run_page.minutes_options()

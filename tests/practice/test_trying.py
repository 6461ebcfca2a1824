"""Trying the microphone, and fetching a speech model, beside the window."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.recognizer import ScriptedEngine

from mockinterview.domain.errors import MicrophoneError, ModelError, StoreError, WorldError
from mockinterview.ports import AudioDevice, SpeechModelLine
from mockinterview.practice.microphone_check import LONGEST_S, MicrophoneCheck
from mockinterview.practice.model_fetching import Fetch, FetchStage, ModelFetching

SECOND = b"\x01\x00" * 16_000


class Speaker:
    """Remembers what it played."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.stops = 0

    def devices(self) -> tuple[AudioDevice, ...]:
        return ()

    def play_pcm(self, pcm: bytes) -> None:
        self.played.append(pcm)

    def stop(self) -> None:
        self.stops += 1


class Deaf:
    """A model that does not work."""

    name = "vosk:deaf"

    def open(self) -> object:
        raise ModelError("The speech model is broken.", way_on="Choose another one.")

    def close(self) -> None:
        pass


def check_of(
    microphone: ScriptedMicrophone, engine: object, speaker: Speaker | None = None
) -> MicrophoneCheck:
    return MicrophoneCheck(
        microphone=microphone,
        engine=lambda: engine,  # type: ignore[arg-type,return-value]
        meter=ScriptedMeter,
        speaker=speaker or Speaker(),
    )


def test_a_sentence_is_seen_recognised_and_heard_back() -> None:
    microphone, speaker = ScriptedMicrophone([2 * SECOND]), Speaker()
    check = check_of(microphone, ScriptedEngine("hello world"), speaker)
    check.play_back()
    check.prepare()
    assert check.now.is_listening
    with ThreadPoolExecutor(1) as beside:
        listening = beside.submit(check.listen)
        assert microphone.heard_out.acquire(timeout=10)
        check.stop()
        tried = listening.result()
    assert (tried.words, tried.is_listening) == ("hello world", False)
    assert tried.seconds == pytest.approx(2.0, abs=0.11)
    assert tried.loudest_dbfs == -20.0
    check.play_back()
    assert [len(pcm) for pcm in speaker.played] == [round(32_000 * tried.seconds)]
    assert speaker.stops == 1
    check.prepare()
    assert check.now.words == ""
    check.play_back()
    assert len(speaker.played) == 1


def test_trying_ends_by_itself() -> None:
    check = check_of(ScriptedMicrophone([60 * SECOND], warning="It is muted."), ScriptedEngine("hello"))
    check.prepare()
    tried = check.listen()
    assert LONGEST_S <= tried.seconds < LONGEST_S + 0.2
    assert tried.warning == "It is muted."


def test_a_warning_goes_with_its_cause() -> None:
    microphone = ScriptedMicrophone([60 * SECOND], warning="It is muted.", warning_s=2)
    check = check_of(microphone, ScriptedEngine("hello"))
    check.prepare()
    assert check.listen().warning is None


def test_a_lost_microphone_is_an_error_and_what_was_heard_can_be_played() -> None:
    speaker = Speaker()
    check = check_of(ScriptedMicrophone([SECOND], lost_after_s=0.5), ScriptedEngine("hello"), speaker)
    check.prepare()
    with pytest.raises(MicrophoneError):
        check.listen()
    assert not check.now.is_listening
    check.play_back()
    assert len(speaker.played[0]) == 16_000


def test_a_recogniser_that_fails_is_an_error_and_the_sound_can_be_played() -> None:
    microphone, speaker = ScriptedMicrophone([SECOND]), Speaker()
    check = check_of(microphone, Deaf(), speaker)
    check.prepare()
    with ThreadPoolExecutor(1) as beside:
        listening = beside.submit(check.listen)
        assert microphone.heard_out.acquire(timeout=10)
        check.stop()
        with pytest.raises(ModelError):
            listening.result()
    check.play_back()
    assert speaker.played


class Shelf:
    """A shelf whose only model arrives in three pieces, or breaks off with an error."""

    def __init__(self, error: WorldError | None = None) -> None:
        self._error = error
        self.may_go_on = threading.Event()
        self.begun = threading.Event()
        self.may_go_on.set()

    def list(self) -> Sequence[SpeechModelLine]:
        return ()

    def install(
        self, name: str, *, on_progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        for done in (0, 10, 20):
            on_progress(done, 40)
            self.begun.set()
            self.may_go_on.wait(10)
            if cancelled():
                raise ModelError("The download was stopped.", way_on="Start it again.")
        if self._error:
            raise self._error
        on_progress(40, 40)

    def install_from(self, source: Path) -> str:
        return source.name

    def remove(self, name: str) -> None:
        pass


def test_a_model_is_fetched_with_progress() -> None:
    seconds = iter(range(0, 100, 5))
    fetching = ModelFetching(Shelf, seconds=lambda: float(next(seconds)))
    assert not fetching.now.is_under_way
    fetching.prepare("mini")
    assert fetching.now == Fetch(model="mini", stage=FetchStage.WAITING)
    assert fetching.now.is_under_way
    done = fetching.fetch()
    assert (done.stage, done.done_bytes, done.total_bytes) == (FetchStage.DONE, 40, 40)
    assert done is fetching.now


def test_the_time_left_is_told_from_the_pace_so_far() -> None:
    shelf, seconds = Shelf(), iter([0.0, 0.0, 5.0, 10.0, 15.0])
    fetching = ModelFetching(lambda: shelf, seconds=lambda: next(seconds))
    told = []
    install = shelf.install

    def watched(name: str, *, on_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        def progress(done: int, total: int) -> None:
            on_progress(done, total)
            told.append((fetching.now.stage, fetching.now.seconds_left))

        install(name, on_progress=progress, cancelled=cancelled)

    shelf.install = watched  # type: ignore[method-assign]
    fetching.prepare("mini")
    fetching.fetch()
    assert told == [
        (FetchStage.FETCHING, None),
        (FetchStage.FETCHING, 15.0),
        (FetchStage.FETCHING, 10.0),
        (FetchStage.UNPACKING, 0.0),
    ]


def test_a_fetch_can_be_stopped_and_begun_again() -> None:
    shelf = Shelf()
    shelf.may_go_on.clear()
    fetching = ModelFetching(lambda: shelf)
    fetching.prepare("mini")
    with ThreadPoolExecutor(1) as beside:
        running = beside.submit(fetching.fetch)
        assert shelf.begun.wait(10)
        fetching.stop()
        shelf.may_go_on.set()
        assert running.result().stage is FetchStage.STOPPED
    assert fetching.now.sentence == ""
    fetching.prepare("mini")
    assert fetching.fetch().stage is FetchStage.DONE


def test_a_fetch_that_was_stopped_before_it_began_does_nothing() -> None:
    fetching = ModelFetching(Shelf)
    fetching.prepare("mini")
    fetching.stop()
    assert fetching.fetch().stage is FetchStage.STOPPED


@pytest.mark.parametrize("family", [ModelError, StoreError])
def test_what_went_wrong_is_kept_as_a_sentence(family: type[WorldError]) -> None:
    fetching = ModelFetching(lambda: Shelf(family("It broke off.", way_on="Start it again.")))
    fetching.prepare("mini")
    done = fetching.fetch()
    assert (done.stage, done.sentence) == (FetchStage.FAILED, "It broke off. Start it again.")

"""The history: found again, deleted and taken back."""

from datetime import datetime, timedelta

import pytest
from fakes.archive import MemoryArchive
from fakes.questions import make_questions
from fakes.recordings import MemoryRecordings
from fakes.sessions import NOON, make_answer, make_response, make_wish
from fakes.store import MemorySessionStore

from mockinterview.domain.errors import NotInStore
from mockinterview.ports import SessionFilter, SessionKinds
from mockinterview.practice.history import History


class SetClock:
    def __init__(self) -> None:
        self.at: datetime = NOON

    def now(self) -> datetime:
        return self.at


class Room:
    """A history of three sessions with a recording each."""

    def __init__(self) -> None:
        self.store = MemorySessionStore()
        self.recordings = MemoryRecordings()
        self.clock = SetClock()
        self.history = History(
            store=self.store,
            archive=MemoryArchive(self.store),
            recordings=self.recordings,
            clock=self.clock,
        )
        for n in range(3):
            name = f"session-{n}"
            self.store.begin(name, make_wish(company="acme"), make_questions(1), at=NOON + timedelta(hours=n))
            answer = make_answer(audio_file=f"{name}-1.wav")
            self.store.save_response(name, make_response(1, answer=answer))
            self.recordings.sounds |= {f"{name}-1.wav": b"", f"{name}-cut-off.wav": b""}

    @property
    def names(self) -> list[str]:
        return [line.id for line in self.history.find(SessionFilter()).lines]


def test_a_page_knows_how_many_there_are_in_all() -> None:
    found = Room().history.find(SessionFilter(limit=2))
    assert [line.id for line in found.lines] == ["session-2", "session-1"]
    assert found.total == 3
    pages = ((2, 1, 2), (5, 1, 2), (5, 9, 0), (None, 2, 1))
    for limit, offset, there in pages:
        found = Room().history.find(SessionFilter(limit=limit, offset=offset))
        assert (len(found.lines), found.total) == (there, 3)
    assert Room().history.kinds() == SessionKinds(companies=("acme",), profiles=("default",))


def test_what_is_deleted_can_be_taken_back() -> None:
    room = Room()
    room.history.delete(["session-0", "session-2"])
    assert room.names == ["session-1"]
    room.history.restore(["session-0", "session-2"])
    assert room.names == ["session-2", "session-1", "session-0"]
    assert room.history.empty_bin() == 0
    assert len(room.recordings.sounds) == 6


def test_the_bin_is_emptied_with_the_sound() -> None:
    room = Room()
    room.history.delete(["session-0"])
    room.clock.at += timedelta(seconds=8)
    room.history.delete(["session-1"])
    room.clock.at += timedelta(seconds=3)
    assert room.history.empty_bin(after=timedelta(seconds=10)) == 1
    assert sorted(room.recordings.sounds) == [
        *("session-1-1.wav", "session-1-cut-off.wav"),
        *("session-2-1.wav", "session-2-cut-off.wav"),
    ]
    with pytest.raises(NotInStore):
        room.history.restore(["session-0"])
    assert room.history.empty_bin() == 1
    assert room.names == ["session-2"]
    assert len(room.recordings.sounds) == 2


def test_sessions_are_left_out_of_statistics() -> None:
    room = Room()
    room.history.exclude(["session-0", "session-1"], excluded=True)
    assert room.history.find(SessionFilter(excluded=True)).total == 2
    room.history.exclude(["session-0"], excluded=False)
    assert room.history.find(SessionFilter(excluded=True)).total == 1

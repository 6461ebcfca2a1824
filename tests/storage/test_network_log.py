"""The list of network calls on disk."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mockinterview.domain.errors import StoreError
from mockinterview.ports import NetworkCall
from mockinterview.storage.network_log import NetworkFile

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Noon:
    def now(self) -> datetime:
        return NOON


def test_calls_are_read_back_newest_first(tmp_path: Path) -> None:
    file = tmp_path / "network.jsonl"
    log = NetworkFile(file, clock=Noon())
    assert log.calls() == ()
    log.note("https://one", "For one.")
    log.note("https://two", "For two.")
    assert NetworkFile(file, clock=Noon()).calls() == (
        NetworkCall(at=NOON, address="https://two", purpose="For two."),
        NetworkCall(at=NOON, address="https://one", purpose="For one."),
    )


def test_a_line_that_makes_no_sense_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "network.jsonl"
    file.write_bytes(b'{"at": "yesterday"}\n[1]\n\xff\n{"at": 3, "address": "a", "purpose": "b"}\n')
    log = NetworkFile(file, clock=Noon())
    log.note("https://one", "For one.")
    assert [call.address for call in log.calls()] == ["https://one"]


def test_a_list_that_cannot_be_written_is_an_error(guarded: Path) -> None:
    guarded.chmod(0o500)
    with pytest.raises(StoreError, match="nothing was called"):
        NetworkFile(guarded / "network.jsonl", clock=Noon()).note("https://one", "For one.")


def test_a_list_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "network.jsonl").mkdir()
    with pytest.raises(StoreError, match="can't be read"):
        NetworkFile(tmp_path / "network.jsonl", clock=Noon()).calls()

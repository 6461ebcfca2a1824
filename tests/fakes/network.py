"""A list of network calls in memory."""

from datetime import UTC, datetime

from mockinterview.ports import NetworkCall


class MemoryNetworkLog:
    """Remembers what was called; every call is made at one moment."""

    def __init__(self, *calls: NetworkCall) -> None:
        self._calls = list(calls)

    def note(self, address: str, purpose: str) -> None:
        self._calls.insert(
            0, NetworkCall(at=datetime(2026, 1, 2, tzinfo=UTC), address=address, purpose=purpose)
        )

    def calls(self) -> tuple[NetworkCall, ...]:
        return tuple(self._calls)

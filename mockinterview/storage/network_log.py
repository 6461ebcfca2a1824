"""The file that lists every call the program made to another computer, one JSON object in a line."""

import json
import os
from datetime import datetime
from pathlib import Path

from mockinterview.domain.errors import StoreError
from mockinterview.ports import Clock, NetworkCall

_WAY_ON = "Free some space or allow writing to that folder, then try again."


class NetworkFile:
    """The ``NetworkLog`` on disk; a line that makes no sense is passed over."""

    def __init__(self, file: Path, *, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def note(self, address: str, purpose: str) -> None:
        """Add a call that is about to be made. Raises StoreError."""
        line = json.dumps({"at": self._clock.now().isoformat(), "address": address, "purpose": purpose})
        try:
            with self._file.open("a", encoding="utf-8") as stream:
                stream.write(f"{line}\n")
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise StoreError(
                f"The list of network calls {self._file} can't be written ({error.strerror}), "
                "so nothing was called.",
                way_on=_WAY_ON,
            ) from error

    def calls(self) -> tuple[NetworkCall, ...]:
        """Return every call, newest first. Raises StoreError."""
        try:
            lines = self._file.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StoreError(
                f"The list of network calls {self._file} can't be read ({error.strerror}).", way_on=_WAY_ON
            ) from error
        return tuple(call for line in reversed(lines) if (call := _call_of(line)))


def _call_of(line: str) -> NetworkCall | None:
    try:
        plain = json.loads(line)
        at = datetime.fromisoformat(plain["at"])
        return NetworkCall(at=at, address=str(plain["address"]), purpose=str(plain["purpose"]))
    except (ValueError, KeyError, TypeError):
        return None

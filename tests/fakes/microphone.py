"""A microphone that hears what the test wrote for it."""

import math
import threading
from collections.abc import Sequence

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.errors import MicrophoneError
from mockinterview.ports import AudioDevice

BLOCK_BYTES = SAMPLE_RATE // 10 * SAMPLE_BYTES
"""Bytes of a tenth of a second, as much as one ``read`` returns at most."""


class ScriptedMicrophone:
    """Gives each capture the next of the answers' pcm, as fast as it is read, then nothing.

    Every capture is lost after ``lost_after_s`` seconds of sound where that is given; it has the ``warning``
    for ``warning_s`` seconds. ``unplugged`` may be
    set at any time: there is no device then. ``heard_out`` is released each time a
    capture's sound was all read without being lost.
    """

    def __init__(
        self,
        answers: Sequence[bytes] = (),
        *,
        lost_after_s: float | None = None,
        warning: str | None = None,
        warning_s: float = math.inf,
    ) -> None:
        self._answers = list(answers)
        self._lost_after_s = lost_after_s
        self._warning = (warning, warning_s)
        self.unplugged = False
        self.heard_out = threading.Semaphore(0)
        self.opened = 0

    def devices(self) -> tuple[AudioDevice, ...]:
        """Return the one device, or none while unplugged."""
        return () if self.unplugged else (AudioDevice(name="Scripted microphone", is_default=True),)

    def open(self) -> "ScriptedCapture":
        """Return a capture of the next answer."""
        if self.unplugged:
            raise MicrophoneError("There is no microphone.", way_on="Connect one.")
        self.opened += 1
        pcm = self._answers.pop(0) if self._answers else b""
        return ScriptedCapture(pcm, self._lost_after_s, self._warning, self.heard_out)


class ScriptedCapture:
    """An open scripted microphone."""

    def __init__(
        self,
        pcm: bytes,
        lost_after_s: float | None,
        warning: tuple[str | None, float],
        heard_out: threading.Semaphore,
    ) -> None:
        self._lost = lost_after_s is not None
        end = len(pcm) if lost_after_s is None else round(lost_after_s * SAMPLE_RATE) * SAMPLE_BYTES
        self._pcm = pcm[:end]
        self._heard_out = heard_out
        self._closed = threading.Event()
        self.warning, self._warning_s = warning
        self.level_dbfs = -20.0

    def read(self, *, timeout_s: float) -> bytes:
        """Return the next tenth of a second; wait in vain for the timeout when all was read."""
        if self._closed.is_set():
            return b""
        block, self._pcm = self._pcm[:BLOCK_BYTES], self._pcm[BLOCK_BYTES:]
        if block:
            self._warning_s -= BLOCK_BYTES / SAMPLE_BYTES / SAMPLE_RATE
            if self._warning_s < 0:
                self.warning = None
            if not self._pcm and not self._lost:
                self._heard_out.release()
            return block
        if self._lost:
            raise MicrophoneError("The microphone was lost.", way_on="Connect it again.")
        self._closed.wait(timeout_s)
        return b""

    def forget(self) -> None:
        """Do nothing: whoever is scripted speaks only when listened to."""

    def close(self) -> None:
        """Let go; a waiting ``read`` returns."""
        self._closed.set()

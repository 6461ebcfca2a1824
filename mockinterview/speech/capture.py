"""An open microphone that notices when it is lost."""

import queue
import threading
import time
from typing import Any

import numpy as np
import soxr

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.errors import MicrophoneError
from mockinterview.speech.levels import SILENCE_DBFS, dbfs
from mockinterview.speech.portaudio import Device, close_stream, open_stream
from mockinterview.speech.pulse import recorded_sources

BLOCK_S = 0.05
"""Seconds of sound in one block: 800 samples at 16 kHz."""
STALL_S = 1.0
"""Seconds without a block after which the device counts as lost; a busy machine was seen to be 0.6 s late."""
START_S = 3.0
"""Seconds the first block may take: a wireless headset has to switch its microphone on."""
SOURCE_S = 1.0
"""Seconds between two looks at which source PulseAudio feeds us from."""
ZEROS_S = 2.0
"""Seconds of nothing but zeros that are worth a warning; a live microphone has noise."""
WAY_ON = "Connect a microphone or choose another one in the settings, or answer by typing with --typed."

_ONLY_ZEROS = (
    "The microphone gives only silence: it is muted, or the program is not allowed to use it. "
    "Unmute it, or allow it in the system's privacy settings."
)
_OVERFLOWED = "Some sound was lost because the computer was too busy. Close other programs."


class SoundDeviceCapture:
    """Sound from one input, resampled to 16 kHz where the device works at another ``sample_rate`` (hertz).

    It notices a device that vanished (PortAudio ends the stream), that stalled (no blocks: PortAudio says
    nothing), and under PulseAudio and PipeWire one that was swapped for another, for example for the sound of
    the speaker, because its plug was pulled; that within a second, so up to a second of the other device's
    sound is returned before. It can't see a swap where ``pactl`` is missing, nor on Windows and macOS; there
    the device's stream ends or stalls instead. One thread reads; any may close.
    """

    def __init__(self, library: Any, device: Device, *, sample_rate: int) -> None:
        self._blocks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._resampler = None if sample_rate == SAMPLE_RATE else _resampler(sample_rate)
        self._closing = threading.Lock()
        self._is_open = True
        self._ended = False
        self._loss: str | None = "The microphone was disconnected."
        self._zeros_s = 0.0
        self._level_dbfs = SILENCE_DBFS
        self._overflowed = False
        self._stream = open_stream(
            library,
            "RawInputStream",
            device,
            samplerate=sample_rate,
            blocksize=round(sample_rate * BLOCK_S),
            callback=self._take,
            finished_callback=self._end,
        )
        self._block_at = time.monotonic() + START_S - STALL_S
        self._sources = recorded_sources()
        self._sources_at = time.monotonic()

    @property
    def warning(self) -> str | None:
        """Return a sentence where only zeros arrived for the last two seconds, or sound was dropped."""
        if self._zeros_s >= ZEROS_S:
            return _ONLY_ZEROS
        return _OVERFLOWED if self._overflowed else None

    @property
    def level_dbfs(self) -> float:
        """Return the loudness of the sound last read, in dBFS; see ``levels.dbfs``."""
        return self._level_dbfs

    def read(self, *, timeout_s: float) -> bytes:
        """Return all sound that came since, or nothing when the time is over or the capture was closed.

        Raises MicrophoneError once everything that came before the loss was returned.
        """
        self._look_at_the_source()
        block = None if self._ended else self._wait(timeout_s)
        if block is not None:
            return self._heard(block + self._waiting())
        self._ended = True
        self._let_go()
        if self._loss is None:
            return b""
        raise MicrophoneError(self._loss, way_on=WAY_ON)

    def forget(self) -> None:
        """Throw away the sound that has arrived so far; what was lost meanwhile is said by ``read``."""
        self._waiting()

    def close(self) -> None:
        """Let go of the device; harmless when called twice. What came before can still be read."""
        if not self._ended:
            self._loss = None
        self._let_go()

    def _take(self, block: Any, frames: int, at: Any, status: Any) -> None:
        self._blocks.put(bytes(block))
        self._block_at = time.monotonic()
        self._overflowed = self._overflowed or status.input_overflow

    def _end(self) -> None:
        self._blocks.put(None)

    def _wait(self, timeout_s: float) -> bytes | None:
        """Return the next block, nothing when the time is over, or None when there will be no more."""
        deadline = time.monotonic() + timeout_s
        while True:
            wait_s = min(deadline, self._block_at + STALL_S) - time.monotonic()
            try:
                return self._blocks.get(timeout=max(0.0, wait_s))
            except queue.Empty:
                if time.monotonic() >= self._block_at + STALL_S:
                    self._lose("The microphone stopped sending sound.")
                elif time.monotonic() >= deadline:
                    return b""

    def _waiting(self) -> bytes:
        """Return what is in the queue; its end stays for the next ``read``."""
        blocks = []
        while not self._ended and not self._blocks.empty():
            block = self._blocks.get()
            self._ended = block is None
            blocks.append(block or b"")
        return b"".join(blocks)

    def _heard(self, block: bytes) -> bytes:
        if self._resampler is not None:
            block = self._resampler.resample_chunk(np.frombuffer(block, dtype=np.int16)).tobytes()
        only_zeros = block.count(0) == len(block)
        self._zeros_s = self._zeros_s + len(block) / SAMPLE_BYTES / SAMPLE_RATE if only_zeros else 0.0
        if block:
            self._level_dbfs = dbfs(block)
        return block

    def _look_at_the_source(self) -> None:
        now = time.monotonic()
        if self._is_open and self._sources and now >= self._sources_at + SOURCE_S:
            self._sources_at = now
            if recorded_sources() not in (self._sources, None):
                self._lose("The microphone was swapped for another sound source.")

    def _lose(self, sentence: str) -> None:
        self._loss = sentence
        self._let_go()

    def _let_go(self) -> None:
        with self._closing:
            if self._is_open:
                self._is_open = False
                close_stream(self._stream)
                self._end()


def _resampler(sample_rate: int) -> Any:
    return soxr.ResampleStream(sample_rate, SAMPLE_RATE, 1, dtype="int16")

"""The one way out to the speaker, through sounddevice."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.errors import PlaybackError
from mockinterview.ports import AudioDevice, SoundFiles
from mockinterview.speech.playback import WAY_ON, Playback
from mockinterview.speech.portaudio import Device, devices, failing_as, find_device, refresh_devices

POSITION_S = 0.05
"""Seconds of playing between two reports of the position: a short word is not missed."""


class SoundPlayer:
    """Plays one sound at a time; a new one ends the one before.

    ``device`` returns the name of the remembered speaker, or None for the system's default; ``files`` reads
    what ``play`` plays.
    """

    def __init__(self, *, device: Callable[[], str | None], files: SoundFiles) -> None:
        self._device = device
        self._files = files
        self._lock = threading.Lock()
        self._turn = 0
        self._current: Playback | None = None

    def devices(self) -> tuple[AudioDevice, ...]:
        """Return the speakers there are now; those there were before where a stream is open.

        Raises PlaybackError where PortAudio is missing or fails.
        """
        with failing_as(PlaybackError, "The speakers can't be listed", way_on=WAY_ON) as library:
            refresh_devices(library)
            return tuple(device.choice for device in devices(library, "output"))

    def play(
        self,
        path: Path,
        *,
        start_s: float = 0.0,
        end_s: float | None = None,
        speed: float = 1.0,
        loop: bool = False,
        on_position: Callable[[float], None] | None = None,
    ) -> None:
        """Play a passage of a sound file until it was heard, or until ``stop``.

        It is read into memory first: 2 MB a minute. Raises PlaybackError or AudioError.
        """
        self.stop()
        turn = self._turn
        samples = np.frombuffer(self._passage(path, start_s, end_s), dtype="<i2")
        while True:
            with self._lock:
                if turn != self._turn:
                    return
                playback = self._current = self._open(samples, sample_rate=SAMPLE_RATE, speed=speed)
            heard_s = 0.0
            while playback.reach(heard_s):
                if on_position:
                    on_position(start_s + heard_s * speed)
                heard_s += POSITION_S
            if not loop or not len(samples):
                return

    def _passage(self, path: Path, start_s: float, end_s: float | None) -> bytes:
        """Return the sound between two seconds of a file, read no further than that."""
        begin, end = (
            None if second is None else SAMPLE_BYTES * round(max(second, 0.0) * SAMPLE_RATE)
            for second in (start_s, end_s)
        )
        pcm = bytearray()
        for piece in self._files.read(path):
            pcm += piece
            if end is not None and len(pcm) >= end:
                break
        return bytes(pcm[begin:end])

    def play_pcm(self, pcm: bytes) -> None:
        """Play 16 kHz pcm to its end, or until ``stop``. Raises PlaybackError."""
        self.start(pcm, sample_rate=SAMPLE_RATE).finish()

    def start(self, pcm: bytes, *, sample_rate: int, volume: float = 1.0) -> Playback:
        """Begin to play 16-bit mono pcm of any rate (hertz), ``volume`` 0 to 1, and return at once.

        Raises PlaybackError where there is no speaker.
        """
        self.stop()
        with self._lock:
            samples = np.frombuffer(pcm, dtype="<i2")
            if volume != 1.0:
                samples = (samples * volume).astype(np.int16)
            self._current = self._open(samples, sample_rate=sample_rate)
            return self._current

    def stop(self) -> None:
        """Fall silent; ``play`` returns."""
        with self._lock:
            self._turn += 1
            if self._current is not None:
                self._current.stop()
                self._current = None

    def _open(self, samples: NDArray[np.int16], *, sample_rate: int, speed: float = 1.0) -> Playback:
        with failing_as(PlaybackError, "The speaker can't be opened", way_on=WAY_ON) as library:
            try:
                return Playback(library, self._chosen(library), samples, sample_rate=sample_rate, speed=speed)
            except library.PortAudioError:
                # The list of devices may be out of date: the sound server was restarted.
                refresh_devices(library)
                return Playback(library, self._chosen(library), samples, sample_rate=sample_rate, speed=speed)

    def _chosen(self, library: Any) -> Device:
        name = self._device()
        device = find_device(library, "output", name)
        if device is not None:
            return device
        if name is None:
            raise PlaybackError("There is no speaker.", way_on=WAY_ON)
        raise PlaybackError(f"The speaker “{name}” is not connected.", way_on=WAY_ON)

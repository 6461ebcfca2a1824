"""The one way out to the speaker, through sounddevice."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from mockinterview.domain.answer import SAMPLE_RATE
from mockinterview.domain.errors import PlaybackError
from mockinterview.ports import AudioDevice, SoundFiles
from mockinterview.speech.playback import WAY_ON, Playback
from mockinterview.speech.portaudio import Device, devices, failing_as, find_device, refresh_devices


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

    def play(self, path: Path) -> None:
        """Play a sound file to its end, or until ``stop``. Raises PlaybackError or AudioError.

        The whole file is read into memory first: 2 MB a minute.
        """
        self.stop()
        turn = self._turn
        pcm = b"".join(self._files.read(path))
        with self._lock:
            if turn != self._turn:
                return
            self._current = self._begin(pcm, sample_rate=SAMPLE_RATE, volume=1.0)
            playback = self._current
        playback.finish()

    def start(self, pcm: bytes, *, sample_rate: int, volume: float = 1.0) -> Playback:
        """Begin to play 16-bit mono pcm of any rate (hertz), ``volume`` 0 to 1, and return at once.

        Raises PlaybackError where there is no speaker.
        """
        self.stop()
        with self._lock:
            self._current = self._begin(pcm, sample_rate=sample_rate, volume=volume)
            return self._current

    def stop(self) -> None:
        """Fall silent; ``play`` returns."""
        with self._lock:
            self._turn += 1
            if self._current is not None:
                self._current.stop()
                self._current = None

    def _begin(self, pcm: bytes, *, sample_rate: int, volume: float) -> Playback:
        samples = np.frombuffer(pcm, dtype="<i2")
        if volume != 1.0:
            samples = (samples * volume).astype(np.int16)
        with failing_as(PlaybackError, "The speaker can't be opened", way_on=WAY_ON) as library:
            try:
                return Playback(library, self._chosen(library), samples, sample_rate=sample_rate)
            except library.PortAudioError:
                # The list of devices may be out of date: the sound server was restarted.
                refresh_devices(library)
                return Playback(library, self._chosen(library), samples, sample_rate=sample_rate)

    def _chosen(self, library: Any) -> Device:
        name = self._device()
        device = find_device(library, "output", name)
        if device is not None:
            return device
        if name is None:
            raise PlaybackError("There is no speaker.", way_on=WAY_ON)
        raise PlaybackError(f"The speaker “{name}” is not connected.", way_on=WAY_ON)

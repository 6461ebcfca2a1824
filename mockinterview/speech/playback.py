"""One sound on its way out of the speaker."""

import math
import threading
import time
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from mockinterview.domain.errors import PlaybackError
from mockinterview.speech.portaudio import Device, close_stream, open_stream
from mockinterview.speech.stretch import Stretched

WAY_ON = "Connect a speaker or choose another one in the settings; everything spoken is shown as text too."
LATENCY_S = 0.05
"""Seconds of sound handed over ahead: enough for a Python callback on a busy machine not to be heard."""
START_S = 3.0
"""Seconds a speaker may take to accept its first sound; wireless ones wake up slowly."""
TAIL_S = 0.05
"""Seconds of silence after the last sample, as the moment it is heard is only known about so well."""
STALL_S = 1.0
"""Seconds without the speaker asking for sound after which it counts as lost."""
AHEAD_S = 0.5
"""Seconds of a stretched sound that are worked out before they are played."""
TICK_S = 0.02
"""Seconds between two looks at the position; a pause or a loss is noticed within them."""


class Playback:
    """A sound being played: where it is, to be paused, stopped and waited for.

    ``samples`` are 16-bit mono, at ``sample_rate`` hertz; where the device refuses that rate, they are
    resampled to its own. One thread waits; any may pause, resume and stop. Raises PortAudioError where the
    device can't be opened. Without anyone waiting, silence is played after its end. At another ``speed`` it
    is the waiting thread that works out what is played next; all seconds are those of playing.
    """

    def __init__(
        self,
        library: Any,
        device: Device,
        samples: NDArray[np.int16],
        *,
        sample_rate: int,
        speed: float = 1.0,
    ) -> None:
        self._seconds = len(samples) / sample_rate / speed
        self._speed = speed
        self._over = threading.Event()
        self._closing = threading.Lock()
        self._is_open = True
        self._stopped = False
        self._paused = False
        self._fed_at = time.monotonic() + START_S - STALL_S
        try:
            self._stream = self._open(library, device, samples, sample_rate)
        except library.PortAudioError:
            if device.sample_rate == sample_rate:
                raise
            resampled = soxr.resample(samples, sample_rate, device.sample_rate)
            self._stream = self._open(library, device, resampled, device.sample_rate)

    @property
    def position_s(self) -> float:
        """Return how many seconds of the sound have left the speaker."""
        return min(max(0.0, self._heard_frames), self._next) / self._sample_rate

    def pause(self) -> None:
        """Hold the sound where it is; it falls silent within a tenth of a second."""
        self._paused = True

    def resume(self) -> None:
        """Go on where it was held."""
        self._paused = False

    def stop(self) -> None:
        """Fall silent at once; whoever waits goes on. Harmless when called twice."""
        self._stopped = True
        self._let_go()

    def reach(self, seconds: float) -> bool:
        """Wait until so many seconds were heard; return False where the sound ended or was stopped before.

        Raises PlaybackError where the speaker was lost.
        """
        while not self._over.is_set():
            self._sound.reach(self._next + round(AHEAD_S * self._sample_rate))
            rest_s = seconds - self.position_s
            if rest_s <= 0.0:
                return True
            self._over.wait(min(TICK_S, rest_s))
            self._look_for_the_end()
        self._let_go()
        if self._stopped:
            return False
        if self._next < len(self._samples):
            raise PlaybackError("The speaker was lost.", way_on=WAY_ON)
        return seconds <= self._seconds

    def finish(self) -> None:
        """Wait until the sound was heard to its end or stopped. Raises PlaybackError where it was lost."""
        self.reach(math.inf)

    def _open(self, library: Any, device: Device, samples: NDArray[np.int16], sample_rate: int) -> Any:
        self._sound = Stretched(samples, speed=self._speed, sample_rate=sample_rate)
        self._sound.reach(round(AHEAD_S * sample_rate))
        self._samples = self._sound.samples
        self._sample_rate = sample_rate
        self._next = 0
        self._anchor = (0, time.monotonic())
        return open_stream(
            library,
            "OutputStream",
            device,
            samplerate=sample_rate,
            latency=LATENCY_S,
            callback=self._give,
            finished_callback=self._over.set,
        )

    def _give(self, out: NDArray[np.int16], frames: int, at: Any, status: Any) -> None:
        now = time.monotonic()
        self._fed_at = now
        end = min(self._next + (0 if self._paused else frames), self._sound.ready)
        piece = self._samples[self._next : end]
        out[: len(piece), 0] = piece
        out[len(piece) :] = 0
        if len(piece):
            self._anchor = (self._next, now + max(0.0, at.outputBufferDacTime - at.currentTime))
            self._next += len(piece)

    @property
    def _heard_frames(self) -> float:
        """Return how many frames would have been heard by now, were there no pause and no end."""
        frame, heard_at = self._anchor
        return frame + (time.monotonic() - heard_at) * self._sample_rate

    def _look_for_the_end(self) -> None:
        # Telling PortAudio to stop after the last sample would cut off what the device still holds.
        end = len(self._samples) + TAIL_S * self._sample_rate
        is_heard_out = self._next == len(self._samples) and self._heard_frames >= end
        if is_heard_out or time.monotonic() > self._fed_at + STALL_S:
            self._over.set()

    def _let_go(self) -> None:
        with self._closing:
            if self._is_open:
                self._is_open = False
                close_stream(self._stream)
        self._over.set()

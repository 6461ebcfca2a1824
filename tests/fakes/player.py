"""A player without a speaker that remembers what it was asked to play."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import soundfile

from mockinterview.domain.errors import AudioError, PlaybackError

POSITION_S = 0.05


@dataclass(frozen=True)
class Played:
    """What ``play`` was asked for."""

    path: Path
    start_s: float
    end_s: float | None
    speed: float
    loop: bool


class SilentPlayer:
    """Reports every position of a passage at once; with ``held`` it then goes on until ``stop``.

    ``plays`` is what was asked for. With ``failure`` every ``play`` fails with that sentence.
    """

    def __init__(self, *, held: bool = False, failure: str | None = None) -> None:
        self.plays: list[Played] = []
        self.held = held
        self.failure = failure
        self._stop = threading.Event()

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
        self.stop()
        self._stop = stop = threading.Event()
        self.plays.append(Played(path, start_s, end_s, speed, loop))
        if self.failure:
            raise PlaybackError(self.failure, way_on="Connect a speaker.")
        end = min(_seconds(path), end_s if end_s is not None else float("inf"))
        at = start_s
        while at <= end and not stop.is_set():
            if on_position:
                on_position(at)
            at += POSITION_S * speed
        if (self.held or loop) and end > start_s:
            stop.wait(20)

    def stop(self) -> None:
        self._stop.set()


def _seconds(path: Path) -> float:
    try:
        return float(soundfile.info(path).duration)
    except soundfile.SoundFileError as error:
        raise AudioError(f"There is no file {path}.", way_on="Choose another file.") from error

"""From the key that starts an answer to the first sample that is kept of it.

The conductor, the listener and the capture are real; the microphone is a virtual one, which opens at once: a
device that wakes up slowly would show what standing by saves. The moment a sample was captured is the moment
its block arrived less the block's length.
"""

import time
from collections.abc import Callable, Iterator
from threading import Thread

from benchmarks.figures import Baseline, Figure
from benchmarks.home import Homes
from fakes.meter import ScriptedMeter
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecording, MemoryRecordings
from fakes.voice import SilentVoice
from support.audio_rig import AudioRig, missing_program, sound_through
from support.rehearsal import Rehearsal

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.events import Action, Phase
from mockinterview.practice.spoken import SpokenListener
from mockinterview.speech.microphone import SoundDeviceMicrophone

TRIES = 20
QUESTION_S = 0.5
"""Seconds a question is spoken before the key is pressed."""
GOAL_MS = 100


class Plain(SpokenListener):
    """Opens the microphone when it is to listen."""

    def stand_by(self) -> None:
        """Do nothing."""


class TimedRecordings(MemoryRecordings):
    """Notes when the first sample of each recording was captured."""

    def __init__(self, captured: list[float]) -> None:
        super().__init__()
        self.captured = captured

    def create(self, name: str) -> MemoryRecording:
        recording = super().create(name)
        write = recording.write

        def timed(pcm: bytes) -> None:
            if not self.sounds[recording.name]:
                self.captured.append(time.perf_counter() - len(pcm) / SAMPLE_BYTES / SAMPLE_RATE)
            write(pcm)

        recording.write = timed
        return recording


def measure(_: Homes) -> Iterator[Figure]:
    """Yield the figure, where there is a virtual microphone."""
    if missing_program():
        return
    rig = AudioRig()
    try:
        with sound_through(rig):
            plain = [_try(Plain) for _ in range(TRIES)]
            standing_by = [_try(SpokenListener) for _ in range(TRIES)]
    finally:
        rig.stop()
    yield Figure(
        name="key",
        what="key to the first captured sample",
        unit="ms",
        values=tuple(1000 * seconds for seconds in standing_by),
        goal=GOAL_MS,
        by_p95=True,
        baseline=Baseline(
            what="opening the microphone at the key", value=1000 * sorted(plain)[len(plain) // 2]
        ),
        note="below 0: the block that is kept first began before the key",
    )


def _try(kind: type[SpokenListener]) -> float:
    """Return the seconds from the key to the first sample of one answer."""
    captured: list[float] = []
    pressed: list[float] = []

    def listener(_: MemoryRecordings) -> SpokenListener:
        return kind(
            microphone=SoundDeviceMicrophone(device=lambda: None),
            engine=lambda: ScriptedEngine("hello"),
            meter=ScriptedMeter,
            recordings=TimedRecordings(captured),
        )

    rehearsal = Rehearsal(listener, voice=SilentVoice(held=True))

    def press() -> None:
        time.sleep(QUESTION_S)
        pressed.append(time.perf_counter())
        rehearsal.conductor.ask_for(Action.START_ANSWER)

    def leave() -> None:
        rehearsal.conductor.ask_for(Action.LEAVE)

    rehearsal.when(Phase.GREETING, lambda: rehearsal.conductor.ask_for(Action.START_ANSWER))
    rehearsal.when(Phase.ASKING, lambda: _beside(press))
    rehearsal.when(Phase.LISTENING, lambda: _beside(lambda: _wait(captured, leave)))
    rehearsal.run()
    return captured[0] - pressed[0]


def _beside(act: Callable[[], None]) -> None:
    """Act on a thread of its own: whoever is told of a phase must not wait."""
    Thread(target=act).start()


def _wait(captured: list[float], then: Callable[[], None]) -> None:
    while not captured:
        time.sleep(0.01)
    then()

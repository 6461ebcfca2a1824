"""From ``mockinterview practice`` on the command line to the first spoken word at a virtual speaker."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.figures import Baseline, Figure
from benchmarks.home import Homes
from benchmarks.interview import interview
from support.audio_rig import AudioRig, Ear, missing_program, sound_through

GOAL_S = 2
WARM_RUNS, FRESH_RUNS, BASELINE_RUNS = 7, 5, 5
PLAIN = (
    "import numpy, sounddevice; tone = numpy.sin(numpy.arange(8000) / 10).astype('float32');"
    "sounddevice.play(tone, 16000, blocking=True)"
)
"""The least a Python program can do to be heard."""


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the start in a warm home and in fresh ones; nothing where there is no virtual speaker."""
    if missing := missing_program():
        sys.stderr.write(f"practice is not measured: {missing} is not installed.\n")
        return
    rig = AudioRig()
    try:
        with sound_through(rig):
            yield from _starts(rig, folders)
    finally:
        rig.stop()


def _starts(rig: AudioRig, folders: Homes) -> Iterator[Figure]:
    plain = Baseline(
        what="a Python that plays a tone",
        value=median(_until_heard(rig, _play_tone) for _ in range(BASELINE_RUNS)),
    )
    warm = folders.warm
    for name, what, home, runs in (
        ("practice warm", "practice to the first word, in a home used before", lambda: warm, WARM_RUNS),
        ("practice fresh", "practice to the first word, in a new home", folders.fresh, FRESH_RUNS),
    ):
        yield Figure(
            name=name,
            what=what,
            unit="s",
            values=tuple(_until_heard(rig, lambda ear, home=home: _start(ear, home())) for _ in range(runs)),
            goal=GOAL_S,
            baseline=plain,
        )


def _until_heard(rig: AudioRig, start: Callable[[Ear], float]) -> float:
    with rig.listening() as ear:
        return start(ear)


def _start(ear: Ear, home: Path) -> float:
    """Start an interview, leave it once it speaks, and return the seconds to its first sound."""
    started = time.monotonic()
    with interview(home) as held:
        heard = ear.wait_for_sound(since=started)
        held.press("q")
        held.wait()
    return heard - started


def _play_tone(ear: Ear) -> float:
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", PLAIN], check=True)
    return ear.wait_for_sound(since=started) - started

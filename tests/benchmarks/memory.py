"""Memory of the program and what it started, once the recogniser has heard a first answer."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from benchmarks.figures import Baseline, Figure
from benchmarks.home import SHORT_SAMPLE, Homes
from benchmarks.interview import interview
from benchmarks.processes import Memory, memory, tells
from support.audio_rig import AudioRig, missing_program, sound_through

from mockinterview.speech.sound_files import SoundFileReader

RUNS = 3
PLAIN = (
    "import sys, pocketsphinx; decoder = pocketsphinx.Decoder(loglevel='FATAL');"
    "print('loaded', flush=True); sys.stdin.read()"
)
"""The recogniser's library with its own model, and nothing else."""


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the memory with the built-in recogniser."""
    missing = missing_program() or (None if tells() else "smaps_rollup")
    if missing:
        sys.stderr.write(f"memory is not measured: there is no {missing}.\n")
        return
    found = [_in_interview(folders) for _ in range(RUNS)]
    each = " + ".join(f"{megabytes:.0f}" for megabytes in found[-1].by_process)
    yield Figure(
        name="memory",
        what="RSS of the program and its children after an answer, built-in recogniser",
        unit="MB",
        values=tuple(one.resident for one in found),
        baseline=Baseline(what="pocketsphinx alone with its own model", value=_plain().resident),
        note=f"PSS {median(one.proportional for one in found):.0f}; RSS {each}",
    )


def _in_interview(folders: Homes) -> Memory:
    pcm = b"".join(SoundFileReader().read(SHORT_SAMPLE))
    rig = AudioRig()
    try:
        with sound_through(rig), interview(folders.warm) as held:
            held.wait_for("Question 1")
            held.press("")
            held.wait_for("[Listening]")
            rig.speak(pcm)
            held.press("")
            held.wait_for("[Scoring]")
            held.wait_for("\n")  # whatever comes next: the answer is scored
            return memory(held.pid)
    finally:
        rig.stop()


def _plain() -> Memory:
    command = [sys.executable, "-c", PLAIN]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdin
        process.stdout.readline()
        found = memory(process.pid)
        process.stdin.close()
    return found

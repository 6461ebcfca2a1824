"""How long the window does nothing at a time, while ten minutes are recorded and recognised."""

import sys
import time
from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.home import Homes
from benchmarks.robot import Robot, robot, stalls
from support.audio_rig import AudioRig, missing_program, sound_through
from support.command_line import LONG_ANSWER
from support.voskmini import Style, say

SECONDS = 600
GOAL_MS = 50
PAUSED = Style(lead_s=0.5)


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the longest stall; nothing where there is no virtual microphone."""
    if missing := missing_program():
        sys.stderr.write(f"stalls are not measured: {missing} is not installed.\n")
        return
    home = folders.warm
    rig = AudioRig()
    try:
        with sound_through(rig), robot(home) as hand:
            yield _recording(rig, hand)
    finally:
        rig.stop()


def _recording(rig: AudioRig, hand: Robot) -> Figure:
    """Return the longest stall from the first word to the feedback of a long spoken answer."""
    hand.begin(minutes="2 min", answers="By speaking")
    end = time.monotonic() + SECONDS
    sound = say(LONG_ANSWER, PAUSED).pcm
    with stalls() as longest:
        while time.monotonic() < end:
            rig.speak(sound)
            hand.bot.wait(round(1000 * len(sound) / 2 / 16_000))
        hand.go_on()
        hand.driver.wait_for_feedback()
        worst = longest()
    hand.go_on()
    hand.end()
    return Figure(
        name="longest stall",
        what=f"of a 10 ms timer in the window, {SECONDS} s of speech recorded, recognised and scored",
        unit="ms",
        values=(worst,),
        goal=GOAL_MS,
    )

"""From a click on a word of an answer to its sound, through the window and a virtual speaker.

The ear at the speaker is itself up to 40 ms late: two pieces of its recorder's buffer.
"""

import time
from collections.abc import Iterator

import soundfile
from benchmarks.figures import Figure
from benchmarks.home import Homes
from benchmarks.robot import Robot, robot
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish
from gui.pages.answers_driver import AnswersDriver
from PySide6.QtCore import Qt
from support.audio_rig import AudioRig, missing_program, sound_through
from support.sounds import tone

from mockinterview.domain.answer import Word

SESSION = "5e551017-0000-4000-8000-000000000002"
SECONDS, STEP_S = 120.0, 0.4
TRIES = 12
GOAL_MS = 150


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figure, where there is a virtual speaker."""
    if missing_program():
        return
    rig = AudioRig()
    try:
        with sound_through(rig), robot(folders.fresh()) as hand:
            driver = _answer(hand)
            clicked = tuple(_click(driver, rig, at) for at in range(TRIES))
    finally:
        rig.stop()
    yield Figure(
        name="word",
        what="click on a word of a two-minute answer to its sound",
        unit="ms",
        values=clicked[1:],
        goal=GOAL_MS,
        by_p95=True,
        note=f"the first click of all, which loads the sound library, took {clicked[0]:.0f} ms",
    )


def _answer(hand: Robot) -> AnswersDriver:
    """Store an answer of two minutes and show it."""
    services = hand.window.desk.services
    words = tuple(Word(f"word{n}", n * STEP_S, (n + 1) * STEP_S, 0.9) for n in range(round(SECONDS / STEP_S)))
    text = " ".join(word.word for word in words)
    name = f"{SESSION}-01-aaaaaa.wav"
    answer = make_answer(text=text, words=words, hesitations=(), duration_s=SECONDS, audio_file=name)
    services.store.begin(SESSION, make_wish(), make_questions(1), at=NOON)
    services.store.save_response(SESSION, make_response(1, answer=answer))
    file = services.home / "recordings" / name
    file.parent.mkdir(exist_ok=True)
    soundfile.write(file, tone(seconds=SECONDS), 16_000)
    driver = AnswersDriver(hand.window, hand.bot, hand.rest)
    driver.go(SESSION, 1)
    return driver


def _click(driver: AnswersDriver, rig: AudioRig, at: int) -> float:
    """Return the ms from one click to its sound, every time somewhere else in the answer."""
    text = driver.transcript
    number = (at * 71) % (len(text.places) - 5)
    text.go_to(number)
    place = driver.place_of(number)
    with rig.listening() as ear:
        clicked_at = time.monotonic()
        driver.bot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        heard_at = ear.wait_for_sound()
        driver.page.answer.tape.stop()
        driver.rest()
    return 1000 * (heard_at - clicked_at)

"""Killed at any moment, an interview loses no finished answer, and goes on where it was."""

import random
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import numpy as np
import pytest
import soundfile
from support.audio_rig import AudioRig
from support.command_line import LONG_ANSWER, CommandLine, lines_until, press, record_answers
from support.voskmini import Style, say

from mockinterview.domain.answer import SAMPLE_RATE

ROUNDS = 30
SIDE_BY_SIDE = 2
STAGES = (
    "Interviewer: Hello",
    "Question 1",
    "[Listening]",
    "[Thinking]",
    "[Scoring]",
    "  You said",
    "Question 2",
)
"""Beginnings of lines after which the program is killed, some time later."""
LATEST_S = 0.15
"""The longest of these times; an answer takes about as long."""


@dataclass(frozen=True, slots=True)
class Kill:
    """One killed interview."""

    program: CommandLine
    printed: str
    """Everything it had said."""

    @property
    def finished(self) -> int:
        """Return how many answers it had given feedback to."""
        return self.printed.count("You said: ")


@pytest.fixture(scope="module")
def long_answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three answers of a quarter of a minute each, so that a kill comes in the middle of one."""
    folder = tmp_path_factory.mktemp("killed") / "answers"
    return record_answers(folder, {str(number): LONG_ANSWER for number in (1, 2, 3)})


@pytest.mark.slow
def test_killed_at_thirty_random_moments(furnished: CommandLine, long_answers: Path, tmp_path: Path):
    chance = random.Random(11)
    moments = [(chance.choice(STAGES), chance.random() * LATEST_S) for _ in range(ROUNDS)]

    def one_round(number: int) -> Kill:
        stage, delay_s = moments[number]
        return kill(furnished.copy(tmp_path / str(number)), long_answers, stage=stage, delay_s=delay_s)

    with ThreadPoolExecutor(SIDE_BY_SIDE) as rounds:
        kills = list(rounds.map(one_round, range(ROUNDS)))
    whole, _ = soundfile.read(long_answers / "1.wav", dtype="int16")
    interrupted = [seconds for killed in kills for seconds in check_recordings(killed, whole)]
    for killed in kills:
        check_store(killed)
        check_resume(killed)
    check_completion(next(killed for killed in kills if not killed.finished), long_answers)
    assert len({killed.finished for killed in kills}) > 1, "every kill came at the same answer"
    assert any(0 < seconds < len(whole) / SAMPLE_RATE for seconds in interrupted), "no recording was cut off"


def kill(program: CommandLine, answers: Path, *, stage: str, delay_s: float) -> Kill:
    """Start an interview and kill it some time after it came to a stage."""
    with program.start("practice", "--answers", answers, "--seed", 4) as process:
        before = lines_until(process, stage)
        sleep(delay_s)  # the moment is to be random
        process.kill()
        rest, _ = process.communicate()
    return Kill(program, "".join(before) + rest)


def check_store(killed: Kill) -> None:
    """Check that the database is whole and has every answer that was reported."""
    with closing(sqlite3.connect(killed.program.home / "mockinterview.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for response in responses(session(killed.program))[: killed.finished]:
        assert response["text"].startswith("the stack is last in first out")
        assert response["overall"] is not None
    assert killed.finished <= len(responses(session(killed.program))) <= killed.finished + 1


def check_recordings(killed: Kill, whole: np.ndarray) -> Iterator[float]:
    """Check that every recording opens as it lies there and misses less than a second of what was written.

    Yields the seconds of those without an answer.
    """
    kept = {response["audio_file"] for response in responses(session(killed.program))}
    for path in (killed.program.home / "recordings").glob("*.wav"):
        sound, rate = soundfile.read(path, dtype="int16")
        assert rate == SAMPLE_RATE
        assert 2 * len(sound) >= path.stat().st_size - 44 - 2 * SAMPLE_RATE
        assert np.array_equal(sound, whole[: len(sound)])
        if path.name not in kept:
            yield len(sound) / rate


def check_resume(killed: Kill) -> None:
    """Check that the interview goes on at the first question without an answer."""
    before = session(killed.program)
    answered = len(responses(before))
    resumed = killed.program("sessions", "resume", before["id"][:8], "--typed", typed="/q\n")
    if answered == len(before["asked"]):
        assert "Every question of this session is answered." in resumed.err
        return
    assert resumed.code == 0, resumed.err
    asked = [line for line in resumed.out.splitlines() if line.startswith("Question ")]
    assert [line.split(":")[0] for line in asked] == [f"Question {answered + 1} of {len(before['asked'])}"]
    assert responses(session(killed.program)) == responses(before)


def check_completion(killed: Kill, answers: Path) -> None:
    """Check that the interview can be brought to its end."""
    session_id = session(killed.program)["id"]
    assert killed.program("sessions", "resume", session_id, "--answers", answers).code == 0
    after = session(killed.program)
    assert after["status"] == "completed"
    assert [len(asked["responses"]) for asked in after["asked"]] == [1] * len(after["asked"])


def session(program: CommandLine) -> dict:
    """Return the only session there is."""
    (summary,) = program.data("sessions", "list")
    return program.data("sessions", "show", summary["id"])


def responses(of: dict) -> list[dict]:
    """Return the answers of a session in order."""
    return [response for asked in of["asked"] for response in asked["responses"]]


@pytest.mark.slow
def test_killed_while_somebody_speaks(rig: AudioRig, mockinterview: CommandLine):
    speech = say(LONG_ANSWER, Style(lead_s=0.8))
    with mockinterview.start("practice", "--duration", 2, "--seed", 4, "--no-voice") as process:
        lines_until(process, "[Listening]")
        with rig.speaking(speech.pcm):
            began_at = monotonic()
            sleep(5)
            process.kill()
            spoken_s = monotonic() - began_at
    (path,) = (mockinterview.home / "recordings").glob("*.wav")
    assert soundfile.info(path).duration > spoken_s - 1
    said = [word.word for word in speech.words if word.end < spoken_s - 1.5]
    transcript = mockinterview.data("transcribe", path)["text"].split()
    assert len(said) >= 5
    assert transcript[: len(said)] == said
    check_resume_says_what_was_cut_off(mockinterview, path)


def check_resume_says_what_was_cut_off(program: CommandLine, path: Path) -> None:
    """Check that a resumed interview asks the same question and names the recording."""
    with program.start("sessions", "resume", session(program)["id"], "--no-voice") as process:
        lines_until(process, "Question 1 of 1")
        press(process, "q")
        _, err = process.communicate(timeout=30)
    assert f"Note: An answer was cut off; what was said is kept in {path}." in err

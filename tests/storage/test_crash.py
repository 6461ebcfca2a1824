"""Killed at any moment, the store is whole and has every answer it reported as kept."""

import os
import random
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from mockinterview.storage.database import Database
from mockinterview.storage.sessions import SqlSessionStore

TESTS = Path(__file__).parents[1]
WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from fakes.questions import make_questions
    from fakes.sessions import NOON, make_answer, make_response, make_wish
    from mockinterview.storage.database import open_database
    from mockinterview.storage.sessions import SqlSessionStore

    folder, run = Path(sys.argv[1]), sys.argv[2]
    store = SqlSessionStore(open_database(folder / "mockinterview.db", backups=folder / "backups"))
    store.begin(run, make_wish(), make_questions(1), at=NOON)
    answer = make_answer(text="word " * 5000)
    for n in range(1_000_000):
        store.save_response(run, make_response(1, id=f"{run}-{n}", answer=answer))
        print(n, flush=True)
""")


@pytest.mark.slow
def test_kill_at_random_moments_loses_no_acknowledged_answer(
    tmp_path: Path, open_in: Callable[[Path], Database]
) -> None:
    chance = random.Random(7)
    for number in range(8):
        run = f"run-{number}"
        kept = _write_and_kill(tmp_path, run, answers=chance.randrange(1, 15), noise=chance.random() * 0.01)
        database = open_in(tmp_path)
        with database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        (asked,) = SqlSessionStore(database).get(run).asked
        ids = [response.id for response in asked.responses]
        assert ids[: kept + 1] == [f"{run}-{n}" for n in range(kept + 1)]
        assert len(ids) <= kept + 2
        assert all(len(response.answer.text) == 25_000 for response in asked.responses)
        database.close()


def _write_and_kill(folder: Path, run: str, *, answers: int, noise: float) -> int:
    """Let a child write and kill it some time after so many answers; return the last one it reported."""
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), run],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(TESTS)},
    )
    assert child.stdout
    for _ in range(answers):
        last = child.stdout.readline()
    try:
        child.wait(timeout=noise)
    except subprocess.TimeoutExpired:
        child.kill()
    reported = [last, *child.stdout.readlines()]
    child.stdout.close()
    child.wait()
    return int([line for line in reported if line.endswith("\n")][-1])

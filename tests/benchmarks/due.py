"""What is due after 10,000 sessions of 5 responses each, spread over the whole bank and three years."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.figures import PROGRAM, Figure, processes, timed
from benchmarks.history import RESPONSES, SESSIONS, filled
from benchmarks.home import Homes

from mockinterview.bootstrap import build

GOAL_MS = 300
RUNS = 11
YEARS_DAYS = 3 * 365
ONE_MORE = """UPDATE session_responses SET overall = overall + 0.001 WHERE session_id =
    (SELECT id FROM interview_sessions ORDER BY started_at DESC LIMIT 1 OFFSET ?)"""


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield what looking up what is due takes: the first time, again, and after each session."""
    home = folders.fresh()
    database = filled(home).database
    processes([PROGRAM, "--home", home, "questions", "list"], runs=1)
    _spread(database)
    app = build(home)
    size = f"{SESSIONS} sessions x {RESPONSES} responses"
    app.bank.questions()
    values, cpu = timed(lambda: app.repeating.cards("default"), runs=1)
    yield Figure(name="due first", what=f"every card of {size}, made once", unit="ms", values=values, cpu=cpu)
    values, cpu = timed(lambda: app.repeating.due("default"), runs=RUNS)
    yield Figure(name="due", what=f"due list of {size}", unit="ms", values=values, cpu=cpu, goal=GOAL_MS)
    after = iter(range(RUNS + 1))

    def one_more() -> None:
        with closing(sqlite3.connect(database)) as connection:
            connection.execute(ONE_MORE, (next(after),))
            connection.commit()
        app.repeating.today("default")

    values, cpu = timed(one_more, runs=RUNS)
    yield Figure(
        name="due after a session",
        what="the page's list, habit and weakest skill once five answers were added",
        unit="ms",
        values=values,
        cpu=cpu,
        goal=GOAL_MS,
    )
    app.close()


def _spread(database: Path) -> None:
    """Give every answer another question and score, and spread the sessions over three years."""
    chance = random.Random(3)
    with closing(sqlite3.connect(database)) as connection:
        bank = connection.execute(
            "SELECT question_id, revision FROM interview_questions WHERE active"
        ).fetchall()
        asked = connection.execute("SELECT session_id, position FROM session_questions").fetchall()
        connection.executemany(
            "UPDATE session_questions SET question_id = ?, revision = ?, status = 'answered'"
            " WHERE session_id = ? AND position = ?",
            [(*chance.choice(bank), *place) for place in asked],
        )
        rows = connection.execute("SELECT id, session_id FROM session_responses").fetchall()
        days = {session: chance.uniform(0, YEARS_DAYS) for _, session in rows}
        connection.executemany(
            "UPDATE session_responses SET overall = ?,"
            " answered_at = strftime('%Y-%m-%d %H:%M:%f', 'now', ?) WHERE id = ?",
            [(min(10, max(0, chance.gauss(6.5, 2))), f"-{days[session]} days", id) for id, session in rows],
        )
        connection.executemany(
            "UPDATE interview_sessions SET started_at = strftime('%Y-%m-%d %H:%M:%f', 'now', ?) WHERE id = ?",
            [(f"-{ago} days", session) for session, ago in days.items()],
        )
        connection.commit()

"""10,000 sessions of 5 responses each: listed, searched, as a whole process, and in the window."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.figures import PROGRAM, ROOT, Baseline, Figure, median_ms, processes, timed
from benchmarks.history_window import in_the_window
from benchmarks.home import Homes
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish

from mockinterview.domain.answer import Word
from mockinterview.domain.vocabulary import Status
from mockinterview.ports import SessionFilter
from mockinterview.storage.database import Database, open_database
from mockinterview.storage.places import Places
from mockinterview.storage.session_archive import SqlSessionArchive
from mockinterview.storage.sessions import SqlSessionStore

SESSIONS, RESPONSES = 10_000, 5
WORDS = 110
"""Words of each answer."""
NEWEST = 50
GOAL_MS = 100
SEARCH_GOAL_MS = 200
SEARCHES = {
    "a word of one session": "number4242",
    "the beginning of a word of all": "wor",
    "three words": "word1 word2 number77",
}
RUNS, PROCESS_RUNS = 21, 7
PATTERN = "00000000-0000-4000-8000-000000000000"
PLAIN = """SELECT id, profile, type, difficulty, company, minutes, mode, channel, seed, status, started_at,
    completed_at, overall_score, question_count, answered_count
    FROM interview_sessions ORDER BY started_at DESC, id DESC LIMIT ?"""
COPIES = "WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ?) "
NEW_ID = "printf('%08x', n) || substr({column}, 9)"


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figures of all sessions and of the newest."""
    home = folders.fresh()
    places = filled(home)
    database = open_database(places.database, backups=places.backups)
    store = SqlSessionStore(database)
    size = f"{SESSIONS} sessions x {RESPONSES} responses, {places.database.stat().st_size / 1e6:.0f} MB"
    for limit, name in ((None, "all"), (NEWEST, f"{NEWEST} newest")):
        wanted = SessionFilter(limit=limit)
        values, cpu = timed(lambda wanted=wanted: store.list(wanted), runs=RUNS)
        plain = median_ms(lambda limit=limit: _plain(places.database, limit), runs=RUNS)
        yield Figure(
            name=f"history list {name}",
            what=f"SqlSessionStore.list of {size}",
            unit="ms",
            values=values,
            goal=GOAL_MS,
            cpu=cpu,
            baseline=Baseline(what="plain sqlite3 query of the same columns", value=plain),
        )
    yield from _searches(database)
    database.close()
    yield from _commands(home)
    yield from in_the_window(home)


def _searches(database: Database) -> Iterator[Figure]:
    """Yield what finding a page of sessions takes, with their number."""
    store, archive = SqlSessionStore(database), SqlSessionArchive(database)
    for name, words in SEARCHES.items():
        wanted = SessionFilter(search=words, limit=NEWEST)
        values, cpu = timed(lambda wanted=wanted: (store.list(wanted), archive.count(wanted)), runs=RUNS)
        yield Figure(
            name=f"history search for {name}",
            what=f"the first {NEWEST} sessions and the count of all {archive.count(wanted)} that fit",
            unit="ms",
            values=values,
            goal=SEARCH_GOAL_MS,
            cpu=cpu,
        )


def _commands(home: Path) -> Iterator[Figure]:
    for arguments in ([], ["--limit", str(NEWEST)]):
        runs = processes([PROGRAM, "--home", home, "sessions", "list", *arguments], runs=PROCESS_RUNS)
        yield Figure(
            name=" ".join(["history command", *arguments]),
            what="mockinterview sessions list, the whole process",
            unit="ms",
            values=runs.wall,
            cpu=runs.cpu,
            baseline=Baseline(what="python -c pass", value=runs.empty),
            note=f"the goal of {GOAL_MS} ms is for the listing itself",
        )


def _plain(file: Path, limit: int | None) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(PLAIN, (-1 if limit is None else limit,)).fetchall()


def filled(home: Path) -> Places:
    """Hold one session in a new home and copy it, minute by minute into the past."""
    subprocess.run([PROGRAM, "--home", home, "sessions", "list"], check=True, capture_output=True, cwd=ROOT)
    places = Places(home)
    database = open_database(places.database, backups=places.backups)
    _hold_one(SqlSessionStore(database))
    database.close()
    with closing(sqlite3.connect(places.database)) as connection:
        for table, ids, time in (
            ("interview_sessions", ("id",), "started_at"),
            ("session_questions", ("session_id",), None),
            ("session_responses", ("id", "session_id"), "answered_at"),
            ("feedback_details", ("response_id",), None),
            ("session_texts", ("session_id",), None),
        ):
            _copy(connection, table, ids, time)
        connection.commit()
    return places


def _hold_one(store: SqlSessionStore) -> None:
    words = tuple(Word(f"word{n}", n / 2, n / 2 + 0.4, 0.8) for n in range(WORDS))
    answer = make_answer(text=" ".join(word.word for word in words), words=words, duration_s=WORDS / 2)
    store.begin(PATTERN, make_wish(), make_questions(RESPONSES), at=NOON)
    for position in range(1, RESPONSES + 1):
        response_id = f"{PATTERN[:-1]}{position}"
        store.save_response(PATTERN, make_response(position, id=response_id, answer=answer))
    store.finish(PATTERN, Status.COMPLETED, overall=6.5, at=NOON)


def _copy(connection: sqlite3.Connection, table: str, ids: tuple[str, ...], time: str | None) -> None:
    changed = {
        **{column: NEW_ID.format(column=column) for column in ids},
        time: f"strftime('%Y-%m-%d %H:%M:%f000', {time}, '-' || n || ' minutes')",
        "said": "said || ' number' || n",
    }
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [name for _, name, kind, *_ in info if (name, kind) != ("id", "INTEGER")]
    values = [changed.get(column, column) for column in columns]
    connection.execute(
        f"{COPIES} INSERT INTO {table} ({', '.join(columns)}) "
        f"SELECT {', '.join(values)} FROM {table}, copies WHERE {ids[0]} LIKE '00000000-%'",
        (SESSIONS - 1,),
    )

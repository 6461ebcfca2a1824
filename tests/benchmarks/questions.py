"""The question bank: read and validated, brought to the store, read from it, and chosen from."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import yaml
from benchmarks.figures import Baseline, Figure, median_ms, timed
from benchmarks.home import Homes

from mockinterview.domain.question import Question
from mockinterview.domain.selection import choose
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.storage.database import open_database
from mockinterview.storage.places import find_bundled_files
from mockinterview.storage.question_files import read_questions
from mockinterview.storage.questions import SqlQuestionBank

READ_GOAL_MS, CHOICE_GOAL_MS = 300, 20
RUNS, IMPORT_RUNS = 11, 5


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figures of the shipped bank."""
    shipped = find_bundled_files().questions
    files = sorted(shipped.rglob("*.yaml"))
    questions = read_questions(files)
    kilobytes = sum(file.stat().st_size for file in files) / 1000
    size = f"{len(questions)} questions in {len(files)} files, {kilobytes:.0f} kB"
    plain = median_ms(lambda: [file.read_bytes() for file in files], runs=RUNS)
    parsed = median_ms(
        lambda: [list(yaml.parse(file.read_text("utf-8"), yaml.CBaseLoader)) for file in files], runs=3
    )
    values, cpu = timed(lambda: read_questions(files), runs=RUNS)
    yield Figure(
        name="questions read",
        what=f"reading and validating {size}",
        unit="ms",
        values=values,
        goal=READ_GOAL_MS,
        cpu=cpu,
        baseline=Baseline(what="plain read of the files", value=plain),
        note=f"libyaml's events alone {parsed:.0f}",
    )
    yield from _stored(folders, shipped, plain)
    yield from _choices(questions)


def _stored(folders: Homes, shipped: Path, plain: float) -> Iterator[Figure]:
    """Yield what the first start and every later one do."""
    first, firsts_cpu, later, laters_cpu = [], [], [], []
    for _ in range(IMPORT_RUNS):
        home = folders.fresh()
        database = open_database(home / "mockinterview.db", backups=home)
        for values, cpus in ((first, firsts_cpu), (later, laters_cpu)):
            bank = SqlQuestionBank(database, shipped=shipped)
            taken, cpu = timed(bank.questions, runs=1)
            values += taken
            cpus.append(cpu)
        database.close()
    for name, what, values, cpus in (
        ("first", "the bank at the first start: read, stored, listed", first, firsts_cpu),
        ("later", "the bank at a later start: compared with its files, listed", later, laters_cpu),
    ):
        yield Figure(
            name=f"questions {name}",
            what=what,
            unit="ms",
            values=tuple(values),
            cpu=median(cpus),
            baseline=Baseline(what="plain read of the files", value=plain),
        )


def _choices(questions: tuple[Question, ...]) -> Iterator[Figure]:
    """Yield how long choosing takes, over every type, level and company and two lengths."""
    companies = [None, *sorted({question.company for question in questions if question.company})]
    wishes = [
        Wish(type=kind, difficulty=level, minutes=minutes, company=company, seed=1)
        for kind in InterviewType
        for level in Difficulty
        for company in companies
        for minutes in (10, 120)
    ]
    recent = [question.id for question in questions[::7]]
    values = [timed(lambda w=wish: choose(questions, w, seed=1, recent=recent), runs=1) for wish in wishes]
    plain = median_ms(lambda: [q for q in questions if q.type is InterviewType.BEHAVIORAL], runs=RUNS)
    yield Figure(
        name="questions choose",
        what=f"choosing from {len(questions)} questions, {len(recent)} asked lately",
        unit="ms",
        values=tuple(taken for (taken,), _ in values),
        goal=CHOICE_GOAL_MS,
        by_p95=True,
        baseline=Baseline(what="one pass over the questions", value=plain),
    )

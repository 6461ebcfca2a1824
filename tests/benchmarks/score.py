"""Scoring: one answer of 150 words, the first and the next, loading, files of answers, memory.

Answers are those of ``answer.py``: the sample answer as a recogniser writes it, cut or drawn out. Files
repeat them, question after question in turns.
"""

import csv
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

import numpy as np
from benchmarks.answer import as_heard, in_turns
from benchmarks.answer_file import Run
from benchmarks.figures import ROOT, Baseline, Figure, median_ms, timed
from benchmarks.home import Homes
from benchmarks.processes import memory

from mockinterview.analysis.embedding import FILE, Embedding
from mockinterview.analysis.encoder import LAYERS, WIDTH
from mockinterview.bootstrap import App, build
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question

WORDS, ANSWERS = 150, 60
MODELS, TESTS = ROOT / "models", ROOT / "tests"
GOAL_MS, GOAL_LOAD_S, GOAL_MB, GOAL_GROWTH_MB = 100, 1, 150, 10
GOAL_BATCH_MS, GOAL_BATCH_PLAIN_MS = 1000 / 15, 1000 / 300
LOADS, BASELINE_RUNS = 5, 30
FILE_QUESTIONS, MANY_ROWS = 40, 10_000
"""Questions that files ask in turns, and rows of a large file."""
FILES = (
    ("score file", True, False, 1_000, GOAL_BATCH_MS),
    ("score file spoken", True, True, 200, GOAL_BATCH_MS),
    ("score file by words", False, False, MANY_ROWS, GOAL_BATCH_PLAIN_MS),
    ("score file by words spoken", False, True, 1_000, GOAL_BATCH_PLAIN_MS),
)
"""Name, whether with the embedding, whether with durations, rows and goal of each file. 10,000 rows with the
embedding take a quarter of an hour, so their growth is extrapolated."""
LIBRARIES = ("numpy", "numpy, sklearn.ensemble")
Told = tuple[Question, Answer]


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figures of single answers, then those of files."""
    home = folders.fresh()
    app = build(home, {})
    try:
        chance = random.Random(7)
        told = [(one, as_heard(one, WORDS, chance)) for one in in_turns(app.bank.questions())[:ANSWERS]]
        yield from _single(app, told)
    finally:
        app.close()
    yield from _files(told[:FILE_QUESTIONS], home)


def _single(app: App, told: Sequence[Told]) -> Iterator[Figure]:
    scorer = app.scorer
    (first, answer), *others = told
    scorer.prepare(first)
    scorer.score(first, answer)
    half = len(others) // 2
    fresh, ahead = iter(others[:half]), iter(others[half:])
    unprepared, cpu = timed(lambda: scorer.score(*next(fresh)), runs=half)
    preparing, prepare_cpu = timed(lambda: scorer.prepare(next(ahead)[0]), runs=len(others) - half)
    known = iter(others[half:])
    prepared, prepared_cpu = timed(lambda: scorer.score(*next(known)), runs=len(others) - half)
    plain = _products([answer for _, answer in others])
    for name, what, values, busy, goal in (
        ("score", f"one answer of {WORDS} words to a prepared question", prepared, prepared_cpu, GOAL_MS),
        ("score unprepared", "the same to a question that comes first here", unprepared, cpu, None),
        ("score prepare", "preparing a question, beside the interview", preparing, prepare_cpu, None),
    ):
        yield Figure(
            name=name, what=what, unit="ms", values=values, cpu=busy, goal=goal, by_p95=True, baseline=plain
        )


def _products(answers: Sequence[Answer]) -> Baseline:
    """Return what the matrix products of embedding such an answer take in numpy, and nothing else."""
    pieces = Embedding.load(MODELS)._pieces
    count = int(median(sum(len(pieces.of(word.word)) for word in answer.words) for answer in answers))
    shapes = ((WIDTH, 3 * WIDTH), (WIDTH, WIDTH), (WIDTH, 4 * WIDTH), (4 * WIDTH, WIDTH))
    pairs = [
        (np.ones((count, rows), np.float32), np.ones((rows, columns), np.float32)) for rows, columns in shapes
    ]
    once = median_ms(lambda: [left @ right for left, right in pairs], runs=BASELINE_RUNS)
    return Baseline(what=f"the model's matrix products of {count} word pieces alone", value=LAYERS * once)


def _files(told: Sequence[Told], home: Path) -> Iterator[Figure]:
    one = _file(home / "one.csv", told, rows=2)
    loads = [_run(one, home, MODELS) for _ in range(LOADS)]
    yield Figure(
        name="score load",
        what="the scorer with its models from disk, in a new process",
        unit="s",
        values=tuple(run.load_s for run in loads),
        goal=GOAL_LOAD_S,
        baseline=Baseline(what="numpy alone, reading the model's arrays", value=_plain_load()),
    )
    without = home / "without"
    shutil.copytree(MODELS, without, ignore=shutil.ignore_patterns(FILE))
    for name, has_embedding, is_spoken, rows, goal_ms in FILES:
        file = _file(home / f"{name}.csv", told, rows=rows, is_spoken=is_spoken)
        run = _run(file, home, MODELS if has_embedding else without)
        plain = _products([answer for _, answer in told]) if has_embedding else _shared_words(told)
        yield _batch(name, run, goal_ms, plain)
        if not is_spoken:
            yield _growth(name, run)
        if has_embedding and not is_spoken:
            yield _memory(run)


def _batch(name: str, run: Run, goal_ms: float, plain: Baseline) -> Figure:
    return Figure(
        name=name,
        what=f"a row of a file, answers of {WORDS} words to {FILE_QUESTIONS} questions in turns",
        unit="ms",
        values=run.wall_ms,
        cpu=run.cpu_ms,
        goal=goal_ms,
        baseline=plain,
        note=f"{1000 / run.cpu_ms:.3g} answers a second of one core",
    )


def _growth(name: str, run: Run) -> Figure:
    before, after = run.resident
    return Figure(
        name=f"{name}, growth",
        what=f"what {MANY_ROWS} rows would add to the memory, from {len(run.wall_ms)} rows",
        unit="MB",
        values=((after - before) / len(run.wall_ms) * MANY_ROWS,),
        goal=GOAL_GROWTH_MB,
        baseline=Baseline(what="before them", value=before),
        note=f"measured {after - before:.2g}",
    )


def _memory(run: Run) -> Figure:
    numpy, both = (_resident(f"import {names}") for names in LIBRARIES)
    return Figure(
        name="score memory",
        what="RSS while scoring, beyond a Python that imports numpy and scikit-learn",
        unit="MB",
        values=(run.resident[1] - both,),
        goal=GOAL_MB,
        baseline=Baseline(what="that Python", value=both),
        note=f"RSS {run.resident[1]:.0f}, beyond numpy alone {run.resident[1] - numpy:.0f}",
    )


def _file(path: Path, told: Sequence[Told], *, rows: int, is_spoken: bool = False) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("question", "answer", "duration_s"))
        for number in range(rows):
            question, answer = told[number % len(told)]
            writer.writerow((question.text, answer.text, answer.duration_s if is_spoken else ""))
    return path


def _run(file: Path, home: Path, models: Path) -> Run:
    command = [sys.executable, "-m", "benchmarks.answer_file", file, home, models]
    done = subprocess.run(command, check=True, capture_output=True, cwd=TESTS)
    return Run(**json.loads(done.stdout))


def _plain_load() -> float:
    code = (
        "import time; started = time.perf_counter(); import numpy;"
        f"file = numpy.load({str(MODELS / FILE)!r}); [file[name] for name in file];"
        "print(time.perf_counter() - started)"
    )
    command = [sys.executable, "-c", code]
    return median(
        float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(LOADS)
    )


def _shared_words(told: Sequence[Told]) -> Baseline:
    """Return what counting the words an answer shares with its key points takes."""

    def shared() -> list[int]:
        return [
            len(set(answer.text.split()) & set(" ".join(question.key_points).lower().split()))
            for question, answer in told
        ]

    return Baseline(
        what="set of shared words with str.split", value=median_ms(shared, runs=BASELINE_RUNS) / len(told)
    )


def _resident(imports: str) -> float:
    code = f"{imports}\nimport sys; print('ready', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdin
        process.stdout.readline()
        found = memory(process.pid).resident
        process.stdin.close()
    return found

"""Scores a file as ``mockinterview score`` does, and tells as JSON what that cost.

``python -m benchmarks.answer_file FILE HOME MODELS`` in a process of its own; MODELS is the folder of models,
which may lack the embedding. The first half of the rows is not measured: after it everything is known.
"""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks.processes import memory
from support.rehearsal import FixedClock

from mockinterview.bootstrap.learning import Judging
from mockinterview.bootstrap.stored import Stored
from mockinterview.cli.answer_file import AnswerFile, GoodRow, score_file
from mockinterview.practice.batch import Rows, columns
from mockinterview.storage.places import Places, find_bundled_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What scoring a file cost."""

    load_s: float
    """From nothing to a scorer, numpy included."""
    wall_ms: tuple[float, ...]
    """Each row that counts."""
    cpu_ms: float
    """The processor's time of a row in the mean."""
    resident: tuple[float, float]
    """MB before the rows that count and after them."""


def main() -> None:
    """Score the file named on the command line."""
    file, home, models = map(Path, sys.argv[1:])
    places, bundled = Places(home), replace(find_bundled_files(), models=models)
    places.create()
    stored = Stored(places, questions=bundled.questions)
    rows = AnswerFile(file, Rows(stored.bank.questions()))
    started = time.perf_counter()
    judging = Judging(places, bundled, stored, clock=FixedClock())
    assert judging.scorer
    load_s = time.perf_counter() - started
    run = _scored(judging, rows, file.with_suffix(".scores.csv"), load_s)
    judging.close()
    stored.close()
    json.dump(asdict(run), sys.stdout)


def _scored(judging: Judging, rows: AnswerFile, out: Path, load_s: float) -> Run:
    uncounted = sum(1 for _ in rows) // 2
    moments, busy, before = [time.perf_counter()], time.process_time(), _resident()
    with score_file(out, rows.others) as scores:
        for number, found in enumerate(rows, start=1):
            assert isinstance(found, GoodRow), found
            scores.writerow(columns(judging.scorer.score(found.row.question, found.row.answer)))
            if number == uncounted:
                moments, busy, before = [], time.process_time(), _resident()
            moments.append(time.perf_counter())
    taken = tuple(1000 * (end - start) for start, end in pairwise(moments))
    cpu_ms = 1000 * (time.process_time() - busy) / len(taken)
    return Run(load_s=load_s, wall_ms=taken, cpu_ms=cpu_ms, resident=(before, _resident()))


def _resident() -> float:
    return memory(os.getpid()).resident


if __name__ == "__main__":
    main()

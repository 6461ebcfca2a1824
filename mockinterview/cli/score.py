"""``mockinterview score``: a file of answers in, a file of scores out."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.answer_file import AnswerFile, BadRow, score_file
from mockinterview.cli.context import AsJson, print_json, services_of
from mockinterview.cli.progress import shown_rows
from mockinterview.domain.errors import AnswerFileError
from mockinterview.practice.batch import Rows, columns

MOST_REPORTED = 50


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(score)


def score(
    context: typer.Context,
    answers: Annotated[Path, typer.Option("--in", help="A CSV file with the columns question and answer.")],
    scores: Annotated[
        Path, typer.Option("--out", help="The CSV file to write; one that is there is replaced.")
    ],
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Pass over rows that can't be read.")] = False,
    as_json: AsJson = False,
) -> None:
    """Score a file of answers.

    Columns it can use: reference, keywords, interview_type, duration_s, words; others go through as they are.
    """
    services = services_of(context)
    file = AnswerFile(answers, Rows(services.bank.questions()))
    count, bad = _look_through(file)
    if bad and not skip_bad:
        _report(bad)
        raise AnswerFileError(
            f"{len(bad)} of {count} rows can't be read; nothing was scored.",
            way_on="Mend them, or pass them over with --skip-bad.",
        )
    ratings: Counter[str] = Counter()
    with score_file(scores, file.others) as out, shown_rows("Scoring", count) as advance:
        for found in file:
            if not isinstance(found, BadRow):
                told = columns(services.scorer.score(found.row.question, found.row.answer))
                out.writerow(found.others | told)
                ratings[told["rating"]] += 1
            advance()
    _tell(ratings, bad, scores, as_json=as_json)


def _look_through(file: AnswerFile) -> tuple[int, list[BadRow]]:
    """Return how many rows there are and which can't be read, before anything is written."""
    count, bad = 0, []
    for row in file:
        count += 1
        if isinstance(row, BadRow):
            bad.append(row)
    return count, bad


def _report(bad: list[BadRow]) -> None:
    for row in bad[:MOST_REPORTED]:
        print(f"line {row.line}: {row.reason}", file=sys.stderr)
    if len(bad) > MOST_REPORTED:
        print(f"and {len(bad) - MOST_REPORTED} more", file=sys.stderr)


def _tell(ratings: Counter[str], bad: list[BadRow], scores: Path, *, as_json: bool) -> None:
    if as_json:
        skipped = [{"line": row.line, "reason": row.reason} for row in bad]
        print_json({"scored": ratings.total(), "ratings": ratings, "skipped": skipped, "out": str(scores)})
        return
    _report(bad)
    passed_over = f" {len(bad)} were passed over." if bad else ""
    typer.echo(f"Scored {ratings.total()} answers into {scores}.{passed_over}")

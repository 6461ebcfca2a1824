"""``mockinterview questions lint``, ``coverage`` and ``similar``: how good the bank is."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.domain.bank_coverage import CoverageCell, coverage_cells, per_company, per_level
from mockinterview.domain.vocabulary import Difficulty

FLAWED = 1
GENERAL = "general"
LEVELS = (*(level.upper() for level in Difficulty), "ALL")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (lint, coverage, similar):
        app.command()(command)


def lint(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A question file; else the bank.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tell what is missing or weak in the bank or a file; exit code 1 if anything is."""
    flaws = services_of(context).library.lint(file)
    if as_json:
        print_json([asdict(flaw) for flaw in flaws])
    else:
        for flaw in flaws:
            typer.echo(": ".join(filter(None, (flaw.question_id, flaw.rule, flaw.sentence))))
        typer.echo(f"{len(flaws)} findings.")
    if flaws:
        raise typer.Exit(FLAWED)


def coverage(context: typer.Context, as_json: AsJson = False) -> None:
    """Count the questions by type, level, category and company."""
    cells = coverage_cells(services_of(context).bank.questions())
    if as_json:
        print_json([asdict(cell) for cell in cells])
        return
    rows = [
        (kind, company or GENERAL, *map(str, per_level(group)))
        for (kind, company), group in _grouped(cells, lambda cell: (cell.type, cell.company or ""))
    ]
    total = ("all", "", *map(str, per_level(cells)))
    print_table(("TYPE", "COMPANY", *LEVELS), [*rows, total])
    typer.echo()
    rows = [
        (kind, category, *map(str, per_level(group)), _companies(group))
        for (kind, category), group in _grouped(cells, lambda cell: (cell.type, cell.category))
    ]
    print_table(("TYPE", "CATEGORY", *LEVELS, "OF WHICH"), rows)


def similar(
    context: typer.Context,
    top: Annotated[int, typer.Option(min=1, max=1000, help="How many pairs.")] = 15,
    as_json: AsJson = False,
) -> None:
    """Show the pairs of questions most alike, to judge whether they ask the same."""
    pairs = services_of(context).library.similar(top=top)
    if as_json:
        print_json(
            [
                {"likeness": round(pair.value, 3), "first": pair.first.id, "second": pair.second.id}
                for pair in pairs
            ]
        )
        return
    for pair in pairs:
        typer.echo(f"{pair.value:.2f}  {pair.first.id}: {pair.first.shown}")
        typer.echo(f"      {pair.second.id}: {pair.second.shown}")


def _grouped(
    cells: Sequence[CoverageCell], key: Callable[[CoverageCell], tuple[str, str]]
) -> list[tuple[tuple[str, str], list[CoverageCell]]]:
    """Return the cells by a key, types in their own order."""
    types = list(dict.fromkeys(cell.type for cell in cells))
    ordered = sorted(cells, key=lambda cell: (types.index(cell.type), key(cell)))
    return [(name, list(group)) for name, group in groupby(ordered, key)]


def _companies(cells: Sequence[CoverageCell]) -> str:
    return ", ".join(f"{company} {count}" for company, count in per_company(cells).items())

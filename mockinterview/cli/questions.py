"""``mockinterview questions``: the question bank."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import click
import typer

from mockinterview.cli import question_review, tailor
from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.cli.output import write_new_file
from mockinterview.domain.bank import BadEntry, Notation, QuestionFilter
from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.practice.export import question_data
from mockinterview.practice.library import QuestionLibrary, select

app = typer.Typer(help="Look at the question bank, and make it your own.", no_args_is_help=True)
question_review.register(app)
tailor.register(app)

OfType = Annotated[InterviewType | None, typer.Option(help="Only this type.")]
OfLevel = Annotated[Difficulty | None, typer.Option(help="Only this level.")]
OfCompany = Annotated[str | None, typer.Option(help="Only this company.")]
OfCategory = Annotated[str | None, typer.Option(help="Only this category.")]
Own = Annotated[bool, typer.Option("--own", help="Only your own questions and versions.")]
Retired = Annotated[bool, typer.Option("--retired", help="Those that are not asked any more.")]
QuestionId = Annotated[str, typer.Argument(metavar="ID", help="A question's id, as the list shows it.")]
QuestionFile = Annotated[Path, typer.Argument(metavar="FILE", help="A .yaml, .json or .csv file.")]


@app.command("list")
def list_questions(
    context: typer.Context,
    type: OfType = None,
    difficulty: OfLevel = None,
    company: OfCompany = None,
    category: OfCategory = None,
    own: Own = False,
    retired: Retired = False,
    as_json: AsJson = False,
) -> None:
    """List the questions that can be asked."""
    wanted = QuestionFilter(type=type, difficulty=difficulty, company=company, category=category)
    found = select(services_of(context).bank, wanted, own=own, retired=retired)
    if as_json:
        print_json([question_data(question) for question in found])
        return
    if not found:
        typer.echo("No question fits. Leave out a filter to see more.")
        return
    rows = [
        (question.id, question.type, question.difficulty, question.company or "", question.shown)
        for question in found
    ]
    print_table(("ID", "TYPE", "LEVEL", "COMPANY", "QUESTION"), rows)


@app.command()
def add(context: typer.Context, file: QuestionFile) -> None:
    """Add own questions; all of the file, or none where one has a mistake."""
    _take(services_of(context).library, file)


@app.command("import")
def import_questions(
    context: typer.Context,
    file: QuestionFile,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the file's version of questions that are there.")
    ] = False,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Pass over bad rows instead of importing nothing.")
    ] = False,
) -> None:
    """Add own questions and own versions of others from a YAML, JSON or CSV file.

    In CSV each row is a question, under the names of the columns (see: questions export --format csv). A list
    is one cell with ";" between its items; a keyword's spoken forms follow it: "O(log n) = log n | big o".
    A cell that begins with "[" is a JSON list.
    """
    _take(services_of(context).library, file, replace=replace, skip_bad=skip_bad)


@app.command()
def export(
    context: typer.Context,
    notation: Annotated[
        Notation | None, typer.Option("--format", help="How to write them; else as the file's name says.")
    ] = None,
    type: OfType = None,
    difficulty: OfLevel = None,
    company: OfCompany = None,
    category: OfCategory = None,
    own: Own = False,
    retired: Retired = False,
    out: Annotated[Path | None, typer.Option(help="A new file; else they are printed.")] = None,
) -> None:
    """Write questions as a file that can be imported again."""
    wanted = QuestionFilter(type=type, difficulty=difficulty, company=company, category=category)
    services = services_of(context)
    found = select(services.bank, wanted, own=own, retired=retired)
    text = services.library.export(found, notation or _notation_of(out))
    if out is None:
        typer.echo(text, nl=False)
    else:
        write_new_file(out, text)
        typer.echo(f"Wrote {len(found)} questions to {out}.")


@app.command()
def edit(
    context: typer.Context,
    question_id: QuestionId,
    file: Annotated[
        Path | None, typer.Option(help="Take the new version from here, without an editor.")
    ] = None,
) -> None:
    """Write your own version of a question, in your editor or from a file; it survives every update."""
    library = services_of(context).library
    if file:
        bad = library.rewrite(question_id, file)
        _complain(file.name, bad)
        if bad:
            raise QuestionFileError(
                f"{question_id} was left as it was.", way_on=f"Correct {file} and try again."
            )
    elif not _edit_by_hand(library, question_id):
        typer.echo("Nothing was changed.")
        return
    typer.echo(
        f"{question_id} is asked in your version now. Take it back with: questions discard {question_id}"
    )


@app.command()
def discard(context: typer.Context, question_id: QuestionId) -> None:
    """Give up your version of a question: the shipped one is asked again; an own question is gone."""
    services_of(context).bank.discard(question_id)
    typer.echo(f"Your version of {question_id} is gone.")


@app.command()
def retire(
    context: typer.Context,
    question_id: QuestionId,
    back: Annotated[bool, typer.Option("--back", help="Ask it again.")] = False,
) -> None:
    """Ask a question no more."""
    services_of(context).bank.retire(question_id, retired=not back)
    typer.echo(f"{question_id} is {'asked again' if back else 'not asked any more'}.")


def _take(library: QuestionLibrary, file: Path, *, replace: bool = False, skip_bad: bool = False) -> None:
    taken = library.take(file, replace=replace, skip_bad=skip_bad)
    _complain(file.name, taken.bad)
    if taken.is_refused:
        raise QuestionFileError(
            f"{file.name} has {_counted(len(taken.bad), 'mistake')}, so nothing was imported.",
            way_on="Correct them, or pass over the bad rows with: mockinterview questions import --skip-bad.",
        )
    typer.echo(
        f"{len(taken.added)} added, {len(taken.replaced)} replaced, {taken.unchanged} unchanged"
        + (f", {_counted(len(taken.bad), 'mistake')} passed over." if taken.bad else ".")
    )


def _edit_by_hand(library: QuestionLibrary, question_id: str) -> bool:
    """Open the editor until the text is a good question or is given up; return whether it was kept."""
    text = original = library.text_of(question_id)
    if not sys.stdin.isatty():
        raise QuestionFileError(
            "There is no terminal to open an editor in.", way_on="Give the text with --file FILE."
        )
    while (edited := click.edit(text, extension=".yaml")) not in (None, original):
        bad = library.rewrite(question_id, edited)
        if not bad:
            return True
        _complain("Your text", bad)
        typer.confirm("Edit it again? Otherwise your changes are lost.", default=True, abort=True)
        text = edited
    return False


def _complain(where: str, bad: Iterable[BadEntry]) -> None:
    for entry in bad:
        typer.echo(f"{where}, {entry}", err=True)


def _notation_of(out: Path | None) -> Notation:
    suffix = out.suffix.lower().removeprefix(".") if out else ""
    return Notation(suffix) if suffix in set(Notation) else Notation.YAML


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"

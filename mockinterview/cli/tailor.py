"""``mockinterview questions tailor`` and ``sets``: interviews fitted to a job."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.domain.tailoring import Pick
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.practice.tailoring import Tailoring

STDIN = Path("-")
sets = typer.Typer(help="Sets of questions saved under a name.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(tailor)
    app.add_typer(sets, name="sets")


def tailor(
    context: typer.Context,
    job_description: Annotated[
        Path, typer.Option(help="A .txt, .md, .pdf or .docx file; - reads pasted text.")
    ],
    resume: Annotated[Path | None, typer.Option(help="Your resume, in a file of the same kinds.")] = None,
    minutes: Annotated[int, typer.Option(min=1, max=120, help="Minutes; five questions in ten.")] = 30,
    type: Annotated[list[InterviewType] | None, typer.Option(help="Only this type; can be repeated.")] = None,
    difficulty: Annotated[Difficulty | None, typer.Option(help="Only this level.")] = None,
    save: Annotated[str | None, typer.Option(help="Keep the questions under this name.")] = None,
    as_json: AsJson = False,
) -> None:
    """Choose questions that fit a job description, and say which of its phrases each one matches."""
    tailoring = services_of(context).tailoring
    found = tailoring.tailor(
        _text(tailoring, job_description),
        resume=_text(tailoring, resume) if resume else "",
        minutes=minutes,
        types=type or (),
        difficulty=difficulty,
    )
    saved = tailoring.save(save, [pick.question for pick in found.picks]) if save is not None else None
    if as_json:
        picks = [_pick_data(pick) for pick in found.picks]
        print_json({"picks": picks, "notes": list(found.notes), "saved": saved.name if saved else None})
        return
    for pick in found.picks:
        _show(pick)
    for note in found.notes:
        typer.echo(f"Note: {note}", err=True)
    if saved:
        typer.echo(f'Saved. Practice it with: mockinterview practice --set "{saved.name}"')


@sets.command("list")
def list_sets(context: typer.Context, as_json: AsJson = False) -> None:
    """List the saved sets."""
    found = services_of(context).bank.sets()
    if as_json:
        print_json([{"name": one.name, "questions": list(one.question_ids)} for one in found])
    elif not found:
        typer.echo("No set is saved. Make one with: mockinterview questions tailor --save NAME")
    else:
        rows = [(one.name, str(len(one.question_ids)), " ".join(one.question_ids)) for one in found]
        print_table(("NAME", "QUESTIONS", "IDS"), rows)


@sets.command()
def delete(context: typer.Context, name: Annotated[str, typer.Argument(help="The set's name.")]) -> None:
    """Delete a saved set; its questions stay in the bank."""
    services_of(context).bank.delete_set(name)
    typer.echo(f"Deleted the set '{name}'.")


def _text(tailoring: Tailoring, file: Path) -> str:
    return sys.stdin.read() if file == STDIN else tailoring.text_of(file)


def _show(pick: Pick) -> None:
    question = pick.question
    typer.echo(f"{question.id}  ({question.type}, {question.difficulty}, {question.category})")
    typer.echo(f"  {question.shown}")
    for phrase in pick.phrases:
        typer.echo(f'  - {phrase.document}: "{phrase.words}"')


def _pick_data(pick: Pick) -> dict[str, object]:
    question = pick.question
    return {
        "id": question.id,
        "type": question.type,
        "difficulty": question.difficulty,
        "category": question.category,
        "question": question.shown,
        "fit": round(pick.fit, 3),
        "phrases": [{"words": phrase.words, "document": phrase.document} for phrase in pick.phrases],
    }

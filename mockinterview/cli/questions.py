"""``mockinterview questions``: the question bank."""

from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.practice.export import question_data

app = typer.Typer(help="Look at the question bank.", no_args_is_help=True)


@app.command("list")
def list_questions(
    context: typer.Context,
    type: Annotated[InterviewType | None, typer.Option(help="Only this type.")] = None,
    difficulty: Annotated[Difficulty | None, typer.Option(help="Only this level.")] = None,
    company: Annotated[str | None, typer.Option(help="Only this company.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the questions that can be asked."""
    found = [
        question
        for question in services_of(context).bank.questions()
        if type in (None, question.type)
        and difficulty in (None, question.difficulty)
        and company in (None, question.company)
    ]
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

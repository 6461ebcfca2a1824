"""``mockinterview label`` and ``labels``: what people say answers are worth."""

from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.domain.label import SELF, Label
from mockinterview.domain.vocabulary import Rating, Skill
from mockinterview.practice.label_export import label_data
from mockinterview.screens.words import RATINGS, SKILLS

NO_LABELS = "There are no labels yet. Say what an answer is worth with: mockinterview label"
labels = typer.Typer(help="List and remove what people said answers are worth.", no_args_is_help=True)
Points = Annotated[
    float | None, typer.Option(min=0, max=10, help="Points from 0 to 10, instead of a rating.")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(label)
    app.add_typer(labels, name="labels")


def label(
    context: typer.Context,
    target: Annotated[str, typer.Argument(metavar="ID", help="An answer's id, or a session's.")],
    question: Annotated[int | None, typer.Argument(min=1, help="With a session: which question.")] = None,
    rating: Annotated[Rating | None, typer.Option(help="What the answer is worth.")] = None,
    content_quality: Points = None,
    communication: Points = None,
    confidence: Points = None,
    technical_accuracy: Points = None,
    by: Annotated[str, typer.Option(help="Who says so: self, coach or a name.")] = SELF,
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what an answer is worth; train --include-labels learns from it."""
    points = {
        Skill.CONTENT_QUALITY: content_quality,
        Skill.COMMUNICATION: communication,
        Skill.CONFIDENCE: confidence,
        Skill.TECHNICAL_ACCURACY: technical_accuracy,
    }
    skills = {skill: value for skill, value in points.items() if value is not None}
    kept = services_of(context).labelling.label(
        target, question, rating=rating, skills=skills, by=by, note=note
    )
    if as_json:
        print_json(label_data(kept))
    else:
        typer.echo(f"Label {kept.id}: {_verdict(kept)}, by {kept.verdict.by}; scored {kept.scored:.1f}.")


@labels.command("list")
def list_labels(context: typer.Context, as_json: AsJson = False) -> None:
    """List labels, oldest first."""
    found = services_of(context).labelling.list()
    if as_json:
        print_json([label_data(one) for one in found])
    elif found:
        print_table(("ID", "LABELLED", "BY", "SCORED", "VERDICT", "QUESTION", "NOTE"), list(map(_row, found)))
    else:
        typer.echo(NO_LABELS)


@labels.command()
def remove(
    context: typer.Context,
    label_id: Annotated[int, typer.Argument(metavar="ID", help="The label's number.")],
) -> None:
    """Forget a label."""
    services_of(context).labelling.remove(label_id)
    typer.echo(
        f"Removed label {label_id}. What it taught stays until you learn again or go back to another version."
    )


def _row(one: Label) -> tuple[str, ...]:
    when = one.created_at.astimezone().strftime("%Y-%m-%d %H:%M")
    note = one.verdict.note or ""
    return (str(one.id), when, one.verdict.by, f"{one.scored:.1f}", _verdict(one), one.question_id, note)


def _verdict(one: Label) -> str:
    if not one.verdict.skills:
        return RATINGS[one.verdict.rating]
    skills = ", ".join(f"{SKILLS[skill]} {points:g}" for skill, points in one.verdict.skills.items())
    return f"{one.verdict.points:.1f} ({skills})"

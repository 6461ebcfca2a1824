"""``mockinterview train``, ``evaluate`` and ``model card``: the model that tells probabilities of ratings."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, services_of
from mockinterview.cli.progress import shown_steps
from mockinterview.cli.versions import learn_from_labels

SEED = 1
model = typer.Typer(help="Look at the trained model.", no_args_is_help=True)

IncludeLabels = Annotated[
    bool,
    typer.Option("--include-labels", help="Learn also from the ratings that people gave on this machine."),
]
Seed = Annotated[int, typer.Option(help="What all chance is drawn from; the same seed makes the same model.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(train)
    app.command()(evaluate)
    app.add_typer(model, name="model")


def train(
    context: typer.Context,
    out: Annotated[
        Path | None, typer.Option(help="Folder for the model; else that of your own data.")
    ] = None,
    include_labels: IncludeLabels = False,
    seed: Seed = SEED,
) -> None:
    """Make a new model from generated, hand-written and rated answers; takes minutes.

    With labels and no folder it is used only if it comes closer to labels it has not seen.
    """
    if include_labels and out is None:
        learn_from_labels(services_of(context), seed=seed)
        return
    training = services_of(context).training
    with shown_steps() as on_step:
        card = training.train(folder=out, include_labels=include_labels, seed=seed, on_step=on_step)
    for sentence in card.sentences:
        typer.echo(sentence)


def evaluate(
    context: typer.Context,
    include_labels: IncludeLabels = False,
    seed: Seed = SEED,
    as_json: AsJson = False,
) -> None:
    """Judge kinds of models on questions they were not fitted to; changes nothing, takes minutes."""
    training = services_of(context).training
    with shown_steps() as on_step:
        figures = training.evaluate(include_labels=include_labels, seed=seed, on_step=on_step)
    if as_json:
        print_json(figures)
    else:
        _show(figures)


@model.command()
def card(context: typer.Context, as_json: AsJson = False) -> None:
    """Tell what the model in use was fitted to, what it reaches and where it is weak."""
    found = services_of(context).training.card()
    if as_json:
        print_json(found.recipe)
        return
    for sentence in found.sentences:
        typer.echo(sentence)


def _show(figures: Mapping[str, object], indent: str = "") -> None:
    """Print figures, one a line, those that belong together below their name."""
    for name, value in figures.items():
        if isinstance(value, Mapping):
            typer.echo(f"{indent}{name}")
            _show(value, f"{indent}  ")
        else:
            typer.echo(f"{indent}{name}: {value}")

"""``train --include-labels``, ``model list`` and ``model rollback``: what was learned on this machine."""

from collections.abc import Mapping
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.cli.progress import shown_steps
from mockinterview.domain.label import Agreement
from mockinterview.domain.model_version import SHIPPED, ModelVersion
from mockinterview.practice.label_export import shipped_data, version_data
from mockinterview.practice.learning import Learned, Learning
from mockinterview.practice.services import Services

AS_IT_CAME = "the program as it came"


def register(model: typer.Typer) -> None:
    """Add the commands to those about the model."""
    model.command("list")(list_versions)
    model.command()(rollback)


def learn_from_labels(services: Services, *, seed: int) -> None:
    """Learn from the labels and tell what came of it."""
    with shown_steps() as on_step:
        outcome = services.learning.learn(on_step=on_step, seed=seed)
    for sentence in _told(outcome):
        typer.echo(sentence)


def list_versions(context: typer.Context, as_json: AsJson = False) -> None:
    """List what was learned from labels: when, how well it judged, and what judges now."""
    learning = services_of(context).learning
    data = _data(learning)
    if as_json:
        print_json(data)
        return
    rows = [("0", "", "", "", "", str(data[0]["state"]))]
    rows += [
        (*_row(version), str(told["state"]))
        for version, told in zip(learning.versions(), data[1:], strict=True)
    ]
    print_table(("VERSION", "MADE", "LABELS", "BEFORE", "AFTER", "STATE"), rows)


def rollback(
    context: typer.Context,
    version: Annotated[
        int | None, typer.Argument(min=0, help="Which one; else the one before. 0 is the program as it came.")
    ] = None,
) -> None:
    """Let an earlier version judge again."""
    number = services_of(context).learning.roll_back(version)
    typer.echo(f"From now on {f'version {number}' if number != SHIPPED else AS_IT_CAME} judges.")


def _data(learning: Learning) -> list[Mapping[str, object]]:
    active = learning.active()
    return [
        shipped_data(is_active=active is None),
        *(version_data(one, is_active=one == active) for one in learning.versions()),
    ]


def _row(version: ModelVersion) -> tuple[str, str, str, str, str]:
    made = version.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    before, after = _agreement(version.before), _agreement(version.after)
    return str(version.number), made, str(len(version.label_ids)), before, after


def _agreement(one: Agreement) -> str:
    return f"{one.off:.2f} off, {100 * one.same_rating:.0f} % same"


def _told(outcome: Learned) -> list[str]:
    version = outcome.version
    kept_out = f"On {version.after.labels} labels, each left out when its answer was judged"
    before, after = version.before, version.after
    figures = (
        f"{kept_out}, scores were {before.off:.2f} points off before and {after.off:.2f} after; "
        f"the same rating {100 * before.same_rating:.0f} % and {100 * after.same_rating:.0f} %."
    )
    if version.refused:
        return [figures, "That is no better, so what judged until now still does.", *outcome.notes]
    what = "the classifier and offsets" if version.is_retrained else "offsets"
    judges = f"Version {version.number} ({what}) judges from now on; back with: mockinterview model rollback"
    return [figures, judges, *outcome.notes]

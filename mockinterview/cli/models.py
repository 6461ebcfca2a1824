"""``mockinterview models``: speech models."""

from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.cli.progress import shown_bytes
from mockinterview.practice.recognizers import BUILT_IN, choose_recognizer, recognizer_setting

app = typer.Typer(help="List, install and choose speech models.", no_args_is_help=True)
MEGABYTE = 1_000_000


@app.command("list")
def list_models(context: typer.Context, as_json: AsJson = False) -> None:
    """List the recogniser that is built in and the speech models that are here or can be fetched."""
    services = services_of(context)
    found = services.models.list()
    used = choose_recognizer(str(services.settings.get("recognizer")), found)
    rows = [(BUILT_IN, "Built-in basic recogniser", 0, "installed", used.model is None)]
    rows += [(line.name, line.title, line.bytes, line.state, line.name == used.model) for line in found]
    if as_json:
        keys = ("name", "title", "bytes", "state", "in_use")
        print_json([dict(zip(keys, row, strict=True)) for row in rows])
        return
    print_table(
        ("NAME", "MODEL", "SIZE", "STATE", "IN USE"),
        [
            (name, title, f"{size / MEGABYTE:.0f} MB" if size else "", state, "yes" if in_use else "")
            for name, title, size, state, in_use in rows
        ],
    )


@app.command()
def install(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A model's name, or a local archive or folder.")],
) -> None:
    """Download a model, going on where a broken download stopped, or take one from a file."""
    services = services_of(context)
    local = Path(name)
    if local.exists() or local.suffix == ".zip":
        installed = services.models.install_from(local)
    else:
        with shown_bytes(name) as on_progress:
            services.models.install(name, on_progress=on_progress, cancelled=lambda: False)
        installed = name
    typer.echo(f"Installed {installed}. It is used from now on unless you chose another recogniser.")


@app.command()
def use(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A model's name, pocketsphinx, or auto for the best.")],
) -> None:
    """Choose the recogniser for all later interviews."""
    services = services_of(context)
    chosen = recognizer_setting(name, services.models.list())
    services.settings.set("recognizer", chosen)
    typer.echo(f"Answers are now recognised by: {chosen}.")


@app.command()
def remove(context: typer.Context, name: Annotated[str, typer.Argument(help="A model's name.")]) -> None:
    """Delete an installed model from the disk."""
    services_of(context).models.remove(name)
    typer.echo(f"Removed {name}.")

"""``mockinterview settings``: what the user chose."""

from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.domain.errors import SettingsError
from mockinterview.practice.services import Services

app = typer.Typer(
    help="See and change settings: voice, microphone, recogniser and more.", no_args_is_help=True
)
Key = Annotated[str, typer.Argument(metavar="KEY", help="The setting, as list names it.")]


@app.command("list")
def list_settings(context: typer.Context, as_json: AsJson = False) -> None:
    """List every setting with its value."""
    values = services_of(context).settings.all()
    if as_json:
        print_json(values)
    else:
        print_table(("KEY", "VALUE"), [(key, _written(value)) for key, value in values.items()])


@app.command("set")
def set_setting(context: typer.Context, key: Key, value: Annotated[str, typer.Argument()]) -> None:
    """Change a setting."""
    services = services_of(context)
    services.settings.set(key, _typed(services, key, value))
    typer.echo(f"{key} is now {_written(services.settings.get(key))}.")


@app.command()
def reset(context: typer.Context, key: Key) -> None:
    """Go back to a setting's default."""
    services = services_of(context)
    services.settings.reset(key)
    typer.echo(f"{key} is now {_written(services.settings.get(key))}.")


def _written(value: object) -> str:
    return "(not set)" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _typed(services: Services, key: str, text: str) -> object:
    """Return a value of the kind the setting has now; what is none is left for the setting to refuse."""
    present = services.settings.get(key)
    if isinstance(present, bool):
        return {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}.get(
            text.lower(), text
        )
    if isinstance(present, int | float):
        try:
            return type(present)(text)
        except ValueError as error:
            raise SettingsError(f"{key} takes a number, not {text}.", way_on="Give a number.") from error
    return text

"""The command line: verbs, options and exit codes.

Exit code 0 is success, 1 a machine on which the main job can't run, 2 an error said in one sentence.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from mockinterview import __version__
from mockinterview.cli import (
    charts,
    due,
    labels,
    models,
    practice,
    questions,
    report,
    score,
    sessions,
    settings,
    tools,
    training,
    versions,
)
from mockinterview.cli.context import Context, Front
from mockinterview.domain.errors import WorldError
from mockinterview.practice.services import Services

FAILED = 2
INTERRUPTED = 130
"""What typer makes of Ctrl-C."""
STOPPED = "Stopped. Everything that was finished is kept."

app = typer.Typer(
    name="mockinterview",
    help="A spoken mock-interview coach that runs on your own laptop, offline.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
practice.register(app)
due.register(app)
charts.register(app)
report.register(app)
tools.register(app)
training.register(app)
labels.register(app)
versions.register(training.model)
score.register(app)
app.add_typer(sessions.app, name="sessions")
app.add_typer(questions.app, name="questions")
app.add_typer(models.app, name="models")
app.add_typer(settings.app, name="settings")


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    home: Annotated[
        Path | None,
        typer.Option(help="Folder of all user data; else MOCKINTERVIEW_HOME, else the system's own."),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
    screenshot: Annotated[
        Path | None, typer.Option(help="Render every page of the window to PNG files here, and exit.")
    ] = None,
) -> None:
    """Practice interviews out loud and see what to change. Without a command, the window opens."""
    if version:
        typer.echo(f"mockinterview {__version__}")
        raise typer.Exit
    held: Context = context.obj
    held.home = home
    if screenshot is not None:
        files = held.window.render(screenshot)
        typer.echo(f"{len(files)} pictures are in {screenshot}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(held.window.open(home))


def run(arguments: Sequence[str], build: Callable[[Path | None], Services], window: Front) -> int:
    """Run one command line and return its exit code; an error is one sentence, never a traceback."""
    context = Context(build, window)
    try:
        return _carry_out(arguments, context)
    except BrokenPipeError:
        _forget_the_reader()
        return FAILED
    finally:
        context.close()


def _carry_out(arguments: Sequence[str], context: Context) -> int:
    """Return the exit code of a command. Raises BrokenPipeError where whoever read its output has gone."""
    try:
        code = app(args=list(arguments), obj=context, standalone_mode=False, prog_name="mockinterview")
        sys.stdout.flush()
        if code != INTERRUPTED:
            return code if isinstance(code, int) else 0
        sentence = STOPPED
    except WorldError as error:
        sentence = str(error)
    except typer.TyperException as error:
        sentence = _in_one_line(error)
    except typer.Abort:
        sentence = STOPPED
    except SystemExit as error:  # which is what typer makes of a broken pipe
        raise BrokenPipeError from error
    print(f"mockinterview: {sentence}", file=sys.stderr)
    return FAILED


def _in_one_line(error: typer.TyperException) -> str:
    """Return a usage error with its way on."""
    message = " ".join(error.format_message().split()).replace("Value error, ", "").rstrip(".")
    ctx = getattr(error, "ctx", None)
    return f"{message or 'A command is missing'}. See: {ctx.command_path if ctx else 'mockinterview'} --help"


def _forget_the_reader() -> None:
    """Let what is still to be written vanish, as the interpreter would complain about it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)

"""``mockinterview transcribe``, ``doctor``, ``voices``, ``devices`` and ``play``."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.cli.show import paragraph
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.export import transcript_data
from mockinterview.practice.health import main_job_runs

CANNOT_RUN = 1


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (transcribe, doctor, voices, devices, play):
        app.command()(command)


def transcribe(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A WAV, FLAC or OGG file.")],
    as_json: AsJson = False,
) -> None:
    """Recognise what is said in a sound file."""
    services = services_of(context)
    if sentence := services.preparation(Channel.RECORDED):
        typer.echo(f"Note: {sentence}", err=True)
    transcript = services.transcribe(file)
    if as_json:
        print_json(transcript_data(transcript))
    else:
        paragraph(transcript.text or "Nothing was recognised.")


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Tell what works on this machine; exit code 1 if no interview can be held."""
    findings = services_of(context).examine()
    if as_json:
        print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            typer.echo(f"{'ok     ' if finding.works else 'missing'}  {finding.name}: {finding.sentence}")
    if not main_job_runs(findings):
        raise typer.Exit(CANNOT_RUN)


def voices(context: typer.Context, as_json: AsJson = False) -> None:
    """List the voices that can ask; choose one with: settings set voice ID."""
    found = services_of(context).voice.voices()
    if as_json:
        print_json([asdict(voice) for voice in found])
    else:
        print_table(("ID", "NAME", "LANGUAGE"), [(voice.id, voice.name, voice.language) for voice in found])


def devices(context: typer.Context, as_json: AsJson = False) -> None:
    """List the microphones; choose one with: settings set microphone NAME."""
    found = services_of(context).microphone.devices()
    if as_json:
        print_json([asdict(device) for device in found])
    elif not found:
        typer.echo("There is no microphone. Connect one, or answer by typing with: practice --typed")
    else:
        print_table(("NAME", "DEFAULT"), [(one.name, "yes" if one.is_default else "") for one in found])


def play(context: typer.Context, file: Annotated[Path, typer.Argument(help="A sound file.")]) -> None:
    """Play a recording."""
    services_of(context).player.play(file)

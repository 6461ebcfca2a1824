"""``mockinterview due``, ``drill``, ``plan`` and ``calendar``: what comes back, and the days until then."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.cli.practice import hold
from mockinterview.cli.show import paragraph
from mockinterview.cli.source import Answers, Typed, Voice, source_of
from mockinterview.domain.errors import PlanError
from mockinterview.domain.plan import PLAN_MINUTES
from mockinterview.practice.repeating_data import due_data, plan_data
from mockinterview.practice.services import Services
from mockinterview.practice.start import last_wish
from mockinterview.screens.due_page import COMMAND_DRILL, COMMAND_DUE, DuePicture, due_picture
from mockinterview.screens.plan_page import (
    NAME,
    NO_PLAN_WAY_ON,
    NO_PLAN_YET,
    USUAL_MINUTES,
    calendar_events,
    dose,
    plan_picture,
    plan_rows,
)

Profile = Annotated[str | None, typer.Option(help="Who practices.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (due, drill, plan, calendar):
        app.command()(command)


def due(context: typer.Context, profile: Profile = None, as_json: AsJson = False) -> None:
    """Show which questions come back today, and why."""
    services = services_of(context)
    today = services.repeating.today(_who(services, profile))
    with_streak = services.settings.get("streak") is True
    if as_json:
        print_json(due_data(today, with_streak=with_streak))
    else:
        _show(due_picture(today, with_streak=with_streak))


def drill(
    context: typer.Context,
    profile: Profile = None,
    answers: Answers = None,
    typed: Typed = False,
    voice: Voice = None,
    as_json: AsJson = False,
) -> None:
    """Hold an interview of five questions on the weakest skill."""
    services = services_of(context)
    source = source_of(services, answers=answers, typed=typed, voice=voice)
    wish = replace(
        last_wish(services.settings), channel=source.channel, profile=_who(services, profile), seed=None
    )
    hold(services, services.repeating.prepare_drill(wish), source, as_json=as_json)


def plan(
    context: typer.Context,
    date: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Day of the interview; makes a new plan."),
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option(min=PLAN_MINUTES[0], max=PLAN_MINUTES[-1], help="Minutes a day; 30 if not said."),
    ] = None,
    profile: Profile = None,
    as_json: AsJson = False,
) -> None:
    """Plan the days to the interview, or show the plan there is."""
    services = services_of(context)
    who, planning = _who(services, profile), services.planning
    if date is not None:
        planning.make(who, interview_on=date.date(), minutes=minutes or USUAL_MINUTES)
    elif minutes is not None:
        raise PlanError("A plan needs the day of the interview.", way_on="Name it with --date.")
    made = planning.kept(who)
    if as_json:
        print_json(plan_data(made) if made else None)
    elif made is None:
        typer.echo(f"{NO_PLAN_YET} {NO_PLAN_WAY_ON}")
    else:
        typer.echo(plan_picture(made, today=planning.today).when)
        print_table(("DAY", "WHAT"), plan_rows(made))
        typer.echo(dose(made))


def calendar(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="The .ics file to write.")],
    at: Annotated[
        datetime | None,
        typer.Option(formats=["%H:%M"], help="Time of day to practice; 18:00 if not said."),
    ] = None,
    profile: Profile = None,
) -> None:
    """Write the plan to a calendar file for Google, Outlook or Apple."""
    services = services_of(context)
    who = _who(services, profile)
    kept = services.planning.kept(who)
    if kept is None:
        raise PlanError(NO_PLAN_YET, way_on=NO_PLAN_WAY_ON)
    events = calendar_events(kept, profile=who, at=at.time()) if at else calendar_events(kept, profile=who)
    services.planning.save_calendar(out, events, name=NAME)
    typer.echo(f"{len(events)} entries are in {out}")


def _who(services: Services, profile: str | None) -> str:
    return profile or str(services.settings.get("profile"))


def _show(picture: DuePicture) -> None:
    typer.echo(picture.headline)
    paragraph(picture.sentence)
    for number, row in enumerate(picture.rows, start=1):
        paragraph(f"{number}. {row.question}")
        for line in (f"{row.kind}, {row.minutes}", row.why, row.advice):
            if line:
                paragraph(line, indent="   ")
    if picture.rows:
        typer.echo(f"Start with: {COMMAND_DUE}")
    if picture.drill:
        typer.echo(f"\n{picture.drill.what}")
        for line in (picture.drill.why, picture.drill.focus):
            paragraph(line, indent="  ")
        typer.echo(f"  {COMMAND_DRILL}")
    typer.echo(f"\n{picture.habit}")

"""``mockinterview report``: a session, or a period, as a PDF file to print or hand on."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, services_of
from mockinterview.domain.report import Paper
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.ports.progress import RecordFilter
from mockinterview.screens.report import made_sentences, session_report
from mockinterview.screens.report_period import period_report


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(report)


def report(
    context: typer.Context,
    pdf: Annotated[Path, typer.Option(help="The new PDF file.")],
    session_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A session's id, or a unique beginning; without, a period."),
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="First day of the period.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day of the period.")
    ] = None,
    profile: Annotated[str | None, typer.Option(help="Whose period; else who practices now.")] = None,
    type: Annotated[InterviewType | None, typer.Option(help="Only this type.")] = None,
    company: Annotated[str | None, typer.Option(help="Only this company.")] = None,
    paper: Annotated[Paper, typer.Option(help="What it is printed on.")] = Paper.A4,
    as_json: AsJson = False,
) -> None:
    """Write a session, or a period, into a PDF report."""
    services = services_of(context)
    if session_id and (since or until or profile or type or company):
        raise typer.BadParameter("a session or a period, not both")
    if session_id:
        made = session_report(services.reporting, services.store.get(session_id))
    else:
        wanted = RecordFilter(
            profile=profile or str(services.settings.get("profile")),
            type=type,
            company=company,
            since=_start_of(since.date()) if since else None,
            until=_start_of(until.date() + timedelta(days=1)) if until else None,
        )
        made = period_report(services.reporting, services.progress, wanted)
    printed = services.reporting.save(made, pdf, paper=paper, may_replace=False)
    if as_json:
        unprintable = list(printed.unprintable)
        print_json({"path": str(pdf.absolute()), "pages": printed.pages, "unprintable": unprintable})
    else:
        typer.echo(" ".join(made_sentences(printed, pdf)))


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()

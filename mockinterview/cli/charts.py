"""``mockinterview progress``: what changed over weeks, in words, as numbers and as charts."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, services_of
from mockinterview.cli.output import write_new_bytes
from mockinterview.domain.chart import Chart, ChartName
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.vocabulary import InterviewType, Mode
from mockinterview.ports.charts import PictureFormat
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress
from mockinterview.practice.progress_data import progress_data
from mockinterview.screens.chart_look import DARK_LOOK, LIGHT_LOOK
from mockinterview.screens.progress_page import (
    NO_BASELINES,
    NO_INSIGHTS,
    charts_of,
    progress_texts,
)


class Paper(StrEnum):
    """What a chart is drawn on."""

    LIGHT = "light"
    DARK = "dark"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(progress)


def progress(
    context: typer.Context,
    type: Annotated[InterviewType | None, typer.Option(help="Only this type.")] = None,
    company: Annotated[str | None, typer.Option(help="Only this company.")] = None,
    profile: Annotated[str | None, typer.Option(help="Only this person.")] = None,
    mode: Annotated[Mode | None, typer.Option(help="Only this mode.")] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only sessions from this day on.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only sessions up to this day.")
    ] = None,
    chart: Annotated[ChartName | None, typer.Option(help="Draw this chart into --out.")] = None,
    out: Annotated[Path | None, typer.Option(help="A new file, .png or .svg.")] = None,
    theme: Annotated[Paper, typer.Option(help="Colors of the chart.")] = Paper.LIGHT,
    as_json: AsJson = False,
) -> None:
    """Show what changed over your sessions; a chart goes into a file."""
    services = services_of(context)
    wanted = RecordFilter(
        type=type,
        company=company,
        profile=profile,
        mode=mode,
        since=_start_of(since.date()) if since else None,
        until=_start_of(until.date() + timedelta(days=1)) if until else None,
    )
    if chart or out:
        name, path, kind = _asked_for(chart, out)
        (drawn,) = charts_of(services.progress, wanted, [name])
        look = LIGHT_LOOK if theme is Paper.LIGHT else DARK_LOOK
        write_new_bytes(path, services.progress.charts.file(_with_drawing(drawn), look, kind))
        typer.echo(f"{drawn.alternative} It is in {path}")
    elif as_json:
        said = progress_texts(services.progress, wanted).insights
        print_json({"insights": list(said), **progress_data(services.progress, wanted)})
    else:
        _show(services.progress, wanted)


def _show(progress: Progress, wanted: RecordFilter) -> None:
    """Print insights, baselines, stories, and what each chart says."""
    texts = progress_texts(progress, wanted)
    for heading, sentences in (
        ("What stands out", texts.insights or (NO_INSIGHTS,)),
        ("Your way of speaking", texts.baselines or (NO_BASELINES,)),
        ("Your stories", texts.stories),
    ):
        typer.echo(heading)
        for sentence in sentences:
            typer.echo(f"  {sentence}")
    typer.echo("Charts (--chart NAME --out FILE.png)")
    for drawn in charts_of(progress, wanted, tuple(ChartName)):
        typer.echo(f"  {drawn.name}: {drawn.about}")


def _asked_for(chart: ChartName | None, out: Path | None) -> tuple[ChartName, Path, PictureFormat]:
    """Return which chart goes where. Raises typer.BadParameter where one of them is missing."""
    if chart is None or out is None:
        raise typer.BadParameter("--chart and --out go together")
    kind = out.suffix.removeprefix(".").lower()
    if kind not in list(PictureFormat):
        raise typer.BadParameter("--out takes a name that ends in .png or .svg")
    return chart, out, PictureFormat(kind)


def _with_drawing(chart: Chart) -> Chart:
    if chart.drawing is None:
        raise NotInStore(
            f"There is nothing to draw: {chart.about}", way_on="Practice with: mockinterview practice."
        )
    return chart


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()

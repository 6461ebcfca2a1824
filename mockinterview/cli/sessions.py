"""``mockinterview sessions``: the history."""

from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, print_table, services_of
from mockinterview.cli.practice import hold
from mockinterview.cli.show import show_session
from mockinterview.cli.source import Answers, Typed, Voice, source_of
from mockinterview.domain.vocabulary import InterviewType, Status
from mockinterview.ports import SessionFilter
from mockinterview.practice.export import session_data, summary_data
from mockinterview.screens.session_page import EMPTY_HISTORY, history_line, session_picture

app = typer.Typer(help="List, show, resume, delete and export past sessions.", no_args_is_help=True)
SessionId = Annotated[str, typer.Argument(metavar="ID", help="The id, or a unique beginning of it.")]


@app.command("list")
def list_sessions(
    context: typer.Context,
    type: Annotated[InterviewType | None, typer.Option(help="Only this type.")] = None,
    company: Annotated[str | None, typer.Option(help="Only this company.")] = None,
    profile: Annotated[str | None, typer.Option(help="Only this person.")] = None,
    status: Annotated[Status | None, typer.Option(help="Only sessions that stand so.")] = None,
    search: Annotated[str, typer.Option(help="Only with these words in questions or answers.")] = "",
    limit: Annotated[int | None, typer.Option(min=1, help="At most this many, the newest.")] = None,
    as_json: AsJson = False,
) -> None:
    """List sessions, newest first."""
    wanted = SessionFilter(
        type=type, company=company, profile=profile, status=status, search=search, limit=limit
    )
    found = services_of(context).store.list(wanted)
    if as_json:
        print_json([summary_data(summary) for summary in found])
        return
    if not found:
        typer.echo(EMPTY_HISTORY)
        return
    lines = [history_line(summary) for summary in found]
    rows = [(line.id, line.started, line.interview, line.status, line.answered, line.score) for line in lines]
    print_table(("ID", "STARTED", "INTERVIEW", "STATUS", "ANSWERED", "SCORE"), rows)


@app.command()
def show(context: typer.Context, session_id: SessionId, as_json: AsJson = False) -> None:
    """Show one session with its answers, scores and feedback."""
    session = services_of(context).store.get(session_id)
    if as_json:
        print_json(session_data(session))
    else:
        show_session(session_picture(session))


@app.command()
def resume(
    context: typer.Context,
    session_id: SessionId,
    answers: Answers = None,
    typed: Typed = False,
    voice: Voice = None,
    as_json: AsJson = False,
) -> None:
    """Go on with a session at the first question that is not answered."""
    services = services_of(context)
    source = source_of(services, answers=answers, typed=typed, voice=voice)
    hold(services, services.sessions.resume(session_id), source, as_json=as_json)


@app.command()
def delete(
    context: typer.Context,
    session_id: SessionId,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a session with its recordings; this can't be undone."""
    services = services_of(context)
    line = history_line(services.store.get(session_id).summary)
    if not yes:
        typer.confirm(f"Delete {line.id} ({line.interview}, {line.started}) and its recordings?", abort=True)
    services.sessions.delete(session_id)
    typer.echo(f"Deleted {line.id} and its recordings.")


@app.command()
def export(context: typer.Context, session_id: SessionId, as_json: AsJson = False) -> None:
    """Print one session whole, as JSON."""
    print_json(session_data(services_of(context).store.get(session_id)))

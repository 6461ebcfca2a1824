"""``mockinterview practice``: hold an interview."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from time import monotonic
from typing import Annotated

import typer

from mockinterview.cli.context import AsJson, print_json, services_of
from mockinterview.cli.show import show_session, show_session_feedback
from mockinterview.cli.source import Answers, Demo, Hinting, Source, Typed, Voice, source_of
from mockinterview.cli.terminal import Terminal, read_answers, read_keys
from mockinterview.domain.errors import NotInStore, StoreError
from mockinterview.domain.events import Action, Phase
from mockinterview.domain.selection import MINUTES, MINUTES_OF_A_QUESTION, question_count
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode
from mockinterview.practice.conduct import Conductor
from mockinterview.practice.export import session_data
from mockinterview.practice.hints import Prompter
from mockinterview.practice.listening import Listener
from mockinterview.practice.services import Services
from mockinterview.practice.sessions import Prepared
from mockinterview.practice.start import remember
from mockinterview.practice.typed import TypedListener
from mockinterview.screens.session_page import SHORT_ID, session_picture

Minutes = Annotated[int | None, typer.Option(min=1, max=120, help="Minutes; five questions in ten.")]
ModeOption = Annotated[
    Mode | None, typer.Option(help="practice: feedback after each answer; real: at the end.")
]
SavedSet = Annotated[
    str | None, typer.Option("--set", help="The questions of a saved set; its type and level are theirs.")
]

Due = Annotated[bool, typer.Option("--due", help="The questions that come back today.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(practice)


def practice(
    context: typer.Context,
    type: Annotated[InterviewType | None, typer.Option(help="What kind; else as last time.")] = None,
    difficulty: Annotated[Difficulty | None, typer.Option(help="The level; else as last time.")] = None,
    duration: Minutes = None,
    company: Annotated[str | None, typer.Option(help="Questions in the style of a company.")] = None,
    mode: ModeOption = None,
    profile: Annotated[str | None, typer.Option(help="Who practices.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same number brings the same questions.")] = None,
    saved_set: SavedSet = None,
    due: Due = False,
    answers: Answers = None,
    typed: Typed = False,
    voice: Voice = None,
    demo: Demo = False,
    hints: Hinting = False,
    as_json: AsJson = False,
) -> None:
    """Hold an interview: questions are spoken, answers heard, scored and kept."""
    if demo + due + (saved_set is not None) > 1:
        raise NotInStore("The demo, a set and what is due are three interviews.", way_on="Choose one.")
    services = services_of(context)
    source = source_of(services, answers=answers, typed=typed, voice=voice, demo=demo)
    _warm_up(services, source)
    settings = services.settings
    wish = Wish(
        type=type or InterviewType(str(settings.get("practice_type"))),
        difficulty=difficulty or Difficulty(str(settings.get("practice_difficulty"))),
        minutes=duration or source.minutes or int(settings.get("practice_minutes") or 0),
        mode=mode or Mode(str(settings.get("practice_mode"))),
        channel=source.channel,
        company=company,
        profile=profile or str(settings.get("profile")),
        seed=seed,
    )
    prepared = _chosen(services, wish, source, saved_set, due=due, demo=demo, is_cut=duration is not None)
    hold(services, prepared, source, prompter=_prompter(wish) if hints else None, as_json=as_json)


def _prompter(wish: Wish) -> Prompter:
    """Return who gives the hints; they are for answers that are spoken, and for practice."""
    if wish.channel is not Channel.SPOKEN or wish.mode is not Mode.PRACTICE:
        print("Note: Hints are given to spoken answers in practice mode only.", file=sys.stderr)
    return Prompter(now_s=monotonic)


def _warm_up(services: Services, source: Source) -> None:
    """Let the recogniser and the voice load beside the preparation, and say where that takes long."""
    if sentence := services.preparation(source.channel):
        print(f"Note: {sentence}", file=sys.stderr)
    services.warm_up(source.channel, aloud=source.aloud)


def _chosen(
    services: Services,
    wish: Wish,
    source: Source,
    saved_set: str | None,
    *,
    due: bool,
    demo: bool,
    is_cut: bool,
) -> Prepared:
    """Return the stored interview of a set, of what is due, of the demo, or of new questions."""
    if saved_set is not None:
        return _prepared_set(services, wish, source, saved_set, is_cut=is_cut)
    if due:
        return services.repeating.prepare_due(wish, limit=source.limit)
    return _prepared(services, wish, source, demo=demo)


def _prepared(services: Services, wish: Wish, source: Source, *, demo: bool) -> Prepared:
    """Return the stored interview; the demo asks what it has recordings for."""
    if demo and source.files:
        return services.sessions.prepare_set(wish, [path.stem for path in source.files.answers])
    prepared = services.sessions.prepare(wish, limit=source.limit)
    if source.files is None:
        remember(services.settings, wish)
    return prepared


def _prepared_set(services: Services, wish: Wish, source: Source, name: str, *, is_cut: bool) -> Prepared:
    """Return the stored interview of a saved set, whole or cut to the wished length."""
    ids, notes = services.tailoring.saved(name)
    most = question_count(minutes=wish.minutes) if is_cut else len(ids)
    ids = ids[: most if source.limit is None else min(most, source.limit)]
    minutes = min(MINUTES_OF_A_QUESTION * len(ids), MINUTES[-1])
    return services.sessions.prepare_set(replace(wish, minutes=minutes, company=None), ids, notes=notes)


def hold(
    services: Services,
    prepared: Prepared,
    source: Source,
    *,
    as_json: bool,
    prompter: Prompter | None = None,
) -> None:
    """Conduct a prepared interview in the terminal. Raises StoreError where it broke off."""
    out = sys.stderr if as_json else sys.stdout
    _say_notes(prepared, source)
    terminal = Terminal(channel=source.channel, out=out, shows_partials=out.isatty(), prompter=prompter)
    listener = source.listener(services)
    conductor = services.conductor(prepared, listener, terminal, aloud=source.aloud)
    terminal.attend(conductor.ask_for)
    _attend_keys(conductor, listener, terminal)
    with _ctrl_c_leaves(conductor):
        ended = conductor.run()
    if ended.phase is Phase.FAILED:
        raise StoreError(
            ended.notice or "The interview broke off.",
            way_on=f"Go on with: mockinterview sessions resume {prepared.session_id[:SHORT_ID]}",
        )
    _close(services, prepared.session_id, as_json=as_json)


def _say_notes(prepared: Prepared, source: Source) -> None:
    for note in prepared.notes:
        print(f"Note: {note}", file=sys.stderr)
    spare = (source.limit or 0) - len(prepared.interview.questions)
    if spare > 0:
        print(f"Note: {spare} recordings are left over; a longer --duration uses them.", file=sys.stderr)


def _attend_keys(conductor: Conductor, listener: Listener, terminal: Terminal) -> None:
    """Read the keyboard beside the interview."""
    if isinstance(listener, TypedListener):
        reader = Thread(
            target=read_answers, args=(sys.stdin, listener, terminal, conductor.ask_for), daemon=True
        )
    elif listener.channel is Channel.SPOKEN:
        reader = Thread(target=read_keys, args=(sys.stdin, terminal, conductor.ask_for), daemon=True)
    else:
        return
    reader.start()


@contextmanager
def _ctrl_c_leaves(conductor: Conductor) -> Iterator[None]:
    """Let Ctrl-C leave the interview, which keeps the answers, while the block runs."""
    before = signal.signal(signal.SIGINT, lambda *_: conductor.ask_for(Action.LEAVE))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _close(services: Services, session_id: str, *, as_json: bool) -> None:
    session = services.store.get(session_id)
    if as_json:
        print_json(session_data(session))
        return
    picture = session_picture(session)
    if session.summary.wish.mode is Mode.REAL:
        typer.echo("")
        show_session(picture)
        return
    typer.echo(f"\n{picture.line.status}: {picture.line.score}. {picture.line.answered} answered.")
    show_session_feedback(picture)
    typer.echo(f"See it again with: mockinterview sessions show {picture.line.id}")

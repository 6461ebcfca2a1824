"""Prints sessions and answers as text."""

import textwrap
from typing import TextIO

import typer

from mockinterview.screens.answer_page import AnswerPicture
from mockinterview.screens.session_page import SessionPicture

WIDTH = 96


def paragraph(text: str, *, indent: str = "", out: TextIO | None = None) -> None:
    """Print text wrapped to the page, on stdout or another stream."""
    for line in text.splitlines() or [""]:
        wrapped = textwrap.fill(line, WIDTH, initial_indent=indent, subsequent_indent=indent)
        typer.echo(wrapped, file=out)


def show_answer(
    picture: AnswerPicture, *, with_text: bool, with_points: bool = False, out: TextIO | None = None
) -> None:
    """Print one answer's verdict, skills, measures and feedback, and every key point if wished."""
    lines = [
        f"You said: {picture.said}" if with_text else "",
        picture.verdict,
        ", ".join(picture.skills),
        picture.measures,
        *(picture.points if with_points else ()),
        *(f"+ {sentence}" for sentence in picture.strengths),
        *(f"- {sentence}" for sentence in picture.improvements),
        f"> {picture.suggestion}" if picture.suggestion else "",
    ]
    for line in filter(None, lines):
        paragraph(line, indent="  ", out=out)


def show_session_feedback(picture: SessionPicture) -> None:
    """Print what a whole session shows, and what to practice next."""
    lines = [
        picture.best,
        picture.weakest,
        *(f"+ {sentence}" for sentence in picture.strengths),
        *(f"- {sentence}" for sentence in picture.improvements),
        picture.trend,
        f"> {picture.drill}",
        f"  {picture.command}",
    ]
    for line in filter(None, lines):
        typer.echo(line)


def show_session(picture: SessionPicture) -> None:
    """Print a whole session."""
    line = picture.line
    typer.echo(f"{line.interview}, {line.started}, {line.status.lower()}, {line.answered} answered")
    typer.echo(f"Overall: {line.score}")
    show_session_feedback(picture)
    for asked in picture.asked:
        typer.echo("")
        typer.echo(asked.heading)
        paragraph(asked.question)
        for answer in asked.answers:
            show_answer(answer, with_text=True, with_points=True)

"""How the answers of an interview are given on the command line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from mockinterview.domain.errors import AudioError
from mockinterview.domain.selection import MINUTES, MINUTES_OF_A_QUESTION
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.listening import Listener
from mockinterview.practice.recorded import AnswerFiles, answer_files
from mockinterview.practice.services import Services

Answers = Annotated[
    Path | None,
    typer.Option(help="Folder with one recording per question in name order; 2b.wav answers a follow-up."),
]
Typed = Annotated[bool, typer.Option("--typed", help="Type the answers, for silent places.")]
Demo = Annotated[bool, typer.Option("--demo", help="Play an interview from the bundled sample answers.")]
Voice = Annotated[
    bool | None, typer.Option("--voice/--no-voice", help="Speak the questions, or only show them.")
]

Hinting = Annotated[bool, typer.Option("--hints", help="A few words on what to do, while you speak.")]


@dataclass(frozen=True, slots=True)
class Source:
    """Where answers come from, and whether the questions are spoken."""

    channel: Channel
    folder: Path | None
    files: AnswerFiles | None
    aloud: bool

    @property
    def limit(self) -> int | None:
        """Return how many questions can be answered; None where any number can."""
        return len(self.files.answers) if self.files else None

    @property
    def minutes(self) -> int | None:
        """Return the length of an interview with all of these answers; None where any length will do."""
        return min(MINUTES_OF_A_QUESTION * len(self.files.answers), MINUTES[-1]) if self.files else None

    def listener(self, services: Services) -> Listener:
        """Return the listener for these answers."""
        return services.listener(self.channel, self.folder)


def source_of(
    services: Services, *, answers: Path | None, typed: bool, voice: bool | None, demo: bool = False
) -> Source:
    """Return the source the options name; by default questions are spoken when answers are.

    Raises AudioError.
    """
    if demo:
        answers = services.samples
    if typed and answers:
        raise AudioError(
            "Answers are either typed or recorded.", way_on="Leave out --typed, --answers or --demo."
        )
    channel = Channel.TYPED if typed else Channel.RECORDED if answers else Channel.SPOKEN
    spoken = channel is Channel.SPOKEN and services.settings.get("voice_on") is True
    files = answer_files(answers) if answers else None
    return Source(channel, answers, files, spoken if voice is None else voice)

"""What runs in the child process: PocketSphinx, and the messages it takes and gives.

PocketSphinx holds Python's interpreter lock while it decodes, seconds at a time; in the program's own process
it would freeze the window. The process ends when its parent closes the pipe or is gone.
"""

import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pocketsphinx

from mockinterview.domain.errors import ModelError
from mockinterview.speech.sphinx_answer import SphinxAnswer
from mockinterview.speech.sphinx_model import load_decoder
from mockinterview.speech.sphinx_words import Heard


@dataclass(frozen=True, slots=True)
class Begin:
    """Asks for a new answer; the one before is forgotten."""

    answer: int


@dataclass(frozen=True, slots=True)
class Sound:
    """Brings the next piece of an answer's sound, in whole samples."""

    answer: int
    pcm: bytes


@dataclass(frozen=True, slots=True)
class End:
    """Asks for what is left of the answer."""

    answer: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """Says that the model works."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Says why the model does not work; the process ends."""

    sentence: str
    way_on: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Brings the words of the latest, still incomplete piece."""

    answer: int
    text: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Brings what a complete piece held; with ``last`` the answer is complete."""

    answer: int
    heard: Heard
    last: bool = False


Request = Begin | Sound | End
Reply = Loaded | Failed | Preview | Settled


def serve(connection: Connection, language_model: Path | None, dictionary: Path | None) -> None:
    """Load the model and hear answers until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole terminal; the parent decides
    try:
        decoder = load_decoder(language_model=language_model, dictionary=dictionary)
    except ModelError as error:
        connection.send(Failed(error.sentence, error.way_on))
        return
    try:
        connection.send(Loaded())
        _Hearing(connection, decoder).run()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


class _Hearing:
    """The conversation with the parent; requests about an answer that is no longer heard are passed over."""

    def __init__(self, connection: Connection, decoder: pocketsphinx.Decoder) -> None:
        self._connection = connection
        self._decoder = decoder
        self._answer = SphinxAnswer(decoder)
        self._number = 0

    def run(self) -> None:
        """Answer requests one after another; previews fill the time between them."""
        while True:
            self._take(self._connection.recv())
            while not self._connection.poll() and (text := self._answer.preview()) is not None:
                self._connection.send(Preview(self._number, text))

    def _take(self, request: Request) -> None:
        match request:
            case Begin(number):
                self._answer.close()
                self._answer = SphinxAnswer(self._decoder)
                self._number = number
            case Sound(number, pcm) if number == self._number:
                for heard in self._answer.feed(pcm):
                    self._connection.send(Settled(number, heard))
            case End(number) if number == self._number:
                self._connection.send(Settled(number, self._answer.finish(), last=True))

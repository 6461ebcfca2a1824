"""The process that turns text into sound, so that a speech engine that hangs or crashes takes nothing along.

It reads one JSON object a line from standard input and answers with one a line:

- ``{"id": 1, "do": "render", "text", "path", "voice", "words_per_minute"}`` is answered by
  ``{"id": 1, "words": [[start_s, start, end], ...]}`` when the sound is in the file ``path``;
- ``{"id": 2, "do": "voices"}`` by ``{"id": 2, "voices": [[id, name, language], ...]}``;
- anything the engine can't do by ``{"id", "sentence", "way_on"}``.

It ends with its input. What it can't foresee ends it with a traceback on standard error.
"""

import contextlib
import json
import os
import platform
import signal
import sys
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import Any, Protocol, TextIO

from mockinterview.domain.errors import VoiceError
from mockinterview.ports import VoiceChoice
from mockinterview.speech.voice_words import SpokenWord


class SpeechEngine(Protocol):
    """Turns text into sound files."""

    def render(
        self, text: str, path: Path, *, voice: str | None, words_per_minute: int
    ) -> tuple[SpokenWord, ...]:
        """Write the spoken text to a sound file; return when its words are heard. Raises VoiceError."""
        ...

    def voices(self) -> tuple[VoiceChoice, ...]:
        """Return the voices there are. Raises VoiceError."""
        ...


def main() -> None:
    """Serve with the speech engine of this system until standard input ends."""
    serve(system_engine)


def system_engine() -> SpeechEngine:
    """Return the engine of this system. Raises VoiceError where there is none."""
    if platform.system() in ("Windows", "Darwin"):
        from mockinterview.speech.voice_system import SystemEngine

        return SystemEngine()
    from mockinterview.speech.voice_espeak import EspeakEngine

    return EspeakEngine()


def serve(new_engine: Callable[[], SpeechEngine]) -> None:
    """Answer the requests on standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the program, which then ends our input
    answers = _protected_output()
    engine = None
    with contextlib.suppress(VoiceError):  # told to whoever asks
        engine = new_engine()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            engine = engine or new_engine()
            answer = _answer(engine, request)
        except VoiceError as error:
            answer = {"sentence": error.sentence, "way_on": error.way_on}
        print(json.dumps({"id": request["id"], **answer}), file=answers, flush=True)


def _protected_output() -> TextIO:
    """Return the standard output for our own use; what libraries print goes to standard error instead."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _answer(engine: SpeechEngine, request: dict[str, Any]) -> dict[str, Any]:
    if request["do"] == "voices":
        return {"voices": [astuple(voice) for voice in engine.voices()]}
    words = engine.render(
        request["text"],
        Path(request["path"]),
        voice=request["voice"],
        words_per_minute=request["words_per_minute"],
    )
    return {"words": [astuple(word) for word in words]}


if __name__ == "__main__":
    main()

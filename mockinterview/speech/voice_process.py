"""The program's side of the process that turns text into sound: started when needed, again when it ended."""

import contextlib
import json
import logging
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from itertools import count
from pathlib import Path
from typing import IO, Any

from mockinterview.domain.errors import VoiceError

COMMAND = (sys.executable, "-m", "mockinterview.speech.voice_worker")
"""Starts the process; a frozen program has its own way."""
TIMEOUT_S = 20.0
"""Seconds an answer may take; eSpeak needs 0.003, a slow engine of the system a few."""
WAY_ON = "Read the question instead; the voice is started again for the next one."
_LOG = logging.getLogger(__name__)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)

Answer = dict[str, Any]


class EndedError(VoiceError):
    """The process ended before it answered."""


class VoiceProcess:
    """Asks the worker process; any thread may."""

    def __init__(self, *, command: Sequence[str] = COMMAND, timeout_s: float = TIMEOUT_S) -> None:
        self._command = command
        self._timeout_s = timeout_s
        self._lock = threading.RLock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._worker: _Worker | None = None
        self._numbers = count(1)

    @property
    def folder(self) -> Path:
        """Return a folder for sound files, which lasts until ``close``."""
        with self._lock:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="mockinterview-voice-")
            return Path(self._folder.name)

    def warm(self) -> None:
        """Start the process ahead of the first question. Raises VoiceError where it can't be started."""
        with self._lock:
            self._running()

    def ask(self, request: dict[str, Any]) -> "Future[Answer]":
        """Send a request and return at once; cancel the answer where it is no longer wanted."""
        with self._lock:
            return self._running().ask(next(self._numbers), request)

    def wait(self, answer: "Future[Answer]") -> Answer:
        """Return the answer. Raises VoiceError; the process is killed where it does not answer in time."""
        try:
            content = answer.result(timeout=self._timeout_s)
        except TimeoutError as error:
            with self._lock:
                self._discard()
            raise VoiceError("The speech engine does not answer.", way_on=WAY_ON) from error
        if "sentence" in content:
            raise VoiceError(content["sentence"], way_on=content["way_on"])
        return content

    def close(self) -> None:
        """End the process and remove the folder; harmless when called twice."""
        with self._lock:
            self._discard()
            if self._folder is not None:
                self._folder.cleanup()
                self._folder = None

    def _running(self) -> "_Worker":
        if self._worker is None or self._worker.ended:
            self._discard()
            self._worker = _Worker(self._command, log=self.folder / "log")
        return self._worker

    def _discard(self) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None


class _Worker:
    """One running process with the answers it owes."""

    def __init__(self, command: Sequence[str], *, log: Path) -> None:
        self._log = log
        self._owed: dict[int, Future[Answer]] = {}
        self._lock = threading.Lock()
        self.ended = False
        with log.open("wb") as messages:
            self._process = _start(command, messages)
        self._thread = threading.Thread(target=self._listen, name="voice process", daemon=True)
        self._thread.start()

    def ask(self, number: int, request: dict[str, Any]) -> "Future[Answer]":
        answer: Future[Answer] = Future()
        with self._lock:
            self._owed[number] = answer
        try:
            self._stdin.write(json.dumps({"id": number, **request}) + "\n")
            self._stdin.flush()
        except OSError:
            self._give_up()
        return answer

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join()
        self._stdout.close()
        with contextlib.suppress(OSError):  # a request it did not take any more
            self._stdin.close()

    @property
    def _stdin(self) -> IO[str]:
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def _stdout(self) -> IO[str]:
        assert self._process.stdout is not None
        return self._process.stdout

    def _listen(self) -> None:
        for line in self._stdout:
            answer = json.loads(line)
            with self._lock:
                owed = self._owed.pop(answer["id"], None)
            if owed is not None and owed.set_running_or_notify_cancel():
                owed.set_result(answer)
        self._give_up()

    def _give_up(self) -> None:
        with self._lock:
            self.ended = True
            owed = list(self._owed.values())
            self._owed.clear()
        for answer in owed:
            if answer.set_running_or_notify_cancel():
                answer.set_exception(EndedError("The speech engine ended unexpectedly.", way_on=WAY_ON))
        _LOG.debug("The voice process ended: %s", self._log.read_text(errors="replace")[-2000:])


def _start(command: Sequence[str], messages: IO[bytes]) -> "subprocess.Popen[str]":
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=messages,
            text=True,
            encoding="utf-8",
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise VoiceError(
            f"The speech engine can't be started ({error.strerror}).",
            way_on="Install the program again; until then read the questions.",
        ) from error

"""The parent's end of the recogniser's process."""

import multiprocessing
import threading
from pathlib import Path

from mockinterview.domain.errors import ModelError
from mockinterview.speech.sphinx_child import Begin, Failed, Loaded, Reply, Request, serve
from mockinterview.speech.sphinx_outbox import Outbox
from mockinterview.speech.sphinx_progress import Progress, stopped


class SphinxProcess:
    """A child process that hears one answer after another, with a thread that writes and one that reads.

    It starts to load at once; ``begin`` waits for that.
    """

    def __init__(self, *, language_model: Path | None, dictionary: Path | None) -> None:
        # "spawn" is the one way that is safe with threads and the same on every system.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, language_model, dictionary), name="built-in recogniser", daemon=True
        )
        self._process.start()
        theirs.close()  # else the end of the child would never be seen
        self._outbox = Outbox()
        self._progress = Progress(0)
        self._loading_ended = threading.Event()
        self._failed: Failed | None = None
        self._threads = [
            threading.Thread(target=work, name=f"recogniser {what}", daemon=True)
            for what, work in (("writer", self._write), ("reader", self._read))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int | None:
        """Return the process's id."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process can still hear; its pipe breaks a moment before the system calls it dead."""
        return self._process.is_alive() and not self._outbox.is_closed

    def begin(self) -> Progress:
        """Begin a new answer. Raises ModelError where the model does not work or the process ended."""
        self._loading_ended.wait()
        if self._failed:
            raise ModelError(self._failed.sentence, way_on=self._failed.way_on)
        self._progress = Progress(self._progress.answer + 1)
        self.post(Begin(self._progress.answer))
        return self._progress

    def post(self, request: Request) -> None:
        """Send a request; waits where minutes of sound wait. Raises ModelError where the process ended."""
        if not self._outbox.put(request):
            raise stopped()

    def close(self) -> None:
        """End the process and wait until it is gone; harmless when called twice."""
        self._outbox.close()
        self._process.kill()
        self._process.join()
        for thread in self._threads:
            thread.join()
        self._connection.close()

    def _write(self) -> None:
        while (request := self._outbox.take()) is not None:
            try:
                self._connection.send(request)
            except OSError:
                self._outbox.close()

    def _read(self) -> None:
        while (reply := self._received()) is not None:
            match reply:
                case Loaded():
                    self._loading_ended.set()
                case Failed():
                    self._failed = reply
                case _:
                    self._progress.take(reply)
        self._outbox.close()
        self._progress.break_off()
        self._loading_ended.set()

    def _received(self) -> Reply | None:
        try:
            reply: Reply = self._connection.recv()
        except (EOFError, OSError):
            return None
        return reply

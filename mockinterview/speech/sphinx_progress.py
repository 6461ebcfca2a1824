"""What the parent knows so far of one answer that the child process hears."""

import threading

from mockinterview.domain.errors import ModelError
from mockinterview.speech.sphinx_child import Preview, Settled
from mockinterview.speech.sphinx_words import Heard


class Progress:
    """Filled by the thread that reads from the process, read by the thread that owns the recogniser."""

    def __init__(self, answer: int) -> None:
        self.answer = answer
        self._changed = threading.Condition()
        self._settled: list[Heard] = []
        self._preview = ""
        self._complete = False
        self._broken_off = False

    @property
    def text(self) -> str:
        """Return the words so far, those of the latest piece as they look now."""
        with self._changed:
            texts = [heard.text for heard in self._settled] + [self._preview]
        return " ".join(text for text in texts if text)

    def take(self, reply: Preview | Settled) -> None:
        """Note what the process says; another answer's news is passed over."""
        if reply.answer != self.answer:
            return
        with self._changed:
            if isinstance(reply, Settled):
                self._settled.append(reply.heard)
                self._complete = reply.last
                self._preview = ""
            else:
                self._preview = reply.text
            self._changed.notify_all()

    def break_off(self) -> None:
        """Note that the process ended; nothing more will come."""
        with self._changed:
            self._broken_off = True
            self._changed.notify_all()

    def wait(self) -> Heard:
        """Return everything heard, as soon as it is complete. Raises ModelError where the process ended."""
        with self._changed:
            self._changed.wait_for(lambda: self._complete or self._broken_off)
            if not self._complete:
                raise stopped()
            return Heard(
                tuple(word for heard in self._settled for word in heard.words),
                tuple(span for heard in self._settled for span in heard.hesitations),
            )


def stopped() -> ModelError:
    """Return the error that stands for a process that ended by itself."""
    return ModelError(
        "The built-in recogniser stopped unexpectedly.",
        way_on="The recording is kept; answer again, or choose another recogniser.",
    )

"""The sound of one answer on its way through a recogniser."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import Queue

from mockinterview.domain.answer import Answer, Transcript
from mockinterview.domain.errors import ModelError
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import Recognizer, RecognizerEngine, Recording

UNBOUNDED = 0


class Hearing:
    """Feeds one answer to a recogniser on a thread of its own, which the recogniser belongs to.

    The engine is only asked for on that thread, so that a model that is still loading delays no recording.
    ``queue_blocks`` bounds how far a fast reader may run ahead.
    """

    def __init__(
        self,
        engine: Callable[[], RecognizerEngine],
        on_partial: Callable[[str], None],
        *,
        queue_blocks: int = UNBOUNDED,
    ) -> None:
        self._engine = engine
        self._on_partial = on_partial
        self._blocks: Queue[bytes | None] = Queue(queue_blocks)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hearing")
        self._dropped = False
        self._over = False
        self._transcript = self._thread.submit(self._hear)

    def feed(self, pcm: bytes) -> None:
        """Hand over the next piece of sound; waits when the bound is reached."""
        self._blocks.put(pcm)

    def finish(self) -> Transcript:
        """Return everything heard. Raises ModelError where the recogniser failed."""
        self._blocks.put(None)
        try:
            return self._transcript.result()
        finally:
            self._thread.shutdown()

    def drop(self) -> None:
        """Give the answer up."""
        self._dropped = True
        self._blocks.put(None)
        self._thread.shutdown(wait=False)

    def _hear(self) -> Transcript:
        try:
            recognizer = self._engine().open()
            try:
                return self._feed_all(recognizer)
            finally:
                recognizer.close()
        finally:
            while self._next() is not None:
                pass  # whoever feeds must never be held up, also when the recogniser failed

    def _feed_all(self, recognizer: Recognizer) -> Transcript:
        shown = ""
        while (pcm := self._next()) is not None:
            if self._dropped:
                continue
            recognizer.feed(pcm)
            if (partial := recognizer.partial()) != shown:
                shown = partial
                self._on_partial(partial)
        return recognizer.finish()

    def _next(self) -> bytes | None:
        """Return the next piece of sound; None from the end on."""
        if not self._over:
            pcm = self._blocks.get()
            self._over = pcm is None
            return pcm
        return None


def heard_answer(hearing: Hearing, recording: Recording, *, channel: Channel, notice: str | None) -> Answer:
    """Return the recognised answer; where the recogniser failed, an empty one that keeps its sound."""
    try:
        transcript = hearing.finish()
    except ModelError as error:
        return Answer(
            channel=channel,
            text="",
            duration_s=recording.seconds,
            audio_file=recording.name,
            notice=f"The recording is kept, but it could not be recognised. {error}",
        )
    return Answer.from_transcript(transcript, channel=channel, audio_file=recording.name, notice=notice)


def recording_name(session_id: str, position: int, *, is_follow_up: bool, take: str) -> str:
    """Return the name of an answer's recording; it starts with the session's id, so that all can be found."""
    return f"{session_id}-{position:02}{'b' if is_follow_up else ''}-{take}"

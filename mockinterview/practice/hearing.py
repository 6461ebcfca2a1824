"""The sound of one answer on its way through a recogniser and a meter of the voice."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from queue import Queue

from mockinterview.domain.answer import Answer, SoundMeasures, Span, Transcript
from mockinterview.domain.errors import ModelError
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import Recognizer, RecognizerEngine, Recording, SoundMeter

UNBOUNDED = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """What an answer's sound held."""

    transcript: Transcript
    """With the hesitations of both recogniser and meter."""
    sound: SoundMeasures


class Hearing:
    """Feeds one answer to a recogniser and a meter on a thread of its own, which they belong to.

    Engine and meter are only asked for on that thread, so that what is still loading delays no recording.
    ``queue_blocks`` bounds how far a fast reader may run ahead.
    """

    def __init__(
        self,
        engine: Callable[[], RecognizerEngine],
        meter: Callable[[], SoundMeter],
        on_partial: Callable[[str], None],
        *,
        queue_blocks: int = UNBOUNDED,
    ) -> None:
        self._engine = engine
        self._meter = meter
        self._on_partial = on_partial
        self._blocks: Queue[bytes | None] = Queue(queue_blocks)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hearing")
        self._dropped = False
        self._over = False
        self._heard = self._thread.submit(self._hear)

    def feed(self, pcm: bytes) -> None:
        """Hand over the next piece of sound; waits when the bound is reached."""
        self._blocks.put(pcm)

    def finish(self) -> Heard:
        """Return everything heard. Raises ModelError where the recogniser failed."""
        self._blocks.put(None)
        try:
            return self._heard.result()
        finally:
            self._thread.shutdown()

    def drop(self) -> None:
        """Give the answer up."""
        self._dropped = True
        self._blocks.put(None)
        self._thread.shutdown(wait=False)

    def _hear(self) -> Heard:
        try:
            recognizer = self._engine().open()
            try:
                return self._feed_all(recognizer, self._meter())
            finally:
                recognizer.close()
        finally:
            while self._next() is not None:
                pass  # whoever feeds must never be held up, also when the recogniser failed

    def _feed_all(self, recognizer: Recognizer, meter: SoundMeter) -> Heard:
        shown = ""
        while (pcm := self._next()) is not None:
            if self._dropped:
                continue
            recognizer.feed(pcm)
            meter.feed(pcm)
            if (partial := recognizer.partial()) != shown:
                shown = partial
                self._on_partial(partial)
        transcript = recognizer.finish()
        sound, hesitations = meter.finish(transcript.words)
        return Heard(with_hesitations(transcript, hesitations), sound)

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
        heard = hearing.finish()
    except ModelError as error:
        return Answer(
            channel=channel,
            text="",
            duration_s=recording.seconds,
            audio_file=recording.name,
            notice=f"The recording is kept, but it could not be recognised. {error}",
        )
    answer = Answer.from_transcript(
        heard.transcript, channel=channel, audio_file=recording.name, notice=notice
    )
    return replace(answer, sound=heard.sound)


def with_hesitations(transcript: Transcript, more: Iterable[Span]) -> Transcript:
    """Return a transcript with further hesitations, those it has already left out."""
    known = transcript.hesitations
    new = (span for span in more if not any(span.start < one.end and one.start < span.end for one in known))
    return replace(transcript, hesitations=tuple(sorted((*known, *new), key=lambda span: span.start)))


def recording_name(session_id: str, position: int, *, is_follow_up: bool, take: str) -> str:
    """Return the name of an answer's recording; it starts with the session's id, so that all can be found."""
    return f"{session_id}-{position:02}{'b' if is_follow_up else ''}-{take}"

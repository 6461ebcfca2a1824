"""Answers spoken into the microphone."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from secrets import token_hex
from threading import Event

from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import AudioError
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import Capture, Microphone, RecognizerEngine, Recording, Recordings, SoundMeter
from mockinterview.practice.hearing import Hearing, heard_answer, recording_name
from mockinterview.practice.listening import Ear, Turn

READ_S = 0.1
"""How long to wait for the next sound before looking whether to stop."""


@dataclass(slots=True)
class _Taking:
    """An answer that is being taken."""

    recording: Recording
    hearing: Hearing
    ear: Ear
    stop: Event = field(default_factory=Event)
    stretch: Future[None] | None = None
    notice: str | None = None


class SpokenListener:
    """Records the microphone to disk and feeds the recogniser at the same time; implements Listener.

    Sound goes to disk before it goes anywhere else, from a thread that waits for nothing but the microphone.
    """

    channel = Channel.SPOKEN

    def __init__(
        self,
        *,
        microphone: Microphone,
        engine: Callable[[], RecognizerEngine],
        meter: Callable[[], SoundMeter],
        recordings: Recordings,
    ) -> None:
        self._microphone = microphone
        self._engine = engine
        self._meter = meter
        self._recordings = recordings
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="taking")
        self._taking: _Taking | None = None
        self._ahead: Future[Capture | None] | None = None
        """The microphone that stands by."""

    def can_follow_up(self, position: int) -> bool:
        """Return True: a follow-up can always be spoken."""
        return True

    @property
    def seconds(self) -> float:
        """Return how much of the present answer is recorded."""
        return self._taking.recording.seconds if self._taking else 0.0

    def stand_by(self) -> None:
        """Open the microphone ahead; what it hears before the answer begins is thrown away."""
        if self._ahead is None:
            self._ahead = self._thread.submit(self._open_ahead)

    def listen(self, turn: Turn, ear: Ear) -> None:
        """Open the microphone and start recording."""
        name = recording_name(
            turn.session_id, turn.position, is_follow_up=turn.is_follow_up, take=token_hex(3)
        )
        hearing = Hearing(self._engine, self._meter, ear.on_partial)
        self._taking = _Taking(self._recordings.create(name), hearing, ear)
        self.resume()

    def resume(self) -> None:
        """Open the microphone (again) and go on with the same recording."""
        if taking := self._taking:
            taking.stop = Event()
            ahead, self._ahead = self._ahead, None
            taking.stretch = self._thread.submit(self._take, taking, taking.stop, ahead)

    def suspend(self) -> None:
        """Let go of the microphone, also of one that stands by; what was said stays."""
        ahead, self._ahead = self._ahead, None
        if ahead and (capture := ahead.result()):
            capture.close()
        if taking := self._taking:
            taking.stop.set()
            stretch, taking.stretch = taking.stretch, None
            if stretch:
                stretch.result()

    def finish(self) -> Answer:
        """Return the whole answer; waits for the recogniser."""
        self.suspend()
        taking, self._taking = self._taking, None
        if taking is None:
            return Answer(channel=Channel.SPOKEN, text="")
        taking.recording.close()
        return heard_answer(taking.hearing, taking.recording, channel=self.channel, notice=taking.notice)

    def drop(self) -> None:
        """Throw the answer and its recording away."""
        name = self._taking.recording.name if self._taking else None
        self.stop()
        if name:
            self._recordings.delete([name])

    def stop(self) -> None:
        """Let go of everything; the recording stays on disk."""
        self.suspend()
        taking, self._taking = self._taking, None
        if taking:
            taking.hearing.drop()
            taking.recording.close()

    def close(self) -> None:
        """Stop, and end the threads."""
        self.stop()
        self._thread.shutdown()

    def _open_ahead(self) -> Capture | None:
        with suppress(AudioError):  # said when the answer begins, if it is so then
            return self._microphone.open()
        return None

    def _opened(self, ahead: Future[Capture | None] | None) -> Capture:
        """Return the microphone that was opened ahead, else one opened now. Raises AudioError."""
        capture = ahead.result() if ahead else None
        if capture is None:
            return self._microphone.open()
        capture.forget()
        return capture

    def _take(self, taking: _Taking, stop: Event, ahead: Future[Capture | None] | None) -> None:
        try:
            capture = self._opened(ahead)
            try:
                self._pump(capture, taking, stop)
            finally:
                capture.close()
        except AudioError as error:
            taking.notice = error.sentence
            taking.ear.on_lost(str(error))

    def _pump(self, capture: Capture, taking: _Taking, stop: Event) -> None:
        warned = None
        while not stop.is_set():
            self._keep(capture.read(timeout_s=READ_S), capture, taking)
            if capture.warning != warned:
                warned = capture.warning
                taking.notice = warned or taking.notice
                taking.ear.on_warning(warned or "")
        capture.close()
        while pcm := capture.read(timeout_s=0.0):
            self._keep(pcm, capture, taking)  # what arrived up to the very end

    def _keep(self, pcm: bytes, capture: Capture, taking: _Taking) -> None:
        if pcm:
            taking.recording.write(pcm)
            taking.hearing.feed(pcm)
            taking.ear.on_level(capture.level_dbfs)

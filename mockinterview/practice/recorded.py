"""Answers that were recorded beforehand: one sound file per question."""

import re
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from threading import Event

from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import AudioError
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import RecognizerEngine, Recording, Recordings, SoundFiles, SoundMeter
from mockinterview.practice.hearing import Hearing, heard_answer, recording_name
from mockinterview.practice.listening import Ear, Turn

SUFFIXES = frozenset({".wav", ".flac", ".ogg", ".oga"})
QUEUE_BLOCKS = 60
"""How many pieces (a second or less each) the reader may run ahead of the recogniser."""


@dataclass(frozen=True, slots=True)
class AnswerFiles:
    """The files of a folder, by the question they answer."""

    answers: tuple[Path, ...]
    """One per question, in name order."""
    follow_ups: Mapping[int, Path]
    """By the question's place, from 1."""


def answer_files(folder: Path) -> AnswerFiles:
    """Return a folder's answers in name order; ``2b.wav`` beside ``2.wav`` answers its follow-up.

    Numbers in names count as numbers (2 before 10). Raises AudioError where there is none.
    """
    found = _sound_files(folder)
    stems = {path.stem for path in found}
    extra = {path.stem: path for path in found if path.stem.endswith("b") and path.stem[:-1] in stems}
    answers = tuple(path for path in found if path.stem not in extra)
    follow_ups = {
        place: extra[f"{path.stem}b"]
        for place, path in enumerate(answers, start=1)
        if f"{path.stem}b" in extra
    }
    return AnswerFiles(answers, follow_ups)


def _sound_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise AudioError(
            f"There is no folder {folder}.", way_on="Name a folder with one recording per question."
        )
    found = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES]
    if not found:
        raise AudioError(
            f"The folder {folder} holds no recordings.",
            way_on="Put one WAV, FLAC or OGG file per question in it, named in order: 1.wav, 2.wav.",
        )
    return sorted(found, key=_natural)


def _natural(path: Path) -> list[tuple[int, str]]:
    return [
        (int(piece), "") if piece.isdigit() else (-1, piece)
        for piece in re.split(r"(\d+)", path.stem.lower())
        if piece
    ]


class RecordedListener:
    """Reads one file per question as if it were spoken, as fast as it can be recognised; implements Listener.

    The sound is copied into the recordings folder, so that the session owns all it shows.
    """

    channel = Channel.RECORDED

    def __init__(
        self,
        *,
        files: AnswerFiles,
        sound_files: SoundFiles,
        engine: Callable[[], RecognizerEngine],
        meter: Callable[[], SoundMeter],
        recordings: Recordings,
    ) -> None:
        self._files = files
        self._sound_files = sound_files
        self._engine = engine
        self._meter = meter
        self._recordings = recordings
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._recording: Recording | None = None
        self._hearing: Hearing | None = None
        self._reading: Future[None] | None = None
        self._go_on = Event()
        self._dropped = Event()
        self._notice: str | None = None

    def can_follow_up(self, position: int) -> bool:
        """Return whether there is a file for this question's follow-up."""
        return position in self._files.follow_ups

    def stand_by(self) -> None:
        """Do nothing: a file starts at once."""

    def listen(self, turn: Turn, ear: Ear) -> None:
        """Start reading the question's file. Raises AudioError where there is none."""
        path = self._path(turn)
        name = recording_name(
            turn.session_id, turn.position, is_follow_up=turn.is_follow_up, take=token_hex(3)
        )
        self._notice = None
        self._recording = self._recordings.create(name)
        self._hearing = Hearing(self._engine, self._meter, ear.on_partial, queue_blocks=QUEUE_BLOCKS)
        self._dropped = Event()
        self._go_on.set()
        self._reading = self._thread.submit(self._read, path, self._recording, self._hearing, ear)

    def _path(self, turn: Turn) -> Path:
        if turn.is_follow_up:
            return self._files.follow_ups[turn.position]
        if turn.position > len(self._files.answers):
            raise AudioError(
                f"There is no recording for question {turn.position}.",
                way_on="Add it to the folder, last in name order, and resume the session.",
            )
        return self._files.answers[turn.position - 1]

    def suspend(self) -> None:
        """Hold the reading."""
        self._go_on.clear()

    def resume(self) -> None:
        """Go on reading."""
        self._go_on.set()

    def finish(self) -> Answer:
        """Return the answer read so far; waits for the recogniser."""
        recording, hearing = self._end_reading()
        if recording is None or hearing is None:
            return Answer(channel=Channel.RECORDED, text="")
        return heard_answer(hearing, recording, channel=self.channel, notice=self._notice)

    def drop(self) -> None:
        """Throw the copied sound away; the user's own file stays."""
        recording, hearing = self._end_reading()
        if recording and hearing:
            hearing.drop()
            self._recordings.delete([recording.name])

    def stop(self) -> None:
        """Stop reading."""
        _, hearing = self._end_reading()
        if hearing:
            hearing.drop()

    def close(self) -> None:
        """Stop, and end the thread."""
        self.stop()
        self._thread.shutdown()

    def _end_reading(self) -> tuple[Recording | None, Hearing | None]:
        self._dropped.set()
        self._go_on.set()
        if self._reading:
            self._reading.result()
        recording, hearing = self._recording, self._hearing
        self._recording = self._hearing = self._reading = None
        if recording:
            recording.close()
        return recording, hearing

    def _read(self, path: Path, recording: Recording, hearing: Hearing, ear: Ear) -> None:
        try:
            for pcm in self._sound_files.read(path):
                self._go_on.wait()
                if self._dropped.is_set():
                    return
                recording.write(pcm)
                hearing.feed(pcm)
        except AudioError as error:
            self._notice = str(error)
        ear.on_ended()

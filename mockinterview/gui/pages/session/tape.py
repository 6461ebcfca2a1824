"""What plays an answer's recordings for the widgets of a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from mockinterview.gui.bridge import Job, Lane
from mockinterview.gui.desk import Desk
from mockinterview.screens.review import SOUND_GONE
from mockinterview.screens.transcript import Clip


class Tape(QObject):
    """Plays clips one after another; a new wish ends the one before."""

    heard = Signal(str, float)
    """Name of the recording and the second of it that is being heard."""
    playing = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._turn = 0
        self.speed = 1.0
        self.loops = False

    @property
    def is_playing(self) -> bool:
        """Return whether something is being played."""
        return self._job is not None

    def play(self, clips: Sequence[Clip]) -> None:
        """Play clips in order; with ``loops`` the last one again and again."""
        self._turn += 1
        if self._job:
            self._job.cancel()
        if clips:
            self._play(list(clips), self._turn)

    def stop(self) -> None:
        """Fall silent."""
        self._turn += 1
        if self._job is None:
            return
        self._job.cancel()
        self._end()
        player = self._desk.services.player
        self._desk.jobs.run(player.stop, done=lambda _: None, owner=self, lane=Lane.SOUND)

    def _play(self, clips: list[Clip], turn: int) -> None:
        clip, later = clips[0], clips[1:]

        def hear(at_s: float) -> None:
            self._hear(turn, clip.sound, at_s)

        tell = self._desk.jobs.to_window(hear, owner=self)
        self._job = self._desk.jobs.run(
            self._playing(clip, tell, loop=self.loops and not later),
            done=lambda found: self._go_on(turn, later, found=found),
            failed=lambda sentence: self._fail(turn, sentence),
            owner=self,
            lane=Lane.SOUND,
        )
        self.playing.emit(True)

    def _playing(self, clip: Clip, tell: Callable[[float], None], *, loop: bool) -> Callable[[], bool]:
        """Return the work of playing one clip, which tells whether there was a recording."""
        services, speed = self._desk.services, self.speed

        def work() -> bool:
            file = services.reviewing.sound_file(clip.sound)
            if file is None:
                return False
            services.player.play(
                file, start_s=clip.start_s, end_s=clip.end_s, speed=speed, loop=loop, on_position=tell
            )
            return True

        return work

    def _hear(self, turn: int, sound: str, at: float) -> None:
        if turn == self._turn:
            self.heard.emit(sound, at)

    def _go_on(self, turn: int, later: list[Clip], *, found: bool) -> None:
        if turn != self._turn:
            return
        if not found:
            self._desk.fail(SOUND_GONE)
        if found and later:
            self._play(later, turn)
        else:
            self._end()

    def _fail(self, turn: int, sentence: str) -> None:
        if turn == self._turn:
            self._end()
            self._desk.fail(sentence)

    def _end(self) -> None:
        self._job = None
        self.playing.emit(False)

"""The interview from the candidate's seat: what is seen, and which keys do what."""

from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.domain.events import Action, Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.session import Response
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.interview.deeds import Deeds
from mockinterview.gui.pages.interview.held import Held
from mockinterview.gui.pages.interview.lost_notice import LostNotice
from mockinterview.gui.pages.interview.room import Room
from mockinterview.practice.answer_watch import AnswerWatch
from mockinterview.practice.sessions import Prepared
from mockinterview.screens.room_page import (
    HINT,
    STILL_THINKING_KEY,
    Deed,
    RoomPicture,
    room_picture,
    time_picture,
)

TICK_MS = 200
SHOWN_KEYS = {"Return": "Enter", "Ctrl+Return": "Ctrl+Enter"}
"""Names of keys where those shown differ from Qt's."""
SPEAKING = frozenset({Phase.GREETING, Phase.ASKING, Phase.ACKNOWLEDGING, Phase.PAUSED, Phase.CLOSING})


class SeatView(QWidget):
    """Shows a running interview and takes the candidate's keys."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self.lost = LostNotice(desk, on_type=lambda: self._deeds.switch(to_text=True, then=Action.RESUME))
        self.room = Room(desk, on_deed=self.do, on_still_thinking=self._still_thinking, lost=self.lost)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.room)
        self._deeds = Deeds(desk, self.room.answer)
        self._deeds.setParent(self)
        self._deeds.changed.connect(self._refresh)
        self._watch: AnswerWatch | None = None
        self._picture: RoomPicture | None = None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self.room.answer.typed.connect(self._typed)
        self.room.answer.live_words_turned.connect(self._deeds.keep_live_words)

    def prepare(self, prepared: Prepared, *, is_typing: bool = False, can_speak: bool = False) -> None:
        """Show an interview that is about to begin; how it is answered is known for sure once it does."""
        settings = self._desk.services.settings
        self._watch = AnswerWatch(settings, mode=prepared.interview.mode, now_s=monotonic)
        self._deeds.begin(self._watch, is_typing=is_typing, can_speak=can_speak)
        self.room.answer.show_live_words(on=settings.get("live_words") is True)
        self.room.keep(on=False)
        self.stand(prepared.interview)
        for note in prepared.notes:
            self.room.warn(note)

    def take(self, held: Held) -> None:
        """Act in an interview, and show what it tells."""
        self._deeds.held = held
        stage, room = held.stage, self.room
        stage.changed.connect(self.stand)
        stage.said.connect(room.question.hear)
        stage.word.connect(room.question.mark)
        stage.partial.connect(self.hear)
        stage.level.connect(self.show_level)
        stage.warned.connect(room.warn)
        stage.answered.connect(self._answered)
        held.seated.connect(self._seated)
        self._ticks.start()

    def leave(self) -> None:
        """Act in no interview any more."""
        self._deeds.held = None
        self._ticks.stop()

    def do(self, deed: Deed) -> None:
        """Do something; what is out of season is dropped by the interview."""
        self._deeds.do(deed)

    def stand(self, interview: Interview) -> None:
        """Show where the interview stands."""
        if self._watch:
            self._watch.changed(interview)
        if self._deeds.stand(interview):
            self.room.begin_answer()
        if interview.phase is not Phase.LISTENING:
            self.room.answer.rest()
        if interview.phase not in SPEAKING:
            self.room.question.hush()
        if interview.notice and interview.phase is Phase.PAUSED:
            self.lost.look()
        self._refresh()
        self._tick()

    def hear(self, words: str) -> None:
        """Show the words heard so far, and now and then a hint."""
        self.room.answer.show_words(words)
        hint = self._watch.heard(words) if self._watch else None
        if hint:
            self.room.answer.show_hint(HINT.format(hint=hint))

    def show_level(self, dbfs: float) -> None:
        """Show the loudness while the microphone is listened to."""
        interview = self._deeds.interview
        if interview and interview.phase is Phase.LISTENING:
            self.room.answer.show_level(dbfs)
            if self._watch:
                self._watch.level(dbfs)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Do what the key stands for now; a key that is held down counts once."""
        name = QKeySequence(event.keyCombination()).toString()
        deed = self._picture.deed(SHOWN_KEYS.get(name, name)) if self._picture else None
        if event.isAutoRepeat() or (deed is None and name != STILL_THINKING_KEY):
            super().keyPressEvent(event)
        elif deed:
            self.do(deed)
        else:
            self._still_thinking()

    def _answered(self, response: Response) -> None:
        if self._deeds.held:
            self.room.show_review(self._deeds.held.session_id, response.position)

    def _seated(self) -> None:
        deeds = self._deeds
        if deeds.held:
            deeds.can_speak = deeds.held.can_speak
            deeds.is_typing = not deeds.can_speak
            self._refresh()

    def _tick(self) -> None:
        watch, interview = self._watch, self._deeds.interview
        if watch is None or interview is None:
            return
        clock = watch.clock
        self.room.bar.show_time(
            time_picture(interview, thinking_s=clock.thinking_s, answering_s=clock.answering_s)
        )
        left_s = watch.countdown_s
        self.room.count_down(left_s)
        if left_s == 0:
            self._deeds.finish()

    def _refresh(self) -> None:
        deeds = self._deeds
        if deeds.interview is None:
            return
        picture = self._picture = room_picture(
            deeds.interview,
            is_typing=deeds.is_typing,
            can_speak=deeds.can_speak,
            is_bookmarked=deeds.is_bookmarked,
        )
        self.room.answer.type(on=deeds.is_typing)
        self.room.show_picture(picture)
        takes_text = deeds.is_typing and deeds.interview.phase is Phase.LISTENING
        if takes_text:
            self.room.take_text()
        else:
            self.setFocus()

    def _typed(self, text: str) -> None:
        if self._watch:
            self._watch.typed(text)

    def _still_thinking(self) -> None:
        if self._watch:
            self._watch.still_thinking()
            self._tick()

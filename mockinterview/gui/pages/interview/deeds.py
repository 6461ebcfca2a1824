"""What the candidate does in an interview."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mockinterview.domain.events import Action
from mockinterview.domain.interview import Interview
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.interview.answer_card import AnswerCard
from mockinterview.gui.pages.interview.held import Held
from mockinterview.practice.answer_watch import AnswerWatch
from mockinterview.screens.room_page import ACTIONS, NOTHING_TYPED, SKIP_LOSES, TOO_EARLY_S, Deed


class Deeds(QObject):
    """Does what the candidate wants in the interview that is on, if any."""

    changed = Signal()
    """How answers are given, or what is bookmarked, is another now."""

    def __init__(self, desk: Desk, answer: AnswerCard) -> None:
        super().__init__()
        self._desk = desk
        self._answer = answer
        self.held: Held | None = None
        self.watch: AnswerWatch | None = None
        self.interview: Interview | None = None
        self.is_typing = self.can_speak = self._is_sure_to_skip = False
        self._bookmarks: set[int] = set()
        self._own: dict[Deed, Callable[[], object]] = {
            Deed.FINISH: self.finish,
            Deed.SKIP: self._skip,
            Deed.BOOKMARK: self._bookmark,
            Deed.TYPE: lambda: self.switch(to_text=True),
            Deed.SPEAK: lambda: self.switch(to_text=False),
            Deed.LEAVE: self._leave,
        }

    @property
    def is_bookmarked(self) -> bool:
        """Return whether the question that is on is bookmarked."""
        return self.interview is not None and self.interview.position in self._bookmarks

    def begin(self, watch: AnswerWatch, *, is_typing: bool, can_speak: bool) -> None:
        """Make ready for another interview."""
        self.watch, self.interview = watch, None
        self.is_typing, self.can_speak = is_typing, can_speak
        self._bookmarks = set()

    def stand(self, interview: Interview) -> bool:
        """Take where the interview stands; return whether something else is asked now."""
        before, self.interview = self.interview, interview
        is_new = before is None or _asked(before) != _asked(interview)
        if is_new:
            self._is_sure_to_skip = False
        return is_new

    def do(self, deed: Deed) -> None:
        """Do something; what is out of season is dropped by the interview."""
        own = self._own.get(deed)
        if own:
            own()
        else:
            self._ask_for(ACTIONS[deed])

    def _ask_for(self, action: Action) -> None:
        if self.held:
            self.held.ask_for(action)

    def finish(self) -> None:
        """End the answer, unless it has hardly begun: the key to start it may come late or twice."""
        clock = self.watch.clock if self.watch else None
        if clock and clock.thinking_s + clock.answering_s < TOO_EARLY_S and not self.is_typing:
            return
        answer = self._answer
        if answer.text.strip() and self.held:
            self.held.send(answer.text)
        elif self.is_typing and not answer.heard:
            answer.show_hint(NOTHING_TYPED)
        else:
            self._ask_for(Action.FINISH_ANSWER)

    def _leave(self) -> None:
        """Leave; what is typed already is kept."""
        text = self._answer.text
        if text.strip() and self.held and self.interview and self.interview.listening:
            self.held.send(text)
        self._ask_for(Action.LEAVE)

    def _skip(self) -> None:
        """Skip; where words would be lost, only when it is pressed again."""
        answer = self._answer
        if (answer.heard or answer.text.strip()) and not self._is_sure_to_skip:
            self._is_sure_to_skip = True
            answer.show_hint(SKIP_LOSES)
        else:
            self._ask_for(Action.SKIP)

    def _bookmark(self) -> None:
        if self.held is None or self.interview is None:
            return
        store, session_id, position = (
            self._desk.services.store,
            self.held.session_id,
            self.interview.position,
        )
        is_on = position not in self._bookmarks
        self._bookmarks ^= {position}
        self.changed.emit()
        self._desk.jobs.run(
            lambda: store.bookmark(session_id, position, bookmarked=is_on),
            done=lambda _: self._desk.changes.sessions.emit(),
            owner=self,
        )

    def keep_live_words(self, is_on: bool) -> None:
        """Remember whether words are shown as they come."""
        settings = self._desk.services.settings
        self._desk.jobs.run(
            lambda: settings.set("live_words", is_on),
            done=lambda _: self._desk.changes.settings.emit(),
            owner=self,
        )

    def switch(self, *, to_text: bool, then: Action | None = None) -> None:
        """Type in place of speaking or the other way round, then ask for something."""
        if self.held is None or not self.can_speak:
            return
        self.is_typing = to_text
        self.held.switch(to_text=to_text, then=then)
        self.changed.emit()


def _asked(interview: Interview) -> tuple[int, object]:
    """Return what is asked."""
    return interview.index, interview.follow_up

"""The voices: looked through, heard, and taken."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Choice, button, fill
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.trouble import Trouble
from mockinterview.ports import VoiceChoice
from mockinterview.screens.settings_page import (
    HEARING_VOICE,
    HELLO,
    LISTEN_TO_VOICE,
    NAMES,
    NO_VOICE,
    TRY_AGAIN,
    USE_VOICE,
    voice_options,
)


class VoiceTrial(QWidget):
    """A list of voices; the one looked at is heard without being chosen, until ``take``."""

    def __init__(self, desk: Desk, *, on_taken: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._desk = desk
        self._on_taken = on_taken
        self.trouble = Trouble(desk.theme)
        self.choice = Choice(NAMES["voice"], voice_options(()))
        self.hear = button(LISTEN_TO_VOICE, self.listen, icon=desk.theme.icon("play"))
        self.use = button(USE_VOICE, self.take, icon=desk.theme.icon("check"))
        fill(QVBoxLayout(self), self.choice, Flow(self.hear, self.use), self.trouble, gap=1.5)
        self.choice.on_chosen(lambda _: self._show_use())
        self._show_use()

    def arrive(self) -> None:
        """List the voices there are now."""
        self._desk.jobs.run(
            lambda: self._desk.services.voice.voices(),
            done=self._offer,
            failed=self._has_none,
            owner=self,
            lane=Lane.SOUND,
        )

    def depart(self) -> None:
        """Fall silent."""
        audition = self._desk.services.equipment.audition
        self._desk.jobs.run(audition.stop, done=lambda _: None, owner=self, lane=Lane.SOUND)

    def listen(self) -> None:
        """Hear the voice that is looked at."""
        services, voice = self._desk.services, self.choice.value
        over = self._desk.jobs.to_window(self._heard, owner=self)
        self.trouble.rest()
        self.hear.setText(HEARING_VOICE)

        def speak() -> None:
            services.equipment.audition.audition(
                HELLO,
                voice=voice,
                words_per_minute=int(services.settings.get("voice_rate") or 0),
                volume=float(services.settings.get("voice_volume") or 0),
                on_done=over,
            )

        self._desk.jobs.run(speak, done=lambda _: None, failed=self._heard, owner=self, lane=Lane.SOUND)

    def take(self) -> None:
        """Let the voice that is looked at ask the questions from now on."""
        settings, voice = self._desk.services.settings, self.choice.value
        if voice == settings.get("voice"):
            return
        self._desk.jobs.run(
            lambda: settings.set("voice", voice),
            done=lambda _: self._taken(),
            failed=self._failed,
            owner=self,
        )

    def _taken(self) -> None:
        self._show_use()
        self._desk.changes.settings.emit()
        self._on_taken()

    def _offer(self, voices: Sequence[VoiceChoice]) -> None:
        self.trouble.rest()
        for control in (self.choice, self.hear):
            control.setEnabled(True)
        self.choice.offer(voice_options(voices))
        chosen = self._desk.services.settings.get("voice")
        self.choice.choose(None if chosen is None else str(chosen))
        self._show_use()

    def _has_none(self, sentence: str) -> None:
        for control in (self.choice, self.hear, self.use):
            control.setEnabled(False)
        self.trouble.say(f"{NO_VOICE} {sentence}", action=TRY_AGAIN, on_action=self.arrive)

    def _heard(self, failure: str | None) -> None:
        self.hear.setText(LISTEN_TO_VOICE)
        if failure:
            self._failed(failure)

    def _failed(self, sentence: str) -> None:
        self.trouble.say(sentence, action=TRY_AGAIN, on_action=self.arrive)

    def _show_use(self) -> None:
        self.use.setEnabled(self.choice.value != self._desk.services.settings.get("voice"))

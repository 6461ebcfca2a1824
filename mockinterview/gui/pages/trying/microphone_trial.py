"""The microphone: chosen, seen, recognised and heard back."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.domain.vocabulary import Channel
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Choice, body, button, caption, column, fill, strong
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.meter import LevelMeter
from mockinterview.gui.widgets.trouble import Trouble
from mockinterview.ports import AudioDevice
from mockinterview.practice.microphone_check import MicrophoneCheck, Tried
from mockinterview.screens.settings_page import (
    FIND_DEVICES,
    HEAR_IT,
    NAMES,
    NO_MICROPHONE,
    SPEAK_NOW,
    STOP_TRYING,
    TRY_AGAIN,
    TRY_MICROPHONE,
    device_options,
    heard_words,
    tried_words,
)

PICTURE_MS = 33


class MicrophoneTrial(QWidget):
    """A list of microphones, and a try of the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._check: MicrophoneCheck | None = None
        self.trouble = Trouble(desk.theme)
        self.choice = Choice(NAMES["microphone"], device_options((), None))
        self.refresh = button(FIND_DEVICES, self.arrive, icon=desk.theme.icon("refresh-cw"))
        self.attempt = button(TRY_MICROPHONE, self.press, icon=desk.theme.icon("mic"))
        self.hear = button(HEAR_IT, self.play_back, icon=desk.theme.icon("play"))
        self.meter = LevelMeter(desk.theme)
        self.said, self.words, self.note = strong(""), body(""), caption("")
        self.note.hide()
        self._clock = QTimer(self, interval=PICTURE_MS)
        self._clock.timeout.connect(lambda: self.show_tried(desk.services.equipment.microphone_check.now))
        self._lay_out()
        self.choice.on_chosen(self._choose)
        self._rest()

    def arrive(self) -> None:
        """List the microphones there are now."""
        self._desk.jobs.run(
            self._find,
            done=self._found,
            failed=self._has_none,
            owner=self,
            lane=Lane.SOUND,
        )

    def depart(self) -> None:
        """Let go of the microphone and fall silent."""
        if self._check:
            self._check.stop()
        self._clock.stop()
        self._rest()

    def press(self) -> None:
        """Begin to listen, or end it."""
        if self._clock.isActive() and self._check:
            self._check.stop()
        else:
            self._listen()

    def play_back(self) -> None:
        """Hear what was said."""
        if self._check:
            self._desk.jobs.run(
                self._check.play_back,
                done=lambda _: None,
                failed=self.trouble.say,
                owner=self,
                lane=Lane.SOUND,
            )

    def show_devices(self, devices: Sequence[AudioDevice]) -> None:
        """Offer the microphones there are; without one say what can be done."""
        chosen = self._desk.services.settings.get("microphone")
        name = None if chosen is None else str(chosen)
        self.choice.offer(device_options(devices, name))
        self.choice.choose(name)
        self.attempt.setEnabled(bool(devices))
        self.choice.setEnabled(bool(devices))
        if devices:
            self.trouble.rest()
        else:
            self._has_none(NO_MICROPHONE)

    def show_tried(self, tried: Tried) -> None:
        """Show how a try stands."""
        self.meter.show_level(tried.level_dbfs)
        self._say(tried_words(tried), heard_words(tried))

    def _find(self) -> tuple[tuple[AudioDevice, ...], str | None]:
        """Return the microphones there are, and what is yet to be prepared; load what trying one needs."""
        services = self._desk.services
        devices = services.microphone.devices()
        _ = services.equipment.microphone_check
        return devices, services.preparation(Channel.SPOKEN)

    def _found(self, found: tuple[tuple[AudioDevice, ...], str | None]) -> None:
        devices, preparation = found
        self.note.setText(preparation or "")
        self.note.setVisible(bool(preparation))
        self.show_devices(devices)

    def _lay_out(self) -> None:
        heard = column(self.said, self.words, self.note, gap=0.5)
        buttons = Flow(self.attempt, self.hear, self.refresh)
        parts = (self.choice, caption(SPEAK_NOW), buttons, self.meter, heard, self.trouble)
        fill(QVBoxLayout(self), *parts, gap=1.5)

    def _listen(self) -> None:
        check = self._check = self._desk.services.equipment.microphone_check
        self.trouble.rest()
        check.prepare()
        self.attempt.setText(STOP_TRYING)
        self.hear.setEnabled(False)
        self._clock.start()
        self._desk.jobs.run(check.listen, done=self._heard, failed=self._failed, owner=self, lane=Lane.SOUND)

    def _heard(self, tried: Tried) -> None:
        self._end()
        self._say(tried_words(tried), heard_words(tried))
        self.hear.setEnabled(tried.seconds > 0)

    def _failed(self, sentence: str) -> None:
        self._end()
        self.hear.setEnabled(self._check is not None and self._check.now.seconds > 0)
        self.trouble.say(sentence, action=TRY_AGAIN, on_action=self.arrive)

    def _end(self) -> None:
        self._clock.stop()
        self.meter.rest()
        self.attempt.setText(TRY_MICROPHONE)

    def _rest(self) -> None:
        self._end()
        self._say("", "")
        self.hear.setEnabled(False)

    def _say(self, said: str, words: str) -> None:
        for label, text in ((self.said, said), (self.words, words)):
            label.setText(text)
            label.setVisible(bool(text))

    def _has_none(self, sentence: str) -> None:
        self.attempt.setEnabled(False)
        self.choice.setEnabled(False)
        self.trouble.say(sentence, action=TRY_AGAIN, on_action=self.arrive)

    def _choose(self, name: str | None) -> None:
        settings = self._desk.services.settings
        self._desk.jobs.run(
            lambda: settings.set("microphone", name),
            done=lambda _: self._desk.changes.settings.emit(),
            failed=self.trouble.say,
            owner=self,
        )

"""What is said while the interview is held up by a lost microphone, with every way on."""

from collections.abc import Callable, Sequence

from mockinterview.domain.errors import MicrophoneError
from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Choice, button, caption
from mockinterview.gui.widgets.ways_on import WaysOn
from mockinterview.ports import AudioDevice
from mockinterview.practice.services import Services
from mockinterview.screens.practice_page import microphones
from mockinterview.screens.room_page import CHOOSE_MICROPHONE, LOOK_AGAIN, NO_MICROPHONES, TYPE_ON

SETTING = "microphone"


class LostNotice(WaysOn):
    """The sentence, the microphones there are to go on with, and going on by typing."""

    def __init__(self, desk: Desk, *, on_type: Callable[[], object]) -> None:
        self._desk = desk
        theme = desk.theme
        self._none = caption(NO_MICROPHONES)
        self.microphones = Choice(CHOOSE_MICROPHONE, ())
        super().__init__(
            theme.icon("mic-off", "bad"),
            button(LOOK_AGAIN, self.look, icon=theme.icon("refresh-cw")),
            button(TYPE_ON, on_type, icon=theme.icon("keyboard")),
            widgets=(self.microphones, self._none),
        )
        self.microphones.on_chosen(self._choose)
        self.offer(())
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show what was lost."""
        self.said.setText(sentence)
        self.show()

    def look(self) -> None:
        """Look which microphones there are."""
        services = self._desk.services
        self._desk.jobs.run(lambda: connected(services), done=self.offer, owner=self, lane=Lane.SOUND)

    def offer(self, devices: Sequence[AudioDevice]) -> None:
        """Offer microphones."""
        self.microphones.offer(microphones(devices))
        chosen = self._desk.services.settings.get(SETTING)
        self.microphones.choose(None if chosen is None else str(chosen))
        self.microphones.setVisible(bool(devices))
        self._none.setVisible(not devices)

    def _choose(self, name: str | None) -> None:
        settings = self._desk.services.settings
        self._desk.jobs.run(
            lambda: settings.set(SETTING, name),
            done=lambda _: self._desk.changes.settings.emit(),
            owner=self,
        )


def connected(services: Services) -> Sequence[AudioDevice]:
    """Return the microphones there are; none where that can't be told."""
    try:
        return services.microphone.devices()
    except MicrophoneError:
        return ()

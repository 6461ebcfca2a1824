"""Voice, speaker and microphone."""

from collections.abc import Sequence

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.section import SectionView
from mockinterview.gui.pages.trying.microphone_trial import MicrophoneTrial
from mockinterview.gui.pages.trying.voice_trial import VoiceTrial
from mockinterview.gui.widgets import line
from mockinterview.gui.widgets.amounts import Amount
from mockinterview.ports import AudioDevice
from mockinterview.screens.settings_page import NAMES, Section, device_options, pace_words, percent_words

LOWEST_PACE, HIGHEST_PACE = 100, 260
"""Words a minute that can be followed; the setting itself takes more."""


class VoiceSection(SectionView):
    """The interviewer's voice and where it sounds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.VOICE)
        self.spoken = self.switch("voice_on")
        self.trial = VoiceTrial(desk)
        self.pace = self.amount("voice_rate", step=5, words=pace_words, low=LOWEST_PACE, high=HIGHEST_PACE)
        self.loudness = Amount(
            NAMES["voice_volume"],
            low=0,
            high=100,
            step=5,
            words=percent_words,
            sentence=self.sentence("voice_volume"),
        )
        self.loudness.on_set(lambda percent: self.keep("voice_volume", percent / 100))
        self.speaker = self.choice("speaker", device_options((), None))
        self.add(self.spoken, line(), self.trial, self.pace, self.loudness, line(), self.speaker)

    def arrive(self) -> None:
        """Show what counts, and list voices and speakers."""
        self.spoken.turn(on=bool(self.value("voice_on")))
        self.pace.show_value(int(self.value("voice_rate") or 0))
        self.loudness.show_value(round(100 * float(self.value("voice_volume") or 0)))
        self.trial.arrive()
        self.desk.jobs.run(
            lambda: self.desk.services.equipment.speaker.devices(),
            done=self._offer_speakers,
            failed=self.trouble.say,
            owner=self,
            lane=Lane.SOUND,
        )

    def depart(self) -> None:
        """Fall silent."""
        self.trial.depart()

    def _offer_speakers(self, devices: Sequence[AudioDevice]) -> None:
        self.speaker.offer(device_options(devices, self.text("speaker")))
        self.speaker.choose(self.text("speaker"))


class MicrophoneSection(SectionView):
    """Which microphone hears the answers, tried out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.MICROPHONE)
        self.trial = MicrophoneTrial(desk)
        self.add(self.trial)

    def arrive(self) -> None:
        """List the microphones."""
        self.trial.arrive()

    def depart(self) -> None:
        """Let go of the microphone."""
        self.trial.depart()

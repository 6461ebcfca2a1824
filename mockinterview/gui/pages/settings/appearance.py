"""How the window looks, and how practice goes."""

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.section import SectionView
from mockinterview.gui.widgets import line
from mockinterview.screens.settings_page import THEME_NAMES, Section, percent_words, seconds_words

SWITCHES = ("live_words", "hints", "guess_first", "auto_end")


class AppearanceSection(SectionView):
    """Colors and text size, which change at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.APPEARANCE)
        names = tuple(THEME_NAMES.items())
        self.theme = self.choice("theme", names, then=self._show)
        self.text_size = self.amount("text_size", step=10, words=percent_words)
        self.text_size.on_set(lambda percent: desk.theme.apply(text_size=percent))
        self.add(self.theme, line(), self.text_size)

    def arrive(self) -> None:
        """Show what counts."""
        self.theme.choose(self.text("theme"))
        self.text_size.show_value(int(self.value("text_size") or 100))

    def _show(self) -> None:
        self.desk.theme.apply(theme=self.text("theme"))


class PracticeSection(SectionView):
    """What happens during an interview."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.PRACTICE)
        self.switches = {key: self.switch(key, then=self._show_silence) for key in SWITCHES}
        self.silence = self.amount("auto_end_silence_s", step=1, words=seconds_words)
        self.add(*self.switches.values(), self.silence)
        self._show_silence()

    def arrive(self) -> None:
        """Show what counts."""
        for key, switch in self.switches.items():
            switch.turn(on=bool(self.value(key)))
        self.silence.show_value(int(self.value("auto_end_silence_s") or 0))
        self._show_silence()

    def _show_silence(self) -> None:
        self.silence.setVisible(bool(self.value("auto_end")))

"""Where the first run stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Picture, fill, row, strong
from mockinterview.screens.first_run_page import Step, progress_words

DOT_PX = 16


class ProgressDots(QWidget):
    """One dot for each step, and the same in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = strong("")
        self._dots = {step: Picture(theme.icon("circle-dashed", "muted"), size_px=DOT_PX) for step in Step}
        line = row(*self._dots.values(), self.words)
        line.setStretch(len(Step), 1)
        fill(QVBoxLayout(self), line)

    def show_step(self, step: Step) -> None:
        """Show which step one is at: those before are ticked off."""
        self.words.setText(progress_words(step))
        for one, dot in self._dots.items():
            icon, role = (
                ("circle-dot", "accent")
                if one is step
                else ("circle-check", "good")
                if one < step
                else ("circle-dashed", "muted")
            )
            dot.show_icon(self._theme.icon(icon, role))

"""The page of settings."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.page import Page
from mockinterview.gui.pages.settings.about import AboutSection
from mockinterview.gui.pages.settings.appearance import AppearanceSection, PracticeSection
from mockinterview.gui.pages.settings.backup import BackupSection
from mockinterview.gui.pages.settings.learning import LearningSection
from mockinterview.gui.pages.settings.privacy import PrivacySection
from mockinterview.gui.pages.settings.profiles import ProfilesSection
from mockinterview.gui.pages.settings.recognizer import RecognizerSection
from mockinterview.gui.pages.settings.section import SectionView
from mockinterview.gui.pages.settings.sound import MicrophoneSection, VoiceSection
from mockinterview.gui.places import Visit
from mockinterview.gui.theme import space
from mockinterview.gui.widgets import Choice, button, fill
from mockinterview.screens.settings_page import SECTIONS, TITLE, Section

VIEWS: Mapping[Section, Callable[[Desk], SectionView]] = {
    Section.VOICE: VoiceSection,
    Section.MICROPHONE: MicrophoneSection,
    Section.RECOGNIZER: RecognizerSection,
    Section.APPEARANCE: AppearanceSection,
    Section.PRACTICE: PracticeSection,
    Section.PRIVACY: PrivacySection,
    Section.PROFILES: ProfilesSection,
    Section.BACKUP: BackupSection,
    Section.LEARNING: LearningSection,
    Section.ABOUT: AboutSection,
}
LIST_PX = 200
"""Width of the list of sections at a text size of 100 %."""
LEAST_BESIDE_PX = 420
"""The same for the section beside it; a narrower page has the sections in a box at the top instead."""


class SettingsPage(Page):
    """All settings in sections; each section is made when it is first gone to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.section = Section.VOICE
        self._views: dict[Section, SectionView] = {}
        self._stack = QStackedWidget()
        self.buttons = {section: self._button(section) for section in SECTIONS}
        self.box = Choice(TITLE, [(section.value, name) for section, (name, _) in SECTIONS.items()])
        self._list, self._top = QWidget(), QWidget()
        self._lay_out()
        self.box.on_chosen(lambda value: self.show_section(Section(value or Section.VOICE)))
        desk.theme.changed.connect(self._fit)

    def arrive(self, visit: Visit) -> None:
        """Show the section the visit names, or the one that was shown last."""
        self.show_section(Section(visit.text) if visit.text in list(Section) else self.section)
        (self.box.box if self._list.isHidden() else self.buttons[self.section]).setFocus()

    def depart(self) -> None:
        """Leave the section that is shown."""
        self.view(self.section).depart()

    def view(self, section: Section) -> SectionView:
        """Return a section, made the first time it is asked for."""
        if section not in self._views:
            self._views[section] = VIEWS[section](self.desk)
            self._stack.addWidget(self._views[section])
        return self._views[section]

    def show_section(self, section: Section) -> None:
        """Leave the section that is shown and show another."""
        if self.section in self._views:
            self._views[self.section].depart()
        self.section = section
        self.buttons[section].setChecked(True)
        self.box.choose(section.value)
        self._stack.setCurrentWidget(self.view(section))
        self.view(section).arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the sections as a list, or as a box where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, section: Section) -> QPushButton:
        name, icon = SECTIONS[section]
        made = button(name, lambda: self.show_section(section), role="place", icon=self.desk.theme.icon(icon))
        made.setCheckable(True)
        return made

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        for made in self.buttons.values():
            group.addButton(made)
        fill(names := QVBoxLayout(self._list), *self.buttons.values(), gap=0.25, margin=1.5)
        names.setContentsMargins(space(2), space(4), 0, space(2))
        names.addStretch(1)
        fill(top := QVBoxLayout(self._top), self.box, margin=2)
        top.setContentsMargins(space(4), space(2), space(4), 0)
        beside = QVBoxLayout()
        fill(beside, self._top, self._stack, gap=0)
        beside.setStretch(1, 1)
        fill(layout := QHBoxLayout(self), self._list, gap=0)
        layout.addLayout(beside, 1)

    def _fit(self) -> None:
        scale = max(1.0, self.desk.theme.text_percent / 100)
        is_wide = self.width() >= (LIST_PX + LEAST_BESIDE_PX) * scale
        self._list.setVisible(is_wide)
        self._top.setVisible(not is_wide)
        self._list.setFixedWidth(round(LIST_PX * scale))

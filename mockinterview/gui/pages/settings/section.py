"""What every section of the settings is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.widgets import Choice, Scroll, Switch, title
from mockinterview.gui.widgets.amounts import Amount
from mockinterview.gui.widgets.flow import Flow
from mockinterview.gui.widgets.trouble import Trouble
from mockinterview.screens.settings_page import NAMES, SECTIONS, SENTENCES, Option, Section

Then = Callable[[], object]


class SectionView(Scroll):
    """A column of settings; changes are kept at once, what can't be kept is said in its place."""

    def __init__(self, desk: Desk, section: Section) -> None:
        self.desk = desk
        self.trouble = Trouble(desk.theme)
        self.title = title(SECTIONS[section][0])
        super().__init__(self.title, self.trouble, gap=2.5)

    def arrive(self) -> None:
        """Show everything as it is now; called each time the section is gone to."""

    def depart(self) -> None:
        """Stop what should not go on unseen."""

    def keep(self, key: str, value: object, *, then: Then = lambda: None) -> None:
        """Change a setting; where that fails say why and show what counts."""

        def kept(_: None) -> None:
            self.trouble.rest()
            self.desk.changes.settings.emit()
            then()

        def failed(sentence: str) -> None:
            self.trouble.say(sentence)
            self.arrive()

        settings = self.desk.services.settings
        self.desk.jobs.run(lambda: settings.set(key, value), done=kept, failed=failed, owner=self)

    def switch(self, key: str, *, then: Then = lambda: None) -> Switch:
        """Return a setting that is on or off."""
        made = Switch(NAMES[key], sentence=self.sentence(key), is_on=bool(self.value(key)))
        made.on_turned(lambda is_on: self.keep(key, is_on, then=then))
        return made

    def choice(self, key: str, options: tuple[Option, ...], *, then: Then = lambda: None) -> Choice:
        """Return a setting that is one of several."""
        made = Choice(NAMES[key], options, sentence=self.sentence(key))
        made.choose(self.text(key))
        made.on_chosen(lambda value: self.keep(key, value, then=then))
        return made

    def amount(
        self,
        key: str,
        *,
        step: int,
        words: Callable[[int], str],
        low: int | None = None,
        high: int | None = None,
    ) -> Amount:
        """Return a setting that is a whole number."""
        described = self.desk.services.settings.described(key)
        made = Amount(
            NAMES[key],
            low=int(described.low or 0) if low is None else low,
            high=int(described.high or 0) if high is None else high,
            step=step,
            words=words,
            sentence=self.sentence(key),
        )
        made.show_value(int(self.value(key) or 0))
        made.on_set(lambda value: self.keep(key, value))
        return made

    def value(self, key: str) -> str | int | float | bool | None:
        """Return what a setting is now."""
        return self.desk.services.settings.get(key)

    def text(self, key: str) -> str | None:
        """Return what a setting is now, as a text."""
        value = self.value(key)
        return None if value is None else str(value)

    def sentence(self, key: str) -> str:
        """Return the one sentence on a setting."""
        return SENTENCES.get(key) or self.desk.services.settings.described(key).sentence


def left(*widgets: QWidget) -> QLayout:
    """Return widgets side by side at the left, the row wrapped where it is too long."""
    return Flow(*widgets)

"""The persons who practice."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.confirm import Confirm
from mockinterview.gui.pages.settings.section import SectionView, left
from mockinterview.gui.widgets import Card, button, caption, clear, column, fill, quiet, strong
from mockinterview.screens.profiles_page import (
    ADD,
    CHOOSE,
    DELETE,
    EXPLAINED,
    NEW_NAME,
    OTHER_NAME,
    RENAME,
    PersonPicture,
    deleted_sentence,
    people_picture,
)
from mockinterview.screens.settings_page import Section


class ProfilesSection(SectionView):
    """Adds, chooses, renames and deletes profiles."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.PROFILES)
        self._people = QWidget()
        fill(QVBoxLayout(self._people), gap=1.5)
        self.name = QLineEdit()
        self.name.setAccessibleName(NEW_NAME)
        self.name.setPlaceholderText(NEW_NAME)
        self.name.returnPressed.connect(self.add_profile)
        self.plus = button(ADD, self.add_profile, icon=desk.theme.icon("plus"))
        self.add(caption(EXPLAINED), self._people, column(self.name, left(self.plus)))

    def arrive(self) -> None:
        """List the profiles."""
        self._run(lambda: None, lambda _: None)

    def add_profile(self) -> None:
        """Add a profile of the name that was typed, and choose it."""
        name = self.name.text()
        self._run(lambda: self.desk.services.keeping.profiles.add(name), lambda _: self.name.clear())

    def choose(self, name: str) -> None:
        """Practice as somebody else."""
        self._run(lambda: self.desk.services.keeping.profiles.choose(name), self._changed)

    def rename(self, old: str, new: str) -> None:
        """Give a profile another name."""
        self._run(lambda: self.desk.services.keeping.profiles.rename(old, new), self._changed)

    def delete(self, name: str) -> None:
        """Delete a profile with its sessions."""

        def say(sessions: object) -> None:
            self._changed(sessions)
            self.desk.say(deleted_sentence(name, int(str(sessions))))

        self._run(lambda: self.desk.services.keeping.profiles.delete(name), say)

    def _changed(self, _: object) -> None:
        self.desk.changes.sessions.emit()

    def _run(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        """Do something to the profiles, and list them anew."""

        def both() -> tuple[object, tuple[PersonPicture, ...]]:
            return work(), people_picture(self.desk.services.keeping.profiles.list())

        def done(found: tuple[object, tuple[PersonPicture, ...]]) -> None:
            self.trouble.rest()
            self._show(found[1])
            self.desk.changes.settings.emit()
            then(found[0])

        self.desk.jobs.run(both, done=done, failed=self.trouble.say, owner=self)

    def _show(self, people: tuple[PersonPicture, ...]) -> None:
        layout = self._people.layout()
        assert layout is not None
        clear(layout)
        for person in people:
            layout.addWidget(PersonCard(self, person))


class PersonCard(Card):
    """One profile with what can be done to it."""

    def __init__(self, section: ProfilesSection, person: PersonPicture) -> None:
        super().__init__(strong(person.name), caption(person.detail))
        icon = section.desk.theme.icon
        self._section, self._person = section, person
        self.choose = button(
            CHOOSE.format(person.name), lambda: section.choose(person.name), icon=icon("check")
        )
        self.choose.setVisible(not person.is_chosen)
        self.rename = quiet(RENAME, self.ask_for_name, icon=icon("pencil"))
        self.delete = quiet(DELETE, self.ask_to_delete, icon=icon("trash-2"))
        for made in (self.rename, self.delete):
            made.setAccessibleName(f"{made.text()}: {person.name}")
        self.new_name = QLineEdit(person.name)
        self.new_name.setAccessibleName(f"{OTHER_NAME}: {person.name}")
        self.new_name.returnPressed.connect(lambda: section.rename(person.name, self.new_name.text()))
        self.new_name.hide()
        self.confirm = Confirm(DELETE, on_yes=lambda: section.delete(person.name))
        self.body.addLayout(left(self.choose, self.rename, self.delete))
        self.body.addWidget(self.new_name)
        self.body.addWidget(self.confirm)

    def ask_for_name(self) -> None:
        """Let another name be typed; Enter takes it."""
        self.new_name.show()
        self.new_name.setFocus()
        self.new_name.selectAll()

    def ask_to_delete(self) -> None:
        """Ask before the profile is deleted."""
        self.confirm.ask(self._person.delete_question)

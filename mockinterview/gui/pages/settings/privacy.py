"""What is kept, what was sent, and how it goes away."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.confirm import Confirm
from mockinterview.gui.pages.settings.section import SectionView, left
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.widgets import (
    Choice,
    Picture,
    Switch,
    body,
    button,
    caption,
    clear,
    column,
    danger,
    fill,
    heading,
    line,
    row,
    strong,
)
from mockinterview.ports import Belonging, Holding
from mockinterview.screens.privacy_page import (
    COUNTING,
    DELETE_SOUND,
    DELETE_SOUND_SENTENCE,
    ERASE,
    ERASE_PROMPT,
    ERASE_SENTENCE,
    ERASE_WORD,
    ERASED,
    KEEP_MODELS,
    KEEP_MODELS_SENTENCE,
    OPEN_FOLDER,
    RETENTIONS,
    WHAT_IS_KEPT,
    HoldingPicture,
    PrivacyPicture,
    confirm_delete_sound,
    deleted_sound_sentence,
    privacy_picture,
    retention_sentence,
)
from mockinterview.screens.settings_page import NAMES, Section, days_words


class PrivacySection(SectionView):
    """Counts what is kept, lists every network call, and deletes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.PRIVACY)
        self._recordings: Holding | None = None
        self.headline, self.calls = strong(""), body("")
        self.total = caption(COUNTING)
        self._holdings = QWidget()
        fill(QVBoxLayout(self._holdings), gap=1.5)
        self.folder = button(OPEN_FOLDER, self.open_folder, icon=desk.theme.icon("folder-open"))
        self.days = Choice(
            NAMES["keep_audio_days"],
            (),
            sentence=self.sentence("keep_audio_days"),
        )
        self.days.on_chosen(self._keep_for)
        self.delete = danger(DELETE_SOUND, self.ask_to_delete, icon=desk.theme.icon("trash-2", "bad"))
        self.confirm_delete = Confirm(DELETE_SOUND, on_yes=self.delete_sound)
        self.erase = danger(ERASE, self.ask_to_erase, icon=desk.theme.icon("trash-2", "bad"))
        self.keep_models = Switch(KEEP_MODELS, sentence=KEEP_MODELS_SENTENCE, is_on=True)
        self.confirm_erase = Confirm(
            ERASE, on_yes=self.erase_everything, word=ERASE_WORD, before=self.keep_models
        )
        self._lay_out()

    def arrive(self) -> None:
        """Count everything anew."""
        days = int(self.value("keep_audio_days") or 0)
        self.days.offer([(str(one), days_words(one)) for one in sorted({*RETENTIONS, days})])
        self.days.choose(str(days))
        privacy = self.desk.services.keeping.privacy
        self.desk.jobs.run(
            lambda: (privacy.holdings(), privacy.calls()),
            done=lambda found: self._show(found[0], privacy_picture(*found)),
            failed=self.trouble.say,
            owner=self,
        )

    def depart(self) -> None:
        """Ask for nothing any more."""
        self.confirm_delete.rest()
        self.confirm_erase.rest()

    def open_folder(self) -> None:
        """Show the folder of the user's data in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.services.keeping.privacy.belongings.home)))

    def ask_to_delete(self) -> None:
        """Ask before all recordings are deleted."""
        self.confirm_delete.ask(confirm_delete_sound(self._recordings))

    def delete_sound(self) -> None:
        """Delete all recordings."""
        privacy = self.desk.services.keeping.privacy
        self.desk.jobs.run(
            privacy.delete_sound,
            done=lambda count: self._changed(deleted_sound_sentence(count)),
            failed=self.trouble.say,
            owner=self,
        )

    def ask_to_erase(self) -> None:
        """Ask before everything is erased: a word must be typed."""
        self.confirm_erase.ask(ERASE_PROMPT)

    def erase_everything(self) -> None:
        """Erase everything and begin anew."""
        privacy, keep_models = self.desk.services.keeping.privacy, self.keep_models.is_on
        self.desk.jobs.run(
            lambda: privacy.erase(keep_models=keep_models),
            done=lambda _: self._erased(),
            failed=self.trouble.say,
            owner=self,
            lane=Lane.STORE,
        )

    def _erased(self) -> None:
        self.desk.theme.apply(theme=self.text("theme"), text_size=int(self.value("text_size") or 100))
        for changed in ("settings", "models", "labels", "questions"):
            getattr(self.desk.changes, changed).emit()
        self._changed(ERASED)
        self.desk.go(Visit(Place.FIRST_RUN))

    def _keep_for(self, value: str | None) -> None:
        days, privacy = int(value or 0), self.desk.services.keeping.privacy
        self.desk.jobs.run(
            lambda: privacy.keep_sound_for(days),
            done=lambda deleted: self._changed(retention_sentence(days, deleted)),
            failed=self.trouble.say,
            owner=self,
        )

    def _changed(self, sentence: str) -> None:
        self.trouble.rest()
        self.desk.changes.sessions.emit()
        self.desk.say(sentence)
        self.arrive()

    def _lay_out(self) -> None:
        shield = Picture(self.desk.theme.icon("shield", "good"), size_px=28)
        said = row(shield, column(self.headline, self.calls, gap=0.5), gap=2)
        said.setStretch(1, 1)
        self.add(said, line(), heading(WHAT_IS_KEPT), self.total, self._holdings, left(self.folder))
        self.add(line(), self.days)
        self.add(column(caption(DELETE_SOUND_SENTENCE), left(self.delete), self.confirm_delete))
        self.add(line(), column(caption(ERASE_SENTENCE), left(self.erase), self.confirm_erase))

    def _show(self, holdings: tuple[Holding, ...], picture: PrivacyPicture) -> None:
        self._recordings = next((one for one in holdings if one.what is Belonging.RECORDINGS), None)
        self.headline.setText(picture.headline)
        self.calls.setText("\n".join((picture.calls_sentence, *picture.calls)))
        self.total.setText(picture.total)
        layout = self._holdings.layout()
        assert isinstance(layout, QVBoxLayout)
        clear(layout)
        for holding in picture.holdings:
            layout.addLayout(_holding_line(holding))


def _holding_line(holding: HoldingPicture) -> QVBoxLayout:
    place = caption(holding.place)
    place.setAccessibleName(f"Place: {holding.place}")
    amount = body(holding.amount)
    top = row(body(holding.name), amount, gap=2)
    top.setStretch(0, 1)
    return column(top, place, gap=0)

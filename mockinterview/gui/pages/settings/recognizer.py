"""Which recogniser hears the answers, and the speech models."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mockinterview.gui.bridge import Lane
from mockinterview.gui.desk import Desk
from mockinterview.gui.pages.settings.section import SectionView, left
from mockinterview.gui.pages.trying.fetch_line import FetchLine
from mockinterview.gui.widgets import (
    body,
    button,
    caption,
    clear,
    column,
    fill,
    heading,
    line,
    primary,
    strong,
)
from mockinterview.practice.model_fetching import FetchStage
from mockinterview.screens.models_page import (
    FROM_FILE,
    FROM_FOLDER,
    GET,
    INSTALLING,
    MODELS,
    REMOVE,
    WHERE_FROM,
    ModelPicture,
    ModelsPicture,
    installed_sentence,
    models_picture,
    removed_sentence,
)
from mockinterview.screens.settings_page import Section


class RecognizerSection(SectionView):
    """The recogniser in use, and the models that are here or can be fetched."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Section.RECOGNIZER)
        self.in_use = strong("")
        self.recognizer = self.choice("recognizer", (), then=self.arrive)
        self.fetch = FetchLine(desk, on_over=self.arrive)
        self._advice, self._models = QWidget(), QWidget()
        for host in (self._advice, self._models):
            fill(QVBoxLayout(host), gap=1.5)
        self.busy = caption("")
        self.busy.hide()
        self.from_file = button(FROM_FILE, self.ask_for_file, icon=desk.theme.icon("upload"))
        self.from_folder = button(FROM_FOLDER, self.ask_for_folder, icon=desk.theme.icon("folder-open"))
        self.add(self.in_use, self._advice, self.fetch, caption(WHERE_FROM), self.recognizer)
        self.add(line(), heading(MODELS), self._models)
        self.add(left(self.from_file, self.from_folder), self.busy)

    def arrive(self) -> None:
        """Look at the models there are now."""
        services = self.desk.services
        self.fetch.arrive()
        self.desk.jobs.run(
            lambda: models_picture(str(services.settings.get("recognizer")), services.models.list()),
            done=self._show,
            failed=self.trouble.say,
            owner=self,
        )

    def depart(self) -> None:
        """Watch the download no more; it goes on."""
        self.fetch.depart()

    def ask_for_file(self) -> None:
        """Let the user choose an archive to install."""
        name, _ = QFileDialog.getOpenFileName(self, FROM_FILE, "", "*.zip")
        if name:
            self.install_from(Path(name))

    def ask_for_folder(self) -> None:
        """Let the user choose a folder to install."""
        name = QFileDialog.getExistingDirectory(self, FROM_FOLDER)
        if name:
            self.install_from(Path(name))

    def install_from(self, source: Path) -> None:
        """Install a model from a file or folder."""
        self._work(lambda: self.desk.services.models.install_from(source), installed_sentence)

    def remove(self, model: str) -> None:
        """Delete a model from the disk."""

        def work() -> str:
            self.desk.services.models.remove(model)
            return model

        self._work(work, removed_sentence)

    def _work(self, work: Callable[[], str], sentence: Callable[[str], str]) -> None:
        self.trouble.rest()
        self._be_busy(is_busy=True)

        def done(model: str) -> None:
            self._be_busy(is_busy=False)
            self.desk.changes.models.emit()
            self.desk.say(sentence(model))
            self.arrive()

        def failed(trouble: str) -> None:
            self._be_busy(is_busy=False)
            self.trouble.say(trouble)

        self.desk.jobs.run(work, done=done, failed=failed, owner=self, lane=Lane.SLOW)

    def _be_busy(self, *, is_busy: bool) -> None:
        self.busy.setText(INSTALLING)
        self.busy.setVisible(is_busy)
        for control in (self.from_file, self.from_folder, self._models):
            control.setEnabled(not is_busy)

    def _show(self, picture: ModelsPicture) -> None:
        self.in_use.setText(picture.in_use)
        if picture.note:
            self.trouble.say(picture.note)
        self.recognizer.offer(picture.options)
        self.recognizer.choose(self.text("recognizer"))
        self._show_advice(picture)
        clear(layout := self._layout_of(self._models))
        for model in picture.models:
            layout.addLayout(self._line(model))

    def _show_advice(self, picture: ModelsPicture) -> None:
        clear(layout := self._layout_of(self._advice))
        advised = picture.advised
        fetch = self.desk.services.equipment.fetching.now
        is_needed = advised is not None and not (fetch.is_under_way or fetch.stage is FetchStage.FAILED)
        self._advice.setVisible(is_needed)
        if advised and is_needed:
            layout.addWidget(body(picture.advice or ""))
            get = primary(
                GET, lambda: self._fetch(advised), icon=self.desk.theme.icon("download", "accent_ink")
            )
            layout.addLayout(left(get))

    def _line(self, model: ModelPicture) -> QVBoxLayout:
        texts = column(body(model.title), caption(model.state), gap=0.25)
        if model.action == REMOVE:
            act = button(REMOVE, lambda: self.remove(model.name), icon=self.desk.theme.icon("trash-2"))
        else:
            act = button(
                model.action or GET, lambda: self._fetch(model.name), icon=self.desk.theme.icon("download")
            )
        act.setAccessibleName(f"{act.text()}: {model.title}")
        return column(texts, left(act), gap=0.75)

    def _fetch(self, model: str) -> None:
        self.fetch.begin(model)
        self.arrive()

    def _layout_of(self, host: QWidget) -> QVBoxLayout:
        layout = host.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

"""Long work of the settings: watched, gone away from, stopped, and no hindrance to closing the window."""

import threading

import pytest
from fakes.sessions import NOON
from gui.pages.settings_driver import Hand, open_section
from PySide6.QtCore import Qt

from mockinterview.domain.errors import LearningStopped, ModelError
from mockinterview.domain.label import Agreement
from mockinterview.domain.model_version import ModelVersion
from mockinterview.domain.offsets import Offsets
from mockinterview.gui.pages.settings.learning import LearningSection
from mockinterview.gui.pages.settings.recognizer import RecognizerSection
from mockinterview.gui.places import Place, Visit
from mockinterview.practice.learning import Learned
from mockinterview.practice.model_fetching import FetchStage
from mockinterview.screens import learning_page, models_page
from mockinterview.screens.settings_page import Section
from mockinterview.speech.models import ModelState, SpeechModel

FOR_EVER_S = 30.0


class SlowShelf:
    """A shelf whose download goes on until it is stopped."""

    def __init__(self):
        self.begun = threading.Event()

    def list(self):
        return (SpeechModel(name="mini", title="Mini", bytes=41_000_000, state=ModelState.OFFERED),)

    def install(self, name, *, on_progress, cancelled):
        on_progress(0, 41_000_000)
        on_progress(17_000_000, 41_000_000)
        self.begun.set()
        turn = threading.Event()
        while not cancelled():
            turn.wait(0.01)
        raise ModelError("The download was stopped.", way_on="Start it again.")


class SlowLearning:
    """Learns version after version, each once ``may_end`` is set."""

    def __init__(self):
        self.may_end = threading.Event()
        self.number = 0
        self.made = ()

    def learn(self, *, on_step, cancelled, seed=1):
        on_step("Scoring labelled answers", 2, 5)
        while not self.may_end.wait(0.01):
            if cancelled():
                raise LearningStopped("Learning was stopped.", way_on="What judged until now still does.")
        self.number = len(self.made) + 1
        agreement = Agreement(labels=8, off=0.5, same_rating=0.75, kappa=0.5)
        version = ModelVersion(
            number=self.number,
            made_at=NOON,
            label_ids=(1, 2),
            before=agreement,
            after=agreement,
            offsets=Offsets(),
        )
        self.made = (*self.made, version)
        return Learned(version)

    def versions(self):
        return self.made

    def active(self):
        return next((one for one in self.made if one.number == self.number), None)

    def roll_back(self, number=None):
        self.number = number or 0
        return self.number


@pytest.fixture
def shelf(services):
    """A download that goes on until it is stopped."""
    services._sound.recognition.models = shelf = SlowShelf()
    return shelf


@pytest.fixture
def learning(services):
    """Learning that goes on until it may end."""
    services._judging.learning = learning = SlowLearning()
    return learning


def test_a_download_goes_on_while_another_page_is_shown(window, shelf, qtbot, at_rest, services):
    section = open_section(window, Section.RECOGNIZER, RecognizerSection, at_rest)
    qtbot.mouseClick(section._advice.findChild(type(section.from_file)), Qt.MouseButton.LeftButton)
    assert shelf.begun.wait(FOR_EVER_S)
    qtbot.waitUntil(lambda: "17 of 41 MB" in Hand(section, qtbot, at_rest).texts())
    window.go(Visit(Place.DUE))
    assert services.equipment.fetching.now.is_under_way
    window.go(Visit(Place.SETTINGS, text=Section.RECOGNIZER))
    qtbot.waitUntil(lambda: section.fetch.halt.isVisible())
    Hand(section, qtbot, at_rest).press(models_page.STOP)
    assert "it goes on where it stopped" in Hand(section, qtbot, at_rest).texts()


def test_closing_the_window_ends_a_download(window, shelf, qtbot, at_rest, services):
    section = open_section(window, Section.RECOGNIZER, RecognizerSection, at_rest)
    section.fetch.begin("mini")
    assert shelf.begun.wait(FOR_EVER_S)
    window.close()
    window.desk.jobs.close()
    assert services.equipment.fetching.now.stage is FetchStage.STOPPED


def test_learning_is_watched_and_taken_back(window, learning, qtbot, at_rest):
    section = open_section(window, Section.LEARNING, LearningSection, at_rest)
    section.begin()
    hand = Hand(section, qtbot, at_rest)
    qtbot.waitUntil(lambda: "Scoring labelled answers: 2 of 5" in hand.texts())
    window.go(Visit(Place.DUE))
    window.go(Visit(Place.SETTINGS, text=Section.LEARNING))
    learning.may_end.set()
    at_rest()
    assert "Version 1 scores from now on" in hand.texts()
    assert "Version 1 scores your answers." in hand.texts()
    hand.press(learning_page.GO_BACK)
    assert "The program as it came scores your answers." in hand.texts()
    hand.press(f"{learning_page.USE}: Version 1")
    assert "Version 1 scores your answers." in hand.texts()


def test_learning_can_be_stopped(window, learning, qtbot, at_rest):
    section = open_section(window, Section.LEARNING, LearningSection, at_rest)
    section.begin()
    Hand(section, qtbot, at_rest).press(learning_page.STOP)
    assert "Learning was stopped." in Hand(section, qtbot, at_rest).texts()


def test_closing_the_window_ends_learning(window, learning, at_rest):
    open_section(window, Section.LEARNING, LearningSection, at_rest).begin()
    window.close()
    window.desk.jobs.close()
    assert learning.made == ()

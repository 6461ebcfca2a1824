"""The settings, section by section, and the first steps."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mockinterview.gui.pages.first_run import FirstRunPage
from mockinterview.gui.pages.settings import SettingsPage
from mockinterview.gui.pages.settings.privacy import PrivacySection
from mockinterview.gui.pages.settings.profiles import ProfilesSection
from mockinterview.gui.pages.settings.sound import MicrophoneSection, VoiceSection
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.shell import Window
from mockinterview.ports import AudioDevice
from mockinterview.practice.microphone_check import Tried
from mockinterview.practice.model_fetching import Fetch, FetchStage
from mockinterview.screens.first_run_page import Step
from mockinterview.screens.settings_page import NO_VOICE, TRY_AGAIN, Section

FETCHED = Fetch(
    model="small-en-us",
    stage=FetchStage.FETCHING,
    done_bytes=17_300_000,
    total_bytes=41_205_931,
    seconds_left=25.0,
)

TRIED = Tried(
    is_listening=True,
    level_dbfs=-18.0,
    loudest_dbfs=-12.0,
    words="a stack is last in first out",
    seconds=3.1,
)

SECOND = "Sam"


def _section(section: Section) -> Callable[[Window], object]:
    return lambda window: _go(window, section)


def _go(window: Window, section: Section) -> SettingsPage:
    window.desk.services.equipment.fetching.now = Fetch()
    window.go(Visit(Place.SETTINGS, text=section))
    page = window.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def _downloading(window: Window) -> None:
    page = _go(window, Section.RECOGNIZER)
    window.desk.services.equipment.fetching.now = FETCHED
    page.view(Section.RECOGNIZER).arrive()


def _download_failed(window: Window) -> None:
    page = _go(window, Section.RECOGNIZER)
    window.desk.services.equipment.fetching.now = Fetch(
        model="small-en-us",
        stage=FetchStage.FAILED,
        sentence="The download of small-en-us broke off after 17 of 41 MB. Check the internet connection and "
        "start it again; it goes on where it stopped.",
    )
    page.view(Section.RECOGNIZER).arrive()


def _no_microphone(window: Window) -> None:
    section = _go(window, Section.MICROPHONE).view(Section.MICROPHONE)
    assert isinstance(section, MicrophoneSection)
    _then(window, lambda: section.trial.show_devices(()))


def _no_voice(window: Window) -> None:
    section = _go(window, Section.VOICE).view(Section.VOICE)
    assert isinstance(section, VoiceSection)
    _then(window, lambda: section.trial.trouble.say(NO_VOICE, action=TRY_AGAIN, on_action=section.arrive))


def _trying(window: Window) -> None:
    section = _go(window, Section.MICROPHONE).view(Section.MICROPHONE)
    assert isinstance(section, MicrophoneSection)

    def show() -> None:
        section.trial.show_devices((AudioDevice(name="Built-in microphone", is_default=True),))
        section.trial.show_tried(TRIED)

    _then(window, show)


def _then(window: Window, show: Callable[[], object]) -> None:
    """Show something once the page has found what there is on this computer."""
    window.desk.jobs.idle.connect(show, Qt.ConnectionType.SingleShotConnection)


def _erasing(window: Window) -> None:
    section = _go(window, Section.PRIVACY).view(Section.PRIVACY)
    assert isinstance(section, PrivacySection)
    section.ask_to_erase()
    section.confirm_erase.typed.setText("era")
    _then(window, lambda: section.ensureWidgetVisible(section.confirm_erase))


def _two_profiles(window: Window) -> None:
    section = _go(window, Section.PROFILES).view(Section.PROFILES)
    assert isinstance(section, ProfilesSection)
    window.desk.services.keeping.profiles.add(SECOND)
    section.arrive()


def _one_profile(window: Window) -> None:
    window.desk.services.keeping.profiles.delete(SECOND)


def _step(step: Step) -> Callable[[Window], object]:
    def show(window: Window) -> None:
        window.go(Visit(Place.FIRST_RUN))
        page = window.page(Place.FIRST_RUN)
        assert isinstance(page, FirstRunPage)
        page.show_step(step)

    return show


SCENES = (
    *(Scene(f"settings-{section.value}", _section(section)) for section in Section),
    Scene("settings-recognizer-downloading", _downloading),
    Scene("settings-recognizer-broken-off", _download_failed),
    Scene("settings-microphone-trying", _trying),
    Scene("settings-microphone-none", _no_microphone),
    Scene("settings-voice-none", _no_voice),
    Scene("settings-privacy-erasing", _erasing),
    Scene("settings-profiles-two", _two_profiles, _one_profile),
    *(Scene(f"first-run-{step.name.lower()}", _step(step)) for step in Step),
)

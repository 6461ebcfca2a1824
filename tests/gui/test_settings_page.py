"""The settings in a real window on real services."""

import hashlib
import os
from pathlib import Path

import pytest
from fakes.sessions import make_wish
from gui.pages.settings_driver import Hand, open_section
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QPushButton, QSlider
from support.model_files import TRUSTING, model_archive
from support.model_server import serving

from mockinterview.gui.pages.settings import SettingsPage
from mockinterview.gui.pages.settings.about import AboutSection
from mockinterview.gui.pages.settings.appearance import AppearanceSection, PracticeSection
from mockinterview.gui.pages.settings.backup import BackupSection
from mockinterview.gui.pages.settings.learning import LearningSection
from mockinterview.gui.pages.settings.privacy import PrivacySection
from mockinterview.gui.pages.settings.profiles import ProfilesSection
from mockinterview.gui.pages.settings.recognizer import RecognizerSection
from mockinterview.gui.pages.settings.sound import VoiceSection
from mockinterview.gui.places import Place, Visit
from mockinterview.ports import SessionFilter
from mockinterview.screens import about_page, backup_page, learning_page, privacy_page, profiles_page
from mockinterview.screens.settings_page import Section
from mockinterview.speech.model_offers import ModelOffer
from mockinterview.speech.models import SpeechModels
from mockinterview.storage.network_log import NetworkFile


@pytest.fixture
def section_of(window, at_rest):
    """Open a section of the settings."""
    return lambda section, kind: open_section(window, section, kind, at_rest)


@pytest.fixture
def hand_on(qtbot, at_rest):
    """A hand on a part of the window."""
    return lambda part: Hand(part, qtbot, at_rest)


@pytest.fixture
def held(services):
    """A session with a recording."""
    prepared = services.sessions.prepare(make_wish(), limit=1)
    recording = services.home / "recordings" / f"{prepared.session_id}-01.wav"
    recording.write_bytes(bytes(2_000_000))
    return recording


@pytest.mark.parametrize("section", Section)
def test_every_section_opens_and_every_control_is_named(window, at_rest, section):
    window.go(Visit(Place.SETTINGS, text=section))
    at_rest()
    page = window.page(Place.SETTINGS)
    assert page.section is section
    view = page.view(section)
    for kind in (QPushButton, QLineEdit, QComboBox, QSlider, QCheckBox):
        for control in view.findChildren(kind):
            assert control.accessibleName(), control
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control
    page.depart()


def test_the_list_becomes_a_box_where_it_is_narrow(window, at_rest, qtbot):
    window.go(Visit(Place.SETTINGS))
    page = window.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    window.resize(1280, 800)
    assert page.buttons[Section.ABOUT].isVisible()
    window.desk.theme.apply(text_size=200)
    window.resize(900, 640)
    qtbot.waitUntil(lambda: page.box.isVisible())
    assert not page.buttons[Section.ABOUT].isVisible()
    page.box.box.setCurrentIndex(page.box.box.findData("practice"))
    at_rest()
    assert page.section is Section.PRACTICE
    window.desk.theme.apply(text_size=100)


def test_colors_and_text_size_change_at_once(window, section_of, services, at_rest):
    section = section_of(Section.APPEARANCE, AppearanceSection)
    section.theme.box.setCurrentIndex(section.theme.box.findData("dark"))
    section.text_size.slider.setValue(150)
    at_rest()
    theme = window.desk.theme
    assert (theme.is_dark, theme.text_percent) == (True, 150)
    assert (services.settings.get("theme"), services.settings.get("text_size")) == ("dark", 150)
    theme.apply(theme="light", text_size=100)


def test_a_switch_is_kept_and_leads_to_what_belongs_to_it(section_of, services, at_rest):
    section = section_of(Section.PRACTICE, PracticeSection)
    assert not section.silence.isVisibleTo(section)
    section.switches["auto_end"].box.click()
    at_rest()
    assert services.settings.get("auto_end") is True
    assert section.silence.isVisibleTo(section)


def test_a_setting_that_cannot_be_kept_says_so_in_its_place(section_of, services, at_rest):
    section = section_of(Section.PRACTICE, PracticeSection)
    (services.home / "settings.json").unlink()
    (services.home / "settings.json").mkdir()
    section.switches["hints"].box.click()
    at_rest()
    assert section.trouble.isVisibleTo(section)
    assert not section.switches["hints"].is_on


def test_a_voice_is_heard_without_being_chosen(section_of, services, hand_on, qtbot):
    section = section_of(Section.VOICE, VoiceSection)
    voices = section.trial.choice.box
    qtbot.waitUntil(lambda: voices.count() > 1, timeout=20_000)
    voices.setCurrentIndex(1)
    hand = hand_on(section.trial)
    hand.press("Hear this voice")
    assert services.settings.get("voice") is None
    qtbot.waitUntil(lambda: section.trial.hear.text() == "Hear this voice", timeout=20_000)
    hand.press("Use this voice")
    assert services.settings.get("voice") == voices.itemData(1)
    assert "Use this voice" not in hand.buttons()


@pytest.fixture
def offering(services, vosk_model_dir, monkeypatch):
    """A server with one model on offer, in place of the real ones; none is installed."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    archive = model_archive(vosk_model_dir)
    with serving(archive) as server:
        offer = ModelOffer(
            name="mini",
            title="Mini",
            url=server.url,
            bytes=len(archive),
            sha256=hashlib.sha256(archive).hexdigest(),
            license="MIT",
        )
        network = NetworkFile(services.home / "network.jsonl", clock=services._clock)
        services._sound.recognition.models = SpeechModels(
            services.home / "fetched", network=network, offers=[offer], python=TRUSTING
        )
        yield server


def test_with_only_the_built_in_recogniser_one_button_fetches_the_better(
    section_of, services, hand_on, offering, at_rest, window
):
    section = section_of(Section.RECOGNIZER, RecognizerSection)
    hand = hand_on(section)
    assert "built-in recogniser" in hand.texts()
    offering.break_after = 600_000
    hand.press("Download")
    assert "broke off after 0 of 1 MB" in hand.texts()
    offering.break_after = None
    hand.press("Go on with the download")
    assert offering.asked_ranges == [None, "bytes=600000-"]
    assert "recognised by: Mini" in hand.texts()
    assert [line.state for line in services.models.list()] == ["installed"]
    hand.press("Remove: Mini")
    assert "built-in recogniser" in hand.texts()
    privacy = hand_on(section_of(Section.PRIVACY, PrivacySection))
    assert "2 network calls" in privacy.texts()
    assert offering.url in privacy.texts()


def test_a_model_comes_from_a_folder_or_says_why_not(
    section_of, hand_on, offering, vosk_model_dir, tmp_path, at_rest
):
    section = section_of(Section.RECOGNIZER, RecognizerSection)
    section.install_from(tmp_path / "missing.zip")
    at_rest()
    assert "no such file" in hand_on(section).texts()
    section.install_from(vosk_model_dir)
    at_rest()
    assert "recognised by: Mini" in hand_on(section).texts()
    assert offering.asked_ranges == []


def test_privacy_counts_what_is_kept(section_of, hand_on, held):
    texts = hand_on(section_of(Section.PRIVACY, PrivacySection)).texts()
    assert privacy_page.NOTHING_LEFT in texts
    assert "2.0 MB" in texts
    assert str(held.parent) in texts


def test_all_recordings_are_deleted_after_a_question(section_of, hand_on, services, held, monkeypatch):
    hand = hand_on(section_of(Section.PRIVACY, PrivacySection))
    hand.press(privacy_page.DELETE_SOUND)
    assert held.exists()
    hand.press("Cancel")
    hand.press(privacy_page.DELETE_SOUND)
    os.utime(held, (0, 0))
    hand.press("Yes: delete all recordings")
    assert not held.exists()
    assert len(services.store.list(SessionFilter())) == 1


def test_everything_is_erased_once_the_word_is_typed(window, section_of, hand_on, services, held):
    services.settings.set("theme", "dark")
    window.desk.theme.apply(theme="dark")
    section = section_of(Section.PRIVACY, PrivacySection)
    hand = hand_on(section)
    hand.press(privacy_page.ERASE)
    hand.write(privacy_page.ERASE_PROMPT, "era")
    assert services.store.list(SessionFilter())
    hand.write(privacy_page.ERASE_PROMPT, "Erase")
    assert services.store.list(SessionFilter()) == ()
    assert not held.exists()
    assert window.place is Place.FIRST_RUN
    assert services.settings.get("first_run_done") is False
    assert not window.desk.theme.is_dark
    assert services.models.list()[-1].state == "installed"
    window.page(Place.FIRST_RUN).depart()


def test_profiles_come_and_go(section_of, hand_on, services, held):
    hand = hand_on(section_of(Section.PROFILES, ProfilesSection))
    hand.write(profiles_page.NEW_NAME, "Sam")
    assert services.settings.get("profile") == "Sam"
    hand.write(profiles_page.NEW_NAME, "sam")
    assert "already" in hand.texts()
    hand.press("Rename: Sam")
    hand.write(f"{profiles_page.OTHER_NAME}: Sam", "Samuel")
    assert services.settings.get("profile") == "Samuel"
    hand.press("Practice as default")
    assert services.settings.get("profile") == "default"
    hand.press("Delete: default")
    assert "with 1 session" in hand.texts()
    hand.press("Yes: delete")
    assert services.settings.get("profile") == "Samuel"
    assert services.store.list(SessionFilter()) == ()
    assert not held.exists()


def test_a_backup_is_written_looked_into_and_restored(
    section_of, hand_on, services, held, tmp_path, monkeypatch
):
    file = tmp_path / "kept.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    hand = hand_on(section_of(Section.BACKUP, BackupSection))
    hand.press(backup_page.BACK_UP)
    assert file.stat().st_size > 2_000_000
    (kept,) = services.store.list(SessionFilter())
    services.sessions.delete(kept.id)
    hand.press(backup_page.RESTORE)
    assert "1 session with 1 recording" in hand.texts()
    assert services.store.list(SessionFilter()) == ()
    hand.press(backup_page.YES_RESTORE)
    assert [one.id for one in services.store.list(SessionFilter())] == [kept.id]
    assert held.exists()


def test_a_file_that_is_no_backup_says_so_in_its_place(section_of, hand_on, tmp_path, at_rest):
    section = section_of(Section.BACKUP, BackupSection)
    (tmp_path / "text.zip").write_text("hello")
    section.look(tmp_path / "text.zip")
    at_rest()
    assert "text.zip was not restored" in hand_on(section).texts()
    assert backup_page.BACK_UP in hand_on(section).buttons()


def test_learning_waits_for_enough_ratings(section_of, hand_on, at_rest):
    section = section_of(Section.LEARNING, LearningSection)
    hand = hand_on(section)
    assert "No ratings so far; learning needs 5." in hand.texts()
    assert learning_page.LEARN not in hand.buttons()
    section.begin()
    at_rest()
    assert "Learning needs 5 labels" in hand.texts()


def test_the_check_tries_every_part(section_of, hand_on):
    hand = hand_on(section_of(Section.ABOUT, AboutSection))
    hand.press(about_page.CHECK)
    assert "Recogniser" in hand.texts()
    assert "vosk:mini" in hand.texts()
    assert about_page.CHECK in hand.buttons()


def test_the_path_of_the_log_goes_to_the_clipboard(section_of, hand_on, services):
    hand_on(section_of(Section.ABOUT, AboutSection)).press(about_page.COPY_LOG)
    assert Path(QGuiApplication.clipboard().text()) == services.home / "logs" / "mockinterview.log"

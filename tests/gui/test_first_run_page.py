"""The first steps, in a real window on real services with a scripted microphone."""

import pytest
from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.recognizer import ScriptedEngine
from fakes.voice import SilentVoice
from gui.pages.settings_driver import Hand, open_first_run
from PySide6.QtCore import Qt

from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType
from mockinterview.gui.places import Place
from mockinterview.practice.microphone_check import MicrophoneCheck
from mockinterview.screens.first_run_page import BACK, LOOK_AROUND, NEXT, SKIP, START, TYPED_INSTEAD, Step
from mockinterview.screens.settings_page import HEAR_IT, STOP_TRYING, TRY_MICROPHONE

SECOND = b"\x01\x00" * 16_000


class Speaker:
    """Remembers what was played."""

    def __init__(self):
        self.played = []

    def play_pcm(self, pcm):
        self.played.append(pcm)

    def stop(self):
        pass


class Silent(SilentVoice):
    """A voice that can be heard before it is chosen."""

    def audition(self, text, *, voice, words_per_minute, volume, on_done):
        self.say(text, on_word=lambda start, end: None, on_done=on_done)


@pytest.fixture
def microphone(services):
    """A scripted microphone into which one sentence is spoken."""
    services.settings.set("first_run_done", False)
    microphone = ScriptedMicrophone([2 * SECOND])
    services._sound.microphone = microphone
    services._sound.voice = Silent()
    services._sound.speech = Speaker()
    services._sound.microphone_check = MicrophoneCheck(
        microphone=microphone,
        engine=lambda: ScriptedEngine("hello world"),
        meter=ScriptedMeter,
        speaker=services._sound.speech,
    )
    return microphone


@pytest.fixture
def gone(window):
    """The visits that were asked for; the page stays."""
    visits = []
    window.desk.gone.disconnect(window.go)
    window.desk.gone.connect(visits.append)
    return visits


@pytest.fixture
def page(window, microphone, at_rest):
    """The first steps."""
    return open_first_run(window, at_rest)


@pytest.fixture
def hand(page, qtbot, at_rest):
    """A hand on the page."""
    return Hand(page, qtbot, at_rest)


def test_three_steps_lead_to_the_first_interview(page, hand, services, gone, at_rest):
    assert "Step 1 of 3: Voice" in hand.texts()
    hand.press("Hear this voice")
    assert "Hello, I am your interviewer" in services._sound.voice.said[0]
    hand.press(NEXT)
    assert "Step 2 of 3: Microphone" in hand.texts()
    hand.press(NEXT)
    assert "Step 3 of 3: Role" in hand.texts()
    page.role.type.choose("behavioral")
    page.role.difficulty.choose("advanced")
    hand.press(START)
    (visit,) = gone
    assert visit.place is Place.INTERVIEW
    wish = services.store.get(visit.prepared.session_id).summary.wish
    assert (wish.type, wish.difficulty, wish.minutes) == (
        InterviewType.BEHAVIORAL,
        Difficulty.ADVANCED,
        10,
    )
    assert services.settings.get("first_run_done") is True
    assert services.settings.get("practice_type") == "behavioral"


def test_the_sentence_is_recognised_and_heard_back_and_nothing_is_stored(
    page, hand, services, microphone, qtbot, window
):
    page.show_step(Step.MICROPHONE)
    qtbot.waitUntil(lambda: page.microphone.trial.attempt.isEnabled())
    qtbot.mouseClick(page.microphone.trial.attempt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "hello world" in page.microphone.trial.words.text())
    assert page.microphone.trial.meter.dbfs > -30
    assert page.microphone.trial.said.text() == "I can hear you."
    hand.press(STOP_TRYING)
    assert "Recognised: “hello world”" in hand.texts()
    hand.press(HEAR_IT)
    assert len(services._sound.speech.played) == 1
    assert list((services.home / "recordings").iterdir()) == []


def test_leaving_lets_go_of_the_microphone(page, window, at_rest, qtbot):
    page.show_step(Step.MICROPHONE)
    qtbot.waitUntil(lambda: page.microphone.trial.attempt.isEnabled())
    page.microphone.trial.press()
    page.go_on()
    at_rest()
    page.go_back()
    at_rest()
    assert page.microphone.trial.attempt.text() == TRY_MICROPHONE
    page.depart()


def test_without_a_microphone_answers_can_be_typed(page, hand, services, microphone, gone, at_rest):
    microphone.unplugged = True
    hand.press(NEXT)
    assert "There is no microphone." in hand.texts()
    assert TRY_MICROPHONE not in hand.buttons()
    assert page.microphone.typed.box.text() == TYPED_INSTEAD
    page.microphone.typed.box.click()
    microphone.unplugged = False
    hand.press("Look again")
    assert TRY_MICROPHONE in hand.buttons()
    hand.press(NEXT)
    hand.press(START)
    wish = services.store.get(gone[0].prepared.session_id).summary.wish
    assert wish.channel is Channel.TYPED


def test_without_a_voice_questions_are_shown_and_the_way_goes_on(
    window, microphone, services, qtbot, at_rest
):
    services._sound.voice = Silent(failure="There is no speech engine.")
    page = open_first_run(window, at_rest)
    hand = Hand(page, qtbot, at_rest)
    assert "questions are shown instead of spoken" in hand.texts()
    hand.press(NEXT)
    assert page.step is Step.MICROPHONE
    page.depart()


def test_everything_can_be_skipped(page, hand, services, gone):
    hand.press(SKIP)
    hand.press(SKIP)
    hand.press(LOOK_AROUND)
    assert [visit.place for visit in gone] == [Place.PRACTICE]
    assert services.settings.get("first_run_done") is True


def test_one_can_go_back(page, hand):
    assert BACK not in hand.buttons()
    hand.press(NEXT)
    hand.press(BACK)
    assert page.step is Step.VOICE


def test_the_whole_run_goes_by_keyboard(window, page, gone, qtbot, at_rest):
    window.activateWindow()
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        at_rest()
    assert page.step is Step.ROLE
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    at_rest()
    assert page.step is Step.MICROPHONE
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    at_rest()
    qtbot.keyClick(page.start, Qt.Key.Key_Space)
    at_rest()
    assert [visit.place for visit in gone] == [Place.INTERVIEW]


def test_a_wish_nothing_fits_says_so_and_leads_on(page, hand, services, gone, monkeypatch):
    monkeypatch.setattr(services.bank, "questions", lambda: ())
    page.show_step(Step.ROLE)
    hand.press(START)
    assert page.trouble.isVisibleTo(page)
    hand.press(LOOK_AROUND)
    assert [visit.place for visit in gone] == [Place.PRACTICE]

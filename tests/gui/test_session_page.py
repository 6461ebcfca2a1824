"""Looking back at sessions and answers, on real widgets with a real store and scorer."""

from dataclasses import replace

import pytest
from fakes.player import Played, SilentPlayer
from fakes.sessions import make_response, make_score
from gui.pages.answers_driver import AnswersDriver
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from support.held_session import SAID, SOUND, TYPED, WORDS, hold_session


@pytest.fixture
def session(services):
    return hold_session(services)


@pytest.fixture
def player(services, monkeypatch):
    player = SilentPlayer()
    monkeypatch.setattr(type(services), "player", property(lambda _: player))
    return player


@pytest.fixture
def answers(window, qtbot, at_rest, session, player):
    return AnswersDriver(window, qtbot, at_rest)


def test_the_summary_leads_to_the_answers(answers, session):
    answers.go(session)
    assert answers.page.is_at_summary
    assert answers.says("Average")
    assert answers.says("5.5 of 10, most likely between 4.2 and 6.9")
    assert [row.splitlines()[-1] for row in answers.rows] == [
        *("Summary", "Average, 5.5 of 10", "Average, 5.5 of 10", "Skipped", "Not reached"),
    ]
    answers.key(Qt.Key.Key_Down, on=answers.page.list)
    assert not answers.page.is_at_summary
    assert answers.says("Question 1 of 4")
    answers.key(Qt.Key.Key_Down, on=answers.page.list)
    assert answers.says("Question 2 of 4")
    answers.key(Qt.Key.Key_Home, on=answers.page.list)
    assert answers.page.is_at_summary


def test_a_click_on_a_word_plays_from_it(answers, session, player, services):
    answers.go(session, 1)
    answers.click_word(3)
    path = services.home / "recordings" / SOUND
    assert player.plays == [Played(path, WORDS[3].start, None, 1.0, False)]


def test_enter_plays_from_the_word_at_the_cursor_at_the_chosen_speed(answers, session, player):
    answers.go(session, 1)
    answers.choose("Speed", "0.75 x")
    answers.transcript.go_to(2)
    answers.key(Qt.Key.Key_Return)
    assert (player.plays[-1].start_s, player.plays[-1].speed) == (WORDS[2].start, 0.75)


def test_a_marked_passage_is_played_and_repeated(answers, session, player):
    answers.go(session, 1)
    answers.drag(1, 3)
    assert (player.plays[-1].start_s, player.plays[-1].end_s) == (WORDS[1].start, WORDS[3].end)
    answers.button("Repeat").click()
    answers.button("Play").click()
    answers.bot.waitUntil(lambda: len(player.plays) == 2)
    assert player.plays[-1].loop
    answers.press("Stop")
    assert answers.button("Play")


def test_the_word_that_is_heard_is_lit_up(answers, session, player):
    answers.go(session, 1)
    lit = []
    answers.page.answer.tape.heard.connect(lambda *_: lit.append(answers.transcript.lit))
    answers.click_word(8)
    assert (lit[0], lit[-1]) == (8, 10)
    assert answers.transcript.lit is None


def test_a_number_is_heard(answers, session, player):
    answers.go(session, 1)
    answers.press("Numbers")
    answers.press("Hear: Pace")
    assert player.plays[-1].start_s == 0.0
    assert player.plays[-1].end_s


def test_a_recording_that_is_gone_offers_nothing_to_hear(answers, session, services):
    (services.home / "recordings" / SOUND).unlink()
    answers.go(session, 1)
    assert not answers.has_button("Play")


def test_a_failing_speaker_says_so(answers, session, player, window):
    player.failure = "There is no speaker."
    answers.go(session, 1)
    answers.click_word(1)
    assert window.banner.isVisible()
    assert answers.button("Play")


def test_a_word_is_corrected_and_the_answer_scored_at_once(answers, session, services):
    answers.go(session, 1)
    answers.click_word(2)
    assert answers.says("Perhaps misheard: heard with 40 % certainty")
    field = answers.field("The right word")
    field.setText("kubernetes")
    answers.key(Qt.Key.Key_Return, on=field)
    kept = services.store.get(session).asked[0].responses
    assert kept[0].answer.words[2] == replace(WORDS[2], word="kubernetes", confidence=1.0)
    assert kept[0].recognized == WORDS
    assert kept[1].score.scorer.startswith("rules")
    assert answers.transcript.current == 2
    assert "kubernetes" in answers.transcript.toPlainText()
    answers.press("Undo corrections")
    assert services.store.get(session).asked[0].responses[0].answer == SAID


def test_typing_on_a_word_begins_its_correction(answers, session, qtbot):
    answers.go(session, 1)
    answers.transcript.go_to(2)
    qtbot.keyClicks(answers.transcript, "k")
    assert answers.field("The right word").text() == "k"
    assert answers.page.window().focusWidget() is answers.field("The right word")


def test_typed_words_are_neither_played_nor_corrected(answers, session, player):
    answers.go(session, 2)
    answers.click_word(1)
    assert player.plays == []
    assert "👩‍💻" in answers.transcript.toPlainText()
    assert not answers.has_button("Correct")


def test_a_bookmark_is_kept(answers, session, services):
    answers.go(session, 2)
    answers.press("Bookmark")
    assert services.store.get(session).asked[1].bookmarked
    assert answers.button("Bookmark").isChecked()
    answers.press("Bookmark")
    assert not services.store.get(session).asked[1].bookmarked


def test_a_skill_opens_to_its_parts(answers, session):
    answers.go(session, 1)
    answers.press("Score")
    assert not answers.says("Counts 70 %")
    answers.press("Content quality: 4.7 of 10")
    assert answers.says("Counts 70 %")


def test_the_guess_comes_before_the_score(answers, session, services):
    services.settings.set("guess_first", True)
    view = answers.page.answer
    answers.go(session, 1)
    assert answers.says("Average")
    view.show_answer(session, 1)
    answers.rest()
    assert not answers.says("Average")
    answers.slide(15)
    assert answers.says("7.5 of 10")
    answers.press("Show my score")
    assert answers.says("You guessed 7.5: 2.0 too high.")
    assert services.store.get(session).asked[0].result.guess == 7.5
    view.show_answer(session, 2)
    answers.rest()
    answers.press("Skip the guess")
    assert answers.says("Average")
    assert services.store.get(session).asked[1].result.guess is None


def test_an_answer_is_rated_and_the_rating_taken_back(answers, session, services):
    answers.go(session, 1)
    answers.press("Your rating")
    answers.choose("Rating", "Good")
    answers.choose("Who", "A coach rates it")
    answers.field("Note").setText("Clear.")
    answers.press("Keep this rating")
    (label,) = services.labelling.list()
    assert (label.response_id, label.verdict.by, label.verdict.note) == ("more", "coach", "Clear.")
    assert answers.says("A coach: good, 7.8 of 10. “Clear.”")
    answers.press("Remove")
    assert services.labelling.list() == ()


def test_what_was_not_assessed_is_not_rated(answers, session, services):
    silent = make_score(skills=(), reason="Nothing was said.")
    services.store.save_response(
        session, make_response(2, id="typed", answer=TYPED, score=silent, feedback=())
    )
    answers.go(session, 2)
    assert answers.says("Nothing was said.")
    answers.press("Your rating")
    assert not answers.button("Keep this rating").isEnabled()


def test_a_report_is_made_and_opened(answers, session, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    answers.go(session)
    file = tmp_path / "report.pdf"
    answers.page.doings.save(file)
    answers.rest()
    pages = len(PdfReader(file).pages)
    said = answers.window.toast.said.text()
    assert said.startswith(f"The report is in report.pdf, {pages} pages.")
    assert said.endswith("code or name stands for them: 👩 💻")
    answers.window.toast.findChild(QPushButton).click()
    assert [url.toLocalFile() for url in opened] == [str(file)]


def test_a_report_that_can_not_be_written_says_so(answers, session, tmp_path):
    answers.go(session)
    answers.page.doings.save(tmp_path / "no" / "report.pdf")
    answers.rest()
    assert "can't be written" in answers.window.banner.said.text()

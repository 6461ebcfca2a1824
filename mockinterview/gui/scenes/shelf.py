"""The history and the questions in every state."""

from pathlib import Path
from tempfile import gettempdir

from mockinterview.domain.bank import QuestionSet
from mockinterview.gui.pages.history import HistoryPage
from mockinterview.gui.pages.questions import QuestionsPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.shell import Window
from mockinterview.practice.browsing import Kept


def _history(window: Window, *, text: str = "") -> HistoryPage:
    page = window.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    page.head.shows_filters.setChecked(False)
    window.go(Visit(Place.HISTORY, text=text))
    return page


def _no_sessions(window: Window) -> None:
    page = _history(window)
    page.stop_reading()
    page.show_found(((), 0))


def _reading_sessions(window: Window) -> None:
    page = _history(window)
    page.stop_reading()
    page.bench.show_loading()


def _filters(window: Window) -> None:
    page = _history(window)
    page.head.shows_filters.setChecked(True)
    for choice in (page.head.filters.rating, page.head.filters.days):
        choice.box.setCurrentIndex(choice.box.findData("between"))


def _questions(window: Window, *, text: str = "") -> QuestionsPage:
    page = window.page(Place.QUESTIONS)
    assert isinstance(page, QuestionsPage)
    page.parts.setCurrentWidget(page.browse)
    page.browse.head.shows_filters.setChecked(False)
    window.go(Visit(Place.QUESTIONS, text=text))
    return page


def _question_filters(window: Window) -> None:
    _questions(window).browse.head.shows_filters.setChecked(True)


def _own_questions(window: Window) -> None:
    _questions(window).browse.head.show_kept(Kept.OWN)


def _new_question(window: Window) -> None:
    page = _questions(window)
    page.shelf.write(None)
    page.parts.form.save.click()


def _import_report(window: Window) -> None:
    file = Path(gettempdir(), "my-questions.yaml")
    file.write_text(BAD_QUESTIONS, encoding="utf-8")
    _questions(window).take(file)


def _tailored(window: Window) -> None:
    page = _questions(window)
    page.tailoring.open()
    page.tailoring.view.job.setPlainText(JOB)
    page.tailoring.view.compare.click()


def _sets(window: Window, *, saved: bool) -> None:
    page = _questions(window)
    bank = window.desk.services.bank
    if saved:
        bank.keep_set(QuestionSet(SET, ("sw-entry-stack-queue", "sw-entry-big-o")))
    page.tailoring.open_sets()


def _no_set(window: Window) -> None:
    window.desk.services.bank.delete_set(SET)


SET = "Backend at Northwind"
JOB = (
    "Backend engineer. You design REST APIs in Python, own a PostgreSQL database with its indexes and "
    "migrations, write unit tests, and run services in Docker. You explain trade-offs of caching and queues."
)
BAD_QUESTIONS = """\
type: behavioral
difficulty: entry
questions:
  - id: own-first-week
    category: Growth
    text: What did you learn in your first week?
    looking_for: Curiosity.
    seconds: 5
    keywords: [{term: learned}]
    key_points: []
    sample_answer: I learned a lot.
  - id: Own Second
    category: Growth
"""
SCENES = (
    Scene("history", _history),
    Scene("history-empty", _no_sessions),
    Scene("history-loading", _reading_sessions),
    Scene("history-filters", _filters),
    Scene("history-no-match", lambda window: _history(window, text="kubernetes zebra")),
    Scene("questions", _questions),
    Scene("questions-filters", _question_filters),
    Scene("questions-no-match", lambda window: _questions(window, text="zebra crossing")),
    Scene("questions-own", _own_questions),
    Scene("questions-form", _new_question),
    Scene("questions-import", _import_report),
    Scene("questions-tailored", _tailored),
    Scene("questions-sets", lambda window: _sets(window, saved=True), _no_set),
    Scene("questions-no-sets", lambda window: _sets(window, saved=False)),
)

"""The questions: found, read, written, retired, taken from files, fitted to a job, practiced."""

import pytest
from gui.pages.questions_driver import QuestionsDriver
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from mockinterview.domain.bank import Origin
from mockinterview.gui.places import Place

STACK = "sw-entry-stack-queue"
FORM = {
    "Question": "What did you learn in your first week here?",
    "Type": "Behavioral",
    "Level": "Entry",
    "Category": "growth",
    "What it looks for": "Whether you are curious.",
    "Key points": "I asked questions.\n\nI wrote down what I learned.",
    "Terms to use": "curious = eager to learn | interested\nnotes",
    "Sample answer": "I asked many questions, took notes and told my team what I learned.",
}


@pytest.fixture
def questions(window, qtbot, at_rest):
    driver = QuestionsDriver(window, qtbot, at_rest)
    driver.go()
    return driver


@pytest.fixture
def gone(window):
    """Where the window was asked to go."""
    visits = []
    window.desk.gone.disconnect(window.go)
    window.desk.gone.connect(visits.append)
    return visits


def own(services):
    return [one.question for one in services.bank.shelved() if one.origin is Origin.USER]


def write_one(questions):
    questions.press("Add a question")
    for name, text in FORM.items():
        questions.write(name, text)
    questions.press("Save")


def test_the_bank_is_listed_and_the_first_question_shown(questions, services):
    bank = services.bank.questions()
    assert questions.rows == [question.id for question in bank]
    assert f"{len(bank)} questions" in questions.texts
    assert bank[0].shown in questions.texts
    assert "What it looks for" in questions.texts


def test_words_and_filters_narrow_the_list(questions, services):
    questions.search("stack queue")
    assert STACK in questions.rows
    assert len(questions.rows) < 20
    questions.filter("Company", "Google")
    assert questions.rows
    assert all(name.startswith("google-") for name in questions.rows)
    questions.search("stack zebra")
    assert questions.rows == []
    assert "No question fits" in questions.texts
    questions.press("Clear search and filters")
    assert len(questions.rows) == len(services.bank.questions())
    questions.filter("Type", "System design")
    questions.filter("Level", "Advanced")
    bank = {question.id: question for question in services.bank.questions()}
    assert {(bank[name].type, bank[name].difficulty) for name in questions.rows} == {
        ("system_design", "advanced")
    }


def test_the_sample_answer_waits_until_it_is_asked_for(questions, services):
    questions.choose(STACK)
    sample = services.bank.find(STACK).question.sample_answer
    assert sample not in questions.texts
    questions.press("Show the sample answer")
    assert sample in questions.texts
    questions.press("Hide the sample answer")
    assert sample not in questions.texts


def test_one_question_is_practiced(questions, gone):
    questions.choose(STACK)
    questions.press("Practice it")
    (visit,) = gone
    assert visit.place is Place.INTERVIEW
    assert [question.id for question in visit.prepared.interview.questions] == [STACK]


def test_several_are_practiced_and_retired_together(questions, gone, services):
    two = (STACK, "sw-entry-big-o") if "sw-entry-big-o" in questions.rows else tuple(questions.rows[:2])
    questions.choose(*two)
    questions.press("Practice these 2")
    assert {question.id for question in gone[0].prepared.interview.questions} == set(two)
    questions.page.browse.retire.click()
    questions._at_rest()
    assert questions.toast == "2 questions are not asked any more."
    assert not set(two) & set(questions.rows)
    questions.press("Undo")
    assert set(two) <= set(questions.rows)


def test_a_retired_question_comes_back(questions):
    questions.choose(STACK)
    questions.press("Retire")
    assert STACK not in questions.rows
    questions.filter("Show", "Retired")
    assert questions.rows == [STACK]
    assert not questions.offers("Practice it")
    questions.press("Ask it again")
    assert "No question is retired" in questions.texts
    questions.press("Show all questions")
    assert STACK in questions.rows


def test_a_question_is_written(questions, services):
    questions.filter("Show", "My own")
    assert "No question of your own yet" in questions.texts
    write_one(questions)
    assert questions.toast == "Your question is in the bank."
    (written,) = own(services)
    assert questions.rows == [written.id] == ["own-what-did-you-learn-in-your"]
    assert written.key_points == ("I asked questions.", "I wrote down what I learned.")
    assert [keyword.forms for keyword in written.keywords] == [
        ("curious", "eager to learn", "interested"),
        ("notes",),
    ]


def test_each_field_says_what_is_wrong_with_it(questions, services):
    questions.press("Add a question")
    questions.press("Save")
    assert questions.problems["text"] == "It must be given."
    assert set(questions.problems) == {
        *("text", "category", "looking_for", "key_points", "keywords", "sample_answer")
    }
    questions.write("Key points", "The same.\nthe same.")
    for name, text in FORM.items():
        if name != "Key points":
            questions.write(name, text)
    questions.press("Save")
    assert questions.problems == {"key_points": "It must have each of them once."}
    assert own(services) == []
    questions.press("Back to the questions")
    assert questions.rows


def test_an_own_version_is_written_and_taken_away(questions, services):
    questions.choose(STACK)
    questions.press("Edit")
    questions.write("Seconds for a good answer", "60")
    questions.press("Save")
    assert questions.toast == "It is asked in your version now."
    (written,) = own(services)
    assert (written.id, written.seconds) == (STACK, 60)
    questions.choose(STACK)
    questions.press("Take my version away")
    assert own(services) == []
    assert STACK in questions.rows
    questions.press("Undo")
    assert own(services) == [written]


def test_saving_without_a_change_makes_no_version(questions, services):
    questions.choose(STACK)
    questions.press("Edit")
    questions.press("Save")
    assert own(services) == []


def test_a_file_is_imported_with_a_report_of_every_mistake(questions, services, tmp_path, at_rest):
    write_one(questions)
    file = tmp_path / "mine.yaml"
    text = services.library.text_of("own-what-did-you-learn-in-your")
    good = text.replace("own-what", "own-good")
    file.write_text(good + good.partition("questions:\n")[2].replace("own-good", "Bad Id"), encoding="utf-8")
    questions.page.take(file)
    at_rest()
    assert "mine.yaml has 1 mistake, so nothing was imported yet." in questions.texts
    assert any("must be lower-case letters" in text for text in questions.texts)
    questions.press("Import the 1 good one")
    assert questions.toast == "mine.yaml: 1 added, 1 passed over."
    assert len(own(services)) == 2


def test_other_versions_are_replaced_when_asked(questions, services, tmp_path, at_rest):
    file = tmp_path / "mine.yaml"
    file.write_text(services.library.text_of(STACK).replace("seconds: ", "seconds: 1"), encoding="utf-8")
    questions.page.take(file)
    at_rest()
    assert any("the bank has another version of it." in text for text in questions.texts)
    questions.press("Replace the 1 question in the bank")
    assert questions.toast == "mine.yaml: 1 replaced."
    assert [question.id for question in own(services)] == [STACK]


def test_what_is_chosen_is_exported(questions, services, tmp_path, at_rest):
    file = tmp_path / "some.csv"
    questions.page.shelf.export((STACK,), file)
    at_rest()
    assert questions.toast == "Wrote 1 question to some.csv."
    assert services.library.take(file).unchanged == 1
    questions.page.shelf.export((STACK,), tmp_path / "no" / "folder.yaml")
    at_rest()
    assert "cannot be written" in questions.window.banner.said.text()


def test_questions_are_fitted_to_a_job_saved_and_practiced(questions, services, gone):
    questions.press("Fit to a job")
    questions.press("Find fitting questions")
    assert "The job description is empty." in questions.window.banner.said.text()
    questions.write("Job description", "You design REST APIs, write unit tests and tune database indexes.")
    questions.press("Find fitting questions")
    assert any(text.startswith("Fits because the job says") for text in questions.texts)
    questions.press("Save the set")
    assert "Give the set a name first." in questions.texts
    questions.write("Name of the set", " Northwind ")
    questions.press("Save the set")
    assert questions.toast == "Saved the set “Northwind”."
    (saved,) = services.bank.sets()
    questions.press("Practice these")
    assert [one.id for one in gone[0].prepared.interview.questions] == list(saved.question_ids)


def test_a_saved_set_is_practiced_deleted_and_taken_back(questions, services, gone):
    services.tailoring.save("Northwind", [services.bank.find(STACK).question])
    questions.press("Saved sets")
    questions.press("Practice")
    assert [one.id for one in gone[0].prepared.interview.questions] == [STACK]
    questions.press("Delete")
    assert services.bank.sets() == ()
    assert "No set is saved yet" in questions.texts
    questions.press("Undo")
    assert "Northwind" in questions.texts


def test_a_dropped_document_becomes_the_job_description(questions, tmp_path, at_rest):
    file = tmp_path / "job.txt"
    file.write_text("You write tests.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    questions.page.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, data, buttons, keys))
    at_rest()
    assert questions.page.tailoring.view.job.toPlainText() == "You write tests."


def test_a_visit_can_bring_words_to_search_for(questions):
    questions.go(text="stack queue")
    assert STACK in questions.rows
    assert len(questions.rows) < 20

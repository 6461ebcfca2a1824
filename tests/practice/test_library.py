"""Questions come in, are rewritten and selected."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.question_files import NamedQuestionFiles
from fakes.questions import make_question
from fakes.shelf import MemoryShelf

from mockinterview.analysis.question_critic import RuleCritic
from mockinterview.domain.bank import (
    BadEntry,
    FieldMistake,
    Notation,
    Origin,
    PlacedQuestion,
    QuestionFileContent,
    QuestionFilter,
)
from mockinterview.domain.errors import NotInStore, QuestionFileError
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.practice.library import QuestionLibrary, Taken, select

SHIPPED = make_question(id="shipped")
NEW = make_question(id="new")
CHANGED = replace(SHIPPED, revision="changed", text="How does binary search work, step by step?")
FILE = Path("some", "file")


def content(*questions: Question, bad: tuple[BadEntry, ...] = ()) -> QuestionFileContent:
    placed = (PlacedQuestion(question, 10 * line) for line, question in enumerate(questions, start=1))
    return QuestionFileContent(tuple(placed), bad)


class Desk:
    """A library over one file."""

    def __init__(self, *questions: Question, bad: tuple[BadEntry, ...] = ()) -> None:
        self.files = NamedQuestionFiles({"file": content(*questions, bad=bad)})
        self.shelf = MemoryShelf([SHIPPED])
        self.library = QuestionLibrary(shelf=self.shelf, files=self.files, critic=RuleCritic())


def test_new_questions_are_added() -> None:
    desk = Desk(NEW, SHIPPED)
    assert desk.library.take(FILE) == Taken(added=(NEW,), unchanged=1)
    assert desk.shelf.questions() == (NEW, SHIPPED)
    assert [one.origin for one in desk.shelf.shelved()] == [Origin.USER, Origin.SHIPPED]


def test_a_question_of_the_bank_is_not_overwritten_silently() -> None:
    desk = Desk(NEW, CHANGED, bad=(BadEntry(15, "question other: wrong."),))
    taken = desk.library.take(FILE)
    assert taken.is_refused
    assert [entry.line for entry in taken.bad] == [15, 20]
    assert taken.bad[1].reason == (
        "question shipped: the bank has another version of it; --replace takes this one."
    )
    assert desk.shelf.questions() == (SHIPPED,)


def test_bad_entries_can_be_passed_over() -> None:
    desk = Desk(NEW, CHANGED, bad=(BadEntry(None, "question other: wrong."),))
    taken = desk.library.take(FILE, skip_bad=True)
    assert (taken.added, taken.replaced, len(taken.bad), taken.is_refused) == ((NEW,), (), 2, False)
    assert desk.shelf.questions() == (NEW, SHIPPED)


def test_a_version_is_replaced_when_asked() -> None:
    desk = Desk(CHANGED)
    assert desk.library.take(FILE, replace=True) == Taken(replaced=(CHANGED,))
    assert desk.shelf.questions() == (CHANGED,)


def test_a_retired_question_is_in_the_bank_too() -> None:
    desk = Desk(CHANGED)
    desk.shelf.retire("shipped", retired=True)
    assert desk.library.take(FILE).is_refused


def test_a_file_that_is_none_is_refused() -> None:
    with pytest.raises(QuestionFileError):
        Desk().library.take(Path("nothing"))


def test_a_question_is_rewritten() -> None:
    desk = Desk(CHANGED)
    assert desk.library.text_of("shipped") == "yaml: shipped"
    assert desk.library.rewrite("shipped", FILE) == ()
    assert desk.shelf.questions() == (CHANGED,)


def test_a_question_is_rewritten_as_text() -> None:
    desk = Desk(CHANGED)
    assert desk.library.rewrite("shipped", "file") == ()
    assert desk.shelf.questions() == (CHANGED,)


def test_rewriting_the_same_changes_nothing() -> None:
    desk = Desk(SHIPPED)
    assert desk.library.rewrite("shipped", FILE) == ()
    assert desk.shelf.find("shipped").origin is Origin.SHIPPED


@pytest.mark.parametrize(
    ("desk", "complaints"),
    [
        (Desk(NEW), ["only shipped is to be rewritten here", "question shipped is missing"]),
        (Desk(CHANGED, NEW), ["only shipped is to be rewritten here"]),
        (Desk(bad=(BadEntry(3, "question shipped: wrong."),)), ["wrong"]),
    ],
)
def test_only_the_question_itself_can_be_rewritten(desk: Desk, complaints: list[str]) -> None:
    found = [str(bad) for bad in desk.library.rewrite("shipped", FILE)]
    assert len(found) == len(complaints)
    assert all(complaint in text for complaint, text in zip(complaints, found, strict=True))
    assert desk.shelf.questions() == (SHIPPED,)


def test_an_unknown_question_can_not_be_rewritten() -> None:
    for act in (Desk().library.text_of, lambda name: Desk(NEW).library.rewrite(name, FILE)):
        with pytest.raises(NotInStore):
            act("new")


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (QuestionFilter(), True),
        (QuestionFilter(type=InterviewType.TECHNICAL_SOFTWARE), True),
        (QuestionFilter(type=InterviewType.BEHAVIORAL), False),
        (QuestionFilter(difficulty=Difficulty.ENTRY, category="algorithms"), True),
        (QuestionFilter(difficulty=Difficulty.ADVANCED), False),
        (QuestionFilter(category="testing"), False),
        (QuestionFilter(company="google"), False),
    ],
)
def test_questions_are_selected(wanted: QuestionFilter, fits: bool) -> None:
    assert bool(select(Desk().shelf, wanted)) is fits


def test_own_and_retired_questions_are_selected() -> None:
    desk = Desk(NEW)
    desk.library.take(FILE)
    desk.shelf.retire("shipped", retired=True)
    every = QuestionFilter()
    assert select(desk.shelf, every) == (NEW,)
    assert select(desk.shelf, every, own=True) == (NEW,)
    assert select(desk.shelf, every, retired=True) == (SHIPPED,)
    assert select(desk.shelf, every, own=True, retired=True) == ()
    assert desk.library.export([NEW, SHIPPED], Notation.CSV) == "csv: new shipped"


def test_a_file_is_looked_over_beside_the_bank() -> None:
    desk = Desk(NEW, bad=(BadEntry(3, "question other: wrong."),))
    flaws = desk.library.lint(FILE)
    assert (flaws[0].rule, flaws[0].sentence) == ("broken entry", "line 3: question other: wrong.")
    assert "it asks what shipped asks" in [flaw.sentence for flaw in flaws]
    assert {flaw.question_id for flaw in desk.library.lint()} == {"shipped"}


def test_the_closest_questions() -> None:
    desk = Desk(NEW)
    desk.library.take(FILE)
    (pair,) = desk.library.similar(top=3)
    assert (pair.first, pair.second) == (NEW, SHIPPED)


def test_a_question_written_by_hand_gets_an_id_of_its_words() -> None:
    desk = Desk()
    for name in ("own-what-is-o-1", "own-what-is-o-1-2", "own-what-is-o-1-3"):
        written = desk.library.write({"text": "What is O(1)?"})
        assert isinstance(written, Question)
        assert written.id == name
        assert desk.shelf.find(name).origin is Origin.USER
    written = desk.library.write({"text": "何?"})
    assert isinstance(written, Question)
    assert written.id == "own"


def test_what_is_wrong_with_a_written_question_is_said_by_field() -> None:
    desk = Desk()
    assert desk.library.write({}) == (FieldMistake("text", None, "must be given"),)
    assert desk.shelf.questions() == (SHIPPED,)


def test_an_own_version_is_written_unless_it_says_the_same() -> None:
    desk = Desk()
    desk.library.write({"text": SHIPPED.text}, question_id="shipped")
    assert desk.shelf.find("shipped").origin is Origin.SHIPPED
    desk.library.write({"text": "How?"}, question_id="shipped")
    assert desk.shelf.find("shipped").origin is Origin.USER
    with pytest.raises(NotInStore):
        desk.library.write({"text": "How?"}, question_id="nothing")


def test_questions_are_exported_into_a_file() -> None:
    desk = Desk()
    desk.library.export_to([SHIPPED], FILE)
    assert desk.files.saved == (FILE, ["shipped"])


def test_a_refused_file_tells_how_many_could_be_taken() -> None:
    bad = (BadEntry(15, "question other: wrong."),)
    taken = Desk(NEW, bad=bad).library.take(FILE)
    assert (taken.is_refused, taken.good) == (True, 1)

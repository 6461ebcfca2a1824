"""Questions are fitted to a job and kept as sets."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.questions import make_question, make_questions
from fakes.shelf import MemoryShelf

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.errors import DocumentError, NotEnoughQuestions, NotInStore
from mockinterview.domain.question import Question
from mockinterview.domain.tailoring import Document, MatchingPhrase, Pick
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.practice.tailoring import Tailoring

GENERAL = make_questions(6)
GOOGLE = make_question(id="google", company="google")
STARTUP = make_question(id="startup", company="seed-startup")
HARD = make_question(id="hard", difficulty=Difficulty.ADVANCED)
PEOPLE = make_question(id="people", type=InterviewType.BEHAVIORAL)


class EveryoneFits:
    """A ranking to which every question fits alike, unless the job is about nothing."""

    def rank(self, questions: Sequence[Question], *, job: str, resume: str = "") -> tuple[Pick, ...]:
        why = (MatchingPhrase(resume or job, Document.RESUME if resume else Document.JOB),)
        return () if job == "nothing" else tuple(Pick(question, 1.0, why) for question in questions)


class Desk:
    """A document reader that knows one text."""

    def read(self, file: Path) -> str:
        return f"the text of {file.name}"


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf([*GENERAL, GOOGLE, STARTUP, HARD, PEOPLE])


@pytest.fixture
def tailoring(shelf: MemoryShelf) -> Tailoring:
    return Tailoring(shelf=shelf, documents=Desk(), ranking=EveryoneFits())


def ids(tailoring: Tailoring, job: str = "a job", **wishes: object) -> set[str]:
    found = tailoring.tailor(job, **{"minutes": 60, **wishes})  # type: ignore[arg-type]
    return {pick.question.id for pick in found.picks}


EVERYONE = {question.id for question in (*GENERAL, HARD, PEOPLE)}


@pytest.mark.parametrize(
    ("job", "companies"),
    [
        ("a job", set()),
        ("a job at Google", {"google"}),
        ("a StartUp in Berlin", {"startup"}),
        ("Google or a startup", {"google", "startup"}),
        ("two Startups", {"startup"}),
        ("googled", set()),
    ],
)
def test_a_companys_questions_count_where_it_is_named(
    tailoring: Tailoring, job: str, companies: set[str]
) -> None:
    assert ids(tailoring, job) == EVERYONE | companies


def test_only_wished_types_and_levels_are_picked(tailoring: Tailoring) -> None:
    assert ids(tailoring, types=[InterviewType.BEHAVIORAL]) == {"people"}
    assert ids(tailoring, types=list(InterviewType)) == EVERYONE
    assert ids(tailoring, difficulty=Difficulty.ADVANCED) == {"hard"}


def test_the_length_decides_how_many(tailoring: Tailoring) -> None:
    found = tailoring.tailor("a job", resume="a life", minutes=10)
    assert (len(found.picks), found.notes) == (5, ())
    assert found.picks[0].phrases == (MatchingPhrase("a life", Document.RESUME),)
    assert tailoring.tailor("a job", minutes=30).notes == (
        "Fitting questions: 8, fewer than the 15 there is time for.",
    )


def test_what_fits_nothing_is_said(tailoring: Tailoring) -> None:
    with pytest.raises(NotEnoughQuestions, match="Nothing in the job description matches"):
        tailoring.tailor("nothing", minutes=10)
    for empty in ("", " \n", "123"):
        with pytest.raises(DocumentError, match="empty"):
            tailoring.tailor(empty, minutes=10)


def test_documents_are_read(tailoring: Tailoring) -> None:
    assert tailoring.text_of(Path("some", "job.pdf")) == "the text of job.pdf"


def test_a_set_is_kept_and_found(tailoring: Tailoring, shelf: MemoryShelf) -> None:
    assert tailoring.save("  my  job ", [GENERAL[1], HARD]) == QuestionSet("my job", ("question-2", "hard"))
    assert tailoring.saved("my job") == (("question-2", "hard"), ())
    assert tailoring.saved(" my  job ") == (("question-2", "hard"), ())
    with pytest.raises(NotInStore, match="no set 'other'"):
        tailoring.saved("other")


@pytest.mark.parametrize("name", ["", "  ", "x" * 101])
def test_a_set_needs_a_name(tailoring: Tailoring, shelf: MemoryShelf, name: str) -> None:
    with pytest.raises(NotInStore, match="can't have that name"):
        tailoring.save(name, [HARD])
    assert shelf.sets() == ()


def test_questions_that_are_gone_are_left_out(tailoring: Tailoring, shelf: MemoryShelf) -> None:
    tailoring.save("job", [HARD, PEOPLE, replace(HARD, id="gone")])
    shelf.retire("hard", retired=True)
    assert tailoring.saved("job") == (("people",), ("Left out, as not asked any more: hard, gone.",))
    shelf.retire("people", retired=True)
    with pytest.raises(NotInStore, match="No question of the set 'job'"):
        tailoring.saved("job")

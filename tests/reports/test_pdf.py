"""Reports as PDF files, read back with another library."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.store import MemorySessionStore
from support.held_session import TYPED
from support.looking_back import session
from support.reported import (
    CARD,
    SAID,
    StillClock,
    in_order,
    of,
    outline,
    question,
    read,
    response,
    texts,
    typed,
    whole_session,
)

from mockinterview.domain.errors import StoreError
from mockinterview.domain.report import Paper
from mockinterview.practice.reporting import Reporting
from mockinterview.reports.pdf import PdfPress
from mockinterview.screens.report import session_report

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="module")
def press():
    return PdfPress(FONTS, charts=None)


@pytest.fixture(scope="module")
def reporting(press):
    return Reporting(store=MemorySessionStore(), clock=StillClock(), press=press, card=lambda: CARD)


@pytest.fixture(scope="module")
def printed(press, reporting):
    return press.print(session_report(reporting, whole_session()), Paper.A4)


def printed_of(press, reporting, held, paper=Paper.A4):
    return press.print(session_report(reporting, held), paper)


def test_it_says_of_itself_what_it_is(printed):
    found = read(printed.pdf)
    assert found.metadata.title.startswith("Interview report: Software engineering, entry, 10 min, 2026-03")
    assert found.metadata.author == "Åsa Müller"
    assert found.metadata.creator == "Mock Interview"
    assert found.trailer["/Root"]["/Lang"] == "en"
    assert len(found.pages) == printed.pages


def test_every_font_is_a_subset_within_the_file(printed):
    fonts = [
        font.get_object() for page in read(printed.pdf).pages for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    for font in fonts:
        assert "+NotoSans-" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]


def test_the_first_page_is_the_summary(printed):
    first = texts(printed.pdf)[0]
    assert in_order(
        first,
        *("INTERVIEW REPORT", "Software engineering, entry", "Åsa Müller", "1 March 2026"),
        *("Completed, 1 of 5 questions answered", "Most likely between 4.2 and 6.9.", "Skills"),
        *("What worked", "What to work on", "The one change", "From question to question"),
        *("4. What is the answer to question number 4?", "Skipped", "Not reached"),
        "A trend needs 3 assessed answers; this session has 2.",
    )


def test_every_page_names_the_person_and_its_number(printed):
    for number, text in enumerate(texts(printed.pdf), start=1):
        assert "Åsa Müller" in text
        assert f"Page {number} of" in text
    assert f"{printed.pages}" in texts(printed.pdf)[0]


def test_questions_follow_in_reading_order(printed):
    text = " ".join(texts(printed.pdf)[1:])
    assert in_order(
        text,
        *("Question by question", "Marks in transcripts.", "Question 1 of 5", "Your answer", SAID[:12]),
        *("Follow-up: Can you walk me through one example, step by step?", "Marked here:"),
        *("What worked", "You named the precondition. “must be sorted”", "Change this next time"),
        *("Say what is halved.", "Key points", "Covered It is sorted. sorted", "Partly It halves. list"),
        *(
            "Missing It is fast.",
            "Scores with their parts",
            "Content quality 4.7 of 10",
            "Key point 1 9.0 of 10 30 %",
        ),
        *("Fillers 6.0 of 10 50 % um", "Numbers", "Question 2 of 5", "Take 2", "Take 2 is worth the same"),
        *("Question 3 of 5", "Not assessed. Nothing was said that could be assessed.", "fine"),
        *(
            "Question 4 of 5",
            "This question was skipped.",
            "Question 5 of 5",
            "This question was not reached.",
        ),
        *("How the scores were made", "met the rating for 80 of 100; it is 1.9 points wide"),
        *("Scored by rules:1", "What the numbers mean", "A model of tests.", "written: agreement 0.68."),
    )


def test_the_outline_leads_to_every_question(printed):
    found = outline(printed.pdf)
    pages = texts(printed.pdf)
    assert [(depth, title) for depth, title, _ in found[:7]] == [
        (0, "Interview report"),
        (0, "Question by question"),
        *((1, f"Question {n} of 5: algorithms") for n in range(1, 6)),
    ]
    assert all(title in pages[page] for depth, title, page in found if depth)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_paper(press, reporting, paper, size):
    pdf = printed_of(press, reporting, whole_session(), paper).pdf
    box = read(pdf).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
    assert "From question to question" in texts(pdf)[0]


def test_marks_differ_without_color(press, reporting):
    one = session(question(1, response(1, id="a")))
    report = session_report(reporting, one)
    said = next(
        block for block in report.blocks if getattr(block, "pieces", None) and block.pieces[0].text == "um"
    )
    assert [(piece.text, piece.inks) for piece in said.pieces if piece.inks] == [
        ("um", ("shaded",)),
        ("list list", ("struck",)),
        ("sorted", ("bold",)),
        ("i think", ("underlined",)),
        ("netties", ("double",)),
    ]


def test_what_no_font_has_is_told_and_never_a_box(press, reporting):
    held = of(session(question(1, response(1, answer=TYPED))), "\u05d0\ue000 Иванов Αθηνά Nguyễn")
    printed = printed_of(press, reporting, held)
    text = " ".join(texts(printed.pdf))
    assert printed.unprintable[:2] == ("\u05d0", "\ue000")
    assert "[U+05D0][U+E000] Иванов Αθηνά Nguyễn" in text
    assert "[woman][personal computer]" in text
    assert "so their code or name stands for them: [U+05D0] hebrew letter alef" in text
    assert read(printed.pdf).metadata.author.startswith("\u05d0")


def test_everything_that_is_printed_is_in_its_font(press, reporting):
    told = "é ő ß ½ € “quoted” 5 − 3 <b>&amp;</b> a\u0301 \u200bzero"
    printed = printed_of(press, reporting, session(question(1, response(1, answer=typed(told)))))
    assert printed.unprintable == ()
    assert "é ő ß ½ € “quoted” 5 – 3 <b>&amp;</b> á zero" in " ".join(texts(printed.pdf))


def test_other_writing_is_in_a_font_of_the_machine(press, reporting):
    held = of(session(question(1, response(1, answer=typed("a → b ≤ c ✓")))), "გიორგი")
    printed = printed_of(press, reporting, held)
    assert printed.unprintable == ()
    assert in_order(" ".join(texts(printed.pdf)), "გიორგი", "a → b ≤ c ✓")


def test_an_endless_answer_goes_on_over_pages(press, reporting):
    endless = " ".join(f"word{n}" for n in range(50_000))
    printed = printed_of(press, reporting, session(question(1, response(1, answer=typed(endless)))))
    assert printed.pages > 60
    pages = [read(printed.pdf).pages[number].extract_text() for number in (1, printed.pages - 4)]
    assert "word1 word2 word3" in pages[0]
    assert "word49998 word49999" in " ".join(pages[1].split())


def test_one_endless_word_and_an_endless_question_fit(press, reporting):
    held = session(question(1, response(1, answer=typed("x" * 20_000)), text="Why? " * 900))
    printed = printed_of(press, reporting, held)
    assert "Interview report" in read(printed.pdf).metadata.title
    assert printed.pages < 30


def test_a_session_without_answers_has_nothing_to_sum_up(press, reporting):
    from mockinterview.domain.vocabulary import QuestionStatus

    pages = texts(printed_of(press, reporting, session(question(1, status=QuestionStatus.SKIPPED))).pdf)
    assert "Not assessed No answer of this session could be assessed" in pages[0]
    assert "Marks in transcripts" not in " ".join(pages)


def test_many_questions_are_left_to_the_pages_after_the_first(press, reporting):
    held = session(*(question(n, response(n, id=f"r{n}")) for n in range(1, 41)))
    pages = texts(printed_of(press, reporting, held).pdf)
    assert "1. What is the answer" not in pages[0]
    assert pages[1].count("Question by question") == 1


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(reporting, tmp_path):
    report = session_report(reporting, whole_session())
    file = tmp_path / "out.pdf"
    assert reporting.save(report, file, paper=Paper.A4, may_replace=False).pages
    with pytest.raises(StoreError, match="is there already"):
        reporting.save(report, file, paper=Paper.A4, may_replace=False)
    reporting.save(report, file, paper=Paper.LETTER, may_replace=True)
    with pytest.raises(StoreError, match="can't be written"):
        reporting.save(report, tmp_path / "no" / "out.pdf", paper=Paper.A4, may_replace=False)


def test_without_a_model_card_nothing_is_claimed(press):
    from mockinterview.domain.errors import ModelError

    def none():
        raise ModelError("There is none.", way_on="Train one.")

    bare = Reporting(store=MemorySessionStore(), clock=StillClock(), press=press, card=none)
    text = " ".join(texts(printed_of(press, bare, whole_session()).pdf))
    assert "No trained model judged" in text
    assert "model card" not in text


def test_a_coach_reads_the_name_of_nobody(press, reporting):
    held = replace(whole_session(profile="default"))
    assert read(printed_of(press, reporting, held).pdf).metadata.author == "Candidate"

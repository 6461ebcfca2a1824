"""The question bank, its form, imports and tailored sets as they are read."""

from dataclasses import replace

import pytest
from fakes.questions import make_question, make_questions

from mockinterview.domain.bank import BadEntry, FieldMistake, Origin, QuestionSet, ShelvedQuestion
from mockinterview.domain.tailoring import Document, MatchingPhrase, Pick
from mockinterview.practice.browsing import Browsed
from mockinterview.practice.library import Taken
from mockinterview.screens import question_form as form
from mockinterview.screens import questions_page as page
from mockinterview.screens import tailoring_page as tailoring

QUESTION = make_question(company="growth-startup", display="O(log n)?")
SHELVED = ShelvedQuestion(question=QUESTION, origin=Origin.SHIPPED)


def test_a_row_tells_what_a_question_is_about():
    row = page.question_row(SHELVED)
    assert (row.text, row.level, row.marks) == ("O(log n)?", "Entry", "")
    assert row.details == "Software engineering · Algorithms · Growth startup"
    own = page.question_row(replace(SHELVED, origin=Origin.USER, retired=True))
    assert own.marks == "Own · Retired"
    assert own.spoken.endswith("Growth startup. Own · Retired")


def test_a_question_whole():
    picture = page.question_picture(SHELVED)
    assert picture.facts == ("Software engineering · Entry · Algorithms · Growth startup · About 2 minutes")
    names = [name for name, _ in picture.sections]
    assert names == [
        *("What it looks for", "Key points of a good answer", "Terms to use"),
        *("Common misconceptions", "Follow-ups"),
    ]
    assert dict(picture.sections)["Terms to use"][:2] == (
        "binary search",
        "O(log n) (also: big o of log n, log n, logarithmic time)",
    )
    assert dict(picture.sections)["Follow-ups"][0].startswith("If the answer is thin: Can you")
    assert (picture.sample, picture.is_own, picture.is_retired) == (QUESTION.sample_answer, False, False)
    bare = make_question(company=None, misconceptions=(), follow_ups={})
    assert len(page.question_picture(ShelvedQuestion(question=bare, origin=Origin.USER)).sections) == 3


def test_counts_are_said():
    found = (SHELVED,) * 2
    assert page.total_words(Browsed(found, 2, (), ())) == "2 questions"
    assert page.total_words(Browsed(found, 376, (), ())) == "2 of 376 questions"
    assert (page.practice_words(1), page.practice_words(3)) == ("Practice it", "Practice these 3")
    assert page.retired_words(1, retired=True) == "The question is not asked any more."
    assert page.retired_words(2, retired=False) == "2 questions are asked again."
    assert page.exported_words(1, "a.csv") == "Wrote 1 question to a.csv."
    assert page.saved_words(is_new=True) != page.saved_words(is_new=False)
    assert page.category_words("API design") == "API design"


def test_what_came_of_an_import():
    taken = Taken(added=make_questions(2), replaced=make_questions(1), unchanged=3, bad=(BadEntry(1, "x"),))
    done = page.import_picture(taken, "mine.csv")
    assert done.sentence == "mine.csv: 2 added, 1 replaced, 3 already there, 1 passed over."
    assert (done.take_good, done.replace) == (None, None)
    assert page.import_picture(Taken(), "mine.csv").sentence == "mine.csv: no question in it."


def test_a_refused_import_offers_what_can_be_done():
    clash = "question a: the bank has another version of it; --replace takes this one."
    bad = (BadEntry(3, "question b, text: must be given."), BadEntry(9, clash, is_clash=True))
    refused = page.import_picture(Taken(bad=bad, is_refused=True, good=2), "mine.csv")
    assert refused.sentence == "mine.csv has 2 mistakes, so nothing was imported yet."
    assert refused.bad == (
        "line 3: question b, text: must be given.",
        "line 9: question a: the bank has another version of it.",
    )
    assert refused.take_good == "Import the 2 good ones"
    assert refused.replace == "Replace the 1 question in the bank"
    none = page.import_picture(
        Taken(bad=(BadEntry(None, clash, is_clash=True),), is_refused=True), "mine.csv"
    )
    assert none.bad == ("question a: the bank has another version of it.",)
    assert none.take_good is None
    assert page.import_picture(Taken(bad=bad[:1], is_refused=True), "a").replace is None


def test_a_question_goes_through_the_form_unchanged():
    entry = form.entry_of(form.draft_of(QUESTION))
    assert entry["keywords"] == [
        {"term": "binary search"},
        {"term": "O(log n)", "spoken": ["big o of log n", "log n", "logarithmic time"]},
        {"term": "sorted", "spoken": ["in order", "ordered"]},
    ]
    assert entry["key_points"] == list(QUESTION.key_points)
    assert entry["follow_ups"] == {kind.value: text for kind, text in QUESTION.follow_ups.items()}
    assert (entry["seconds"], entry["company"], entry["display"]) == ("120", "growth-startup", "O(log n)?")


def test_empty_fields_are_left_out():
    entry = form.entry_of({**form.draft_of(None), "key_points": " \n one \n\n", "text": " Why? "})
    assert entry == {
        "type": "technical_software",
        "difficulty": "entry",
        "seconds": "120",
        "text": "Why?",
        "key_points": ["one"],
    }
    assert set(form.draft_of(None)) == set(form.draft_of(QUESTION)) == {field.key for field in form.FIELDS}


@pytest.mark.parametrize(
    ("mistakes", "sentences"),
    [
        ([FieldMistake("text", None, "must be given")], {"text": "It must be given."}),
        (
            [FieldMistake("keywords", 2, "must not be empty"), FieldMistake("keywords", 3, "must be a text")],
            {"keywords": "Line 2 must not be empty."},
        ),
        ([], {}),
    ],
)
def test_mistakes_are_said_where_they_are(mistakes, sentences):
    assert form.mistake_sentences(mistakes) == sentences


def test_a_fitting_question_says_why():
    phrases = (
        MatchingPhrase("REST APIs", Document.JOB),
        MatchingPhrase("caching", Document.JOB),
        MatchingPhrase("built a search", Document.RESUME),
    )
    picture = tailoring.pick_picture(Pick(QUESTION, 1.0, phrases))
    assert picture.reason == (
        "Fits because the job says “REST APIs”, “caching”, and your resume says “built a search”."
    )
    assert picture.facts == "Software engineering · Entry · Algorithms"
    alone = tailoring.pick_picture(Pick(QUESTION, 1.0, phrases[:1]))
    assert alone.reason == "Fits because the job says “REST APIs”."


def test_sets_are_named_and_counted():
    assert tailoring.set_picture(QuestionSet("Northwind", ("a", "b"))).facts == "2 questions"
    assert tailoring.found_words(1) == "1 question, the best fitting first"
    assert tailoring.saved_words("a") == "Saved the set “a”."
    assert tailoring.deleted_words("a") == "Deleted the set “a”; its questions stay."

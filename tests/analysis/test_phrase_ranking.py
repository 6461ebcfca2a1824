"""Which questions fit a job, and by which of its phrases."""

from pathlib import Path

import pytest
from fakes.questions import make_question

from mockinterview.analysis.phrase_ranking import PhraseRanking
from mockinterview.domain.question import Keyword
from mockinterview.domain.tailoring import Document, MatchingPhrase, Pick, balanced
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.storage.places import find_bundled_files
from mockinterview.storage.question_files import read_questions

SHIPPED = [
    question
    for question in read_questions(sorted(find_bundled_files().questions.rglob("*.yaml")))
    if question.company is None
]
BACKEND = """Senior Backend Engineer (m/f/d)
Our great team of 8 offers a competitive salary and 30 days of vacation.
- Design and build REST and GraphQL APIs for our payment platform
- Deploy services on Kubernetes, own them on call
- Tune PostgreSQL: indexing, query plans and sharding
- Unit and integration testing, OAuth and security
"""
DATA = """Data Scientist, Growth
You design and analyze A/B tests and build churn models. You know statistics (hypothesis testing, confidence
intervals), SQL with window functions, gradient boosting, feature engineering and model drift in production.
"""
SUPPORT = """Team lead customer support. You lead ten agents, stay calm under pressure, help upset customers,
coach new employees and resolve conflicts in the team. You keep deadlines.
"""


def rank(job: str, resume: str = "", questions=SHIPPED) -> tuple[Pick, ...]:
    return PhraseRanking().rank(questions, job=job, resume=resume)


def words(picks: tuple[Pick, ...], name: str) -> list[str]:
    return [phrase.words for pick in picks if pick.question.id == name for phrase in pick.phrases]


@pytest.mark.parametrize(
    ("job", "kinds", "expected"),
    [
        (
            BACKEND,
            {InterviewType.TECHNICAL_SOFTWARE, InterviewType.SYSTEM_DESIGN},
            {"sw-mid-rest-graphql", "sw-entry-test-levels", "sw-mid-database-index"},
        ),
        (
            DATA,
            {InterviewType.TECHNICAL_DATA},
            {"data-mid-window-functions", "data-mid-confidence-interval", "data-mid-forest-vs-boosting"},
        ),
        (
            SUPPORT,
            {InterviewType.BEHAVIORAL},
            {
                "beh-entry-upset-customer",
                "beh-mid-pressure-to-bend-rules",
                "beh-adv-underperforming-employee",
            },
        ),
    ],
)
def test_a_job_gets_the_questions_it_is_about(
    job: str, kinds: set[InterviewType], expected: set[str]
) -> None:
    best = balanced(rank(job), count=10)
    assert expected <= {pick.question.id for pick in best}
    assert sum(pick.question.type in kinds for pick in best) >= 8
    assert max(pick.fit for pick in best) == 1


def test_each_pick_is_explained_by_words_of_the_document() -> None:
    picks = rank(BACKEND)
    assert words(picks, "sw-mid-rest-graphql")[0] == "REST and GraphQL APIs"
    assert "Kubernetes" in words(picks, "sw-adv-kubernetes-rolling-update")
    assert words(rank(DATA), "data-mid-window-functions") == ["SQL with window functions"]
    for pick in picks:
        assert pick.phrases
        assert all(phrase.words in BACKEND for phrase in pick.phrases)
        assert {phrase.document for phrase in pick.phrases} == {Document.JOB}


def test_what_every_job_says_fits_no_question() -> None:
    assert (
        rank("We offer a competitive salary. Great team! Experience required, 5+ years (m/f/d). Apply now.")
        == ()
    )
    assert rank("", "") == ()
    assert rank("123 ... !!!") == ()
    assert rank("REST", questions=[]) == ()


def test_a_spoken_variant_counts() -> None:
    question = make_question(keywords=(Keyword("Kubernetes", ("container orchestration",)),))
    (pick,) = rank("You know container orchestration.", questions=[question, *SHIPPED[:40]])[:1]
    assert pick.question == question
    assert pick.phrases == (MatchingPhrase("container orchestration", Document.JOB),)


def test_one_ordinary_word_explains_no_pick() -> None:
    picks = rank(BACKEND + "A permanent contract, and nobody watches the clock.")
    assert not {phrase.words for pick in picks for phrase in pick.phrases} & {"contract", "watches"}


def test_several_matches_fit_better_than_one() -> None:
    fits = {pick.question.id: pick.fit for pick in rank("You know DNS, TCP, TLS and our internal tools.")}
    assert fits["sw-entry-browser-request"] > 1.5 * fits["sw-adv-ssrf"]


def test_a_resume_adds_to_the_job() -> None:
    alone = {pick.question.id: pick.fit for pick in rank(BACKEND)}
    both = rank(BACKEND, "I led a migration to message queues and OAuth.")
    assert both[0].question.id == "sw-mid-rest-graphql"
    fits = {pick.question.id: pick.fit for pick in both}
    assert fits["sw-adv-oauth-pkce"] > alone["sw-adv-oauth-pkce"]
    assert MatchingPhrase("message queues", Document.RESUME) in [
        phrase for pick in both for phrase in pick.phrases
    ]
    assert "sys-entry-message-queue" not in alone


def test_the_order_is_steady() -> None:
    assert rank(BACKEND) == rank(BACKEND, questions=SHIPPED[::-1]) == rank(BACKEND)


def test_a_long_text_is_read_quickly(tmp_path: Path) -> None:
    assert rank(BACKEND * 200)[0].question.id == "sw-mid-rest-graphql"

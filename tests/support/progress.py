"""Progress over made-up practice."""

from datetime import UTC, datetime, timedelta

from fakes.questions import ListedQuestions, make_question
from fakes.record import ListedRecord

from mockinterview.domain.label import Label
from mockinterview.domain.progress import Told
from mockinterview.domain.score import Stage
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.ports.progress import RecordFilter
from mockinterview.practice.progress import Progress

NOW = datetime(2026, 5, 31, 12, tzinfo=UTC)
ALL = RecordFilter()
STORY = (
    "My second year databases project nearly failed because teammates disagreed about the schema. I arranged "
    "a meeting, sketched designs on the whiteboard and measured queries with sample records until everybody "
    "agreed."
)
OTHER = (
    "During the summer internship our deployment pipeline crashed weekly. Nobody owned those scripts, "
    "therefore I rewrote them, moved secrets into vaults, taught colleagues and documented every release "
    "carefully."
)


class Noon:
    """A clock that stands."""

    def now(self):
        """Return the moment all tests are at."""
        return NOW


class NoCharts:
    """Nothing is drawn here; a file holds its kind."""

    def file(self, chart, look, kind):
        """Return the name of the kind."""
        return kind.value.encode()


class SomeLabels:
    """Labels that are there."""

    def __init__(self, *labels):
        self.labels = labels

    def all(self):
        """Return them."""
        return self.labels


def make_progress(record: ListedRecord, *labels: Label) -> Progress:
    """Return progress at a fixed moment over a bank with one competency, and one of a single company."""
    behavioral = make_question(type=InterviewType.BEHAVIORAL, category="conflict")
    of_one = make_question(type=InterviewType.BEHAVIORAL, category="frugality", company="amazon")
    bank = ListedQuestions([behavioral, of_one, make_question()])
    return Progress(
        record=record, labels=SomeLabels(*labels), bank=bank, clock=Noon(), charts=NoCharts(), zone=UTC
    )


def ago(days):
    """Return a moment so many days before."""
    return NOW - timedelta(days=days)


def telling(number, *, stages="situation action result", overall=6.0, text=STORY, category="conflict"):
    """Return a behavioral answer with stages of the given names."""
    return Told(
        session_id=f"s{number}",
        position=1,
        started_at=ago(20 - number),
        question_id=f"q{number}",
        category=category,
        text=text,
        overall=overall,
        stages=tuple(Stage(name=name, first=at, last=at + 1) for at, name in enumerate(stages.split())),
    )

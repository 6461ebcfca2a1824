"""People's verdicts are taken, learned from where that helps, and can be gone back on."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.labels import MemoryLabels, MemoryVersions
from fakes.questions import make_question
from fakes.scorer import CountingScorer
from fakes.sessions import NOON, make_answer, make_response, make_score, make_wish
from fakes.store import MemorySessionStore
from fakes.training import ScriptedTraining

from mockinterview.domain.errors import LabelError, LearningStopped, NotInStore
from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.vocabulary import FollowUpKind, Rating, Skill
from mockinterview.practice.labelling import Labelling
from mockinterview.practice.learning import LEAST, LEAST_FOR_CLASSIFIER, Learning
from mockinterview.practice.own_labels import OwnLabelsScorer
from mockinterview.practice.retraining import Retraining

SESSION = "11110000-0000-4000-8000-000000000001"
QUESTIONS = tuple(make_question(id=f"q{number}", revision=str(number)) for number in range(24))


class Noon:
    """A clock that stands still."""

    def now(self):
        return NOON


class LenientScorer(CountingScorer):
    """Gives every answer the same points; stands for a new classifier."""

    def __init__(self, points: float) -> None:
        self.points = points

    def score(self, question, answer):
        part = Part(name="points", value=self.points, weight=1.0)
        skill = SkillScore(skill=Skill.COMMUNICATION, parts=(part,))
        return replace(super().score(question, answer), skills=(skill,))


def silent(what: str, done: int, total: int) -> None:
    """Take a step and tell nobody."""


class Desk:
    """A history of answers that were all scored 8, and what learns from their labels."""

    def __init__(self, folder: Path, *, new_points: float = 8.0) -> None:
        self.store = MemorySessionStore()
        self.store.begin(SESSION, make_wish(), QUESTIONS, at=NOON)
        self.scorer = CountingScorer()
        for position, question in enumerate(QUESTIONS, start=1):
            answer = make_answer(text=f"answer {position}")
            response = make_response(
                position, id=f"{position:04d}", answer=answer, score=self.scorer.score(question, answer)
            )
            self.store.save_response(SESSION, response)
        self.labels = MemoryLabels(self.store)
        self.labelling = Labelling(labels=self.labels, store=self.store, clock=Noon())
        self.versions = MemoryVersions(folder)
        self.training = ScriptedTraining()
        self.learning = Learning(
            labelling=self.labelling,
            shelf=self.versions,
            training=lambda: self.training,
            scorer_of=lambda place: LenientScorer(new_points) if place else self.scorer,
            clock=Noon(),
        )

    def label(self, *ratings: Rating) -> None:
        for position, rating in enumerate(ratings, start=1):
            self.labelling.label(SESSION, position, rating=rating)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_a_label_keeps_what_was_found_but_no_words(desk):
    label = desk.labelling.label(SESSION[:8], 3, rating=Rating.AVERAGE, by=" Coach ", note="too short")
    assert (label.question_id, label.response_id, label.scored) == ("q2", "0003", 8.0)
    assert (label.verdict.rating, label.verdict.by, label.verdict.note) == ("average", "coach", "too short")
    assert label.verdict.is_from_another
    assert desk.labelling.label("0003", rating=Rating.POOR).response_id == "0003"
    assert [one.verdict.by for one in desk.labelling.list()] == ["coach", "self"]
    desk.labelling.remove(label.id)
    assert [one.verdict.by for one in desk.labelling.list()] == ["self"]


def test_a_follow_up_s_answer_is_labelled_with_what_came_before(desk):
    later = make_response(
        1, id="later", answer=make_answer(text="and more"), follow_up=FollowUpKind.THIN, score=make_score()
    )
    desk.store.save_response(SESSION, later)
    assert desk.labelling.label(SESSION, 1, rating=Rating.GOOD).response_id == "later"
    (labelled,) = desk.labelling.with_answers()
    assert labelled.answer.text == "answer 1 and more"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "needs a rating or points"),
        ({"rating": Rating.NOT_ASSESSED}, "needs a rating or points"),
        ({"rating": Rating.GOOD, "skills": {Skill.COMMUNICATION: 5.0}}, "not both"),
        ({"skills": {Skill.CONTENT_QUALITY: 5.0}}, "was scored on communication"),
        ({"skills": {Skill.COMMUNICATION: 10.5}}, "from 0 to 10"),
        ({"skills": {Skill.COMMUNICATION: float("nan")}}, "from 0 to 10"),
        ({"rating": Rating.GOOD, "by": " "}, "no name"),
        ({"rating": Rating.GOOD, "by": "x" * 101}, "no name"),
    ],
)
def test_a_verdict_that_can_t_be_kept(desk, given, sentence):
    with pytest.raises(LabelError, match=sentence):
        desk.labelling.label(SESSION, 1, **given)
    assert desk.labelling.list() == ()


def test_only_answers_that_were_assessed_can_be_labelled(desk):
    for position, score in ((1, None), (2, CountingScorer().score(QUESTIONS[1], make_answer(text="")))):
        desk.store.save_response(SESSION, make_response(position, id=f"new{position}", score=score))
        with pytest.raises(LabelError, match="nothing to learn from this answer"):
            desk.labelling.label(SESSION, position, rating=Rating.GOOD)
    with pytest.raises(NotInStore, match="Question 99"):
        desk.labelling.label(SESSION, 99, rating=Rating.GOOD)


def test_too_few_labels_are_said_with_what_is_missing(desk):
    desk.label(*[Rating.GOOD] * (LEAST - 2))
    with pytest.raises(LabelError, match=r"needs 5 labels, and there are 3\. Label 2 more"):
        desk.learning.learn(on_step=silent)
    assert desk.learning.versions() == ()


def test_few_labels_teach_offsets_alone(desk):
    desk.label(*[Rating.AVERAGE] * 8)
    outcome = desk.learning.learn(on_step=silent)
    assert not outcome.version.is_retrained
    assert "20 labels of answers that are still there, 12 more" in outcome.notes[0]
    assert desk.training.made == []
    before, after = outcome.version.before, outcome.version.after
    assert (before.labels, before.off) == (8, pytest.approx(1.0))
    assert after.off == pytest.approx(1 - 7 / 11), "as the answer's own label is left out"
    assert desk.learning.active() == outcome.version
    moved = OwnLabelsScorer(desk.scorer, outcome.version.offsets).score(QUESTIONS[0], make_answer())
    assert 7.0 <= moved.overall < 7.4


def test_what_is_no_better_is_refused_and_recorded(desk):
    desk.label(*[Rating.AVERAGE] * 8)
    first = desk.learning.learn(on_step=silent).version
    again = desk.learning.learn(on_step=silent).version
    assert again.refused
    assert again.after == again.before == first.after
    assert (desk.learning.active(), desk.learning.versions()) == (first, (first, again))


def test_coming_closer_with_fewer_of_the_same_ratings_is_refused(desk):
    for position, points in enumerate([7.0] * 5 + [5.1] * 3, start=1):
        desk.labelling.label(SESSION, position, skills={Skill.COMMUNICATION: points})
    version = desk.learning.learn(on_step=silent).version
    assert version.after.off < version.before.off
    assert (version.before.same_rating, version.after.same_rating) == (5 / 8, 0.0)
    assert version.refused


def test_labels_that_agree_teach_nothing(desk):
    desk.label(*[Rating.GOOD] * 8)
    assert desk.learning.learn(on_step=silent).version.refused
    assert desk.learning.active() is None


def test_enough_labels_fit_the_classifier_anew(tmp_path):
    desk = Desk(tmp_path, new_points=6.0)
    desk.label(*[Rating.AVERAGE] * 24)
    version = desk.learning.learn(on_step=silent, seed=7).version
    assert desk.training.made == [(tmp_path / "v1", True, 7)]
    assert (version.classifier, version.refused) == (1, False)
    held_out = sum(one.is_held_out for one in desk.labelling.with_answers())
    assert version.after.labels == version.before.labels == held_out
    assert (version.before.off, version.after.off) == (1.0, 0.0)
    assert desk.versions.classifier(version.number) == tmp_path / "v1"


def test_a_classifier_that_comes_no_closer_is_dropped(tmp_path):
    desk = Desk(tmp_path, new_points=9.9)
    desk.label(*[Rating.AVERAGE] * 24)
    outcome = desk.learning.learn(on_step=silent)
    assert "A new classifier was dropped" in outcome.notes[0]
    assert (outcome.version.classifier, outcome.version.refused) == (0, False)


def test_the_classifier_never_learns_from_what_it_is_judged_by(desk):
    desk.label(*[Rating.AVERAGE] * 24)
    held_out = {one.label.question_id for one in desk.labelling.with_answers() if one.is_held_out}
    learned_from = {one.question.id for one in desk.labelling.labelled()}
    assert held_out
    assert learned_from == {question.id for question in QUESTIONS} - held_out


def test_labels_outlive_their_session(desk):
    desk.label(*[Rating.AVERAGE] * LEAST_FOR_CLASSIFIER)
    desk.store.delete(SESSION)
    assert desk.labelling.labelled() == []
    outcome = desk.learning.learn(on_step=silent)
    assert "20 more than now" in outcome.notes[0]
    assert outcome.version.before.off == pytest.approx(1.0)


def test_going_back(desk):
    with pytest.raises(NotInStore, match="as it came"):
        desk.learning.roll_back()
    desk.label(*[Rating.AVERAGE] * 6)
    desk.learning.learn(on_step=silent)
    desk.learning.learn(on_step=silent)
    desk.label(*[Rating.AVERAGE] * 20)
    assert desk.learning.learn(on_step=silent).version.number == 3
    assert [desk.learning.roll_back(), desk.learning.roll_back()] == [1, 0], "over the refused one"
    assert desk.learning.roll_back(3) == 3
    with pytest.raises(NotInStore):
        desk.learning.roll_back(2)


def test_stopped_learning_changes_nothing(desk):
    desk.label(*[Rating.AVERAGE] * 8)
    with pytest.raises(LearningStopped):
        desk.learning.learn(on_step=silent, cancelled=lambda: True)
    assert desk.learning.versions() == ()


def test_learning_beside_the_window(desk):
    desk.label(*[Rating.AVERAGE] * 8)
    run = Retraining(desk.learning)
    assert run.result().version.number == 1
    assert run.is_over
    assert run.progress == ("Scoring labelled answers", 7, 8)


def test_learning_beside_the_window_can_be_stopped(desk):
    desk.label(*[Rating.AVERAGE] * 8)
    asked, go_on = threading.Event(), threading.Event()

    class PatientScorer(CountingScorer):
        def score(self, question, answer):
            asked.set()
            go_on.wait(10)
            return super().score(question, answer)

    desk.scorer = PatientScorer()
    run = Retraining(desk.learning)
    assert asked.wait(10)
    run.stop()
    go_on.set()
    with pytest.raises(LearningStopped, match="What judged until now still does"):
        run.result()
    assert desk.learning.versions() == ()

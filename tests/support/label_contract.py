"""What stores of labels and versions promise; a subclass gives the fixtures."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_response, make_score, make_wish

from mockinterview.domain.errors import NotInStore
from mockinterview.domain.label import Agreement, Label, Verdict, bare
from mockinterview.domain.model_version import ModelVersion
from mockinterview.domain.offsets import Offsets
from mockinterview.domain.vocabulary import Channel, Skill
from mockinterview.ports import SessionStore
from mockinterview.ports.learning import Labels, VersionShelf

SESSION = "11110000-0000-4000-8000-000000000001"
ONE, TWO = "abcd0000-0000-4000-8000-000000000001", "abcdffff-0000-4000-8000-000000000002"
LABEL = Label(
    id=0,
    question_id="sw-entry-binary-search",
    response_id=ONE,
    channel=Channel.SPOKEN,
    score=bare(make_score()),
    verdict=Verdict(points=7.75, by="coach", note="no example"),
    created_at=NOON,
)
FIGURES = Agreement(labels=9, off=1.25, same_rating=1 / 3, kappa=-0.1)


def begin(store: SessionStore) -> None:
    store.begin(SESSION, make_wish(), make_questions(2), at=NOON)
    store.save_response(SESSION, make_response(1, id=ONE))
    store.save_response(SESSION, make_response(2, id=TWO))


def make_version(number: int, **changes: object) -> ModelVersion:
    version = ModelVersion(
        number=number,
        made_at=NOON,
        label_ids=(1, 2, 5),
        before=FIGURES,
        after=replace(FIGURES, off=0.75),
        offsets=Offsets(overall=0.3, questions={"q": -0.1}),
    )
    return replace(version, **changes)  # type: ignore[arg-type]


class LabelsContract:
    """The promises of ``ports.learning.Labels`` as tests; ``store`` and ``labels`` share what they know."""

    def test_what_was_added_is_read_back(self, labels: Labels) -> None:
        kept = labels.add(LABEL)
        assert kept == replace(LABEL, id=1)
        skills = Verdict(points=6.5, skills={Skill.CONTENT_QUALITY: 7.0, Skill.COMMUNICATION: 5.8})
        other = labels.add(replace(LABEL, response_id=TWO, verdict=skills))
        assert labels.all() == (kept, other)

    def test_the_same_person_has_one_verdict_of_an_answer(self, labels: Labels) -> None:
        labels.add(LABEL)
        again = labels.add(replace(LABEL, verdict=Verdict(points=3.0, by="coach")))
        own = labels.add(replace(LABEL, verdict=Verdict(points=9.25)))
        assert labels.all() == (again, own)

    def test_removing_forgets(self, labels: Labels) -> None:
        kept = labels.add(LABEL)
        labels.remove(kept.id)
        assert labels.all() == ()
        with pytest.raises(NotInStore, match="no label 1"):
            labels.remove(1)

    def test_deleting_the_session_leaves_the_label_without_the_answer(
        self, labels: Labels, store: SessionStore
    ) -> None:
        kept = labels.add(LABEL)
        store.delete(SESSION)
        assert labels.all() == (replace(kept, response_id=None),)

    def test_labels_of_forgotten_answers_stay_beside_each_other(
        self, labels: Labels, store: SessionStore
    ) -> None:
        labels.add(LABEL)
        labels.add(replace(LABEL, response_id=TWO))
        store.delete(SESSION)
        assert [one.response_id for one in labels.all()] == [None, None]

    def test_a_verdict_of_a_forgotten_answer_takes_no_other_one_s_place(self, labels: Labels) -> None:
        for _ in range(2):
            labels.add(replace(LABEL, response_id=None))
        assert [one.id for one in labels.all()] == [1, 2]

    def test_a_response_is_found_by_the_beginning_of_its_id(self, labels: Labels) -> None:
        assert labels.find_response(ONE) == labels.find_response("abcd0") == (SESSION, ONE)
        for wrong in ("abcd", "abc", "none", "%%%%"):
            with pytest.raises(NotInStore, match=f"'{wrong}'"):
                labels.find_response(wrong)


class VersionShelfContract:
    """The promises of ``ports.learning.VersionShelf`` as tests."""

    def test_at_first_the_program_judges_as_it_came(self, shelf: VersionShelf) -> None:
        assert (shelf.versions(), shelf.active(), shelf.classifier(0)) == ((), 0, None)

    def test_versions_are_read_back(self, shelf: VersionShelf) -> None:
        shelf.keep(make_version(1), active=True)
        shelf.keep(make_version(2, refused=True), active=False)
        assert shelf.versions() == (make_version(1), make_version(2, refused=True))
        assert shelf.active() == 1

    def test_one_can_go_back_but_not_to_what_was_refused(self, shelf: VersionShelf) -> None:
        shelf.keep(make_version(1), active=True)
        shelf.keep(make_version(2, refused=True), active=False)
        shelf.keep(make_version(3), active=True)
        for number in (1, 0, 3):
            shelf.activate(number)
            assert shelf.active() == number
        for number in (2, 4, -1):
            with pytest.raises(NotInStore, match=f"no version {number}"):
                shelf.activate(number)
        assert shelf.active() == 3

    def test_a_classifier_serves_the_versions_made_on_it(self, shelf: VersionShelf) -> None:
        put_classifier(shelf.bench())
        shelf.keep(make_version(1, classifier=1), active=True)
        shelf.keep(make_version(2, classifier=1), active=True)
        shelf.keep(make_version(3), active=True)
        first = shelf.classifier(1)
        assert first is not None
        assert (first / "recipe.json").is_file()
        assert (shelf.classifier(2), shelf.classifier(3)) == (first, None)

    def test_the_bench_is_empty_each_time(self, shelf: VersionShelf) -> None:
        put_classifier(shelf.bench())
        assert list(shelf.bench().iterdir()) == []


def put_classifier(folder: Path, content: str = "{}") -> None:
    """Write what a training leaves in a folder."""
    (folder / "model.json").write_text(content)
    (folder / "recipe.json").write_text('{"model": "model.json"}')

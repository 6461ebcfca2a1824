"""Labels and versions, on disk and in memory; what only a disk can break."""

import json
from pathlib import Path

import pytest
from fakes.labels import MemoryLabels, MemoryVersions
from fakes.sessions import make_answer, make_score
from fakes.store import MemorySessionStore
from sqlalchemy import select
from support.label_contract import (
    LABEL,
    LabelsContract,
    VersionShelfContract,
    begin,
    make_version,
    put_classifier,
)

from mockinterview.domain.errors import ModelError
from mockinterview.domain.label import bare
from mockinterview.storage.database import Database
from mockinterview.storage.labels import SqlLabels
from mockinterview.storage.sessions import SqlSessionStore
from mockinterview.storage.tables import ml_training_data
from mockinterview.storage.trained_models import TrainedModels


class TestSqlLabels(LabelsContract):
    @pytest.fixture
    def store(self, database: Database) -> SqlSessionStore:
        store = SqlSessionStore(database)
        begin(store)
        return store

    @pytest.fixture
    def labels(self, database: Database, store: SqlSessionStore) -> SqlLabels:
        return SqlLabels(database)

    def test_none_of_the_words_are_kept(self, labels: SqlLabels, database: Database) -> None:
        labels.add(LABEL)
        with database.reading() as connection:
            row = connection.execute(select(ml_training_data)).mappings().one()
        said = {word for word in make_answer().text.split() if len(word) > 3}
        quoted = {"halves the range", "sorted"}
        assert not [word for word in said | quoted if word in json.dumps(row["features"])]
        assert (row["label"], row["labelled_by"], row["validated"]) == (7.75, "coach", True)


class TestMemoryLabels(LabelsContract):
    @pytest.fixture
    def store(self) -> MemorySessionStore:
        store = MemorySessionStore()
        begin(store)
        return store

    @pytest.fixture
    def labels(self, store: MemorySessionStore) -> MemoryLabels:
        return MemoryLabels(store)


class TestMemoryVersions(VersionShelfContract):
    @pytest.fixture
    def shelf(self, tmp_path: Path) -> MemoryVersions:
        return MemoryVersions(tmp_path)


class TestTrainedModels(VersionShelfContract):
    @pytest.fixture
    def shelf(self, tmp_path: Path) -> TrainedModels:
        return TrainedModels(tmp_path / "trained")

    def test_everything_outlasts_the_program(self, shelf: TrainedModels, tmp_path: Path) -> None:
        put_classifier(shelf.bench())
        shelf.keep(make_version(1, classifier=1), active=True)
        later = TrainedModels(tmp_path / "trained")
        assert (later.versions(), later.active()) == (shelf.versions(), 1)
        assert later.classifier(1) == shelf.classifier(1)

    def test_a_changed_classifier_is_not_given_out(self, shelf: TrainedModels) -> None:
        put_classifier(shelf.bench())
        shelf.keep(make_version(1, classifier=1), active=True)
        folder = shelf.classifier(1)
        assert folder
        put_classifier(folder, content='{"other": 1}')
        with pytest.raises(ModelError, match="was changed"):
            shelf.classifier(1)
        (folder / "recipe.json").unlink()
        with pytest.raises(ModelError, match="missing or damaged"):
            shelf.classifier(1)

    def test_what_was_refused_leaves_no_classifier(self, shelf: TrainedModels) -> None:
        bench = shelf.bench()
        put_classifier(bench)
        shelf.keep(make_version(1, refused=True), active=False)
        assert not bench.exists()

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"active": 3, "versions": [], "classifiers": {}}'])
    def test_a_damaged_record_is_said_in_a_sentence(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "versions.json").write_text(text)
        with pytest.raises(ModelError, match=r"can't be read\. Nothing learned counts"):
            TrainedModels(tmp_path).active()

    def test_a_folder_that_can_t_be_written_is_said(self, guarded: Path) -> None:
        guarded.chmod(0o500)
        shelf = TrainedModels(guarded / "trained")
        for change in (shelf.bench, lambda: shelf.keep(make_version(1), active=True)):
            with pytest.raises(ModelError, match=r"can't be written \(Permission denied\)"):
                change()
        assert shelf.versions() == ()

    def test_a_crash_while_writing_leaves_the_old_record(self, shelf: TrainedModels, monkeypatch) -> None:
        shelf.keep(make_version(1), active=True)
        monkeypatch.setattr("os.fsync", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            shelf.keep(make_version(2), active=True)
        assert (shelf.versions(), shelf.active()) == ((make_version(1),), 1)


def _power_cut(file: int) -> None:
    raise KeyboardInterrupt


def test_a_bare_score_has_its_parts_but_no_words() -> None:
    score = make_score()
    assert bare(score).overall == score.overall
    assert [part.evidence for skill in bare(score).skills for part in skill.parts] == [(), (), ()]

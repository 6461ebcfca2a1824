"""The models folder: the user's own models, listing and removing."""

import shutil

import pytest
from support.model_files import hidden, zip_of
from support.recognizer_contract import transcribe
from support.voskmini import say

from mockinterview.domain.errors import ModelError
from mockinterview.speech.models import ModelState
from mockinterview.speech.vosk_recognizer import VoskEngine


@pytest.mark.parametrize("name", ["mine", "José's модель"])
def test_a_local_folder_is_copied(careful, vosk_model_dir, tmp_path, name):
    source = shutil.copytree(vosk_model_dir, tmp_path / name)
    assert careful.install_from(source) == name
    assert (source / "am/final.mdl").exists()
    engine = VoskEngine(folder=careful.path(name), model=name)
    assert transcribe(engine, say("hello").pcm).text == "hello"


def test_a_local_archive_is_unpacked_and_named_as_on_offer(models, archive, tmp_path):
    file = tmp_path / "vosk-model-mini-0.1.zip"
    file.write_bytes(archive)
    assert models.install_from(file) == "mini"
    assert (models.path("mini") / "am/final.mdl").is_file()
    assert file.exists()


def test_wrapping_folders_are_stripped(models, tmp_path):
    file = zip_of(
        tmp_path / "own.zip", **{"a/b/am/final.mdl": b"1", "a/b/README": b"", "__MACOSX/a/._b": b"x"}
    )
    models.install_from(file)
    assert sorted(path.name for path in models.path("own").iterdir()) == ["README", "am"]


def test_an_archive_without_a_top_folder_is_taken_too(models, tmp_path):
    models.install_from(zip_of(tmp_path / "flat.zip", **{"am/final.mdl": b"1", "README": b""}))
    assert (models.path("flat") / "am/final.mdl").is_file()


def test_a_model_is_replaced_only_by_one_that_works(careful, vosk_model_dir, tmp_path):
    source = shutil.copytree(vosk_model_dir, tmp_path / "mine")
    careful.install_from(source)
    (source / "graph/HCLr.fst").unlink()
    with pytest.raises(ModelError):
        careful.install_from(source)
    assert (careful.path("mine") / "graph/HCLr.fst").is_file()
    assert hidden(tmp_path / "models") == []


def test_an_installed_model_can_be_installed_over_itself(models, tmp_path):
    models.install_from(zip_of(tmp_path / "own.zip", **{"am/final.mdl": b"1", "README": b""}))
    assert models.install_from(models.path("own")) == "own"
    assert (models.path("own") / "README").is_file()


def test_a_folder_that_is_no_model_is_refused_before_it_is_copied(careful, tmp_path):
    (tmp_path / "holidays").mkdir()
    (tmp_path / "holidays/beach.jpg").write_bytes(b"jpeg")
    with pytest.raises(ModelError, match="broken, or no Vosk model"):
        careful.install_from(tmp_path / "holidays")
    assert not (tmp_path / "models").exists()


def test_something_that_is_not_there_is_no_model(models, tmp_path):
    with pytest.raises(ModelError, match=r"no such file or folder.*Fetch a Vosk model"):
        models.install_from(tmp_path / "nowhere")


def test_the_list_shows_offers_and_the_users_own(models, tmp_path, offer):
    assert [(model.name, model.state, model.bytes) for model in models.list()] == [
        ("mini", ModelState.OFFERED, offer.bytes)
    ]
    models.install_from(zip_of(tmp_path / "own.zip", **{"am/final.mdl": b"12345", "README": b"67"}))
    assert [(model.name, model.state, model.bytes) for model in models.list()][1:] == [
        ("own", ModelState.INSTALLED, 7)
    ]


def test_work_that_was_cut_short_is_no_model_and_does_not_stay(models, tmp_path):
    leftover = tmp_path / "models/.own.unpacked"
    leftover.mkdir(parents=True)
    assert [model.name for model in models.list()] == ["mini"]
    models.install_from(zip_of(tmp_path / "own.zip", **{"am/final.mdl": b"1", "README": b""}))
    assert not leftover.exists()


def test_a_removed_model_is_gone(models, tmp_path):
    models.install_from(zip_of(tmp_path / "own.zip", **{"am/final.mdl": b"1", "README": b""}))
    models.remove("own")
    assert list((tmp_path / "models").iterdir()) == []
    with pytest.raises(ModelError, match=r"own is not installed.*Choose one of: mini"):
        models.path("own")


@pytest.mark.parametrize("name", ["nothing", "../models", ".", ""])
def test_only_installed_models_are_removed(models, tmp_path, name):
    (tmp_path / "models").mkdir()
    with pytest.raises(ModelError, match="is not installed"):
        models.remove(name)
    assert (tmp_path / "models").is_dir()


def test_a_missing_model_on_offer_says_how_to_install_it(models):
    with pytest.raises(ModelError, match="Install it with: mockinterview models install mini"):
        models.path("mini")

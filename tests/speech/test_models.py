"""Speech models are fetched from a real server, unpacked, tried in a real child process and removed."""

import hashlib
import io
import shutil
import stat
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from support.model_server import serving
from support.recognizer_contract import transcribe
from support.voskmini import say

from mockinterview.domain.errors import ModelError
from mockinterview.speech import model_archive, model_trial
from mockinterview.speech.model_offers import OFFERS, ModelOffer
from mockinterview.speech.models import ModelState, SpeechModels
from mockinterview.speech.vosk_recognizer import VoskEngine

TRUSTING = (sys.executable, "-I", "-S", "-c", "print('works')")
"""Stands in for the check where a test is about something else; takes 20 ms instead of half a second."""
PADDING = bytes(range(256)) * 4096


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture(scope="module")
def archive(vosk_model_dir):
    """The bytes of a model archive as Vosk publishes them: everything in one top folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as zipped:
        zipped.writestr("vosk-model-mini-0.1/", "")
        for file in sorted(path for path in vosk_model_dir.rglob("*") if path.is_file()):
            zipped.write(file, f"vosk-model-mini-0.1/{file.relative_to(vosk_model_dir)}")
        zipped.writestr("vosk-model-mini-0.1/README", PADDING)
    return packed.getvalue()


@pytest.fixture
def server(archive):
    with serving(archive) as server:
        yield server


@pytest.fixture
def offer(server, archive):
    return ModelOffer(
        name="mini",
        title="Mini",
        url=server.url,
        bytes=len(archive),
        sha256=hashlib.sha256(archive).hexdigest(),
        license="MIT",
    )


@pytest.fixture
def models(tmp_path, offer):
    return SpeechModels(tmp_path / "models", offers=[offer], python=TRUSTING)


@pytest.fixture
def careful(tmp_path):
    """Models that are really tried."""
    return SpeechModels(tmp_path / "models", offers=[])


def install(models, *, cancelled=lambda: False):
    """Install the offered model and return the progress that was told."""
    told = []
    models.install("mini", on_progress=lambda done, total: told.append((done, total)), cancelled=cancelled)
    return told


def hidden(models_folder):
    return sorted(path.name for path in models_folder.iterdir() if path.name.startswith("."))


def zip_of(path, **members):
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return path


def spoil(folder, name, change):
    (folder / name).write_text(change((folder / name).read_text()))


# ---- the offers


def test_the_offers_are_pinned_to_files_of_the_official_server():
    assert {offer.name for offer in OFFERS} >= {"small-en-us", "en-us-lgraph"}
    for offer in OFFERS:
        assert offer.url.startswith("https://alphacephei.com/vosk/models/")
        assert len(bytes.fromhex(offer.sha256)) == 32


# ---- fetching


def test_a_model_is_fetched_tried_and_heard_with(tmp_path, offer):
    models = SpeechModels(tmp_path / "models", offers=[offer])
    told = install(models)
    assert told[0] == (0, offer.bytes)
    assert told[-1] == (offer.bytes, offer.bytes)
    assert told == sorted(told)
    assert len(told) > 3
    engine = VoskEngine(folder=models.path("mini"), model="mini")
    assert transcribe(engine, say("hello world").pcm).text == "hello world"
    assert hidden(tmp_path / "models") == []


def test_a_broken_off_download_goes_on_where_it_stopped(models, server, offer, tmp_path):
    server.break_after = 600_000
    with pytest.raises(ModelError, match=r"broke off after 0 of 1 MB.*goes on where it stopped"):
        install(models)
    assert models.list()[0].state is ModelState.INTERRUPTED
    server.break_after = None
    told = install(models)
    assert server.asked_ranges == [None, "bytes=600000-"]
    assert told[0] == (600_000, offer.bytes)
    assert models.list()[0].state is ModelState.INSTALLED
    assert hidden(tmp_path / "models") == []


def test_a_server_without_ranges_sends_everything_again(models, server):
    server.break_after = 600_000
    with pytest.raises(ModelError):
        install(models)
    server.break_after, server.knows_ranges = None, False
    assert install(models)[0][0] == 0
    assert models.path("mini").is_dir()


def test_a_stopped_download_keeps_what_arrived(models, server):
    asked = iter([False, True])
    with pytest.raises(ModelError, match=r"stopped.*to go on"):
        install(models, cancelled=lambda: next(asked))
    assert models.list()[0].state is ModelState.INTERRUPTED
    assert install(models)[0][0] > 0


def test_a_damaged_download_is_removed(models, server, archive, tmp_path):
    server.content = archive[:-1] + b"!"
    with pytest.raises(ModelError, match=r"damaged or not the one expected; it was removed"):
        install(models)
    assert list((tmp_path / "models").iterdir()) == []
    server.content = archive
    install(models)
    assert models.path("mini").is_dir()


def test_a_page_in_place_of_the_model_is_not_taken(models, server, tmp_path):
    server.content = b"<html>Please log in</html>"
    with pytest.raises(ModelError, match=r"sends another file.*login"):
        install(models)
    assert list((tmp_path / "models").iterdir()) == []


def test_a_longer_file_than_on_disk_starts_over(models, tmp_path, archive):
    (tmp_path / "models").mkdir()
    (tmp_path / "models/.vosk-model-mini-0.1.zip.part").write_bytes(archive + b"more")
    with pytest.raises(ModelError, match="damaged"):
        install(models)
    install(models)
    assert models.path("mini").is_dir()


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (404, r"can't be had at its address.*HTTP 404.*in a browser"),
        (503, r"trouble.*HTTP 503.*Try again later"),
    ],
)
def test_a_refusal_of_the_server_has_a_way_on(models, server, status, sentence):
    server.status = status
    with pytest.raises(ModelError, match=sentence):
        install(models)


def test_without_a_network_the_way_on_is_a_file(tmp_path, offer):
    with serving(b"") as gone:
        pass
    models = SpeechModels(tmp_path, offers=[replace(offer, url=gone.url)], python=TRUSTING)
    with pytest.raises(ModelError, match=r"can't be reached.*internet connection.*in a browser"):
        install(models)


def test_a_full_disk_is_named_before_anything_is_fetched(tmp_path, offer, server):
    models = SpeechModels(tmp_path, offers=[replace(offer, bytes=10**17)], python=TRUSTING)
    with pytest.raises(ModelError, match=r"needs \d+ MB on the disk, and \d+ MB are free.*Make room"):
        install(models)
    assert server.asked_ranges == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_disk_that_fills_up_meanwhile_is_named(models, tmp_path):
    (tmp_path / "models").mkdir()
    (tmp_path / "models/.vosk-model-mini-0.1.zip.part").symlink_to("/dev/full")
    with pytest.raises(ModelError, match=r"disk is full.*Make room"):
        install(models)


def test_a_models_folder_that_is_a_file_is_named(tmp_path, offer):
    (tmp_path / "models").write_text("in the way")
    models = SpeechModels(tmp_path / "models", offers=[offer], python=TRUSTING)
    with pytest.raises(ModelError, match="refuses"):
        install(models)


def test_a_working_model_is_not_fetched_again(models, server):
    install(models)
    assert install(models) == []
    assert len(server.asked_ranges) == 1


def test_a_broken_installed_model_is_mended(tmp_path, offer):
    models = SpeechModels(tmp_path / "models", offers=[offer])
    (tmp_path / "models/mini/am").mkdir(parents=True)
    install(models)
    assert (tmp_path / "models/mini/am/final.mdl").is_file()
    assert hidden(tmp_path / "models") == []


def test_an_unknown_name_lists_the_known_ones(models):
    with pytest.raises(ModelError, match=r"no speech model huge.*Choose one of: mini"):
        models.install("huge", on_progress=print, cancelled=bool)


# ---- from the user's own files


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


# ---- archives that must not be trusted


def linked(path):
    info = zipfile.ZipInfo("top/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(info, "/etc/passwd")
    return path


@pytest.mark.parametrize("name", ["../evil", "top/../../evil", "/evil", "C:/evil", "..\\evil", "C:evil"])
def test_files_outside_of_the_archives_folder_are_refused(models, tmp_path, name):
    file = zip_of(tmp_path / "slip.zip", **{"top/am/final.mdl": b"1", name: b"evil"})
    with pytest.raises(ModelError, match="files outside of its folder"):
        models.install_from(file)
    assert not list(tmp_path.rglob("*evil*"))
    assert list((tmp_path / "models").iterdir()) == []


def test_links_in_an_archive_are_refused(models, tmp_path):
    with pytest.raises(ModelError, match="links"):
        models.install_from(linked(tmp_path / "link.zip"))


def test_an_archive_that_grows_beyond_any_model_is_refused(models, tmp_path, monkeypatch):
    monkeypatch.setattr(model_archive, "MAX_BYTES", 1000)
    with pytest.raises(ModelError, match="larger than any model"):
        models.install_from(zip_of(tmp_path / "bomb.zip", **{"top/zeros": bytes(1001)}))


@pytest.mark.parametrize("keep", [0, 100, -100], ids=["empty", "beginning", "cut"])
def test_a_truncated_archive_is_refused(models, archive, tmp_path, keep):
    file = tmp_path / "cut.zip"
    file.write_bytes(archive[:keep])
    with pytest.raises(ModelError, match="damaged, or no zip file"):
        models.install_from(file)
    assert list((tmp_path / "models").iterdir()) == []


def test_an_archive_with_flipped_bytes_is_refused(models, archive, tmp_path):
    file = tmp_path / "flipped.zip"
    file.write_bytes(archive.replace(PADDING[:1000], bytes(1000), 1))
    with pytest.raises(ModelError, match="damaged"):
        models.install_from(file)


# ---- trying


def test_a_good_model_passes_the_check(careful, vosk_model_dir):
    careful.check(vosk_model_dir)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        pytest.param("graph/HCLr.fst", None, id="fails at the recognizer"),
        pytest.param("am/final.mdl", None, id="fails at loading"),
        pytest.param("graph/words.txt", lambda text: "", id="no words"),
        pytest.param(
            "conf/model.conf",
            lambda text: text.replace("--endpoint.silence-phones=1\n", ""),
            id="kills the process",
        ),
    ],
)
def test_a_broken_model_fails_the_check(careful, vosk_model_dir, tmp_path, name, change):
    folder = shutil.copytree(vosk_model_dir, tmp_path / "broken")
    if change is None:
        (folder / name).unlink()
    else:
        spoil(folder, name, change)
    with pytest.raises(
        ModelError, match=r"broken is no usable speech model: it is broken.*Fetch a Vosk model"
    ):
        careful.check(folder)


def test_a_child_that_never_ends_fails_the_check(tmp_path, monkeypatch):
    monkeypatch.setattr(model_trial, "CHECK_S", 0.2)
    stuck = SpeechModels(tmp_path, python=(sys.executable, "-I", "-S", "-c", "import time; time.sleep(60)"))
    with pytest.raises(ModelError, match="did not load within"):
        stuck.check(tmp_path)


def test_a_child_that_can_not_start_fails_the_check(tmp_path):
    with pytest.raises(ModelError, match="can't be tried"):
        SpeechModels(tmp_path, python=[str(tmp_path / "no-python")]).check(tmp_path)


def test_a_child_that_only_ends_well_is_not_believed(tmp_path):
    silent = SpeechModels(tmp_path, python=(sys.executable, "-I", "-S", "-c", ""))
    with pytest.raises(ModelError):
        silent.check(tmp_path)


# ---- listing and removing


def test_the_list_shows_offers_and_the_users_own(models, tmp_path, offer):
    assert [(model.name, model.state, model.bytes) for model in models.list()] == [
        ("mini", ModelState.OFFERED, offer.bytes)
    ]
    models.install_from(zip_of(tmp_path / "own.zip", **{"am/final.mdl": b"12345", "README": b"67"}))
    assert [(model.name, model.state, model.bytes) for model in models.list()][1:] == [
        ("own", ModelState.INSTALLED, 7)
    ]


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

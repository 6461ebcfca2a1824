"""Speech models are fetched from a real web server on this machine."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.network import MemoryNetworkLog
from support.model_files import TRUSTING, hidden
from support.model_server import serving
from support.recognizer_contract import transcribe
from support.voskmini import say

from mockinterview.domain.errors import ModelError
from mockinterview.speech.model_offers import OFFERS
from mockinterview.speech.models import ModelState, SpeechModels
from mockinterview.speech.vosk_recognizer import VoskEngine


def install(models, *, cancelled=lambda: False):
    """Install the offered model and return the progress that was told."""
    told = []
    models.install("mini", on_progress=lambda done, total: told.append((done, total)), cancelled=cancelled)
    return told


def test_the_offers_are_pinned_to_files_of_the_official_server():
    assert {offer.name for offer in OFFERS} >= {"small-en-us", "en-us-lgraph"}
    for offer in OFFERS:
        assert offer.url.startswith("https://alphacephei.com/vosk/models/")
        assert len(bytes.fromhex(offer.sha256)) == 32


def test_a_model_is_fetched_tried_and_heard_with(tmp_path, offer):
    models = SpeechModels(tmp_path / "models", network=MemoryNetworkLog(), offers=[offer])
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


def test_a_connection_that_is_reset_is_a_broken_off_download(models, server):
    server.break_after, server.resets = 600_000, True
    with pytest.raises(ModelError, match=r"broke off.*goes on where it stopped"):
        install(models)
    server.break_after, server.resets = None, False
    install(models)
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
    models = SpeechModels(
        tmp_path, network=MemoryNetworkLog(), offers=[replace(offer, url=gone.url)], python=TRUSTING
    )
    with pytest.raises(ModelError, match=r"can't be reached.*internet connection.*in a browser"):
        install(models)


def test_a_full_disk_is_named_before_anything_is_fetched(tmp_path, offer, server):
    models = SpeechModels(
        tmp_path, network=MemoryNetworkLog(), offers=[replace(offer, bytes=10**17)], python=TRUSTING
    )
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
    models = SpeechModels(tmp_path / "models", network=MemoryNetworkLog(), offers=[offer], python=TRUSTING)
    with pytest.raises(ModelError, match="refuses"):
        install(models)


def test_a_working_model_is_not_fetched_again(models, server):
    install(models)
    assert install(models) == []
    assert len(server.asked_ranges) == 1


def test_a_broken_installed_model_is_mended(tmp_path, offer):
    models = SpeechModels(tmp_path / "models", network=MemoryNetworkLog(), offers=[offer])
    (tmp_path / "models/mini/am").mkdir(parents=True)
    install(models)
    assert (tmp_path / "models/mini/am/final.mdl").is_file()
    assert hidden(tmp_path / "models") == []


def test_an_unknown_name_lists_the_known_ones(models):
    with pytest.raises(ModelError, match=r"no speech model huge.*Choose one of: mini"):
        models.install("huge", on_progress=print, cancelled=bool)


def test_every_call_is_noted_before_it_is_made_and_none_without_one(tmp_path, offer, server):
    network = MemoryNetworkLog()
    models = SpeechModels(tmp_path / "models", network=network, offers=[offer], python=TRUSTING)
    models.list()
    assert network.calls() == ()
    server.break_after = 600_000
    with pytest.raises(ModelError):
        install(models)
    server.break_after = None
    install(models)
    install(models)
    assert [call.address for call in network.calls()] == [server.url, server.url]
    assert "mini" in network.calls()[0].purpose

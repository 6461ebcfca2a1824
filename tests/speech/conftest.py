"""Fixtures of the speech models: a folder of models, and a server that has one to fetch."""

import hashlib

import pytest
from fakes.network import MemoryNetworkLog
from support.model_files import TRUSTING, model_archive
from support.model_server import serving

from mockinterview.speech.model_offers import ModelOffer
from mockinterview.speech.models import SpeechModels


@pytest.fixture(scope="session")
def archive(vosk_model_dir):
    """The bytes of a model archive as Vosk publishes them."""
    return model_archive(vosk_model_dir)


@pytest.fixture
def server(archive, monkeypatch):
    """A web server with the archive."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serving(archive) as server:
        yield server


@pytest.fixture
def offer(server, archive):
    """The server's model, called mini."""
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
    """Models that are not tried, with one on offer."""
    return SpeechModels(tmp_path / "models", offers=[offer], python=TRUSTING, network=MemoryNetworkLog())


@pytest.fixture
def careful(tmp_path):
    """Models that are really tried, with none on offer."""
    return SpeechModels(tmp_path / "models", offers=[], network=MemoryNetworkLog())

"""Fixtures that several layers share."""

import os

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # before numpy: its threads only spin on matrices this small

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def vosk_model_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real Vosk model that understands the voice of ``support.voskmini.say``; not to be written to."""
    from support.voskmini import build_model

    return build_model(tmp_path_factory.mktemp("vosk") / "mini")

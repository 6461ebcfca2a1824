"""Fixtures that several layers share."""

import os

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # before numpy: its threads only spin on matrices this small

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.audio_rig import AudioRig, missing_program, sound_through


@pytest.fixture(scope="session")
def vosk_model_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real Vosk model that understands the voice of ``support.voskmini.say``; not to be written to."""
    from support.voskmini import build_model

    return build_model(tmp_path_factory.mktemp("vosk") / "mini")


@pytest.fixture(scope="session")
def rig() -> Iterator[AudioRig]:
    """A virtual microphone and speaker that this process and the ones it starts use as the only devices."""
    missing = missing_program()
    if missing is not None:
        pytest.skip(f"{missing} is not installed, so there is no virtual microphone")
    pytest.importorskip("sounddevice", exc_type=OSError, reason="PortAudio is not installed")
    rig = AudioRig()
    with sound_through(rig):
        yield rig
    rig.stop()

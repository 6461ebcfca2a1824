"""Fixtures that several layers share."""

import os

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # before numpy: its threads only spin on matrices this small

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.audio_rig import AudioRig, missing_program, sound_through
from support.command_line import CommandLine

pytest.register_assert_rewrite("support.label_contract")

NOBODY = 65534


@pytest.fixture(scope="session")
def vosk_model_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real Vosk model that understands the voice of ``support.voskmini.say``; not to be written to."""
    from support.voskmini import build_model

    return build_model(tmp_path_factory.mktemp("vosk") / "mini")


@pytest.fixture(scope="session")
def furnished(vosk_model_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """The program with questions in its store and the tiny speech model in use; only to be copied."""
    program = CommandLine(tmp_path_factory.mktemp("furnished") / "home")
    assert program("models", "install", vosk_model_dir).code == 0
    assert program("questions", "list").code == 0
    return program


@pytest.fixture
def mockinterview(furnished: CommandLine, tmp_path: Path) -> CommandLine:
    """The program with the tiny speech model in use and no sessions yet."""
    return furnished.copy(tmp_path / "home")


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


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder of a user whom rights bind: root, whom they don't, becomes nobody for the test."""
    if os.name != "posix":
        pytest.skip("rights of files work otherwise here")
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if is_root:
        os.seteuid(0)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(folder)

"""A model folder is tried in a real child process, which it may crash."""

import shutil
import sys

import pytest
from fakes.network import MemoryNetworkLog

from mockinterview.domain.errors import ModelError
from mockinterview.speech import model_trial
from mockinterview.speech.models import SpeechModels


def spoil(folder, name, change):
    (folder / name).write_text(change((folder / name).read_text()))


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
    stuck = SpeechModels(
        tmp_path,
        python=(sys.executable, "-I", "-S", "-c", "import time; time.sleep(60)"),
        network=MemoryNetworkLog(),
    )
    with pytest.raises(ModelError, match="did not load within"):
        stuck.check(tmp_path)


def test_a_child_that_can_not_start_fails_the_check(tmp_path):
    with pytest.raises(ModelError, match="can't be tried"):
        SpeechModels(tmp_path, network=MemoryNetworkLog(), python=[str(tmp_path / "no-python")]).check(
            tmp_path
        )


@pytest.mark.parametrize("program", ["", "print('works'); raise SystemExit(1)"], ids=["ends", "fails"])
def test_neither_word_nor_exit_code_alone_is_believed(tmp_path, program):
    odd = SpeechModels(
        tmp_path, network=MemoryNetworkLog(), python=(sys.executable, "-I", "-S", "-c", program)
    )
    with pytest.raises(ModelError):
        odd.check(tmp_path)

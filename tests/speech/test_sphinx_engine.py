import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import soundfile
from support.recognizer_contract import CHECKS, PATIENCE_S, Sample, transcribe

from mockinterview.domain.errors import BugError, ModelError
from mockinterview.ports import RecognizerEngine
from mockinterview.speech.sphinx_child import Begin, Sound
from mockinterview.speech.sphinx_engine import SphinxEngine
from mockinterview.speech.sphinx_outbox import BACKLOG_BYTES, Outbox

DATA = Path(__file__).parent / "data"
LONGEST_STALL_S = 0.06

PARENT = """
import sys
from mockinterview.speech.sphinx_engine import SphinxEngine

if __name__ == "__main__":
    engine = SphinxEngine(language_model=None, dictionary=None)
    recognizer = engine.open()
    recognizer.feed(bytes(3_200_000))
    print(engine.pid, flush=True)
    sys.stdin.read()
"""


def pcm_of(name: str) -> bytes:
    sound, rate = soundfile.read(DATA / f"{name}.flac", dtype="int16")
    assert rate == 16_000
    return bytes(sound.tobytes())


@pytest.fixture(scope="module")
def engine() -> Iterator[SphinxEngine]:
    engine = SphinxEngine(language_model=None, dictionary=None)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def sentence() -> Sample:
    return Sample(pcm=pcm_of("sentence"), words=("the", "database", "was", "very", "slow"))


@pytest.mark.slow
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_contract(
    check: Callable[[RecognizerEngine, Sample], None], engine: SphinxEngine, sentence: Sample
) -> None:
    check(engine, sentence)


def test_it_is_named_after_its_language_model(engine: SphinxEngine) -> None:
    assert engine.name == "pocketsphinx:en-us"


def test_words_stand_where_they_were_spoken(engine: SphinxEngine, sentence: Sample) -> None:
    second = 32_000
    late = transcribe(engine, bytes(20 * second) + sentence.pcm)
    slow = next(word for word in late.words if word.word == "slow")
    assert 20.0 + 1.5 < slow.start < slow.end < late.duration_s


def test_a_killed_process_is_told_and_replaced(engine: SphinxEngine, sentence: Sample) -> None:
    recognizer = engine.open()
    recognizer.feed(sentence.pcm)
    former = engine.pid
    assert former is not None
    os.kill(former, signal.SIGTERM)
    with pytest.raises(ModelError, match="stopped unexpectedly") as told:
        recognizer.finish()
    assert told.value.way_on
    assert "slow" in transcribe(engine, sentence.pcm).text
    assert engine.pid != former


def test_feeding_a_dead_process_says_so(engine: SphinxEngine) -> None:
    recognizer = engine.open()
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGTERM)
    with pytest.raises(ModelError, match="stopped unexpectedly"):
        feed_until_refused(recognizer.feed)


def feed_until_refused(feed: Callable[[bytes], None]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        feed(bytes(320))


def test_an_answer_begun_later_gives_up_the_former(engine: SphinxEngine, sentence: Sample) -> None:
    former = engine.open()
    former.feed(sentence.pcm)
    assert "slow" in transcribe(engine, sentence.pcm).text
    with pytest.raises(BugError):
        former.feed(sentence.pcm)


def test_broken_model_files_are_named() -> None:
    engine = SphinxEngine(language_model=Path(__file__), dictionary=None)
    with pytest.raises(ModelError, match=r"test_sphinx_engine\.py"):
        engine.open()
    engine.close()


def test_a_closed_engine_leaves_no_process_and_no_thread() -> None:
    engine = SphinxEngine(language_model=None, dictionary=None)
    pid = engine.pid
    assert pid is not None
    engine.close()
    engine.close()
    assert not is_running(pid)
    assert not [thread for thread in threading.enumerate() if str(pid) in thread.name]
    with pytest.raises(BugError):
        engine.open()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="counts on signals")
def test_the_process_ends_when_its_parent_is_gone(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    with subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_running(child)
        parent.kill()
    deadline = time.monotonic() + PATIENCE_S
    while is_running(child) and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    assert not is_running(child)


def is_running(pid: int) -> bool:
    """Whether a process exists and is no zombie that only waits to be collected."""
    stat = Path(f"/proc/{pid}/stat")
    if sys.platform == "linux":
        return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_the_parents_threads_are_not_held_up(engine: SphinxEngine) -> None:
    sound = pcm_of("technical")
    stalls: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            before, cpu = time.perf_counter(), time.process_time()
            done.wait(0.01)
            waited = time.perf_counter() - before - 0.01
            # A stall that our own process caused shows in its CPU time; a busy machine does not.
            stalls.append(min(waited, time.process_time() - cpu))

    ticker = threading.Thread(target=tick)
    ticker.start()
    transcript = transcribe(engine, sound)
    done.set()
    ticker.join()
    assert transcript.words
    assert max(stalls) < LONGEST_STALL_S


def test_sound_that_waits_is_bounded() -> None:
    outbox = Outbox()
    outbox.put(Begin(1))
    outbox.put(Sound(1, bytes(BACKLOG_BYTES)))
    feeder = threading.Thread(target=outbox.put, args=(Sound(1, b"more"),))
    feeder.start()
    assert outbox.take() == Begin(1)
    assert feeder.is_alive(), "nothing was taken yet, so there is no room"
    assert outbox.take() == Sound(1, bytes(BACKLOG_BYTES))
    assert outbox.take() == Sound(1, b"more")
    feeder.join()
    outbox.put(Sound(1, b"old"))
    outbox.put(Begin(2))
    assert outbox.take() == Begin(2), "a new answer drops what waits of the former"
    outbox.close()
    assert not outbox.put(Sound(2, b"late"))
    assert outbox.take() is None

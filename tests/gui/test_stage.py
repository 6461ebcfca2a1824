"""What an interview tells the window, from its own threads."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from mockinterview.gui.stage import FRAME_MS, StageSignals


@pytest.fixture
def stage(qapp):
    stage = StageSignals()
    yield stage
    stage.stop()


def elsewhere(work):
    with ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()


def test_sentences_and_words_arrive_in_order(stage, qtbot):
    heard = []
    stage.said.connect(heard.append)
    stage.word.connect(lambda start, end: heard.append((start, end)))
    elsewhere(lambda: [stage.audience.says("Well."), stage.audience.word(0, 4), stage.audience.says("Next.")])
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == ["Well.", (0, 4), "Next."]


def test_only_the_latest_loudness_and_words_of_a_frame_are_shown(stage, qtbot):
    levels, words = [], []
    stage.level.connect(levels.append)
    stage.partial.connect(words.append)
    stage.start()
    elsewhere(lambda: [(stage.audience.level(-n), stage.audience.partial("a" * n)) for n in range(1, 500)])
    qtbot.waitUntil(lambda: levels[-1:] == [-499])
    assert words[-1] == "a" * 499
    assert len(levels) < 100


def test_what_came_last_is_shown_though_the_frames_stop(stage):
    words = []
    stage.partial.connect(words.append)
    stage.audience.partial("the end")
    stage.stop()
    assert words == ["the end"]


def test_frames_are_about_thirty_a_second():
    assert round(1000 / FRAME_MS) == 30

"""A recogniser chosen while the program runs is the one that hears the next answer."""

import shutil

import pytest

from mockinterview.bootstrap import build
from mockinterview.domain.errors import BugError


def test_the_next_answer_is_heard_by_the_recogniser_chosen_last(mockinterview):
    models = mockinterview.home / "models"
    shutil.copytree(models / "mini", models / "other")
    app = build(mockinterview.home)
    try:
        app.settings.set("recognizer", "vosk:mini")
        first = app._sound.engine()
        assert app._sound.engine() is first
        heard = first.open()
        app.settings.set("recognizer", "vosk:other")
        assert app._sound.engine().name == "vosk:other"
        heard.feed(bytes(32_000))
        assert heard.finish().text == ""
        with pytest.raises(BugError):
            first.open()
    finally:
        app.close()

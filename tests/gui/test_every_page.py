"""Every page and state: named for a screen reader, reachable by Tab, and never cut off."""

import pytest
from support import looks

from mockinterview.bootstrap import build
from mockinterview.gui.gallery import settle
from mockinterview.gui.scenes.every import SCENES
from mockinterview.gui.scenes.sample_data import fill_with_samples

SIZES = [(900, 640, 100), (1280, 800, 100), (1280, 800, 200), (2560, 1440, 100)]


@pytest.fixture(scope="module")
def sample_home(furnished, tmp_path_factory):
    """A folder with the sample sessions; copied for each test."""
    program = furnished.copy(tmp_path_factory.mktemp("samples") / "home")
    app = build(program.home)
    fill_with_samples(app)
    app.close()
    return program


@pytest.fixture
def services(sample_home, tmp_path):
    app = build(sample_home.copy(tmp_path / "home").home)
    yield app
    app.close()


def show(window, qapp, scene, *, width, height, percent):
    window.desk.theme.apply(text_size=percent)
    window.resize(width, height)
    scene.show(window)
    settle(qapp, window)
    scene.undo(window)


def faults(window):
    return [
        *looks.nameless(window),
        *looks.unreachable(window),
        *looks.cut_off(window),
        *looks.sticking_out(window),
        *looks.overlapping(window),
    ]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_can_be_used_by_everybody_at_any_size(window, qapp, scene):
    wrong = {}
    for width, height, percent in SIZES:
        show(window, qapp, scene, width=width, height=height, percent=percent)
        wrong[(width, height, percent)] = faults(window)
    window.desk.theme.apply(text_size=100)
    assert {size: found for size, found in wrong.items() if found} == {}


def test_the_sweep_sees_what_is_wrong(qapp, window):
    from PySide6.QtWidgets import QLabel, QPushButton

    window.resize(900, 640)
    bare = QPushButton(window)
    bare.setFocusPolicy(bare.focusPolicy().NoFocus)
    cut = QLabel("a text that is far too long for its room", window)
    cut.setFixedSize(40, 10)
    out = QPushButton("out", window)
    out.move(880, 0)
    over = QPushButton("over", window)
    over.move(870, 5)
    for widget in (bare, cut, out, over):
        widget.show()
    assert len([*looks.nameless(window)]) == 1
    assert len([*looks.unreachable(window)]) == 1
    assert len([*looks.cut_off(window)]) == 1
    assert any("out" in found for found in looks.sticking_out(window))
    assert any("out" in found for found in looks.overlapping(window))

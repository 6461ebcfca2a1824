"""``mockinterview --screenshot``: every page and state as PNG files, in both themes and two sizes."""

import pytest
from PySide6.QtGui import QImage

from mockinterview.bootstrap import build
from mockinterview.domain.errors import StoreError
from mockinterview.gui import gallery
from mockinterview.gui.gallery import SIZES_PX, THEMES, render
from mockinterview.gui.places import Place
from mockinterview.gui.scenes import Scene, progress
from mockinterview.gui.scenes.every import SCENES

FEW = tuple(scene for scene in progress.SCENES if scene.name in {"progress-empty", "progress-loading"})
"""What needs no sessions."""


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(gallery, "SCENES", FEW)
    monkeypatch.setattr(gallery, "fill_with_samples", lambda services: None)  # held in test_every_page
    return FEW


def test_every_scene_is_rendered_in_every_theme_and_size(few, tmp_path, qapp):
    files = render(build, tmp_path / "new" / "folder")
    assert {path.name for path in files} == {
        f"{scene.name}.{theme}.{width}x{height}.png"
        for scene in few
        for theme in THEMES
        for width, height in SIZES_PX
    }
    for path in files:
        width, height = map(int, path.suffixes[-2][1:].split("x"))
        image = QImage(str(path))
        assert (image.width(), image.height()) == (width, height)


def test_the_themes_differ(few, tmp_path, qapp):
    name = few[0].name
    render(build, tmp_path)
    light, dark = (QImage(str(tmp_path / f"{name}.{theme}.1280x800.png")) for theme in THEMES)
    assert light.pixelColor(640, 700).lightness() > 200
    assert dark.pixelColor(640, 700).lightness() < 60


def test_a_folder_that_cannot_be_made_is_said(few, tmp_path, qapp):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be made"):
        render(build, tmp_path / "file" / "below")


def test_scenes_have_names_of_their_own_and_cover_every_place():
    names = [scene.name for scene in SCENES]
    assert len(names) == len(set(names))
    assert all(isinstance(scene, Scene) for scene in SCENES)
    for place in Place:
        start = place.value.replace("_", "-")
        assert any(name.startswith(start) for name in names), place

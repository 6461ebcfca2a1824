"""The theme: readable in both, whole, and the same for every icon."""

import re
from itertools import product
from pathlib import Path

import pytest

from mockinterview.gui.theme.palette import DARK, LIGHT, contrast

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ("ink", "muted", "accent", "good", "fair", "bad")
GROUNDS = ("ground", "surface", "raised")
SOFT = ("good", "fair", "bad", "accent")
LEAST_TEXT, LEAST_EDGE = 4.5, 3.0


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
class TestPalette:
    def test_every_text_stands_out_from_every_ground(self, colors):
        low = {
            (text, ground): round(contrast(getattr(colors, text), getattr(colors, ground)), 2)
            for text, ground in product(TEXTS, GROUNDS)
        }
        assert {pair: ratio for pair, ratio in low.items() if ratio < LEAST_TEXT} == {}

    def test_tones_stand_out_from_their_own_soft_ground(self, colors):
        for tone in SOFT:
            soft = getattr(colors, f"{tone}_soft")
            assert contrast(getattr(colors, tone), soft) >= LEAST_TEXT, tone
            assert contrast(colors.ink, soft) >= LEAST_TEXT, tone

    def test_text_on_the_accent_stands_out(self, colors):
        assert contrast(colors.accent_ink, colors.accent) >= LEAST_TEXT

    def test_controls_have_an_edge_that_is_seen(self, colors):
        for ground in ("ground", "surface"):
            assert contrast(colors.edge, getattr(colors, ground)) >= LEAST_EDGE


def test_contrast_is_that_of_the_published_examples():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_icon_that_is_named_exists():
    named = {
        name
        for path in (ROOT / "mockinterview").rglob("*.py")
        for name in re.findall(r"\bicon\(\s*\"([a-z0-9-]+)\"", path.read_text(encoding="utf-8"))
    }
    there = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert named
    assert named <= there


def test_a_theme_can_be_chosen_and_left(window, qapp):
    theme = window.desk.theme
    theme.apply(theme="dark")
    assert theme.is_dark
    assert DARK.ground in qapp.styleSheet()
    theme.apply(theme="light", text_size=200)
    assert LIGHT.ground in qapp.styleSheet()
    assert "font-size: 30px" in qapp.styleSheet()
    theme.apply(theme="light", text_size=100)

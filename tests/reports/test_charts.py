"""Charts as data and as pictures: what is drawn, where one can point, in gray, in other writing."""

import itertools
from io import BytesIO
from threading import Thread
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib import rcParams
from matplotlib.image import imread
from support.source_tree import ROOT

from mockinterview.domain.chart import (
    Bar,
    Chart,
    ChartName,
    Dot,
    Heat,
    OverTime,
    Pairs,
    Radar,
    Round,
    Shares,
)
from mockinterview.domain.errors import BugError
from mockinterview.ports.charts import PictureFormat
from mockinterview.reports.chart_fonts import FAMILY, ChartFonts
from mockinterview.reports.charts import MatplotlibCharts
from mockinterview.screens.chart_look import DARK_LOOK, LIGHT_LOOK, chart_look

FONTS = ROOT / "resources" / "fonts"
DAY = 20_000.0
DOTS = tuple(Dot(x=DAY + n, y=4 + n / 4, low=3.5, high=7, answers=3, session_id=f"s{n}") for n in range(9))
DRAWINGS = {
    "over time": OverTime(
        dots=DOTS,
        unit="points of 10",
        trend=((DAY, 3, 4, 5), (DAY + 4, 4.5, 5, 5.5), (DAY + 8, 5, 6, 7)),
        low=3.0,
        high=7.0,
        floor=0.0,
        ceiling=10.0,
    ),
    "one point": OverTime(dots=DOTS[:1], unit="a minute", high=5.0),
    "radar": Radar(
        spokes=("one", "two", "three"),
        rounds=(Round(name="before", values=(3, None, 5)), Round(name="now", values=(6, 7, 8))),
    ),
    "heat": Heat(
        rows=("sql", "caching"), columns=("one", "two"), cells=(((2.0, 3), None), ((9.0, 1), (5, 5)))
    ),
    "pairs": Pairs(dots=DOTS, x_name="guess", y_name="score"),
    "shares": Shares(parts=("a", "b"), bars=(Bar(name="x", shares=(0.4, 0.6)), Bar(name="y", shares=(1, 0)))),
}


@pytest.fixture(scope="module")
def charts(tmp_path_factory):
    desk = MatplotlibCharts(ChartFonts(FONTS, cache=tmp_path_factory.mktemp("cache")))
    desk.prepare()
    return desk


def chart(drawing, title="A title", about="What it shows."):
    return Chart(name=ChartName.OVERALL, title=title, about=about, drawing=drawing)


def pixels(drawn):
    return np.frombuffer(drawn.pixels, np.uint8).reshape(drawn.height, drawn.width, 4)


@pytest.mark.parametrize("kind", DRAWINGS)
@pytest.mark.parametrize("look", [LIGHT_LOOK, DARK_LOOK], ids=["light", "dark"])
def test_every_kind_is_drawn_in_the_size_asked_for(charts, kind, look):
    drawn = charts.draw(chart(DRAWINGS[kind]), look, width=640, height=300, scale=1.5)
    assert (drawn.width, drawn.height) == (960, 450)
    seen = pixels(drawn)
    ground = [int(look.ground[at : at + 2], 16) for at in (1, 3, 5)]
    assert seen[2, 2, :3].tolist() == ground
    assert len(np.unique(seen.reshape(-1, 4), axis=0)) > 30


def test_one_can_point_at_each_mark(charts):
    spots = charts.draw(chart(DRAWINGS["over time"]), LIGHT_LOOK, width=640, height=300, scale=2).spots
    assert len(spots) == 9
    assert all(0 < x < 640 and 0 < y < 300 for x, y in spots)
    assert spots == tuple(sorted(spots))
    heights = [y for _, y in spots]
    assert heights == sorted(heights, reverse=True)


def test_the_mark_is_where_one_points(charts):
    drawn = charts.draw(chart(DRAWINGS["over time"]), LIGHT_LOOK, width=640, height=300, scale=2)
    accent = [int(LIGHT_LOOK.accent[at : at + 2], 16) for at in (1, 3, 5)]
    for x, y in drawn.spots:
        assert pixels(drawn)[round(2 * y), round(2 * x), :3].tolist() == accent


def test_cells_and_bars_are_pointed_at_in_their_order(charts):
    cells = charts.draw(chart(DRAWINGS["heat"]), LIGHT_LOOK, width=640, height=300).spots
    (first, second, third, _) = cells
    assert first[0] < second[0]
    assert first[1] == second[1] < third[1]
    bars = charts.draw(chart(DRAWINGS["shares"]), LIGHT_LOOK, width=640, height=300).spots
    assert bars[0][1] < bars[1][1]


def test_many_sessions_are_a_band_of_ends(charts):
    dots = tuple(Dot(x=DAY + n / 9, y=5 + n % 3, low=4, high=8, session_id=f"s{n}") for n in range(1000))
    drawn = charts.draw(chart(OverTime(dots=dots, unit="u")), LIGHT_LOOK, width=640, height=300)
    assert len(drawn.spots) == 1000


def test_the_band_and_the_trend_leave_their_marks(charts):
    def seen(**changes):
        drawing = OverTime(**({"dots": DOTS, "unit": "u", "floor": 0.0, "ceiling": 10.0} | changes))
        return charts.draw(chart(drawing), LIGHT_LOOK, width=640, height=300).pixels

    assert len({seen(), seen(low=3.0), seen(high=7.0), seen(trend=DRAWINGS["over time"].trend)}) == 4


@pytest.mark.parametrize("look", [LIGHT_LOOK, DARK_LOOK], ids=["light", "dark"])
def test_parts_side_by_side_differ_in_gray(charts, look):
    drawing = Shares(parts=("a", "b", "c", "d", "e"), bars=(Bar(name="x", shares=(0.2, 0.2, 0.2, 0.2, 0.2)),))
    drawn = charts.draw(chart(drawing), look, width=800, height=240)
    row = pixels(drawn)[round(drawn.spots[0][1]) - 40 : round(drawn.spots[0][1]) + 40, :, :3].mean(axis=2)
    left, right = 800 * 0.2, 800 * 0.9
    edges = np.linspace(left, right, 6)
    grays = [row[:, round(a) + 12 : round(b) - 12].mean() for a, b in itertools.pairwise(edges)]
    assert min(abs(one - other) for one, other in itertools.pairwise(grays)) > 12


def test_a_png_has_the_words_inside(charts):
    data = charts.file(chart(DRAWINGS["over time"]), LIGHT_LOOK, PictureFormat.PNG)
    assert imread(BytesIO(data)).shape == (1120, 1920, 4)
    assert b"Description" in data
    assert b"A title. What it shows." in data


def test_an_svg_has_the_words_inside_and_is_the_same_each_time(charts):
    first, again = (
        charts.file(chart(DRAWINGS["heat"], title="Señor & <Söhne>"), LIGHT_LOOK, PictureFormat.SVG)
        for _ in range(2)
    )
    assert first == again
    texts = [element.text for element in ElementTree.fromstring(first).iter() if element.text]
    assert "Señor & <Söhne>. What it shows." in texts


@pytest.mark.parametrize("name", ["Гугл и Κώστας", "日本銀行 $5 to $6", "شركة", "बैंक 🦊"])
def test_names_in_any_writing_are_drawn(charts, name):
    plain = charts.file(chart(DRAWINGS["over time"], title="x"), LIGHT_LOOK, PictureFormat.PNG)
    named = charts.file(chart(DRAWINGS["over time"], title=name), LIGHT_LOOK, PictureFormat.PNG)
    assert plain != named


def test_the_bundled_font_writes_what_it_can_and_others_the_rest(tmp_path):
    fonts = ChartFonts(FONTS, cache=tmp_path)
    assert fonts.families(["Müller, Гугл, Κώστας"]) == [FAMILY]
    assert fonts.families(["شركة"])[1:]
    assert fonts.writable("Гугл \U0001f98a", [FAMILY]) == "Гугл ?"


def test_large_text_is_large(charts):
    small, large = (
        charts.draw(
            chart(DRAWINGS["over time"]),
            chart_look(is_dark=False, text_percent=percent),
            width=640,
            height=300,
        )
        for percent in (100, 200)
    )
    assert large.spots[0][0] > small.spots[0][0] + 20


def test_settings_of_matplotlib_stay_what_they_were(charts):
    before = dict(rcParams)
    charts.draw(chart(DRAWINGS["heat"]), DARK_LOOK, width=640, height=300)
    assert dict(rcParams) == before


def test_it_may_be_called_from_any_thread(charts):
    found = []

    def draw(look):
        found.append(charts.draw(chart(DRAWINGS["radar"]), look, width=400, height=300).pixels)

    threads = [Thread(target=draw, args=(look,)) for look in (LIGHT_LOOK, DARK_LOOK) * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 2


def test_without_a_drawing_there_is_nothing_to_draw(charts):
    with pytest.raises(BugError):
        charts.draw(chart(None), LIGHT_LOOK, width=640, height=300)

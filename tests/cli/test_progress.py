"""``mockinterview progress``: sentences, JSON, charts as files."""

import pytest
from support.command_line import CommandLine

from mockinterview.bootstrap import build
from mockinterview.domain.chart import ChartName
from mockinterview.gui.scenes.weeks import SESSIONS, fill_weeks

KEYS = set("insights series skills weak_spots calibration labels agreement stories baselines".split())


@pytest.fixture(scope="module")
def weeks(furnished: CommandLine, tmp_path_factory):
    """The program after several weeks of practice; only read."""
    program = furnished.copy(tmp_path_factory.mktemp("weeks") / "home")
    app = build(program.home)
    fill_weeks(app)
    app.close()
    return program


def test_it_says_what_stands_out(weeks):
    said = weeks("progress")
    assert (said.code, said.err) == (0, "")
    assert "What stands out\n  " in said.out
    assert "Filler words: 2.5 a minute in the last 7 days (12 answers)" in said.out
    assert "Pace: " in said.out
    assert "One story answered" in said.out
    assert all(f"  {name}: " in said.out for name in ChartName)


def test_all_numbers_come_as_json(weeks):
    data = weeks.data("progress")
    assert set(data) == KEYS
    assert len(data["series"]["overall"]["sessions"]) == SESSIONS
    assert data["series"]["overall"]["trend"]["direction"] == "rising"
    assert len(data["insights"]) == 3
    assert set(data["agreement"]) == {"labels", "off", "same_rating", "kappa"}


@pytest.mark.parametrize(
    ("arguments", "fewer"),
    [
        (["--type", "behavioral"], True),
        (["--company", "google"], True),
        (["--mode", "real"], True),
        (["--profile", "default"], False),
        (["--since", "2020-01-01"], False),
        (["--until", "2020-01-01"], True),
    ],
)
def test_it_is_narrowed(weeks, arguments, fewer):
    data = weeks.data("progress", *arguments)
    assert (len(data["series"]["overall"]["sessions"]) < SESSIONS) is fewer


@pytest.mark.parametrize(("name", "begins"), [("overall.png", b"\x89PNG"), ("overall.svg", b"<?xml")])
def test_a_chart_goes_into_a_file(weeks, tmp_path, name, begins):
    out = tmp_path / name
    said = weeks("progress", "--chart", "overall", "--out", out, "--theme", "dark")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Overall score. Means of {SESSIONS} sessions")
    assert out.read_bytes().startswith(begins)
    again = weeks("progress", "--chart", "overall", "--out", out)
    assert (again.code, "is there already" in again.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--chart", "overall"], "--chart and --out go together"),
        (["--out", "x.png"], "--chart and --out go together"),
        (["--chart", "overall", "--out", "x.gif"], ".png or .svg"),
        (["--chart", "pie", "--out", "x.png"], "overall"),
        (["--since", "yesterday"], "yesterday"),
        (["--chart", "overall", "--out", "x.png", "--company", "nobody"], "There is nothing to draw"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(weeks, arguments, said):
    outcome = weeks("progress", *arguments)
    assert outcome.code == 2
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_without_any_session(furnished: CommandLine, tmp_path):
    program = furnished.copy(tmp_path / "home")
    said = program("progress")
    assert said.code == 0
    assert "Nothing stands out" in said.out
    assert "Not asked yet: adaptability" in said.out
    assert program.data("progress")["insights"] == []

"""What comes back, the drill and the plan on the command line."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from support.command_line import LONG_ANSWER, CommandLine

DUE_KEYS = set("date minutes waiting cards next_on gap_days days_practiced streak questions drill".split())
QUESTION_KEYS = set(
    "question_id type difficulty category question seconds due_on overdue_days last_on last_points "
    "last_grade reviews lapses leech".split()
)
DRILL_KEYS = set("skill mean answers part focus type difficulty".split())
IN_3_WEEKS = (date.today() + timedelta(days=21)).isoformat()
TYPED = ("practice", "--typed", "--type", "behavioral", "--difficulty", "entry", "--mode", "real")


def move_back(program: CommandLine, days: int) -> None:
    """Let everything that was answered have been answered so many days earlier."""
    with closing(sqlite3.connect(program.home / "mockinterview.db")) as connection:
        for table, column in (("interview_sessions", "started_at"), ("session_responses", "answered_at")):
            connection.execute(f"UPDATE {table} SET {column} = datetime({column}, '-{days} days')")
        connection.commit()


@pytest.fixture
def practiced(experienced: CommandLine, tmp_path) -> CommandLine:
    """The program four days after an interview of two questions."""
    program = experienced.copy(tmp_path / "home")
    move_back(program, 4)
    return program


def test_nothing_comes_back_before_anything_was_answered(mockinterview: CommandLine):
    data = mockinterview.data("due")
    assert set(data) == DUE_KEYS
    assert (data["cards"], data["questions"], data["drill"]) == (0, [], None)
    assert mockinterview("due").out.startswith("Nothing comes back yet\n")


def test_what_was_answered_today_comes_back_on_another_day(experienced: CommandLine):
    data = experienced.data("due")
    assert (data["cards"], data["questions"], data["days_practiced"]) == (2, [], 1)
    assert data["next_on"] > data["date"]
    assert experienced("due").out.startswith("Nothing is due today\nThe next question comes back ")


def test_what_is_due_with_its_reason(practiced: CommandLine):
    data = practiced.data("due")
    assert {frozenset(one) for one in data["questions"]} == {frozenset(QUESTION_KEYS)}
    assert {one["reviews"] for one in data["questions"]} == {1}
    shown = practiced("due").out
    assert shown.startswith(f"Due today: {len(data['questions'])} question")
    assert "of 10, 4 days ago. Due for" in " ".join(shown.split())
    assert practiced.data("due", "--profile", "somebody")["cards"] == 0


def test_what_is_due_is_asked(practiced: CommandLine):
    due = [one["question_id"] for one in practiced.data("due")["questions"]]
    left = practiced("practice", "--due", "--typed", "--json", typed="")
    assert left.code == 0, left.err
    assert [one["question_id"] for one in left.data["asked"]] == due


def test_days_in_a_row_are_told_to_those_who_asked_for_it(practiced: CommandLine):
    assert practiced.data("due")["streak"] is None
    assert practiced("settings", "set", "streak", "on").code == 0
    assert practiced.data("due")["streak"] == 0


def test_a_drill_names_what_it_trains(mockinterview: CommandLine):
    refused = mockinterview("drill", "--typed")
    assert (refused.code, refused.err.startswith("mockinterview: Too few answers")) == (2, True)
    held = mockinterview(*TYPED, "--duration", 8, typed=f"{LONG_ANSWER}\n\n" * 12)
    assert held.code == 0, held.err
    drill = mockinterview.data("due")["drill"]
    assert set(drill) == DRILL_KEYS
    assert (drill["type"], drill["difficulty"]) == ("behavioral", "entry")
    begun = mockinterview("drill", "--typed", "--json")
    assert begun.code == 0, begun.err
    assert (begun.data["type"], len(begun.data["asked"])) == ("behavioral", 5)
    assert f"Note: In every answer: {drill['focus']}." in begun.notes


def test_a_plan_is_made_shown_and_saved_as_a_calendar(mockinterview: CommandLine, tmp_path):
    assert mockinterview.data("plan") is None
    assert mockinterview("plan").out.startswith("There is no plan yet.")
    assert mockinterview("calendar", "--out", tmp_path / "none.ics").code == 2
    made = mockinterview.data("plan", "--date", IN_3_WEEKS, "--minutes", 30)
    assert set(made) == {"interview_on", "minutes", "made_on", "days"}
    assert {frozenset(day) for day in made["days"]} == {frozenset({"date", "kind", "minutes", "number"})}
    assert made == mockinterview.data("plan")
    assert "full interview 9, 15 minutes" in mockinterview("plan").out
    file = tmp_path / "plan.ics"
    assert mockinterview("calendar", "--out", file, "--at", "07:30").code == 0
    assert file.read_bytes().count(b"T073000\r\n") == len(made["days"]) - 1
    again = mockinterview("calendar", "--out", file)
    assert (again.code, again.err) == (2, f"mockinterview: {file} is there already. Choose another name.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--date", "2020-01-01"), "2020-01-01 is over."),
        (("--date", "soon"), "Invalid value for '--date'"),
        (("--minutes", "30"), "A plan needs the day of the interview."),
    ],
)
def test_what_cannot_be_planned_is_said(experienced: CommandLine, arguments, sentence):
    refused = experienced("plan", *arguments)
    assert refused.code == 2
    assert sentence in refused.err


def test_one_interview_at_a_time(experienced: CommandLine):
    refused = experienced("practice", "--due", "--set", "mine")
    assert (refused.code, "three interviews" in refused.err) == (2, True)

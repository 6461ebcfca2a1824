"""Calendar files, read back by a parser of their own, written after RFC 5545."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest

from mockinterview.domain.errors import PlanError
from mockinterview.domain.plan import CalendarEvent, Plan
from mockinterview.reports.calendar_files import ICalendarFiles
from mockinterview.screens.plan_page import calendar_events

MADE = datetime(2026, 11, 23, 9, 30, 0, 999, tzinfo=UTC)
PLAN = Plan(interview_on=date(2026, 12, 15), minutes=30, made_on=date(2026, 11, 23))
ODD = CalendarEvent(
    uid="odd@mockinterview",
    name="Zoë; (a, b) \\ 面接",
    description="é" * 90 + "\nsecond line",
    start=datetime(2026, 12, 1, 18),
    minutes=30,
)


def read(data):
    """Return the lines of a file as (name, parameters, value), unfolded (RFC 5545, 3.1)."""
    assert data.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data), "lines end with CRLF"
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "folded at 75 octets"
    for line in data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]:
        head, _, value = line.partition(":")
        name, *parameters = head.split(";")
        yield name, parameters, value


def components(data):
    """Return the calendar's own properties, and of each event its properties with its alarms'."""
    stack, calendar, events = [], {}, []
    for name, parameters, value in read(data):
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert stack.pop() == value
        else:
            home = calendar if len(stack) == 1 else events[-1]
            key = f"ALARM.{name}" if stack[-1] == "VALARM" else name
            assert key not in home
            home[key] = (parameters, value)
    assert stack == []
    return calendar, events


def text(value):
    """Return a text value without its escapes (RFC 5545, 3.3.11)."""
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), value)


@pytest.fixture
def saved(tmp_path):
    """Save events and return what is in the file."""

    def save(events, *, may_replace=False):
        path = tmp_path / "plan.ics"
        ICalendarFiles().save(path, events, name="Practice", at=MADE, may_replace=may_replace)
        return path.read_bytes()

    return save


def test_the_file_says_what_importers_ask_for(saved):
    calendar, events = components(saved(calendar_events(PLAN, profile="sam")))
    assert {name: value for name, (_, value) in calendar.items() if name != "PRODID"} == {
        "VERSION": "2.0",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "X-WR-CALNAME": "Practice",
    }
    assert calendar["PRODID"][1].startswith("-//Mock Interview//")
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= event.keys()
        assert event["DTSTAMP"] == ([], "20261123T093000Z")


def test_every_day_of_the_plan_is_an_entry_on_the_wall_clock(saved):
    _, events = components(saved(calendar_events(PLAN, profile="sam", at=time(7, 30))))
    uids = [event["UID"][1] for event in events]
    assert len(uids) == len(set(uids)) == len(PLAN.days) + 1
    for day, event in zip(PLAN.days[:-1], events, strict=False):
        assert event["DTSTART"] == ([], f"{day.on:%Y%m%d}T073000")
        end = datetime.combine(day.on, time(7, 30)) + timedelta(minutes=day.minutes)
        assert event["DTEND"] == ([], f"{end:%Y%m%dT%H%M%S}")
        assert (event["ALARM.ACTION"][1], event["ALARM.TRIGGER"][1]) == ("DISPLAY", "-PT10M")
        assert event["ALARM.DESCRIPTION"][1]
    assert events[0]["SUMMARY"][1] == "Practice interview 1 of 9"
    assert events[-2]["DTSTART"] == ([], "20261215T080000")


def test_the_interview_itself_is_a_day_that_blocks_nothing(saved):
    _, events = components(saved(calendar_events(PLAN, profile="sam")))
    interview = events[-1]
    assert interview["DTSTART"] == (["VALUE=DATE"], "20261215")
    assert (interview["TRANSP"][1], interview["SUMMARY"][1]) == ("TRANSPARENT", "Interview")
    assert not {"DTEND", "ALARM.TRIGGER"} & interview.keys()


def test_entries_keep_their_ids_and_tell_no_name(saved):
    first = calendar_events(PLAN, profile="sam")
    moved = Plan(interview_on=date(2026, 12, 20), minutes=60, made_on=date(2026, 11, 24))
    later = {event.uid for event in calendar_events(moved, profile="sam")}
    assert len({event.uid for event in first} & later) > 15
    assert not {event.uid for event in first} & {event.uid for event in calendar_events(PLAN, profile="x")}
    assert b"sam" not in saved(first)


def test_signs_of_the_format_and_of_other_scripts_come_back(saved):
    _, (event,) = components(saved([ODD]))
    assert text(event["SUMMARY"][1]) == ODD.name
    assert text(event["DESCRIPTION"][1]) == ODD.description


def test_a_file_that_is_there_is_replaced_only_if_that_was_asked(saved, tmp_path):
    saved([])
    with pytest.raises(PlanError, match=r"plan\.ics is there already"):
        saved([ODD])
    assert b"odd@" in saved([ODD], may_replace=True)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(PlanError, match="can't be written"):
        ICalendarFiles().save(tmp_path / "no" / "a.ics", [], name="x", at=MADE, may_replace=True)

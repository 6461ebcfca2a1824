"""Calendar files that Google, Outlook and Apple read."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from mockinterview import __version__
from mockinterview.domain.errors import PlanError
from mockinterview.domain.plan import CalendarEvent


class ICalendarFiles:
    """Writes iCalendar 2.0 (RFC 5545); implements ports.CalendarFiles.

    Times are floating: 18:00 is 18:00 wherever the calendar is read, so that no time zone has to be told.
    """

    def save(
        self, path: Path, events: Sequence[CalendarEvent], *, name: str, at: datetime, may_replace: bool
    ) -> None:
        """Write an iCalendar file of events; ``at`` is when it was made, in UTC. Raises PlanError."""
        content = _calendar(events, name=name, at=at)
        try:
            with path.open("wb" if may_replace else "xb") as file:
                file.write(content)
        except FileExistsError as error:
            raise PlanError(f"{path} is there already.", way_on="Choose another name.") from error
        except OSError as error:
            raise PlanError(
                f"{path} can't be written ({error.strerror}).", way_on="Choose another folder."
            ) from error


def _calendar(events: Sequence[CalendarEvent], *, name: str, at: datetime) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//Mock Interview//mockinterview {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_entry(event, at=at.replace(microsecond=0)))
    content: bytes = calendar.to_ical()
    return content


def _entry(event: CalendarEvent, *, at: datetime) -> Event:
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", at)
    entry.add("summary", event.name)
    entry.add("description", event.description)
    entry.add("dtstart", event.start)
    if event.minutes:
        entry.add("dtend", event.start + timedelta(minutes=event.minutes))
    else:
        entry.add("transp", "TRANSPARENT")
    if event.alarm_minutes is not None:
        entry.add_component(_alarm(event, event.alarm_minutes))
    return entry


def _alarm(event: CalendarEvent, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.name)
    alarm.add("trigger", -timedelta(minutes=minutes))
    return alarm

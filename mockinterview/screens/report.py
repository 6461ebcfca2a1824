"""Reports of a session and of a period: every sentence of them, in order."""

from collections.abc import Iterator
from pathlib import Path

from mockinterview.domain.report import Block, Heading, Report
from mockinterview.domain.session import DEFAULT_PROFILE, Session
from mockinterview.ports.printing import Printed
from mockinterview.practice.reporting import Reporting, Trust
from mockinterview.screens.amounts import moment_words
from mockinterview.screens.report_answers import answer_blocks, how_to_read
from mockinterview.screens.report_summary import summary_blocks
from mockinterview.screens.report_trust import trust_blocks
from mockinterview.screens.session_page import history_line
from mockinterview.screens.words import counted

FOOT = "Mock Interview, {day}. Practice feedback, not an assessment of a person."
UNPRINTABLE = "These characters are in no font of this report, so their code or name stands for them"
MOST_TOLD = 12
NOBODY = "Candidate"
"""Stands for a person who gave no name."""
OPEN = "Open"


def session_report(reporting: Reporting, session: Session) -> Report:
    """Return a session from its summary to how far its scores can be trusted."""
    line = history_line(session.summary)
    return Report(
        title=f"Interview report: {line.interview}, {line.started}",
        person=person_of(session.summary.wish.profile),
        foot=foot_of(reporting),
        unprintable=UNPRINTABLE,
        summary=tuple(summary_blocks(session, person_of(session.summary.wish.profile))),
        blocks=tuple(_blocks(session, reporting.trust())),
    )


def made_sentences(printed: Printed, file: Path) -> Iterator[str]:
    """Yield where a report is, and what could not be printed in it."""
    yield f"The report is in {file.name}, {counted(printed.pages, 'page')}."
    if printed.unprintable:
        characters = " ".join(printed.unprintable[:MOST_TOLD])
        yield f"{UNPRINTABLE}: {characters}"


def person_of(profile: str | None) -> str:
    """Return whose report it is."""
    return NOBODY if profile in (None, DEFAULT_PROFILE) else str(profile)


def foot_of(reporting: Reporting) -> str:
    """Return what stands at the foot of every page."""
    return FOOT.format(day=moment_words(reporting.clock.now()))


def _blocks(session: Session, trust: Trust) -> Iterator[Block]:
    yield Heading(text="Question by question", level=1, begins_page=True)
    yield from how_to_read(session)
    for asked in session.asked:
        yield from answer_blocks(session, asked)
    yield from trust_blocks(session, trust)

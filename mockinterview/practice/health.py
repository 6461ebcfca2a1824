"""What works on this machine: one finding for each part of the program."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mockinterview.domain.errors import WorldError


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One part to try: returns what it found, or raises a WorldError."""

    name: str
    is_essential: bool
    """Whether no interview of any kind can be held without it."""
    look: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What came of one check."""

    name: str
    works: bool
    is_essential: bool
    sentence: str


def examine(checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Return a finding for every check, in order; one that fails stops none."""
    return tuple(_look(check) for check in checks)


def main_job_runs(findings: Sequence[Finding]) -> bool:
    """Return whether an interview can be held: asked, answered in some way, recognised, scored and kept."""
    return all(finding.works for finding in findings if finding.is_essential)


def _look(check: Check) -> Finding:
    try:
        sentence, works = check.look(), True
    except WorldError as error:
        sentence, works = str(error), False
    return Finding(name=check.name, works=works, is_essential=check.is_essential, sentence=sentence)

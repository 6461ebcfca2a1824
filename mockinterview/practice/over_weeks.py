"""What a front end is given for practice that goes on for weeks."""

from typing import Protocol

from mockinterview.practice.planning import Planning
from mockinterview.practice.repeating import Repeating
from mockinterview.practice.reporting import Reporting


class OverWeeks(Protocol):
    """The use cases that look at many sessions together."""

    @property
    def repeating(self) -> Repeating:
        """Return the use cases on questions that come back."""
        ...

    @property
    def planning(self) -> Planning:
        """Return the use cases on the plan to the interview."""
        ...

    @property
    def reporting(self) -> Reporting:
        """Return the use cases on reports."""
        ...

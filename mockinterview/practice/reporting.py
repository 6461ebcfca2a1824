"""What reports are made of, and where they go: sessions, how far scores can be trusted, files."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mockinterview.domain.errors import ModelError, StoreError
from mockinterview.domain.report import Paper, Report
from mockinterview.domain.session import SessionSummary
from mockinterview.ports import Clock, ModelCard, SessionFilter, SessionStore
from mockinterview.ports.printing import Printed, ReportPress


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeHeld:
    """How often a score's range met the rating of people, on questions the scorer was not fitted to."""

    source: str
    """What kind of answers."""
    held: float
    """0 to 1."""
    mean_width: float
    """Points of the overall score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """How far scores can be trusted, as it was measured."""

    ranges: tuple[RangeHeld, ...]
    card: tuple[str, ...]
    """The whole model card as sentences; empty where no trained model judges."""


class Reporting:
    """Use cases on reports. ``card`` gives the model card of the scorer in use; it may raise ModelError."""

    def __init__(
        self, *, store: SessionStore, clock: Clock, press: ReportPress, card: Callable[[], ModelCard]
    ) -> None:
        self._store = store
        self._press = press
        self._card = card
        self.clock = clock

    def sessions(self, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
        """Return the sessions of a report, newest first."""
        return self._store.list(wanted)

    def trust(self) -> Trust:
        """Return how far scores can be trusted."""
        try:
            card = self._card()
        except ModelError:
            return Trust(ranges=(), card=())
        return Trust(ranges=tuple(_ranges(card.recipe.get("range"))), card=card.sentences)

    def save(self, report: Report, file: Path, *, paper: Paper, may_replace: bool) -> Printed:
        """Print a report into a file. Raises StoreError."""
        printed = self._press.print(report, paper)
        try:
            with file.open("wb" if may_replace else "xb") as opened:
                opened.write(printed.pdf)
        except FileExistsError as error:
            raise StoreError(f"{file} is there already.", way_on="Choose another name.") from error
        except OSError as error:
            raise StoreError(
                f"{file} can't be written ({error.strerror}).", way_on="Choose another folder."
            ) from error
        return printed


def _ranges(found: object) -> Iterator[RangeHeld]:
    """Yield what a recipe says of each kind of answers."""
    for source, figures in found.items() if isinstance(found, Mapping) else ():
        if isinstance(figures, Mapping):
            yield RangeHeld(
                source=str(source), held=float(figures["held"]), mean_width=float(figures["mean_width"])
            )

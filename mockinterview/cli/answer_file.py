"""Files of answers to score: CSV in, CSV out."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mockinterview.domain.errors import AnswerFileError
from mockinterview.practice.batch import OPTIONAL, OUT, REQUIRED, Row, Rows

LONGEST_FIELD = 2**30
"""Characters; the library's own limit is shorter than a long answer with its word times."""
OWN_NAME = "input_{}"
"""What becomes of a column of the user's that has the name of a result."""

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that can't be read."""

    line: int
    """Where it begins in the file, from 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row to score."""

    row: Row
    others: Cells
    """The columns that only go through."""


class AnswerFile:
    """Reads a file of answers row by row, as often as it is asked to."""

    def __init__(self, path: Path, rows: Rows) -> None:
        csv.field_size_limit(LONGEST_FIELD)
        self._path = path
        self._rows = rows

    def __iter__(self) -> Iterator[GoodRow | BadRow]:
        """Yield every row. Raises AnswerFileError where the file as a whole can't be read."""
        try:
            with self._path.open(encoding="utf-8-sig", newline="") as file:
                lines = csv.reader(file, strict=True)
                names = self._names(next(lines, []))
                begins = lines.line_num + 1
                for cells in lines:
                    if cells:
                        yield self._row(names, cells, begins)
                    begins = lines.line_num + 1
        except OSError as error:
            raise _unreadable(self._path, f"can't be read ({error.strerror})") from error
        except UnicodeDecodeError as error:
            raise _unreadable(self._path, "is not text in UTF-8") from error
        except csv.Error as error:
            raise _unreadable(
                self._path, f"is no CSV file from line {lines.line_num} on ({error})"
            ) from error

    @property
    def others(self) -> tuple[str, ...]:
        """Return the names of the columns that only go through, as they are written."""
        try:
            with self._path.open(encoding="utf-8-sig", newline="") as file:
                return tuple(map(_passed_on, filter(_is_other, self._names(next(csv.reader(file), [])))))
        except (OSError, UnicodeDecodeError) as error:
            raise _unreadable(self._path, "can't be read") from error

    def _names(self, cells: Sequence[str]) -> list[str]:
        names = [cell.strip() for cell in cells]
        missing = [name for name in REQUIRED if name not in names]
        if missing:
            raise _unreadable(self._path, f"has no column {' and no column '.join(missing)}")
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise _unreadable(self._path, f"has the column {min(twice)} twice")
        return names

    def _row(self, names: Sequence[str], cells: Sequence[str], line: int) -> GoodRow | BadRow:
        if len(cells) != len(names):
            return BadRow(line, f"{len(cells)} cells under {len(names)} headings")
        named = dict(zip(names, cells, strict=True))
        try:
            row = self._rows.read(named)
        except AnswerFileError as error:
            return BadRow(line, error.sentence)
        return GoodRow(row, {_passed_on(name): named[name] for name in names if _is_other(name)})


@contextmanager
def score_file(path: Path, others: Sequence[str]) -> Iterator["csv.DictWriter[str]"]:
    """Give a writer of scores; the file appears whole at the end, or not at all.

    Raises AnswerFileError where it can't be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, (*others, *OUT), lineterminator="\n")
            writer.writeheader()
            yield writer
        part.replace(path)
    except OSError as error:
        raise AnswerFileError(
            f"{path} can't be written ({error.strerror}).", way_on="Choose another folder with --out."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _is_other(name: str) -> bool:
    return name not in REQUIRED and name not in OPTIONAL


def _passed_on(name: str) -> str:
    return OWN_NAME.format(name) if name in OUT else name


def _unreadable(path: Path, what: str) -> AnswerFileError:
    return AnswerFileError(f"{path} {what}.", way_on="It must be CSV with the columns question and answer.")

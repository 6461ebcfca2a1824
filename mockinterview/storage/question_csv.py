"""Question files as CSV: a question in each row, lists as ``;``-separated or JSON cells.

A keyword's spoken forms stand after ``=``, with ``|`` between them: ``sorted; O(log n) = log n | big o``.
A list whose items have these signs themselves is written as JSON.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from mockinterview.storage.plain_yaml import NotationError, Place, YamlText

Cell = Callable[[str], object]
_FOLLOW_UP = "follow_up_"
_SEPARATORS = ",;\t"
"""What spreadsheets of different countries put between cells."""


def read_csv(text: str) -> YamlText:
    """Return what a text says, as a question file of the other notations would. Raises NotationError."""
    rows = _rows(text)
    line, header = next(rows, (1, []))
    names = [name.strip().lower() for name in header]
    _refuse_columns(names, line)
    entries: list[object] = []
    lines: dict[Place, int] = {}
    for line, cells in rows:
        if any(cell.strip() for cell in cells):
            lines["questions", len(entries)] = line
            entries.append(_entry(names, cells))
    return YamlText({"questions": entries}, lines)


def write_csv(entries: Sequence[Mapping[str, object]]) -> str:
    """Return entries as rows under a header."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(_COLUMNS))
    writer.writeheader()
    writer.writerows(_cells(entry) for entry in entries)
    return out.getvalue()


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield every row with the line it begins in."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise NotationError(f"the row cannot be read: {error}", line=line) from error


def _refuse_columns(names: Sequence[str], line: int) -> None:
    for name in names:
        if name not in _COLUMNS:
            known = ", ".join(_COLUMNS)
            raise NotationError(f"there is no column '{name}'; the columns are {known}", line=line)
        if names.count(name) > 1:
            raise NotationError(f"the column {name} is there twice", line=line)
    if "id" not in names:
        raise NotationError("the first row must name the columns", line=line)


def _entry(names: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    entry: dict[str, object] = {}
    follow_ups: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=False):
        if not cell.strip():
            continue
        if name.startswith(_FOLLOW_UP):
            follow_ups[name.removeprefix(_FOLLOW_UP)] = cell
        else:
            entry[name] = _COLUMNS[name](cell.strip())
    beyond = {f"cell {number}": cell for number, cell in enumerate(cells[len(names) :], start=len(names) + 1)}
    return {**entry, **({"follow_ups": follow_ups} if follow_ups else {}), **beyond}


def _cells(entry: Mapping[str, object]) -> dict[str, object]:
    cells: dict[str, object] = {}
    for name, value in entry.items():
        match value:
            case dict():
                cells |= {_FOLLOW_UP + kind: text for kind, text in value.items()}
            case list():
                cells[name] = _joined(name, value)
            case _:
                cells[name] = value
    return cells


def _joined(name: str, items: Sequence[object]) -> str:
    """Return a list as a cell: plain where that reads back the same, else JSON."""
    plain = "; ".join(_plain(item) for item in items)
    return plain if _COLUMNS[name](plain) == items else json.dumps(items, ensure_ascii=False)


def _plain(item: object) -> str:
    match item:
        case {"term": str(term), "spoken": [*spoken]}:
            return f"{term} = {' | '.join(spoken)}"
        case {"term": str(term)}:
            return term
        case _:
            return str(item)


def _text(cell: str) -> str:
    return cell


def _list(cell: str) -> object:
    """Return the items of a cell; what only begins like JSON stays the text it is."""
    if not cell.startswith("["):
        return [item for part in cell.split(";") if (item := part.strip())]
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell


def _keywords(cell: str) -> object:
    items = _list(cell)
    return (
        items if cell.startswith("[") or not isinstance(items, list) else [_keyword(item) for item in items]
    )


def _keyword(item: str) -> dict[str, object]:
    term, sign, spoken = item.partition("=")
    forms = [form for part in spoken.split("|") if (form := part.strip())]
    return {"term": term.strip()} | ({"spoken": forms} if sign else {})


_COLUMNS: dict[str, Cell] = {
    "id": _text,
    "type": _text,
    "difficulty": _text,
    "company": _text,
    "category": _text,
    "text": _text,
    "display": _text,
    "looking_for": _text,
    "seconds": _text,
    "keywords": _keywords,
    "key_points": _list,
    "misconceptions": _list,
    **dict.fromkeys((f"{_FOLLOW_UP}{kind}" for kind in ("thin", "vague", "deeper")), _text),
    "sample_answer": _text,
}
"""How each column's cells are understood, in the order they are written."""

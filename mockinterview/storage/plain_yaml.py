"""Reads and writes the part of YAML a question file needs: mappings, lists and texts, each with its line.

Every scalar is text as written (``yes``, ``1.10`` and ``404`` stay what their author typed), only an empty
value or ``null`` is None. A repeated key, an anchor, a tag or a second document is a mistake. The value is
built from the parser's events: the library's own builder lets a repeated key win silently, and crashes the
process on deeply nested brackets (seen with PyYAML 6.0.3).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

Place = tuple[str | int, ...]
"""Keys and indexes from the top of the file to a value."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_DEEPEST = 10
"""Levels of nesting; a question file has five."""


class NotationError(Exception):
    """The text is not the YAML or JSON a question file may have; ``line`` counts from 1."""

    def __init__(self, problem: str, *, line: int | None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being filled."""

    path: Place
    value: "dict[str, object] | list[object]"
    key: str | None = None

    def place_of_next(self) -> Place:
        """Return the path of the next value."""
        return (*self.path, len(self.value) if isinstance(self.value, list) else str(self.key))

    def put(self, value: object) -> None:
        """Add the next value."""
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[str(self.key)] = value
            self.key = None


@dataclass(slots=True)
class YamlText:
    """A file's value and the line of everything in it."""

    value: object = None
    lines: dict[Place, int] = field(default_factory=dict)

    def line_of(self, path: Place) -> int | None:
        """Return the line, from 1, of a value or the nearest thing around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def write_yaml(value: object) -> str:
    """Return mappings, lists, texts and numbers as YAML that reads back the same."""
    return yaml.dump(value, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=110)


def read_yaml(text: str) -> YamlText:
    """Return what a text says. Raises NotationError."""
    try:
        return _built(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise NotationError(str(error.problem or error.context), line=line) from error
    except yaml.YAMLError as error:
        raise NotationError(str(error).splitlines()[0], line=None) from error


def _built(events: Iterable[yaml.Event]) -> YamlText:
    result = YamlText()
    around: list[_Open] = []
    documents = 0
    for event in events:
        line = event.start_mark.line + 1 if event.start_mark else 0
        match event:
            case yaml.ScalarEvent() | yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                _refuse_extras(event, line)
                _take(event, result, around, line)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                around.pop()
            case yaml.AliasEvent():
                raise NotationError(f"the alias *{event.anchor} is not taken; write it out", line=line)
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    raise NotationError("a second document begins; keep one file to one list", line=line)
            case _:
                pass
    return result


def _refuse_extras(event: yaml.NodeEvent, line: int) -> None:
    if event.anchor is not None:
        raise NotationError(f"the anchor &{event.anchor} is not taken; write it out", line=line)
    if getattr(event, "tag", None) not in (None, "!"):
        raise NotationError("a tag (!) is not taken; put the text in quotes", line=line)


def _take(event: yaml.NodeEvent, result: YamlText, around: list[_Open], line: int) -> None:
    """Add the event's value to the innermost open mapping or list, or take it as a mapping's next key."""
    top = around[-1] if around else None
    if top and isinstance(top.value, dict) and top.key is None:
        top.key = _new_key(event, top.value, line)
        return
    path = top.place_of_next() if top else ()
    result.lines[path] = line
    value = _value_of(event)
    if top:
        top.put(value)
    else:
        result.value = value
    if isinstance(value, dict | list):
        if len(around) == _DEEPEST:
            raise NotationError("too many levels of nesting", line=line)
        around.append(_Open(path, value))


def _new_key(event: yaml.NodeEvent, mapping: dict[str, object], line: int) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise NotationError("a key must be a word", line=line)
    if event.value in mapping:
        raise NotationError(f"the key {event.value} is there twice", line=line)
    return str(event.value)


def _value_of(event: yaml.NodeEvent) -> "str | dict[str, object] | list[object] | None":
    if isinstance(event, yaml.MappingStartEvent):
        return {}
    if isinstance(event, yaml.SequenceStartEvent):
        return []
    is_null = isinstance(event, yaml.ScalarEvent) and not event.style and event.value in _NULLS
    return None if is_null else str(getattr(event, "value", ""))

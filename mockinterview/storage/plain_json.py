"""Reads JSON as question files have it, each value with its line."""

import json
import re
from collections.abc import Sequence

from mockinterview.storage.plain_yaml import NotationError, Place, YamlText, read_yaml

_NO_YAML = re.compile(r"\\.|[\t\x85\u2028\u2029]")
"""What JSON writes otherwise than YAML, or YAML takes for a line's end."""


def read_json(text: str) -> YamlText:
    """Return what a text says. Raises NotationError."""
    try:
        value = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise NotationError(error.msg, line=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise NotationError("a value is too long or nested too deeply", line=None) from error
    return YamlText(value, _lines(text))


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise NotationError("a key is there twice in one object", line=None)
    return result


def _lines(text: str) -> dict[Place, int]:
    """Return the line of every value: JSON is YAML but for a few characters, and YAML counts lines."""
    try:
        return read_yaml(_NO_YAML.sub("  ", text)).lines
    except NotationError:
        return {}

"""The log: a rotating file that can't hold what a candidate said.

Any module logs with ``logging.getLogger(__name__)``: the message is the name of an event, two or more words
joined by underscores (``answer_stored``), everything else goes into ``extra`` under one of ``FIELDS``. The
formatter writes nothing besides: no other message, field or argument, no library's message, no exception's
text. An answer, a transcript or a key therefore stays out of the file even where someone logs it by mistake.
"""

import logging
import logging.handlers
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path

from mockinterview.domain.errors import StoreError

FIELDS = (
    *("session", "position", "status", "phase", "interview_event", "command"),
    *("recognizer", "model", "scorer", "channel", "device_rate", "seconds", "milliseconds"),
    *("count", "bytes", "error", "exit_code", "version", "python", "system"),
)
"""What an event may tell, besides its name."""

_PACKAGE = "mockinterview"
_EVENT = re.compile(r"[a-z]+(_[a-z0-9]+)+")
_PLAIN = re.compile(r"[\w.:+/-]{1,40}", re.ASCII)
_REDACTED = "<redacted>"
_LARGEST = 10 * 1024 * 1024
"""Bytes of one log file."""
_OLDER_FILES = 4
"""With the one being written there are five."""


class EventFormatter(logging.Formatter):
    """Writes time, level, module, event and the known fields of a record, and nothing else."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, followed by the places in our code an exception came through."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        fields = (f"{name}={_plain(getattr(record, name))}" for name in FIELDS if hasattr(record, name))
        line = " ".join((moment, record.levelname, record.name, _event(record), *fields))
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join((line, *_trace(error)))


class _QuietFile(logging.handlers.RotatingFileHandler):
    """A log that can't be written (full disk, file held by another process) disturbs nobody."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Lose the line."""


def open_log(file: Path) -> logging.Handler:
    """Begin to log to a file, 10 MB at most, with four older ones. Raises StoreError."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = _QuietFile(file, maxBytes=_LARGEST, backupCount=_OLDER_FILES, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"The log {file} cannot be written ({error.strerror}).",
            way_on="Allow writing to that folder, or choose another one with --home.",
        ) from error
    handler.setFormatter(EventFormatter())
    logger = logging.getLogger(_PACKAGE)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Stop logging to the file of ``open_log``."""
    logging.getLogger(_PACKAGE).removeHandler(handler)
    handler.close()


def _event(record: logging.LogRecord) -> str:
    """Return the event's name; spoken words have no underscores, so none passes for one."""
    message = record.msg
    return message if isinstance(message, str) and _EVENT.fullmatch(message) else _REDACTED


def _plain(value: object) -> str:
    """Return a number or a name without blanks; anything longer could be what somebody said."""
    return text if _PLAIN.fullmatch(text := str(value)) else _REDACTED


def _trace(error: BaseException | None) -> list[str]:
    """Return the types of an exception and its causes and the places they passed, without their texts."""
    lines = []
    while error:
        lines.append(f"  {type(error).__module__}.{type(error).__qualname__}")
        frames = traceback.extract_tb(error.__traceback__)
        lines.extend(f"    {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
        error = error.__cause__ or error.__context__
    return lines

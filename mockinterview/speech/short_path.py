"""Paths for libraries that open files with the narrow functions of C."""

import sys
from pathlib import Path

MAX_PATH_CHARACTERS = 32_768


def short_path(path: Path) -> str:
    """Return a path as a text that libvosk can open, also where a user's name is not ASCII.

    WORKAROUND(libvosk 0.3.45): https://github.com/alphacep/vosk-api/issues/1072 - on Windows it takes UTF-8
    for the system's code page. The 8.3 name of the same folder is ASCII. Elsewhere the path is returned as it
    is, and also where the disk keeps no such names.
    """
    text = str(path)
    if sys.platform == "win32" and not text.isascii():
        import ctypes  # only here: the call exists on Windows alone

        buffer = ctypes.create_unicode_buffer(MAX_PATH_CHARACTERS)
        length = ctypes.windll.kernel32.GetShortPathNameW(text, buffer, MAX_PATH_CHARACTERS)
        return buffer.value if length else text
    return text

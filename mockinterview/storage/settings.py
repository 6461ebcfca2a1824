"""The file that keeps the settings the user changed."""

import json
import os
from pathlib import Path
from typing import Any, overload

from mockinterview.domain.errors import SettingsError
from mockinterview.ports import DescribedSetting
from mockinterview.storage.declared import SETTINGS, Setting, T_co, Value, setting_named


class Settings:
    """What the user chose, kept in a JSON file.

    A file that is no JSON is set aside, a value the setting can't take is passed over; ``notice`` then says
    so in a sentence and the defaults count. Keys of another version of the program are kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.notice: str | None = None
        try:
            self._stored = self._read()
        except OSError as error:
            self._stored = {}
            self.notice = f"{file} cannot be read ({error.strerror}); the defaults count."
        wrong = [key for key in self._stored.keys() & SETTINGS.keys() if not self._is_valid(key)]
        if wrong:
            self.notice = (
                f"{file} has values that cannot be used ({', '.join(sorted(wrong))}); defaults count."
            )

    @overload
    def get(self, setting: Setting[T_co]) -> T_co: ...
    @overload
    def get(self, setting: str) -> Value: ...
    def get(self, setting: Setting[Any] | str) -> Value:
        """Return a setting's value, by its declaration or key. Raises SettingsError for an undeclared key."""
        declared = _declared(setting)
        if declared.key in self._stored and self._is_valid(declared.key):
            return declared.value_of(self._stored[declared.key])
        return declared.default

    def set(self, setting: Setting[Any] | str, value: object) -> None:
        """Change and keep a setting. Raises SettingsError."""
        declared = _declared(setting)
        self._change({declared.key: declared.value_of(value)}, drop=())

    def reset(self, setting: Setting[Any] | str) -> None:
        """Go back to a setting's default. Raises SettingsError."""
        self._change({}, drop=(_declared(setting).key,))

    def all(self) -> dict[str, Value]:
        """Return every declared setting's value by key."""
        return {key: self.get(key) for key in SETTINGS}

    def described(self, setting: Setting[Any] | str) -> DescribedSetting:
        """Return what a setting is about and what it takes. Raises SettingsError."""
        return _declared(setting).described

    def forget(self) -> None:
        """Let every default count again. Raises SettingsError."""
        self._change({}, drop=tuple(self._stored))

    def _is_valid(self, key: str) -> bool:
        try:
            SETTINGS[key].value_of(self._stored[key])
        except SettingsError:
            return False
        return True

    def _read(self) -> dict[str, object]:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            stored = None
        return stored if isinstance(stored, dict) else self._set_aside()

    def _set_aside(self) -> dict[str, object]:
        """Rename a file that makes no sense, so that nothing in it is lost, and begin with none."""
        number = 1
        while (aside := self._file.with_name(f"{self._file.name}.broken-{number}")).exists():
            number += 1
        try:
            self._file.rename(aside)
            self.notice = (
                f"The settings could not be read; they were set aside as {aside} and defaults count."
            )
        except OSError as error:
            self.notice = (
                f"The settings in {self._file} make no sense ({error.strerror}); the defaults count."
            )
        return {}

    def _change(self, changes: dict[str, object], *, drop: tuple[str, ...]) -> None:
        """Change the file as it is now, which another window may have written."""
        try:
            stored = {key: value for key, value in self._read().items() if key not in drop} | changes
            _write_whole(self._file, json.dumps(stored, indent=2))
        except OSError as error:
            raise SettingsError(
                f"The settings could not be written to {self._file} ({error.strerror}).",
                way_on="Free some space or allow writing to that folder, then try again.",
            ) from error
        self._stored = stored


def _write_whole(file: Path, text: str) -> None:
    """Replace a file at once, so that a crash leaves either the old or the new one."""
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.part")
    file.parent.mkdir(parents=True, exist_ok=True)
    with unfinished.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(file)


def _declared(setting: Setting[Any] | str) -> Setting[Value]:
    return setting_named(setting if isinstance(setting, str) else setting.key)

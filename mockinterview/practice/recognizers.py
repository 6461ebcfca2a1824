"""Which recogniser hears the answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.domain.errors import SettingsError
from mockinterview.ports import SpeechModelLine

AUTO = "auto"
BUILT_IN = "pocketsphinx"
VOSK = "vosk:"
INSTALLED = "installed"


@dataclass(frozen=True, slots=True)
class ChosenRecognizer:
    """The recogniser to use, and what the user should know about the choice."""

    name: str
    """``pocketsphinx``, or ``vosk:`` and a model's name."""
    note: str | None = None

    @property
    def model(self) -> str | None:
        """Return the Vosk model's name, or None for the built-in recogniser."""
        return self.name.removeprefix(VOSK) if self.name.startswith(VOSK) else None


def choose_recognizer(wanted: str, models: Sequence[SpeechModelLine]) -> ChosenRecognizer:
    """Return the wanted recogniser, or the best: the largest installed Vosk model, else the built-in.

    A wanted model that is not installed is replaced and the note says so.
    """
    installed = sorted((line for line in models if line.state == INSTALLED), key=lambda line: line.bytes)
    best = f"{VOSK}{installed[-1].name}" if installed else BUILT_IN
    if wanted == AUTO:
        return ChosenRecognizer(best)
    if wanted == BUILT_IN or wanted.removeprefix(VOSK) in {line.name for line in installed}:
        return ChosenRecognizer(wanted)
    return ChosenRecognizer(best, f"{wanted} is not installed, so {best} is used.")


def recognizer_setting(name: str, models: Sequence[SpeechModelLine]) -> str:
    """Return the setting's value for a name a user typed: ``auto``, ``pocketsphinx`` or an installed model.

    Raises SettingsError.
    """
    installed = [line.name for line in models if line.state == INSTALLED]
    if name in {AUTO, BUILT_IN}:
        return name
    if name.removeprefix(VOSK) in installed:
        return f"{VOSK}{name.removeprefix(VOSK)}"
    choices = ", ".join([AUTO, BUILT_IN, *installed])
    raise SettingsError(
        f"There is no recogniser {name} here.",
        way_on=f"Choose one of {choices}, or install it with: mockinterview models install {name}.",
    )

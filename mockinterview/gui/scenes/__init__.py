"""Every page and state of the window, to be looked at: what ``mockinterview --screenshot`` renders."""

from collections.abc import Callable
from dataclasses import dataclass

from mockinterview.gui.shell import Window


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of a page; ``show`` brings the window to it."""

    name: str
    show: Callable[[Window], object]

"""Every page and state of the window, to be looked at: what ``mockinterview --screenshot`` renders."""

from collections.abc import Callable
from dataclasses import dataclass

from mockinterview.gui.shell import Window


def _nothing(_: Window) -> None:
    """Leave everything as it is."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of a page: ``show`` brings the window to it, ``undo`` takes back what that kept.

    So scenes look the same in any order.
    """

    name: str
    show: Callable[[Window], object]
    undo: Callable[[Window], object] = _nothing

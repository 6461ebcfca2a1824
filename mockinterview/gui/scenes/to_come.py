"""Pages that have nothing to show yet."""

from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene

SCENES = (
    Scene("due-to-come", lambda window: window.go(Visit(Place.DUE))),
    Scene("progress-to-come", lambda window: window.go(Visit(Place.PROGRESS))),
)

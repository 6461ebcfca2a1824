"""Pages that have nothing to show yet."""

from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene

SCENES = (Scene("progress-to-come", lambda window: window.go(Visit(Place.PROGRESS))),)

"""The scenes of all pages."""

from mockinterview.gui.scenes import shelf, to_come

SCENES = (*shelf.SCENES, *to_come.SCENES,)

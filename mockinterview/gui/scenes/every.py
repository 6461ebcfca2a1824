"""The scenes of all pages."""

from mockinterview.gui.scenes import settings, shelf, to_come

SCENES = (*settings.SCENES, *shelf.SCENES, *to_come.SCENES)

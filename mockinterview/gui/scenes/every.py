"""The scenes of all pages."""

from mockinterview.gui.scenes import to_come

SCENES = (*to_come.SCENES,)

"""The scenes of all pages."""

from mockinterview.gui.scenes import answers, room, settings, shelf, to_come

SCENES = (*answers.SCENES, *room.SCENES, *settings.SCENES, *shelf.SCENES, *to_come.SCENES)

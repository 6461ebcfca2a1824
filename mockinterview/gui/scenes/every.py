"""The scenes of all pages."""

from mockinterview.gui.scenes import answers, due, room, settings, shelf, to_come

SCENES = (*answers.SCENES, *due.SCENES, *room.SCENES, *settings.SCENES, *shelf.SCENES, *to_come.SCENES)

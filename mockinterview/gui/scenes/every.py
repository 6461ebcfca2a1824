"""The scenes of all pages."""

from mockinterview.gui.scenes import answers, due, progress, room, settings, shelf

SCENES = (*answers.SCENES, *due.SCENES, *progress.SCENES, *room.SCENES, *settings.SCENES, *shelf.SCENES)

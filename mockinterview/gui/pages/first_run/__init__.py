"""The first steps: three of them, under a minute."""

from mockinterview.gui.pages.first_run.page import FirstRunPage

__all__ = ["FirstRunPage"]

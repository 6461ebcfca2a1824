"""The page of what is due, and of the plan to the interview."""

from mockinterview.gui.pages.due.page import DuePage

__all__ = ["DuePage"]

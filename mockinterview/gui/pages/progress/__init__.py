"""The page of what changed over weeks."""

from mockinterview.gui.pages.progress.page import ProgressPage

__all__ = ["ProgressPage"]

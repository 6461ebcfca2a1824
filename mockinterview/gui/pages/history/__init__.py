"""The page of all sessions: searched, narrowed, opened, deleted."""

from mockinterview.gui.pages.history.page import HistoryPage

__all__ = ["HistoryPage"]

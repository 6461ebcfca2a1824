"""The settings: sections on the left, one of them beside it."""

from mockinterview.gui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]

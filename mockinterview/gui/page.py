"""What every page of the window is."""

from PySide6.QtWidgets import QWidget

from mockinterview.gui.desk import Desk
from mockinterview.gui.places import Visit


class Page(QWidget):
    """A page of the window; made once, when it is first gone to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def arrive(self, visit: Visit) -> None:
        """Show what the visit is about; called each time the page is gone to."""

    def depart(self) -> None:
        """Stop what should not go on unseen; called each time another page is gone to."""

    def may_close(self) -> bool:
        """Return whether the window may close now; a page that says no closes it itself when it can."""
        return True

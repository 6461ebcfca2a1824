"""Frees what is left in cycles on the thread of the window, as Qt's objects may end on no other.

Python looks for such cycles on whatever thread happens to ask for memory. Where that is a thread of the
bridge, a widget would end there, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500
LIMITS = (700, 10, 60)
"""What each generation may count up to; Python's are 700, 10, 10, but the oldest takes long to look at."""


class Tidying(QObject):
    """Looks for cycles from a timer as long as it is open, and Python by itself no more."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()

    def look(self) -> None:
        """Look through the oldest generation that has grown beyond its limit."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > LIMITS[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Look once more, at everything, and leave it to Python again."""
        self._looks.stop()
        gc.collect()
        gc.enable()

"""The look of the window in one place: palette, type scale, spacing, icons and fonts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from mockinterview.gui.theme.icons import Icons
from mockinterview.gui.theme.palette import DARK, LIGHT, Palette
from mockinterview.gui.theme.scale import COLUMN_PX, GRID_PX, RADIUS_PX, Size, space
from mockinterview.gui.theme.sheet import style_sheet

__all__ = ["COLUMN_PX", "GRID_PX", "RADIUS_PX", "Palette", "Size", "Theme", "space"]

SYSTEM, LIGHT_NAME, DARK_NAME = "system", "light", "dark"
_SCHEMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    LIGHT_NAME: Qt.ColorScheme.Light,
    DARK_NAME: Qt.ColorScheme.Dark,
}
_DRAWN = {
    "arrow_down": ("chevron-down", "muted"),
    "arrow_up": ("chevron-up", "muted"),
    "tick": ("check", "accent_ink"),
}
"""Icons a style sheet takes only as files."""


class Theme(QObject):
    """How the whole application looks now.

    ``resources`` is the bundled folder with ``icons`` and ``fonts``. The font is bundled, so that the layout
    that was looked at is the one every user gets.
    """

    changed = Signal()
    """Colors or sizes are others now; what is painted by hand must be painted again."""

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__()
        self._application = application
        self._resources = resources
        self._icons = Icons(resources / "icons", self.color)
        self._drawn = QTemporaryDir()
        self._drawings = 0
        self._family = _load_fonts(resources / "fonts")
        self._name = SYSTEM
        self.text_percent = 100
        self.colors = LIGHT
        QApplication.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def apply(self, *, theme: str | None = None, text_size: int | None = None) -> None:
        """Take a theme (``system``, ``light``, ``dark``) or a text size in percent; None leaves it."""
        self._name = theme or self._name
        self.text_percent = text_size or self.text_percent
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[self._name])
        self._show()

    @property
    def is_dark(self) -> bool:
        """Return whether the dark theme is on."""
        return self.colors is DARK

    def color(self, role: str) -> str:
        """Return a color of the palette by the name of its field."""
        return str(getattr(self.colors, role))

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """Return an icon in a color of the palette that follows the theme."""
        return self._icons.icon(name, role)

    def program_icon(self) -> QIcon:
        """Return the icon of the program itself, which keeps its own colors."""
        return QIcon(str(self._resources / "icons" / "mockinterview.svg"))

    @property
    def icons(self) -> Icons:
        """Return the set of icons, to be painted by hand."""
        return self._icons

    def px(self, size: Size) -> int:
        """Return a text size in px at the present scale."""
        return round(size.value * self.text_percent / 100)

    def font(self, size: Size, *, is_bold: bool = False) -> QFont:
        """Return the font of a text that is painted by hand."""
        font = QFont(self._family)
        font.setPixelSize(self.px(size))
        font.setBold(is_bold)
        return font

    def _follow_system(self) -> None:
        if self._name == SYSTEM:
            self._show()

    def _show(self) -> None:
        dark = _SCHEMES[self._name] is Qt.ColorScheme.Dark or (
            self._name == SYSTEM and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        self.colors = DARK if dark else LIGHT
        self._application.setPalette(_qt_palette(self.colors))
        self._application.setFont(self.font(Size.BODY))
        sheet = style_sheet(self.colors, text_percent=self.text_percent, drawn=self._draw())
        self._application.setStyleSheet(sheet)
        self.changed.emit()

    def _draw(self) -> dict[str, str]:
        """Return the files of the icons for the style sheet, drawn in the present colors."""
        self._drawings += 1
        files = {}
        for key, (name, role) in _DRAWN.items():
            file = f"{self._drawn.path()}/{key}-{self._drawings}.png"
            self._icons.pixmap(name, role, size_px=48).save(file)
            files[key] = file
        return files


def _load_fonts(folder: Path) -> str:
    """Return the family of the bundled fonts."""
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _qt_palette(colors: Palette) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: colors.ground,
        QPalette.ColorRole.WindowText: colors.ink,
        QPalette.ColorRole.Base: colors.surface,
        QPalette.ColorRole.AlternateBase: colors.ground,
        QPalette.ColorRole.Text: colors.ink,
        QPalette.ColorRole.Button: colors.surface,
        QPalette.ColorRole.ButtonText: colors.ink,
        QPalette.ColorRole.Highlight: colors.accent,
        QPalette.ColorRole.HighlightedText: colors.accent_ink,
        QPalette.ColorRole.PlaceholderText: colors.muted,
        QPalette.ColorRole.Link: colors.accent,
        QPalette.ColorRole.ToolTipBase: colors.surface,
        QPalette.ColorRole.ToolTipText: colors.ink,
    }
    palette = QPalette()
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    return palette

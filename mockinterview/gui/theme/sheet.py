"""The style sheet: how every kind of control looks, from palette and scale."""

from collections.abc import Mapping

from mockinterview.gui.theme.palette import Palette
from mockinterview.gui.theme.scale import RADIUS_PX, Size


def style_sheet(colors: Palette, *, text_percent: int, drawn: Mapping[str, str]) -> str:
    """Return the application's style sheet for a size of text; ``drawn`` are the files of its icons."""

    def px(size: Size) -> int:
        return round(size.value * text_percent / 100)

    sizes = {size.name.lower(): px(size) for size in Size}
    names = {name: getattr(colors, name) for name in colors.__slots__}
    in_px = {f"px_{name}": value for name, value in sizes.items()}
    in_px |= {f"px_{name}": round(value * text_percent / 100) for name, value in _DRAWN_PX.items()}
    return _SHEET.format(**names, **in_px, **drawn, radius=RADIUS_PX)


_DRAWN_PX = {
    "icon": 18,
    "box": 18,
    "box_radius": 11,
    "dot": 6,
    "ring": 10,
    "arrow": 16,
    "step": 12,
    "drop": 24,
}
"""What is drawn beside words and grows with them, at 100 %."""

_SHEET = """
* {{ color: {ink}; font-size: {px_body}px; outline: none; }}
QMainWindow, QDialog, QWidget[role="page"], QStackedWidget {{ background: {ground}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {px_title}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {px_heading}px; font-weight: 700; }}
QLabel[role="question"] {{ font-size: {px_question}px; font-weight: 700; }}
QLabel[role="number"] {{ font-size: {px_number}px; font-weight: 700; }}
QLabel[role="caption"] {{ font-size: {px_caption}px; color: {muted}; }}
QLabel[role="strong"] {{ font-weight: 700; }}
QLabel[tone="good"] {{ color: {good}; }}
QLabel[tone="fair"] {{ color: {fair}; }}
QLabel[tone="bad"] {{ color: {bad}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QLabel[tone="muted"] {{ color: {muted}; }}

QFrame[role="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: {radius}px; }}
QFrame[role="line"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="banner"] {{ background: {bad_soft}; border: none; border-radius: {radius}px; margin: 8px; }}
QFrame[role="notice"] {{ background: {fair_soft}; border: none; border-radius: {radius}px; }}
QFrame[role="state"] {{ background: {raised}; border: none; border-radius: {radius}px; }}
QFrame[role="state"][tone="good"] {{ background: {good_soft}; }}
QFrame[role="state"][tone="fair"] {{ background: {fair_soft}; }}
QFrame[role="state"][tone="bad"] {{ background: {bad_soft}; }}
QFrame[role="state"][tone="accent"] {{ background: {accent_soft}; }}
QFrame[role="toast"] {{ background: {ink}; border: none; border-radius: {radius}px; }}
QFrame[role="toast"] QLabel {{ color: {ground}; }}
QFrame[role="toast"] QPushButton {{ background: transparent; color: {ground}; font-weight: 700;
    border: 2px solid transparent; text-decoration: underline; }}
QFrame[role="toast"] QPushButton:focus {{ border-color: {ground}; }}
QLabel[role="chip"] {{ background: {raised}; border-radius: 10px; padding: 2px 10px;
    font-size: {px_caption}px; }}
QLabel[role="chip"][tone="good"] {{ background: {good_soft}; }}
QLabel[role="chip"][tone="fair"] {{ background: {fair_soft}; }}
QLabel[role="chip"][tone="bad"] {{ background: {bad_soft}; }}
QLabel[role="chip"][tone="accent"] {{ background: {accent_soft}; }}

QPushButton {{ background: {surface}; border: 2px solid {edge}; border-radius: {radius}px;
    padding: 6px 14px; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:pressed, QPushButton:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {muted}; border-color: {line}; background: {ground}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {accent_ink}; border-color: {accent};
    font-weight: 700; }}
QPushButton[role="primary"]:focus {{ border-color: {ink}; }}
QPushButton[role="primary"]:disabled {{ background: {raised}; color: {muted}; border-color: {raised}; }}
QPushButton[role="quiet"], QToolButton {{ background: transparent; border: 2px solid transparent;
    border-radius: {radius}px; padding: 6px 10px; }}
QPushButton[role="quiet"]:hover, QToolButton:hover {{ background: {raised}; }}
QPushButton[role="quiet"]:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton[role="quiet"]:checked, QToolButton:checked {{ background: {accent_soft}; }}
QPushButton[role="quiet"]:disabled, QToolButton:disabled {{ color: {muted}; }}
QPushButton[role="danger"] {{ color: {bad}; border-color: {bad}; }}
QPushButton[role="danger"]:hover {{ background: {bad_soft}; }}
QPushButton[role="danger"]:disabled {{ color: {muted}; border-color: {line}; background: {ground}; }}
QPushButton[role="danger"]:focus {{ border-color: {ink}; }}
QToolButton::menu-indicator {{ image: none; }}

QWidget[role="navigation"] {{ background: {surface}; border-right: 1px solid {line}; }}
QPushButton[role="place"] {{ background: transparent; border: 2px solid transparent;
    border-radius: {radius}px;
    padding: 8px 12px; text-align: left; }}
QPushButton[role="place"]:hover {{ background: {raised}; }}
QPushButton[role="place"]:checked {{ background: {accent_soft}; font-weight: 700; }}
QPushButton[role="place"]:focus {{ border-color: {accent}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {{ background: {surface};
    border: 2px solid {edge}; border-radius: {radius}px; padding: 5px 8px;
    selection-background-color: {accent}; selection-color: {accent_ink}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus {{ border-color: {accent}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {bad}; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {muted}; border-color: {line}; }}
QTextEdit[role="reading"], QTextBrowser[role="reading"] {{ border: 2px solid transparent;
    background: transparent; padding: 0; }}
QTextEdit[role="reading"]:focus, QTextBrowser[role="reading"]:focus {{ border-color: {accent}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px_drop}px; }}
QComboBox::down-arrow {{ image: url({arrow_down}); width: {px_arrow}px;
    height: {px_arrow}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {edge}; outline: none;
    selection-background-color: {accent_soft}; selection-color: {ink}; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QDateEdit::up-button, QDateEdit::down-button {{ border: none; width: {px_box}px;
    background: transparent; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow {{ image: url({arrow_up});
    width: {px_step}px; height: {px_step}px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow {{ image: url({arrow_down});
    width: {px_step}px; height: {px_step}px; }}

QCheckBox, QRadioButton {{ spacing: 8px; padding: 4px; border: 2px solid transparent;
    border-radius: {radius}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px_box}px; height: {px_box}px;
    border: 2px solid {edge};
    background: {surface}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {px_box_radius}px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({tick}); }}
QRadioButton::indicator:checked {{ background: {surface}; border: {px_dot}px solid {accent};
    width: {px_ring}px; height: {px_ring}px; }}

QListView, QTableView, QTreeView {{ background: {surface}; border: 2px solid {line};
    border-radius: {radius}px;
    outline: none; icon-size: {px_icon}px; selection-background-color: {accent_soft}; selection-color: {ink};
    alternate-background-color: {ground}; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border-color: {accent}; }}
QListView::item, QTreeView::item {{ padding: 6px 8px; }}
QListView::item:hover, QTableView::item:hover, QTreeView::item:hover {{ background: {raised}; }}
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {{
    background: {accent_soft}; color: {ink}; }}
QHeaderView {{ background: {surface}; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none;
    border-bottom: 1px solid {line};
    padding: 6px 8px; font-size: {px_caption}px; text-align: left; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}

QTabWidget::pane {{ border: none; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 8px 14px; border: 2px solid transparent;
    border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom-color: {accent}; }}
QTabBar::tab:hover {{ color: {ink}; }}
QTabBar::tab:focus {{ border-color: {accent}; }}

QProgressBar {{ background: {raised}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
    text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QSlider::groove:horizontal {{ background: {raised}; height: 6px; border-radius: 3px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 3px; }}
QSlider::handle:horizontal {{ background: {surface}; border: 2px solid {accent}; width: 16px; height: 16px;
    margin: -7px 0; border-radius: 10px; }}
QSlider::handle:horizontal:focus {{ background: {accent}; border-color: {ink}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 2px; min-height: 32px;
    min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QMenu {{ background: {surface}; border: 1px solid {edge}; border-radius: {radius}px; padding: 4px; }}
QMenu::item {{ padding: 6px 20px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: 6px;
    font-size: {px_caption}px; }}
"""

"""A report as values: what is printed, before anybody prints it."""

from dataclasses import dataclass
from enum import StrEnum

from mockinterview.domain.chart import Chart


class Paper(StrEnum):
    """What is printed on."""

    A4 = "a4"
    LETTER = "letter"


class Ink(StrEnum):
    """How words are set apart; each can be told from the others without color, also where several meet."""

    BOLD = "bold"
    SHADED = "shaded"
    UNDERLINED = "underlined"
    DOUBLE = "double"
    """Underlined twice."""
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that look the same."""

    text: str
    inks: tuple[Ink, ...] = ()


class Voice(StrEnum):
    """What a paragraph is in its page; it decides on size and color."""

    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    LISTED = "listed"
    """One of several, with a dot before it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of any length."""

    pieces: tuple[Piece, ...]
    voice: Voice = Voice.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading, level 1 to 3; the first two are in the outline of the file."""

    text: str
    level: int
    begins_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The head of the first page: what the report is of, for whom, and what came of it."""

    kind: str
    title: str
    lines: tuple[str, ...]
    score: str
    """The overall score as it is read, or what stands in its place."""
    sentence: str
    overall: float | None = None
    """0-10."""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of a bar chart, 0 to 10; None where there is nothing to draw."""

    name: str
    points: float | None
    value: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Values beside each other."""

    lines: tuple[Measured, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A few sentences that must not be overlooked."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Two stacks of paragraphs side by side, each with its heading."""

    left: tuple[str, tuple[Paragraph, ...]]
    right: tuple[str, tuple[Paragraph, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings; they may go on over pages, the headings with them."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    """Which part of the width each column gets; together 1."""
    strong: frozenset[int] = frozenset()
    """Rows that head those after them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its words; one without a drawing is its words alone."""

    chart: Chart


Block = Paragraph | Heading | Cover | Bars | Advice | Columns | Table | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report."""

    title: str
    person: str
    """Whose it is; on every page, and the author of the file."""
    foot: str
    """What stands at the foot of every page, beside its number."""
    unprintable: str
    """Begins the sentence on characters that no font at hand has; they follow."""
    summary: tuple[Block, ...]
    """What stands on the first page, made smaller where it would not fit."""
    blocks: tuple[Block, ...]
    """What follows it."""
    language: str = "en"


def plain(text: str, voice: Voice = Voice.BODY) -> Paragraph:
    """Return a paragraph whose words all look the same."""
    return Paragraph((Piece(text),), voice)

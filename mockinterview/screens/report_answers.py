"""A report's questions: what was asked and said, how it was scored, and what was made of it."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from mockinterview.domain.report import (
    Advice,
    Block,
    Heading,
    Ink,
    Paragraph,
    Piece,
    Table,
    Voice,
    plain,
)
from mockinterview.domain.session import AskedQuestion, Session
from mockinterview.domain.vocabulary import QuestionStatus
from mockinterview.screens.review import (
    CHANGE,
    WORKED,
    AttemptPicture,
    review_picture,
)
from mockinterview.screens.takes import TakesPicture
from mockinterview.screens.transcript import MARKS, NOTHING_SAID, Mark, MarkedWord, PassagePicture

INKS = {
    Mark.FILLER: Ink.SHADED,
    Mark.HEDGE: Ink.UNDERLINED,
    Mark.REPEAT: Ink.STRUCK,
    Mark.TERM: Ink.BOLD,
    Mark.UNSURE: Ink.DOUBLE,
}
"""How marks are printed; what covers key points is quoted beside them instead."""
MEANINGS = {mark: MARKS[mark][1] for mark in INKS} | {Mark.UNSURE: "The recogniser was not sure of it."}
UNANSWERED = {
    QuestionStatus.SKIPPED: "This question was skipped.",
    QuestionStatus.PENDING: "This question was not reached.",
    QuestionStatus.ANSWERED: "There is no answer to this question any more.",
}
BLANK = Piece(" ")


def how_to_read(session: Session) -> Iterator[Block]:
    """Yield what marks in transcripts mean, where anything was said."""
    if not any(asked.responses for asked in session.asked):
        return
    pieces = []
    for mark, ink in INKS.items():
        pieces += [
            Piece(MARKS[mark][0], (ink,)),
            Piece(f": {MEANINGS[mark][0].lower()}{MEANINGS[mark][1:]} "),
        ]
    yield Paragraph((Piece("Marks in transcripts. "), *pieces), Voice.CAPTION)


def answer_blocks(session: Session, asked: AskedQuestion) -> Iterator[Block]:
    """Yield one question with everything that came of it."""
    picture = review_picture(session, asked.position)
    yield Heading(text=picture.heading, level=2)
    yield plain(picture.question, Voice.LEAD)
    if picture.unanswered:
        yield plain(UNANSWERED[asked.status])
    for attempt in picture.attempts[:1]:
        yield from _first_attempt(attempt)
    for attempt, takes in zip(picture.attempts[1:], picture.comparisons, strict=True):
        yield from _later_attempt(attempt, takes)


def _first_attempt(attempt: AttemptPicture) -> Iterator[Block]:
    yield from _verdict(attempt)
    yield from _transcript(attempt)
    yield from _feedback(attempt)
    yield from _points(attempt)
    yield from _scores(attempt)
    yield from _numbers(attempt)


def _later_attempt(attempt: AttemptPicture, takes: TakesPicture) -> Iterator[Block]:
    yield Heading(text=attempt.name, level=3)
    yield plain(takes.verdict)
    yield from _verdict(attempt)
    yield from _transcript(attempt)
    yield from _feedback(attempt)
    if takes.numbers:
        rows = tuple((one.name, one.before, one.after) for one in takes.numbers)
        yield Table(headings=("Number", takes.before, takes.after), rows=rows, shares=(0.34, 0.33, 0.33))


def _verdict(attempt: AttemptPicture) -> Iterator[Block]:
    range_ = f": {attempt.range}. " if attempt.range else ". "
    rest = " ".join(filter(None, (attempt.reason, attempt.guess)))
    yield Paragraph((Piece(attempt.rating, (Ink.BOLD,)), Piece(f"{range_}{rest}")))


def _transcript(attempt: AttemptPicture) -> Iterator[Block]:
    for passage in attempt.transcript.passages:
        yield Heading(text=passage.heading, level=3)
        yield from _passage(passage)
    counts = [f"{line.name.lower()} {line.count}" for line in attempt.transcript.legend if line.mark in INKS]
    if counts:
        yield plain(f"Marked here: {', '.join(counts)}.", Voice.CAPTION)


def _passage(passage: PassagePicture) -> Iterator[Block]:
    words: list[MarkedWord] = []
    for word in passage.words:
        words.append(word)
        if word.ends_paragraph:
            yield _marked(words)
            words = []
    if words:
        yield _marked(words)
    if passage.note or not passage.words:
        yield plain(passage.note or NOTHING_SAID, Voice.CAPTION)


def _marked(words: Sequence[MarkedWord]) -> Paragraph:
    """Return words as a paragraph; those in a row with the same marks are one piece."""
    pieces: list[Piece] = []
    for inks, group in groupby(words, key=_inks):
        pieces += [Piece(" ".join(word.text for word in group), inks), BLANK]
    return Paragraph(tuple(pieces[:-1]), Voice.QUOTE)


def _inks(word: MarkedWord) -> tuple[Ink, ...]:
    return tuple(ink for mark, ink in INKS.items() if mark in word.marks)


def _feedback(attempt: AttemptPicture) -> Iterator[Block]:
    if attempt.strength:
        yield Heading(text=WORKED, level=3)
        quote = f" “{attempt.quote}”" if attempt.quote else ""
        yield plain(f"{attempt.strength}{quote}")
    if attempt.rating != NOT_SCORED:
        yield Advice(title=CHANGE, text=attempt.change)
    yield from (plain(sentence, Voice.LISTED) for sentence in attempt.more)


NOT_SCORED = "Not scored"


def _points(attempt: AttemptPicture) -> Iterator[Block]:
    if attempt.points:
        yield Heading(text="Key points", level=3)
        yield Table(
            headings=("", "What the question is after", "Words that cover it"),
            rows=tuple((point.state, point.point, point.words) for point in attempt.points),
            shares=(0.13, 0.5, 0.37),
        )


def _scores(attempt: AttemptPicture) -> Iterator[Block]:
    rows: list[tuple[str, ...]] = []
    strong: set[int] = set()
    for skill in attempt.skills:
        strong.add(len(rows))
        rows.append((skill.name, skill.value, "", ""))
        rows += [
            (part.name, part.value, part.weight, "" if part.name.startswith("Key point ") else part.evidence)
            for part in skill.parts
        ]
    if rows:
        yield Heading(text="Scores with their parts", level=3)
        yield Table(
            headings=("Part", "Points", "Weight", "Rests on"),
            rows=tuple(rows),
            shares=(0.34, 0.15, 0.1, 0.41),
            strong=frozenset(strong),
        )


def _numbers(attempt: AttemptPicture) -> Iterator[Block]:
    """Yield the numbers, two to a row; what they mean is said once at the end of the report."""
    cells = [
        (one.name, f"{one.value}, {one.place} the band" if one.place else one.value)
        for one in attempt.numbers
    ]
    if not cells:
        return
    half = (len(cells) + 1) // 2
    rows = zip_longest(cells[:half], cells[half:], fillvalue=("", ""))
    yield Heading(text="Numbers", level=3)
    yield Table(
        headings=("", "Measured", "", "Measured"),
        rows=tuple((*left, *right) for left, right in rows),
        shares=(0.15, 0.37, 0.16, 0.32),
    )


def number_meanings(session: Session) -> Iterator[Block]:
    """Yield what each number in the report means, once."""
    pictures = (review_picture(session, asked.position) for asked in session.asked)
    meanings = {
        number.name: MEANING_OF.get(number.name, number.band)
        for picture in pictures
        for attempt in picture.attempts[:1]
        for number in attempt.numbers
    }
    if meanings:
        yield Heading(text="What the numbers mean", level=2)
        yield Table(headings=("Number", "Band"), rows=tuple(meanings.items()), shares=(0.2, 0.8))


MEANING_OF = {"Length": "Half of the time the question gives to a quarter more fits well."}
"""Where the band depends on the question."""

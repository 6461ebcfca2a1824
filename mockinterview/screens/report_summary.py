"""The first page of a session's report: what a coach reads in a minute."""

from collections.abc import Iterator, Sequence
from statistics import fmean
from textwrap import shorten

from mockinterview.domain.report import (
    Advice,
    Bars,
    Block,
    Columns,
    Cover,
    Heading,
    Measured,
    Paragraph,
    Voice,
    plain,
)
from mockinterview.domain.score import Score, rating_of
from mockinterview.domain.session import Session
from mockinterview.domain.vocabulary import Channel, Mode
from mockinterview.screens.amounts import moment_words
from mockinterview.screens.session_review import (
    NOTHING_ASSESSED,
    QuestionLine,
    SummaryPicture,
    summary_picture,
)
from mockinterview.screens.words import DIFFICULTIES, STATUSES, TYPES, company_words, counted, score_words

MODES = {Mode.PRACTICE: "practice with coaching", Mode.REAL: "as in a real interview"}
CHANNELS = {
    Channel.SPOKEN: "spoken answers",
    Channel.RECORDED: "recorded answers",
    Channel.TYPED: "typed answers",
}
MOST_LISTED = 12
"""Questions whose scores fit on the first page."""
MOST_SENTENCES = 3
LONGEST_NAME = 62
"""Letters of a question on the first page."""
KIND = "Interview report"


def summary_blocks(session: Session, person: str) -> Iterator[Block]:
    """Yield what stands on the first page."""
    picture = summary_picture(session)
    yield _cover(session, person)
    if picture.skills:
        yield Heading(text="Skills", level=3)
        yield Bars(tuple(Measured(skill.name, skill.points, skill.value) for skill in picture.skills))
    yield Columns(
        ("What worked", _listed(picture.strengths, "Nothing stood out yet.")),
        ("What to work on", _listed(picture.improvements, "Nothing stood out.")),
    )
    yield Advice(title="The one change", text=_change(picture))
    yield from _questions(picture)


def _cover(session: Session, person: str) -> Cover:
    summary, wish = session.summary, session.summary.wish
    company = f", {company_words(wish.company)}" if wish.company else ""
    scores = [one.result.score for one in session.asked if one.result and one.result.score]
    found = _range([score for score in scores if score.skills])
    overall, low, high = found or (None, None, None)
    return Cover(
        kind=KIND,
        title=f"{TYPES[wish.type]}, {DIFFICULTIES[wish.difficulty].lower()}{company}",
        lines=(
            person,
            f"{moment_words(summary.started_at)}. {STATUSES[summary.status]}, "
            f"{summary.answered} of {counted(summary.questions, 'question')} answered.",
            f"{counted(wish.minutes, 'minute')} planned, {MODES[wish.mode]}, {CHANNELS[wish.channel]}.",
        ),
        score=score_words(overall, rating_of(overall)),
        sentence=f"Most likely between {low:.1f} and {high:.1f}." if found else NOTHING_ASSESSED,
        overall=overall,
        low=low,
        high=high,
    )


def _range(assessed: Sequence[Score]) -> tuple[float, float, float] | None:
    """Return the overall score with its lower and upper end, in the mean; None where nothing was assessed."""
    if not assessed:
        return None
    return (
        fmean(score.overall or 0.0 for score in assessed),
        fmean(score.low for score in assessed),
        fmean(score.high for score in assessed),
    )


def _listed(sentences: tuple[str, ...], without: str) -> tuple[Paragraph, ...]:
    if not sentences:
        return (plain(without, Voice.CAPTION),)
    return tuple(plain(sentence, Voice.LISTED) for sentence in sentences[:MOST_SENTENCES])


def _change(picture: SummaryPicture) -> str:
    """Return what to change first, and how to practice it."""
    first = f"{picture.improvements[0]} " if picture.improvements else ""
    return f"{first}Practice next: {picture.drill}"


def _questions(picture: SummaryPicture) -> Iterator[Block]:
    yield Heading(text="From question to question", level=3)
    if len(picture.questions) <= MOST_LISTED:
        yield Bars(tuple(Measured(_named(one), one.points, one.state) for one in picture.questions))
    told = [*(f"{jump.sentence}." for jump in picture.jumps), picture.trend]
    yield plain(" ".join(told), Voice.CAPTION)


def _named(line: QuestionLine) -> str:
    """Return a question on one line of the first page."""
    return shorten(f"{line.position}. {line.name}", LONGEST_NAME, placeholder=" …")

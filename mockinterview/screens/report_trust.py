"""The last section of a report: how scores are made, and how far to trust them."""

from collections.abc import Iterator

from mockinterview.domain.report import Block, Heading, Voice, plain
from mockinterview.domain.score import RATING_FLOORS, SKILL_WEIGHTS
from mockinterview.domain.session import Session
from mockinterview.practice.reporting import RangeHeld, Trust
from mockinterview.screens.report_answers import number_meanings
from mockinterview.screens.words import RATINGS, SKILLS

TITLE = "How the scores were made, and how far to trust them"
HOW_MADE = (
    "Every score is the sum of named parts with their evidence, all of them printed with the answer. What "
    "was said is compared with the question's key points by its meaning; how it was said is counted and "
    "timed, and counts only as far as the content does. Behavioral answers have no technical accuracy, "
    "typed ones no delivery."
)
TRANSCRIPTS = (
    "Spoken words were recognised by a program and may be misheard; words it was not sure of are marked and "
    "count less. Accent is never judged, thinking before the first word never counts against anybody, and "
    "silence never ends an answer."
)
UNVERIFIED = (
    "How delivery counts follows published figures. No recordings of real interviews were at hand to verify "
    "them."
)
NO_CARD = "No trained model judged, so the range of a score was not measured against people's ratings."
SOURCES = {"generated": "generated answers", "written": "answers written by hand and rated by people"}
IN_FULL = "The model card of the scorer in use"


def trust_blocks(session: Session | None, trust: Trust) -> Iterator[Block]:
    """Yield the section; with a session, it names what judged it."""
    yield Heading(text=TITLE, level=1, begins_page=True)
    yield plain(HOW_MADE)
    yield plain(_weights())
    yield plain(_ratings())
    yield Heading(text="Measured error", level=2)
    for one in trust.ranges:
        yield plain(_held(one), Voice.LISTED)
    if not trust.ranges:
        yield plain(NO_CARD)
    yield plain(TRANSCRIPTS)
    yield plain(UNVERIFIED)
    if session:
        yield plain(_who_judged(session), Voice.CAPTION)
        yield from number_meanings(session)
    if trust.card:
        yield Heading(text=IN_FULL, level=2)
        yield from (plain(sentence.removeprefix("- "), Voice.LISTED) for sentence in trust.card)


def _weights() -> str:
    shares = [f"{SKILLS[skill].lower()} {100 * share:.0f} %" for skill, share in SKILL_WEIGHTS.items()]
    return (
        f"The overall score is the weighted mean of the skills: {', '.join(shares)}. Where one is not "
        "scored, the others share its weight."
    )


def _ratings() -> str:
    floors = ", ".join(f"{RATINGS[rating].lower()} from {floor:g}" for floor, rating in RATING_FLOORS[:-1])
    return (
        f"Ratings of the overall score: {floors}, poor below that, and not assessed where too little was "
        "said to judge."
    )


def _held(one: RangeHeld) -> str:
    return (
        f"For {SOURCES.get(one.source, one.source)}, to questions the scorer had not seen, the range that "
        f"stands beside a score met the rating for {100 * one.held:.0f} of 100; it is {one.mean_width:.1f} "
        "points wide in the mean. A difference smaller than that may be chance."
    )


def _who_judged(session: Session) -> str:
    results = [one.result for one in session.asked if one.result]
    scorers = sorted({result.score.scorer for result in results if result.score})
    recognizers = sorted(
        {
            response.answer.recognizer
            for one in session.asked
            for response in one.responses
            if response.answer.recognizer
        }
    )
    heard = f" Recognised by {', '.join(recognizers)}." if recognizers else ""
    return f"Scored by {', '.join(scorers) or 'nothing'}.{heard}"

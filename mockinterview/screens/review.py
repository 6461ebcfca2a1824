"""An answered question as it is looked back at: verdict, one strength, one change, and everything behind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mockinterview.domain import script
from mockinterview.domain.feedback import PointState, point_state
from mockinterview.domain.question import Question
from mockinterview.domain.score import Part, Score
from mockinterview.domain.session import AskedQuestion, Response, Session
from mockinterview.domain.vocabulary import FeedbackKind, QuestionStatus, Rating
from mockinterview.screens.numbers import NumberLine, number_lines
from mockinterview.screens.part_names import part_name
from mockinterview.screens.takes import Take, TakesPicture, takes_picture
from mockinterview.screens.transcript import (
    KEY_POINT,
    Clip,
    TranscriptPicture,
    clips_of,
    transcript_picture,
)
from mockinterview.screens.words import POINT_STATES, RATINGS, SKILLS

TONES = {
    Rating.EXCELLENT: "good",
    Rating.GOOD: "good",
    Rating.AVERAGE: "fair",
    Rating.POOR: "bad",
    Rating.NOT_ASSESSED: "muted",
}
"""The palette's word for each rating; it only ever stands beside the rating's own."""
POINT_TONES = {PointState.COVERED: "good", PointState.PARTLY: "fair", PointState.MISSING: "bad"}
UNANSWERED = {
    QuestionStatus.SKIPPED: "You skipped this question. You can answer it now.",
    QuestionStatus.PENDING: "This question was not reached. You can answer it now.",
    QuestionStatus.ANSWERED: "There is no answer to this question any more. You can answer it now.",
}
NO_STRENGTH = "Nothing stood out yet."
NO_CHANGE = "Nothing to change: keep this up."
NO_POINTS = "This question has no list of key points."
NO_NUMBERS = "Nothing could be measured in this answer."
SAMPLE_LATER = "A sample answer is shown once you have answered yourself: an own attempt teaches more."


@dataclass(frozen=True, slots=True)
class PartLine:
    """One reason for a skill's score."""

    name: str
    value: str
    weight: str
    evidence: str
    clips: tuple[Clip, ...]


@dataclass(frozen=True, slots=True)
class SkillPicture:
    """One skill with its parts."""

    name: str
    points: float
    """0-10."""
    parts: tuple[PartLine, ...]
    is_of_ten: bool = True
    """Whether the points are a skill's; else they are added to the whole."""

    @property
    def value(self) -> str:
        """Return the points as they are shown."""
        return f"{self.points:.1f} of 10" if self.is_of_ten else f"{self.points:+.1f}"


@dataclass(frozen=True, slots=True)
class PointLine:
    """One key point."""

    state: str
    tone: str
    point: str
    words: str
    """The candidate's words that cover it; empty where it is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptPicture:
    """One attempt: the answer to the question with that to its follow-up."""

    name: str
    """Take 1, Take 2, ..."""
    response_id: str
    """Of the response that carries the score."""
    rating: str
    tone: str
    range: str
    """Between which points the score lies; empty where there is none."""
    reason: str
    strength: str
    """Empty where nothing was assessed."""
    quote: str | None
    change: str
    more: tuple[str, ...]
    """The other sentences of feedback."""
    skills: tuple[SkillPicture, ...]
    points: tuple[PointLine, ...]
    numbers: tuple[NumberLine, ...]
    transcript: TranscriptPicture
    overall: float | None
    guess: str | None
    """How the candidate's own guess compares; None where there was none."""
    can_be_rated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPicture:
    """A question of a session with what came of it."""

    session_id: str
    position: int
    heading: str
    question: str
    attempts: tuple[AttemptPicture, ...]
    """Empty where nothing was answered."""
    unanswered: str | None
    sample_answer: str | None
    """None before an own attempt, and where the question has none."""
    is_bookmarked: bool

    comparisons: tuple[TakesPicture, ...]
    """Each later attempt beside the first."""


def review_picture(
    session: Session, position: int, *, is_there: Callable[[str], bool] = lambda _: True
) -> ReviewPicture:
    """Return the picture of the question at a position, from 1; ``is_there`` tells of a recording by name."""
    asked = next(one for one in session.asked if one.position == position)
    answered = any(response.answer.text.strip() for response in asked.responses)
    attempts = tuple(_attempt(asked, responses, is_there) for responses in asked.attempts)
    return ReviewPicture(
        session_id=session.summary.id,
        position=position,
        heading=f"Question {position} of {len(session.asked)}: {asked.question.category}",
        question=asked.question.shown,
        attempts=attempts,
        comparisons=tuple(takes_picture(_take(attempts[0]), _take(later)) for later in attempts[1:]),
        unanswered=None if asked.responses else UNANSWERED[asked.status],
        sample_answer=(asked.question.sample_answer or None) if answered else None,
        is_bookmarked=asked.bookmarked,
    )


def _attempt(
    asked: AskedQuestion, responses: Sequence[Response], is_there: Callable[[str], bool]
) -> AttemptPicture:
    result = responses[-1]
    score = result.score
    transcript = transcript_picture(
        responses, [_said_to(asked.question, one) for one in responses], score, is_there=is_there
    )
    strengths, changes, more = _feedback(result)
    return AttemptPicture(
        name=f"Take {result.attempt}",
        response_id=result.id,
        rating=RATINGS[score.rating] if score else "Not scored",
        tone=TONES[score.rating] if score else "muted",
        range=_range(score),
        reason=_reason(score),
        strength=strengths[0][0] if strengths else NO_STRENGTH if score and score.skills else "",
        quote=strengths[0][1] if strengths else None,
        change=changes[0] if changes else NO_CHANGE,
        more=more,
        skills=tuple(_skills(score, transcript)) if score else (),
        points=tuple(_points(score)) if score else (),
        numbers=number_lines(responses, transcript.passages, budget_s=asked.question.seconds),
        transcript=transcript,
        overall=score.overall if score else None,
        guess=_guess(result),
        can_be_rated=bool(score and score.skills),
    )


def _take(attempt: AttemptPicture) -> Take:
    return Take(
        name=attempt.name, overall=attempt.overall, transcript=attempt.transcript, numbers=attempt.numbers
    )


def _said_to(question: Question, response: Response) -> str:
    if response.follow_up is None:
        return "Your answer"
    return f"Follow-up: {question.follow_ups.get(response.follow_up, script.GENERAL_FOLLOW_UP)}"


def _range(score: Score | None) -> str:
    if score is None or score.overall is None:
        return ""
    return f"{score.overall:.1f} of 10, most likely between {score.low:.1f} and {score.high:.1f}"


def _reason(score: Score | None) -> str:
    """Return why the answer was rated so, from the skills that pulled it most."""
    if score is None:
        return "This answer was kept without a score."
    if not score.skills:
        return score.reason or ""
    ordered = sorted(score.skills, key=lambda skill: skill.value, reverse=True)
    best, least = ordered[0], ordered[-1]
    if best is least:
        return f"{SKILLS[best.skill]} {best.value:.1f}."
    return (
        f"{SKILLS[best.skill]} was strongest ({best.value:.1f}), "
        f"{SKILLS[least.skill].lower()} leaves most to win ({least.value:.1f})."
    )


def _feedback(
    response: Response,
) -> tuple[list[tuple[str, str | None]], list[str], tuple[str, ...]]:
    """Return the strengths with their quotes, the changes, and what else was said."""
    strengths: list[tuple[str, str | None]] = []
    changes: list[str] = []
    more: list[str] = []
    for item in response.feedback:
        if item.kind is FeedbackKind.STRENGTH:
            strengths.append((item.sentence, item.quote))
        elif item.kind is FeedbackKind.SUGGESTION and not changes:
            changes.append(_request(item.sentence, response))
        else:
            more.append(item.sentence)
    return strengths, changes, (*(sentence for sentence, _ in strengths[1:]), *more)


def _request(sentence: str, response: Response) -> str:
    """Return a suggestion as it stands under its heading and the reason, which it need not repeat."""
    reason = response.score.reason if response.score else None
    said = sentence.removeprefix(f"{CHANGE}: ").removeprefix(f"{reason} ")
    return said[:1].upper() + said[1:]


def _skills(score: Score, transcript: TranscriptPicture) -> Iterator[SkillPicture]:
    for skill in score.skills:
        parts = tuple(_part(part, transcript) for part in skill.parts)
        yield SkillPicture(SKILLS[skill.skill], skill.value, parts)
    added = tuple(_part(part, transcript) for part in (score.adjustment, score.own_labels) if part)
    if added:
        total = sum(part.contribution for part in (score.adjustment, score.own_labels) if part)
        yield SkillPicture("Added to the whole", total, added, is_of_ten=False)


def _part(part: Part, transcript: TranscriptPicture) -> PartLine:
    texts = [item.text for item in part.evidence]
    shown = ", ".join(texts[:EVIDENCE_SHOWN]) + (f" and {len(texts) - EVIDENCE_SHOWN} more" * _many(texts))
    is_share = part.value >= 0 and part.name not in ADDED
    return PartLine(
        name=part_name(part.name),
        value=f"{part.value:.1f} of 10" if is_share else f"{part.contribution:+.1f}",
        weight=f"{100 * part.weight:.0f} %" if is_share else "",
        evidence=shown,
        clips=clips_of(transcript.passages, part.evidence),
    )


ADDED = frozenset({"trained_model", "own_labels"})
"""Parts that are points of the whole, not a share of a skill."""
EVIDENCE_SHOWN = 6
"""Pieces of evidence listed at most; the transcript marks them all."""


def _many(texts: Sequence[str]) -> bool:
    return len(texts) > EVIDENCE_SHOWN


def _points(score: Score) -> Iterator[PointLine]:
    for part in (part for skill in score.skills for part in skill.parts):
        if part.name.startswith(KEY_POINT) and part.evidence:
            point, *words = (item.text for item in part.evidence)
            state = point_state(part.value)
            covering = "" if state is PointState.MISSING else ", ".join(words)
            yield PointLine(POINT_STATES[state], POINT_TONES[state], point, covering)


def _guess(response: Response) -> str | None:
    """Return how far the candidate's guess was from the score."""
    overall = response.score.overall if response.score else None
    if response.guess is None or overall is None:
        return None
    off = response.guess - overall
    how = "just right" if abs(off) < CLOSE else f"{abs(off):.1f} too {'high' if off > 0 else 'low'}"
    return f"You guessed {response.guess:.1f}: {how}."


CLOSE = 0.5
"""Points within which a guess is right: scores are no surer themselves."""
ANSWER_AGAIN, ANSWER_NOW = "Answer it again", "Answer it now"
BOOKMARK, BOOKMARKED = "Bookmark", "Bookmarked"
WORKED, CHANGE = "What worked", "Change this next time"
TRANSCRIPT, TAKES = "Transcript", "Takes"
SECTIONS = (TRANSCRIPT, "Key points", "Score", "Numbers", "Sample answer", TAKES, "Your rating")
SOUND_GONE = "The recording of this answer is not there any more; its words and scores are."
ONE_TAKE = "There is one take of this question so far. Answer it again, and both are compared here."

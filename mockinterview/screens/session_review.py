"""A session looked back at: what it was worth, what stood out, its questions, and what to practice next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from mockinterview.domain.feedback import Drill, PlacedScore, SessionFeedback
from mockinterview.domain.score import Score
from mockinterview.domain.session import AskedQuestion, Session
from mockinterview.domain.vocabulary import QuestionStatus, Skill
from mockinterview.practice.session_coach import LEAST_FOR_TREND, session_feedback
from mockinterview.screens.review import TONES
from mockinterview.screens.session_page import history_line
from mockinterview.screens.words import DIFFICULTIES, RATINGS, SKILLS, TRENDS, TYPES

SUMMARY = "Summary"
STATES = {QuestionStatus.SKIPPED: "Skipped", QuestionStatus.PENDING: "Not reached"}
EXCLUDED = "This session is left out of statistics."
NOTHING_ASSESSED = "No answer of this session could be assessed, so there is nothing to sum up yet."
NOT_FOUND = "This session is not there any more."
EXCLUDE, INCLUDE = "Leave out of statistics", "Count in statistics"
DELETE, DELETED, UNDO = "Delete", "The session was deleted.", "Undo"
BACK, BACK_TO_HISTORY, GONE = "History", "Go to the history", "Session not found"
EXPORT = "Export"
QUESTION = "Question"
SAVED = "Saved as {file}."
KINDS = (
    ("PDF report (*.pdf)", ".pdf"),
    ("Text file (*.txt)", ".txt"),
    ("JSON file for other programs (*.json)", ".json"),
)
"""What a session can be saved as, and how the file's name ends."""


@dataclass(frozen=True, slots=True)
class SkillBar:
    """One skill over the whole session."""

    name: str
    points: float

    @property
    def value(self) -> str:
        """Return the points as they are shown."""
        return f"{self.points:.1f} of 10"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """One question in the list of the session."""

    position: int
    name: str
    state: str
    """The rating's word with the score, or why there is none."""
    tone: str
    points: float | None
    is_bookmarked: bool

    @property
    def spoken(self) -> str:
        """Return what is read out."""
        marked = ", bookmarked" if self.is_bookmarked else ""
        end = "" if self.name.endswith((".", "?", "!", ":")) else "."
        return f"Question {self.position}: {self.name}{end} {self.state}{marked}"


@dataclass(frozen=True, slots=True)
class Jump:
    """A sentence that leads to a question."""

    sentence: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPicture:
    """A whole session."""

    session_id: str
    name: str
    when: str
    rating: str
    tone: str
    range: str
    """The overall score and the points it surely lies between; empty where nothing was assessed."""
    skills: tuple[SkillBar, ...]
    jumps: tuple[Jump, ...]
    """Best and weakest answer."""
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]
    trend: str
    drill: str
    questions: tuple[QuestionLine, ...]
    is_excluded: bool
    is_unfinished: bool
    """Whether questions are waiting for an answer."""


def summary_picture(session: Session) -> SummaryPicture:
    """Return the picture of a session."""
    told = session_feedback(session)
    scores = [result.score for one in session.asked if (result := one.result) and result.score]
    assessed = [score for score in scores if score.skills]
    line = history_line(session.summary)
    overall = fmean(score.overall or 0.0 for score in assessed) if assessed else None
    return SummaryPicture(
        session_id=session.summary.id,
        name=line.interview,
        when=f"{line.started}, {line.status.lower()}, {line.answered} answered",
        rating=RATINGS[session.summary.rating] if assessed else "Not assessed",
        tone=TONES[session.summary.rating] if assessed else "muted",
        range=_range(overall, assessed),
        skills=tuple(_bars(assessed)),
        jumps=tuple(_jumps(told)),
        strengths=told.strengths,
        improvements=told.improvements,
        trend=_trend(told),
        drill=_drill(told.drill),
        questions=tuple(map(_line, session.asked)),
        is_excluded=session.summary.excluded,
        is_unfinished=any(one.status is QuestionStatus.PENDING for one in session.asked),
    )


def question_options(picture: SummaryPicture) -> tuple[tuple[str, str], ...]:
    """Return the summary and each question by its position, to choose from."""
    return (("0", SUMMARY), *((str(one.position), one.spoken) for one in picture.questions))


def _range(overall: float | None, assessed: Sequence[Score]) -> str:
    if overall is None:
        return NOTHING_ASSESSED
    low, high = fmean(score.low for score in assessed), fmean(score.high for score in assessed)
    return f"{overall:.1f} of 10, most likely between {low:.1f} and {high:.1f}"


def _bars(assessed: Sequence[Score]) -> Iterator[SkillBar]:
    for skill in Skill:
        values = [value for score in assessed if (value := score.skill(skill)) is not None]
        if values:
            yield SkillBar(SKILLS[skill], fmean(values))


def _jumps(told: SessionFeedback) -> Iterator[Jump]:
    for what, score in (("Best", told.best), ("Weakest", told.weakest)):
        if score and told.best != told.weakest:
            yield _jump(what, score)


def _jump(what: str, score: PlacedScore) -> Jump:
    return Jump(f"{what}: question {score.position}, {score.overall:.1f}", score.position)


def _trend(told: SessionFeedback) -> str:
    if told.per_answer is None:
        return f"A trend needs {LEAST_FOR_TREND} assessed answers; this session has {told.assessed}."
    return f"{TRENDS[told.trend]} ({told.per_answer:+.1f} points from answer to answer)."


def _drill(drill: Drill) -> str:
    what = f"{TYPES[drill.type]}, {DIFFICULTIES[drill.difficulty].lower()}, {drill.minutes} minutes"
    return f"{what}: {drill.focus}."


def _line(asked: AskedQuestion) -> QuestionLine:
    score = asked.result.score if asked.result else None
    rating = score.rating if score else None
    points = score.overall if score else None
    if rating is None:
        state = STATES.get(asked.status, "Not scored")
    else:
        state = RATINGS[rating] if points is None else f"{RATINGS[rating]}, {points:.1f} of 10"
    return QuestionLine(
        position=asked.position,
        name=asked.question.shown,
        state=state,
        tone=TONES[rating] if rating else "muted",
        points=points,
        is_bookmarked=asked.bookmarked,
    )

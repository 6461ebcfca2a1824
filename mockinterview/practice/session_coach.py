"""Feedback on a whole session, made from the parts of all its assessed answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, linear_regression

from mockinterview.domain.feedback import Drill, PlacedScore, SessionFeedback, Trend
from mockinterview.domain.score import Score
from mockinterview.domain.session import Session
from mockinterview.practice.coaching.all_words import WORDS
from mockinterview.practice.coaching.worth import SMALLEST, Weighed, is_good, is_open, weigh

MOST_STRENGTHS, MOST_IMPROVEMENTS = 2, 2
LEAST_FOR_TREND = 3
"""Assessed answers it takes to tell a trend."""
LEAST_CHANGE = 1.0
"""Points from the first to the last answer that are a trend: a score's own range is wider than less."""
DRILL_MINUTES = 10
NOTHING_ASSESSED = "answer each question in three or four full sentences"
NOTHING_OPEN = "keep this up with new questions"


@dataclass(frozen=True, slots=True)
class _Overview:
    """One kind of part over all answers in which it stands."""

    kind: str
    values: tuple[float, ...]
    """Its mean value in each answer."""
    gain: float
    """Points of the overall scores it leaves open, in all."""
    worth: float
    """Points of the overall scores it brings, in all."""

    @property
    def strong_in(self) -> int:
        """Return in how many answers it was strong."""
        return sum(is_good(self.kind, value) for value in self.values)

    @property
    def weak_in(self) -> int:
        """Return in how many answers it was weak."""
        return sum(is_open(self.kind, value) for value in self.values)


def session_feedback(session: Session) -> SessionFeedback:
    """Return what a session shows; what takes more assessed answers than there are is left out."""
    scored = _assessed(session)
    scores = [PlacedScore(position, score.overall or 0.0) for position, score in scored]
    overviews = _overviews([score for _, score in scored])
    strong = [item for item in overviews if _is_often_strong(item, len(scored))]
    weak = [item for item in overviews if item.weak_in and item.gain >= SMALLEST and item not in strong]
    strong.sort(key=lambda item: item.worth, reverse=True)
    weak.sort(key=lambda item: item.gain, reverse=True)
    trend, per_answer = _trend([score.overall for score in scores])
    return SessionFeedback(
        assessed=len(scores),
        strengths=tuple(
            f"{_in_answers(item.strong_in, len(scores))} {WORDS[item.kind].often_strong}."
            for item in strong[:MOST_STRENGTHS]
        ),
        improvements=tuple(
            f"{_in_answers(item.weak_in, len(scores))} {WORDS[item.kind].often_weak}."
            for item in weak[:MOST_IMPROVEMENTS]
        ),
        best=max(scores, key=lambda score: score.overall) if len(scores) > 1 else None,
        weakest=min(scores, key=lambda score: score.overall) if len(scores) > 1 else None,
        trend=trend,
        per_answer=per_answer,
        drill=_drill(session, weak, is_assessed=bool(scores)),
    )


def _assessed(session: Session) -> list[tuple[int, Score]]:
    """Return the score of each question that could be assessed, with its position."""
    return [
        (asked.position, result.score)
        for asked in session.asked
        if (result := asked.result) and not result.excluded and result.score and result.score.skills
    ]


def _overviews(scores: Iterable[Score]) -> list[_Overview]:
    """Return each kind of part; those of earlier versions without words are left out."""
    answers = [weigh(score) for score in scores]
    kinds = dict.fromkeys(item.kind for answer in answers for item in answer if item.kind in WORDS)
    return [_overview(kind, answers) for kind in kinds]


def _overview(kind: str, answers: Iterable[Sequence[Weighed]]) -> _Overview:
    found = [items for answer in answers if (items := [item for item in answer if item.kind == kind])]
    return _Overview(
        kind,
        values=tuple(fmean(item.part.value for item in items) for items in found),
        gain=sum(item.gain for items in found for item in items),
        worth=sum(item.worth for items in found for item in items),
    )


def _is_often_strong(item: _Overview, answers: int) -> bool:
    return 2 * item.strong_in > answers and item.worth >= SMALLEST


def _in_answers(some: int, of: int) -> str:
    if of == 1:
        return "In your one answer"
    return f"In all {of} answers" if some == of else f"In {some} of {of} answers"


def _trend(overalls: Sequence[float]) -> tuple[Trend, float | None]:
    """Return the trend of the straight line through the scores, and its points from answer to answer."""
    if len(overalls) < LEAST_FOR_TREND:
        return Trend.UNKNOWN, None
    per_answer = linear_regression(range(len(overalls)), overalls).slope
    change = per_answer * (len(overalls) - 1)
    if abs(change) < LEAST_CHANGE:
        return Trend.STEADY, per_answer
    return (Trend.RISING if change > 0 else Trend.FALLING), per_answer


def _drill(session: Session, weak: Sequence[_Overview], *, is_assessed: bool) -> Drill:
    wish = session.summary.wish
    nothing = NOTHING_OPEN if is_assessed else NOTHING_ASSESSED
    return Drill(
        type=wish.type,
        difficulty=wish.difficulty,
        minutes=DRILL_MINUTES,
        part=weak[0].kind if weak else None,
        focus=WORDS[weak[0].kind].focus if weak else nothing,
    )

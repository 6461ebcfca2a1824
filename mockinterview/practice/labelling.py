"""People's verdicts on answers: given, listed, taken back, and made ready to learn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import LabelError, NotInStore
from mockinterview.domain.label import RATING_POINTS, SELF, Label, Verdict, bare, points_of_skills
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.session import AskedQuestion
from mockinterview.domain.vocabulary import Rating, Skill
from mockinterview.ports import Clock, LabelledAnswer, SessionStore
from mockinterview.ports.learning import Labels

HELD_OUT_OF = 4
"""Of the questions one in so many is never learned from by a classifier, to judge it by."""
MOST_NAME = 100
"""Characters of the name of who judged."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with its question and answer, which are None once the session was deleted."""

    label: Label
    question: Question | None = None
    answer: Answer | None = None

    @property
    def is_held_out(self) -> bool:
        """Whether classifiers are judged by it instead of learning from it; goes by the question."""
        return crc32(self.label.question_id.encode()) % HELD_OUT_OF == 0


class Labelling:
    """Takes and keeps verdicts; implements ports.LabelStore."""

    def __init__(self, *, labels: Labels, store: SessionStore, clock: Clock) -> None:
        self._labels = labels
        self._store = store
        self._clock = clock

    def label(
        self,
        target: str,
        position: int | None = None,
        *,
        rating: Rating | None = None,
        skills: Mapping[Skill, float] | None = None,
        by: str = SELF,
        note: str | None = None,
    ) -> Label:
        """Label a response by its id, or the last response to a question by session and position.

        A verdict is a rating or points for just the skills that were scored. Raises NotInStore, LabelError.
        """
        asked, response_id = self._find(target, position)
        response = next(one for one in asked.responses if one.id == response_id)
        score = _assessed(response.score)
        return self._labels.add(
            Label(
                id=0,
                question_id=asked.question.id,
                response_id=response.id,
                channel=response.answer.channel,
                score=bare(score),
                verdict=_verdict(score, rating, skills or {}, by=by, note=note),
                created_at=self._clock.now(),
            )
        )

    def list(self) -> tuple[Label, ...]:
        """Return every label, oldest first."""
        return self._labels.all()

    def remove(self, label_id: int) -> None:
        """Forget a label; what it taught stays until something is learned again. Raises NotInStore."""
        self._labels.remove(label_id)

    def with_answers(self) -> tuple[Labelled, ...]:
        """Return every label with its question and answer, as far as they are still there."""
        return tuple(map(self._with_answer, self._labels.all()))

    def labelled(self) -> "Sequence[LabelledAnswer]":
        """Return the answers that a classifier may learn from, in a lasting order."""
        return [
            LabelledAnswer(question=one.question, answer=one.answer, rating=one.label.verdict.rating)
            for one in self.with_answers()
            if one.question and one.answer and not one.is_held_out
        ]

    def _find(self, target: str, position: int | None) -> tuple[AskedQuestion, str]:
        if position is None:
            session_id, response_id = self._labels.find_response(target)
            asked = self._store.get(session_id).asked
            return next(one for one in asked if _answers(one, response_id)), response_id
        for one in self._store.get(target).asked:
            if one.position == position and one.result:
                return one, one.result.id
        raise NotInStore(
            f"Question {position} of this session has no answer.",
            way_on="See what was answered with: mockinterview sessions show.",
        )

    def _with_answer(self, label: Label) -> Labelled:
        if label.response_id is None:
            return Labelled(label)
        session_id, _ = self._labels.find_response(label.response_id)
        (asked,) = (one for one in self._store.get(session_id).asked if _answers(one, label.response_id))
        return Labelled(label, asked.question, asked.whole_answer(label.response_id))


def _answers(asked: AskedQuestion, response_id: str) -> bool:
    return any(response.id == response_id for response in asked.responses)


def _assessed(score: Score | None) -> Score:
    if score is None or not score.skills:
        why = score.reason if score and score.reason else "It was not scored."
        raise LabelError(f"There is nothing to learn from this answer: {why}", way_on="Label another one.")
    return score


def _verdict(
    score: Score, rating: Rating | None, skills: Mapping[Skill, float], *, by: str, note: str | None
) -> Verdict:
    name = by.strip()
    if not 0 < len(name) <= MOST_NAME:
        raise LabelError("Who judged has no name that can be kept.", way_on="Say --by self or --by coach.")
    points = points_of_skills(_checked(score, skills)) if skills else _points(rating)
    if skills and rating:
        raise LabelError("A label is a rating or points for skills, not both.", way_on="Leave one out.")
    return Verdict(points=points, skills=skills, by=name.lower(), note=note)


def _points(rating: Rating | None) -> float:
    if rating is None or rating not in RATING_POINTS:
        raise LabelError(
            "A label needs a rating or points for skills.",
            way_on="Say for example --rating good: excellent, good, average or poor.",
        )
    return RATING_POINTS[rating]


def _checked(score: Score, skills: Mapping[Skill, float]) -> Mapping[Skill, float]:
    scored = {one.skill for one in score.skills}
    if scored != set(skills):
        names = ", ".join(skill.value.replace("_", " ") for skill in Skill if skill in scored)
        raise LabelError(f"This answer was scored on {names}.", way_on="Give points for just these.")
    if not all(0 <= points <= 10 for points in skills.values()):
        raise LabelError("Points go from 0 to 10.", way_on="Give each skill such a number.")
    return skills

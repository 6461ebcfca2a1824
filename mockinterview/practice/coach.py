"""Feedback made from the parts of a score: strengths, what is open, and the one change that wins most.

Every sentence names behavior and rests on a part or on a stage of the answer; nothing else is said. How a
part is worded stands in ``coaching``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.domain.answer import Answer
from mockinterview.domain.feedback import Feedback, PointState, point_state
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import FeedbackKind, Skill
from mockinterview.practice.coaching.all_words import words_for
from mockinterview.practice.coaching.building import building_advice
from mockinterview.practice.coaching.quotes import quote
from mockinterview.practice.coaching.wording import chosen
from mockinterview.practice.coaching.worth import Weighed, is_strong, is_weak, kind_of, weigh

MOST_STRENGTHS, MOST_IMPROVEMENTS = 2, 2
LISTED = 3
"""Pieces of evidence that are listed where there is no sentence around them."""
_SILENT = frozenset({"pause_share", "long_pauses", "pauses_inside"})
"""Parts whose evidence is silence: there are no words to quote."""
_LISTED = frozenset({"fillers"})
"""Parts whose evidence says enough by itself."""
_POINT_FIRST = frozenset({"key_point", "misconceptions"})
"""Parts whose first evidence is the point itself, not the candidate's words."""
_TOGETHER = "key_points_together"
"""The part for all key points: one point by its name says more, so this is praised only where it is alone."""


def feedback(question: Question, answer: Answer, score: Score) -> tuple[Feedback, ...]:
    """Return strengths, improvements, and one suggestion: the change with the largest effect."""
    if score.overall is None:
        return (_nothing_to_assess(score),)
    weighed = weigh(score)
    coach = _Coach(question, answer, score)
    strong = _best_of_each_skill([item for item in weighed if is_strong(item)])
    weak = sorted((item for item in weighed if is_weak(item)), key=lambda item: item.gain, reverse=True)
    return (
        *(coach.strength(item) for item in strong[:MOST_STRENGTHS]),
        *(coach.improvement(item) for item in weak[:MOST_IMPROVEMENTS]),
        *building_advice(question, score),
        *(coach.suggestion(item) for item in weak[:1]),
    )


def _best_of_each_skill(strong: Sequence[Weighed]) -> list[Weighed]:
    """Return one part of each skill, what was said before how it was said."""
    return [
        max(items, key=lambda item: (item.kind != _TOGETHER, item.worth))
        for skill in (
            Skill.CONTENT_QUALITY,
            Skill.COMMUNICATION,
            Skill.CONFIDENCE,
            Skill.TECHNICAL_ACCURACY,
        )
        if (items := [item for item in strong if item.skill is skill])
    ]


def _nothing_to_assess(score: Score) -> Feedback:
    return Feedback(
        kind=FeedbackKind.SUGGESTION,
        skill=Skill.CONTENT_QUALITY,
        part="not_assessed",
        sentence=f"{score.reason} Try the question again with two or three full sentences.",
    )


@dataclass(frozen=True, slots=True)
class _Coach:
    """Words the parts of one answer's score."""

    question: Question
    answer: Answer
    score: Score

    def strength(self, item: Weighed) -> Feedback:
        """Return praise for a part."""
        wording = chosen(words_for(item).praise, self._key(item))
        return self._said(FeedbackKind.STRENGTH, item, wording(item.part, self.score.measures))

    def improvement(self, item: Weighed) -> Feedback:
        """Return what a part leaves open."""
        wording = chosen(words_for(item).fault, self._key(item))
        return self._said(FeedbackKind.IMPROVEMENT, item, wording(item.part, self.score.measures))

    def suggestion(self, item: Weighed) -> Feedback:
        """Return what to change, with what it is worth."""
        request = chosen(words_for(item).change, self._key(item))
        sentence = f"Change this next time: {request} (worth up to {item.gain:+.1f})"
        point = self._point(item)
        if point:
            sentence += f": {point}"
        elif item.kind == "beside_the_point" and self.question.looking_for:
            sentence += f". The interviewer is after this: {self.question.looking_for}"
        else:
            sentence += "."
        return self._said(FeedbackKind.SUGGESTION, item, sentence)

    def _point(self, item: Weighed) -> str | None:
        """Return the point a request is about: of all key points together the one least covered."""
        points = (
            other for skill in self.score.skills for other in skill.parts if kind_of(other) == "key_point"
        )
        part = (
            min(points, key=lambda other: other.value, default=None) if item.kind == _TOGETHER else item.part
        )
        if part is None or not part.evidence or kind_of(part) not in _POINT_FIRST:
            return None
        return part.evidence[0].text

    def _key(self, item: Weighed) -> str:
        """Return what decides between several ways to say something."""
        return f"{self.question.id} {item.part.name} {self.answer.text}"

    def _said(self, kind: FeedbackKind, item: Weighed, sentence: str) -> Feedback:
        return Feedback(
            kind=kind,
            skill=item.skill,
            part=item.part.name,
            sentence=sentence,
            quote=self._quote(item),
            gain=0.0 if kind is FeedbackKind.STRENGTH else item.gain,
        )

    def _quote(self, item: Weighed) -> str | None:
        if item.kind in _SILENT or _is_missing(item):
            return None
        if item.kind in _POINT_FIRST:
            return quote(self.answer, item.part.evidence[1:])
        listed = ", ".join(heard.text for heard in item.part.evidence[:LISTED]) or None
        return listed if item.kind in _LISTED else quote(self.answer, item.part.evidence) or listed


def _is_missing(item: Weighed) -> bool:
    """Whether a part is a key point of which only stray words were heard."""
    return item.kind == "key_point" and point_state(item.part.value) is PointState.MISSING

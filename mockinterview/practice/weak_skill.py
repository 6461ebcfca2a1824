"""Which skill to drill, told from the last answers that were assessed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import fmean

from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import Difficulty, InterviewType, Skill
from mockinterview.ports import SessionFilter, SessionStore
from mockinterview.practice.coaching.all_words import WORDS
from mockinterview.practice.coaching.worth import weigh

ANSWERS = 15
"""The last assessed answers that are looked at."""
SESSIONS = 10
"""Sessions in which they are looked for."""
LEAST = 3
"""Answers in which a skill must have been scored to be called the weakest."""
NOTHING_OPEN = "answer as you do, only to new questions"

Result = tuple[Question, Score]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakSkill:
    """The skill with the lowest scores, and what to do about it."""

    skill: Skill
    mean: float
    """0-10, over the answers it rests on."""
    answers: int
    part: str | None
    """Name of the part of the score with most to win in it; None where nothing is open."""
    focus: str
    """What to do in every answer, as a request."""
    type: InterviewType
    """Of the answers it was lowest in."""
    difficulty: Difficulty


def weakest_skill(store: SessionStore, profile: str) -> WeakSkill | None:
    """Return the weakest skill of a profile; None with fewer than three answers to tell it from."""
    results = tuple(islice(_results(store, profile), ANSWERS))
    means = {skill: _mean(results, skill) for skill in Skill}
    told = {skill: mean for skill, mean in means.items() if mean is not None}
    if not told:
        return None
    skill = min(told, key=lambda one: told[one])
    having = [(question, score) for question, score in results if score.skill(skill) is not None]
    part, focus = _part([score for _, score in having], skill)
    kind, difficulty = _weakest_kind(having, skill)
    return WeakSkill(
        skill=skill,
        mean=told[skill],
        answers=len(having),
        part=part,
        focus=focus,
        type=kind,
        difficulty=difficulty,
    )


def _results(store: SessionStore, profile: str) -> Iterator[Result]:
    """Yield the assessed answers, the latest session's first."""
    for line in store.list(SessionFilter(profile=profile, excluded=False, limit=SESSIONS)):
        if not line.answered:
            continue
        for asked in reversed(store.get(line.id).asked):
            result = asked.result
            if result and result.score and result.score.skills and not result.excluded:
                yield asked.question, result.score


def _mean(results: Sequence[Result], skill: Skill) -> float | None:
    values = [value for _, score in results if (value := score.skill(skill)) is not None]
    return fmean(values) if len(values) >= LEAST else None


def _part(scores: Sequence[Score], skill: Skill) -> tuple[str | None, str]:
    """Return the kind of part that leaves most open in a skill, with what to do about it."""
    open_points: Counter[str] = Counter()
    for score in scores:
        for item in weigh(score):
            if item.skill is skill and item.kind in WORDS:
                open_points[item.kind] += item.gain  # type: ignore[assignment]
    for kind, gain in open_points.most_common(1):
        if gain > 0:
            return kind, WORDS[kind].focus
    return None, NOTHING_OPEN


def _weakest_kind(results: Sequence[Result], skill: Skill) -> tuple[InterviewType, Difficulty]:
    """Return the type and level of the questions on which a skill is lowest."""
    values: dict[tuple[InterviewType, Difficulty], list[float]] = {}
    for question, score in results:
        values.setdefault((question.type, question.difficulty), []).append(score.skill(skill) or 0.0)
    return min(values, key=lambda kind: fmean(values[kind]))

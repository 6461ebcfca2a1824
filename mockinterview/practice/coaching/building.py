"""Advice on how a story is built, from its stages; it earns and costs nothing."""

from mockinterview.domain.feedback import Feedback
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score, Stage
from mockinterview.domain.vocabulary import FeedbackKind, InterviewType, Skill

STORY = ("situation", "action")
"""Without these there is no story whose end could be missing."""
ENDS = ("result", "learned")
TINY = 0.08
"""Share of the answer below which its end is hardly heard."""


def building_advice(question: Question, score: Score) -> tuple[Feedback, ...]:
    """Return a sentence where a story is there but its result is missing or tiny; else nothing."""
    told = {stage.name for stage in score.structure}
    if question.type is not InterviewType.BEHAVIORAL or not told.issuperset(STORY):
        return ()
    ends = [stage for stage in score.structure if stage.name in ENDS]
    if not ends:
        return (_advice("No result stood out: say how it ended."),)
    whole = max(stage.last for stage in score.structure)
    share = sum(stage.last - stage.first for stage in ends) / whole
    return (_advice(f"{_size(ends, score)}: say how it ended."),) if share < TINY else ()


def _size(ends: list[Stage], score: Score) -> str:
    """Return how much of the answer its end takes: "Result: 6 s of 110 s", or in words where it was typed."""
    times = [(stage.start, stage.end) for stage in ends]
    seconds = sum(end - start for start, end in times if start is not None and end is not None)
    speaking_s = score.measures.speaking_s
    if seconds and speaking_s:
        return f"Result: {seconds:.0f} s of {speaking_s:.0f} s"
    words = sum(stage.last - stage.first for stage in ends)
    return f"Result: {words} of {max(stage.last for stage in score.structure)} words"


def _advice(sentence: str) -> Feedback:
    return Feedback(
        kind=FeedbackKind.IMPROVEMENT, skill=Skill.CONTENT_QUALITY, part="structure", sentence=sentence
    )

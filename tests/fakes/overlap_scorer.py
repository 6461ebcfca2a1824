"""A scorer that compares words, quick enough to score hundreds of answers in a test."""

from dataclasses import replace

from fakes.sessions import make_score

from mockinterview.analysis.tokens import content_stems
from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.vocabulary import Skill


class OverlapScorer:
    """Gives each key point the share of its words that were said; a handful of words is not assessed."""

    def score(self, question, answer):
        said = set(content_stems(answer.text))
        wanted = [set(content_stems(point)) for point in question.key_points]
        values = [10 * len(said & words) / max(len(words), 1) for words in wanted]
        parts = tuple(
            Part(name=f"key_point:{number}", value=value, weight=1 / len(values))
            for number, value in enumerate(values, start=1)
        )
        skills = (SkillScore(skill=Skill.CONTENT_QUALITY, parts=parts),) if len(said) > 5 else ()
        measures = replace(make_score().measures, words=len(answer.text.split()), mean_confidence=None)
        return replace(make_score(), skills=skills, measures=measures, scorer="overlap:1")

    def prepare(self, question):
        """Words are compared in no time."""

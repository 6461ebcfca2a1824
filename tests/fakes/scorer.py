"""A scorer that counts words."""

from dataclasses import replace

from fakes.sessions import make_score

from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.vocabulary import Skill


class CountingScorer:
    """Gives 8 to any answer with words; an empty one is not assessed. ``prepared`` are questions' ids."""

    def __init__(self):
        self.prepared = []

    def score(self, question, answer):
        words = len(answer.text.split())
        part = Part(name="pace", value=8.0, weight=1.0)
        skills = (SkillScore(skill=Skill.COMMUNICATION, parts=(part,)),) if words else ()
        measures = replace(make_score().measures, words=words, key_point_coverage=0.8, mean_confidence=None)
        return replace(
            make_score(), skills=skills, measures=measures, reason=None if words else "Nothing was said."
        )

    def prepare(self, question):
        self.prepared.append(question.id)

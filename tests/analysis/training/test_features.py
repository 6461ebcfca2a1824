"""Features read the parts of any scorer, and do without what one does not give."""

from dataclasses import replace

import pytest
from fakes.overlap_scorer import OverlapScorer
from support.shipped import shipped_questions

from mockinterview.analysis.training.features import NAMES, features_of
from mockinterview.domain.answer import Answer
from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.vocabulary import Channel, InterviewType, Skill

QUESTION = next(one for one in shipped_questions() if one.type is InterviewType.SYSTEM_DESIGN)
ANSWER = Answer(channel=Channel.TYPED, text=QUESTION.sample_answer)
SCORE = OverlapScorer().score(QUESTION, ANSWER)


def read(score) -> dict[str, float]:
    return dict(zip(NAMES, features_of(QUESTION, ANSWER, score), strict=True))


def with_skills(*skills: SkillScore):
    return replace(SCORE, skills=skills)


def test_key_points_terms_and_kind_are_read() -> None:
    found = read(SCORE)
    values = sorted(part.value for part in SCORE.skills[0].parts)
    assert (found["points_least"], found["points_second"], found["points_most"]) == (*values[:2], values[-1])
    assert found["points_mean"] == pytest.approx(sum(values) / len(values))
    assert found["content"] == found["accuracy"] == pytest.approx(SCORE.skills[0].value)
    assert (found["typed"], found["heard"], found["system_design"], found["behavioral"]) == (1, 1, 1, 0)


def test_deductions_and_other_parts_are_told_from_key_points() -> None:
    parts = (
        Part(name="key_point:1", value=8.0, weight=0.5),
        Part(name="specificity", value=6.0, weight=0.5),
        Part(name="said_again", value=-1.5, weight=1.0),
    )
    wrong = Part(name="misconception", value=-2.0, weight=1.0)
    found = read(
        with_skills(
            SkillScore(skill=Skill.CONTENT_QUALITY, parts=parts),
            SkillScore(skill=Skill.TECHNICAL_ACCURACY, parts=(wrong,)),
        )
    )
    assert (found["specificity"], found["own_story"], found["content_deductions"]) == (6.0, 0.0, -1.5)
    assert (found["accuracy"], found["accuracy_deductions"]) == (-2.0, -2.0)


def test_a_scorer_without_key_points_gives_their_mean() -> None:
    pace = Part(name="pace", value=5.0, weight=1.0)
    bare = with_skills(SkillScore(skill=Skill.COMMUNICATION, parts=(pace,)))
    measured = replace(bare, measures=replace(bare.measures, key_point_coverage=0.4, mean_confidence=0.7))
    found = read(measured)
    assert found["points_least"] == found["points_most"] == pytest.approx(4.0)
    assert (found["content"], found["specificity"], found["heard"]) == (0.0, 0.0, 0.7)

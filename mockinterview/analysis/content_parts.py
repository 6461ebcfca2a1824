"""The parts of what was said: content quality and technical accuracy."""

from math import floor

from mockinterview.analysis.belief import as_far_as_believed
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import mean_coverage
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.vocabulary import Skill


def content(found: Findings) -> SkillScore:
    """Return content quality: each key point an equal share, rounded down so that all are never over 10."""
    share = floor(1e9 / len(found.points)) / 1e9
    parts = [
        Part(
            name=f"key_point:{number}",
            value=10 * point.value,
            weight=share,
            evidence=(Evidence(point.point), *(Evidence(word) for word in point.words)),
        )
        for number, point in enumerate(found.points, start=1)
    ]
    return SkillScore(skill=Skill.CONTENT_QUALITY, parts=tuple(parts))


def technical_accuracy(found: Findings) -> SkillScore:
    """Return technical accuracy: expected terms, believed as far as key points stand around them."""
    share = found.terms_used / max(len(found.expected_terms), 1)
    covered = mean_coverage(found.points)
    parts = (
        Part(name="terms", value=10 * min(share / 0.7, 1.0), weight=0.4, evidence=found.term_evidence),
        Part(name="terms_in_context", value=10 * covered, weight=0.6),
    )
    return SkillScore(skill=Skill.TECHNICAL_ACCURACY, parts=as_far_as_believed(parts, found))

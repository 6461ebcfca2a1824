"""When an answer asks for one more question."""

from mockinterview.domain.score import Score
from mockinterview.domain.vocabulary import FollowUpKind

THIN_WORDS = 30
"""Fewer words than this, about 13 seconds of speech, is thin for any question of the bank."""
UNCLEAR_CONFIDENCE = 0.45
"""Mean word confidence under which the recogniser was guessing."""
UNCLEAR_COVERAGE = 0.25
"""Key-point coverage under which an answer of some length missed what was asked."""


def follow_up_for(score: Score) -> FollowUpKind | None:
    """Return which follow-up the answer asks for: thin when short, vague when it was unclear, else none."""
    measures = score.measures
    if measures.words < THIN_WORDS:
        return FollowUpKind.THIN
    unheard = measures.mean_confidence is not None and measures.mean_confidence < UNCLEAR_CONFIDENCE
    if unheard or measures.key_point_coverage < UNCLEAR_COVERAGE:
        return FollowUpKind.VAGUE
    return None

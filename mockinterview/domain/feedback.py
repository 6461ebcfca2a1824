"""A sentence of feedback and what it rests on."""

from dataclasses import dataclass

from mockinterview.domain.vocabulary import FeedbackKind, Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One sentence for the candidate, made from one part of a score."""

    kind: FeedbackKind
    skill: Skill
    part: str
    """Name of the score part the sentence was made from."""
    sentence: str
    quote: str | None = None
    """The candidate's own words it rests on."""
    gain: float = 0.0
    """Points of the overall score to be won by the change."""

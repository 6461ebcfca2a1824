"""What a question knows about itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mockinterview.domain.vocabulary import Difficulty, FollowUpKind, InterviewType


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term a good answer is expected to use, with what a speaker or recogniser may make of it."""

    term: str
    spoken: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the canonical term and every spoken variant."""
        return (self.term, *self.spoken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One interview question and everything a scorer or coach needs to judge its answer.

    ``text`` is what the voice says; ``display`` what the screen shows where that differs.
    ``revision`` is a digest of the content, so that an old session keeps the question it was asked.
    """

    id: str
    revision: str
    type: InterviewType
    difficulty: Difficulty
    category: str
    text: str
    looking_for: str
    seconds: int
    """Time budget of a good answer, in seconds."""
    keywords: tuple[Keyword, ...]
    key_points: tuple[str, ...]
    sample_answer: str
    misconceptions: tuple[str, ...] = ()
    follow_ups: Mapping[FollowUpKind, str] = field(default_factory=dict)
    company: str | None = None
    display: str | None = None

    @property
    def shown(self) -> str:
        """Return the text for the screen."""
        return self.display or self.text

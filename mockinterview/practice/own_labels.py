"""Scores with what was learned from the user's own labels."""

from mockinterview.domain.answer import Answer
from mockinterview.domain.offsets import Offsets
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.ports import Scorer


class OwnLabelsScorer:
    """Lets another scorer judge, then adds the offsets; implements ports.Scorer."""

    def __init__(self, scorer: Scorer, offsets: Offsets) -> None:
        self._scorer = scorer
        self._offsets = offsets

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score with its offset as a part of its own."""
        return self._offsets.moved(self._scorer.score(question, answer), question.id)

    def prepare(self, question: Question) -> None:
        """Let the other scorer prepare."""
        self._scorer.prepare(question)

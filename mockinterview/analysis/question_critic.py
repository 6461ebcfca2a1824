"""Judges questions themselves: what each lacks, and which are too much alike."""

from collections.abc import Sequence

from mockinterview.analysis.likeness import closest
from mockinterview.analysis.question_rules import RULES
from mockinterview.domain.bank import Flaw, LikePair
from mockinterview.domain.question import Question

SAME_MEANING = 0.6
"""Likeness from which two questions count as one: in the shipped bank different ones stay below 0.5, the same
question asked in other words reaches 0.78."""
MOST_DOUBLES = 100
"""Pairs looked at for doubles."""


class RuleCritic:
    """Implements ports.QuestionCritic."""

    def flaws(self, questions: Sequence[Question], *, beside: Sequence[Question] = ()) -> tuple[Flaw, ...]:
        """Return what is missing or weak, in order; ``beside`` are questions not to be doubled."""
        doubles = self._doubles(questions, beside)
        return tuple(
            Flaw(question.id, rule, sentence)
            for question in questions
            for rule, sentence in (
                *(finding for rule in RULES for finding in rule(question)),
                *(("same meaning", f"it asks what {other} asks") for other in doubles.get(question.id, ())),
            )
        )

    def closest(self, questions: Sequence[Question], *, top: int) -> tuple[LikePair, ...]:
        """Return the pairs that are most alike, the closest first."""
        return closest(questions, top=top)

    def _doubles(self, questions: Sequence[Question], beside: Sequence[Question]) -> dict[str, list[str]]:
        """Return, by question, those before it that mean the same."""
        names = {question.id for question in questions}
        everything = (*(question for question in beside if question.id not in names), *questions)
        doubles: dict[str, list[str]] = {}
        for pair in closest(everything, top=MOST_DOUBLES):
            if pair.value >= SAME_MEANING and pair.second.id in names:
                doubles.setdefault(pair.second.id, []).append(pair.first.id)
        return doubles

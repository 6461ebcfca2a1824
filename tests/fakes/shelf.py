"""A question shelf in memory that keeps the same promises as the one on disk."""

from collections.abc import Sequence

from mockinterview.domain.bank import Origin, QuestionSet, ShelvedQuestion
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.question import Question


class MemoryShelf:
    """Holds shipped questions, the user's, and sets."""

    def __init__(self, shipped: Sequence[Question] = ()) -> None:
        self._shipped = {question.id: question for question in shipped}
        self._own: dict[str, Question] = {}
        self._retired: set[str] = set()
        self._sets: dict[str, QuestionSet] = {}

    def questions(self) -> tuple[Question, ...]:
        return tuple(one.question for one in self.shelved() if not one.retired)

    def shelved(self) -> tuple[ShelvedQuestion, ...]:
        return tuple(
            ShelvedQuestion(
                question=question,
                origin=Origin.USER if name in self._own else Origin.SHIPPED,
                retired=name in self._retired,
            )
            for name, question in sorted((self._shipped | self._own).items())
        )

    def find(self, question_id: str) -> ShelvedQuestion:
        for shelved in self.shelved():
            if shelved.question.id == question_id:
                return shelved
        raise NotInStore(f"There is no question {question_id}.", way_on="List them.")

    def keep(self, questions: Sequence[Question]) -> None:
        self._own.update({question.id: question for question in questions})

    def discard(self, question_id: str) -> None:
        if question_id not in self._own:
            raise NotInStore(f"There is no question {question_id} of your own.", way_on="List them.")
        del self._own[question_id]

    def retire(self, question_id: str, *, retired: bool) -> None:
        self.find(question_id)
        (self._retired.add if retired else self._retired.discard)(question_id)

    def sets(self) -> tuple[QuestionSet, ...]:
        return tuple(self._sets[name] for name in sorted(self._sets))

    def keep_set(self, question_set: QuestionSet) -> None:
        self._sets[question_set.name] = question_set

    def delete_set(self, name: str) -> None:
        if name not in self._sets:
            raise NotInStore(f"There is no set '{name}'.", way_on="List them.")
        del self._sets[name]

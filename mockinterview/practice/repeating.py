"""Questions that come back: what is due, the interview of it, and the drill on the weakest skill."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mockinterview.domain.due import DueDay, DueQuestion, Habit, due_day, habit
from mockinterview.domain.errors import NotEnoughQuestions
from mockinterview.domain.repetition import Card, Review, card_of
from mockinterview.domain.selection import MINUTES, MINUTES_OF_A_QUESTION
from mockinterview.domain.session import Wish
from mockinterview.ports import (
    CardStore,
    Clock,
    Forgetting,
    OutdatedCard,
    PastAnswer,
    QuestionBank,
    SessionStore,
)
from mockinterview.practice.sessions import Prepared, Sessions
from mockinterview.practice.weak_skill import WeakSkill, weakest_skill

DRILL_QUESTIONS = 5
STREAK_DAYS = 366
"""Days that are looked back on to count days in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything there is to know before today's repetition."""

    day: DueDay
    habit: Habit
    weakest: WeakSkill | None
    """None where too few answers were assessed to tell."""


def local_day(moment: datetime) -> date:
    """Return the day a moment is in, on the calendar of this machine's place."""
    return moment.astimezone().date()


class Repeating:
    """Use cases on what comes back; ``to_day`` is the calendar days are counted on."""

    def __init__(
        self,
        *,
        cards: CardStore,
        forgetting: Forgetting,
        bank: QuestionBank,
        store: SessionStore,
        sessions: Sessions,
        clock: Clock,
        to_day: Callable[[datetime], date] = local_day,
    ) -> None:
        self._cards = cards
        self._forgetting = forgetting
        self._bank = bank
        self._store = store
        self._sessions = sessions
        self._clock = clock
        self._to_day = to_day

    def cards(self, profile: str) -> tuple[Card, ...]:
        """Return every card of a profile, made anew where its answers changed. Raises StoreError."""
        made_by = self._forgetting.name
        outdated = self._cards.outdated(profile, made_by=made_by)
        self._cards.keep(profile, [(one, self._card(one)) for one in outdated], made_by=made_by)
        return self._cards.cards(profile)

    def due(self, profile: str) -> DueDay:
        """Return what is due today; questions that are not in the bank any more are not asked."""
        bank = {question.id: question for question in self._bank.questions()}
        known = [
            DueQuestion(bank[card.question_id], card)
            for card in self.cards(profile)
            if card.question_id in bank
        ]
        return due_day(known, today=self._today)

    def habit(self, profile: str) -> Habit:
        """Return how steadily a profile practices."""
        since = self._clock.now() - timedelta(days=STREAK_DAYS)
        return habit(map(self._to_day, self._cards.practiced(profile, since=since)), today=self._today)

    def weakest(self, profile: str) -> WeakSkill | None:
        """Return the skill with the lowest scores in the last answers, if enough were assessed."""
        return weakest_skill(self._store, profile)

    def today(self, profile: str) -> Today:
        """Return what is due, the habit, and the weakest skill."""
        return Today(day=self.due(profile), habit=self.habit(profile), weakest=self.weakest(profile))

    def prepare_due(
        self, wish: Wish, question_ids: Sequence[str] | None = None, *, limit: int | None = None
    ) -> Prepared:
        """Store an interview of what is due, or of some of it, in order and at most ``limit``.

        Raises NotEnoughQuestions.
        """
        wanted = question_ids
        if wanted is None:
            wanted = [one.question.id for one in self.due(wish.profile).questions]
        if not wanted:
            raise NotEnoughQuestions(
                "No question is due today.", way_on="See what comes when with: mockinterview due."
            )
        wanted = wanted[:limit]
        minutes = min(MINUTES_OF_A_QUESTION * len(wanted), MINUTES[-1])
        return self._sessions.prepare_set(replace(wish, minutes=minutes, company=None), wanted)

    def prepare_drill(self, wish: Wish) -> Prepared:
        """Store an interview of five questions on the weakest skill, those that are due first.

        Raises NotEnoughQuestions.
        """
        weak = self.weakest(wish.profile)
        if weak is None:
            raise NotEnoughQuestions(
                "Too few answers were assessed to tell the weakest skill.",
                way_on="Hold an interview first with: mockinterview practice.",
            )
        due = [one.question.id for one in self.due(wish.profile).questions]
        drill = replace(
            wish,
            type=weak.type,
            difficulty=weak.difficulty,
            company=None,
            minutes=MINUTES_OF_A_QUESTION * DRILL_QUESTIONS,
        )
        prepared = self._sessions.prepare(drill, due=due, limit=DRILL_QUESTIONS)
        return replace(prepared, notes=(f"In every answer: {weak.focus}.", *prepared.notes))

    @property
    def _today(self) -> date:
        return self._to_day(self._clock.now())

    def _card(self, outdated: OutdatedCard) -> Card | None:
        reviews = tuple(map(self._review, outdated.answers))
        return card_of(outdated.question_id, reviews, self._forgetting.reviewed)

    def _review(self, answer: PastAnswer) -> Review:
        return Review(on=self._to_day(answer.at), scored=answer.scored, own=answer.own, others=answer.others)

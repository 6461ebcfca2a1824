"""What every card store promises; a subclass gives ``store``, ``labels``, ``cards``."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_response, make_score, make_wish

from mockinterview.domain.label import Label, Verdict, bare
from mockinterview.domain.repetition import Card, Grade, Memory
from mockinterview.domain.vocabulary import Channel, FollowUpKind
from mockinterview.ports import OutdatedCard

MEMORY = Memory(stability_days=2.5, difficulty=4.0, interval_days=3)
CARD = Card(
    question_id="question-1", memory=MEMORY, last_on=date(2026, 3, 1), last_points=6.1, last_grade=Grade.HARD
)
FIRST = make_response(1, id="first")
SCORED = make_score().overall


class CardStoreContract:
    def hold(self, store, session_id, *responses, profile="default", days=0):
        at = NOON + timedelta(days=days)
        store.begin(session_id, make_wish(profile=profile), make_questions(2), at=at)
        for response in responses:
            store.save_response(session_id, replace(response, answered_at=response.answered_at + (at - NOON)))

    def label(self, labels, points, *, by):
        labels.add(
            Label(
                id=0,
                question_id="question-1",
                response_id="first",
                channel=Channel.TYPED,
                score=bare(make_score()),
                verdict=Verdict(points=points, by=by),
                created_at=NOON,
            )
        )

    def answers(self, cards, profile="default"):
        return {one.question_id: one.answers for one in cards.outdated(profile, made_by="fsrs")}

    def settle(self, cards):
        made = [(one, CARD) for one in cards.outdated("default", made_by="fsrs")]
        cards.keep("default", made, made_by="fsrs")

    @pytest.fixture
    def held(self, store):
        """A session with one answer."""
        self.hold(store, "one", FIRST)

    def test_an_answer_is_a_card_to_be_made(self, cards, held):
        (answer,) = self.answers(cards)["question-1"]
        assert (answer.at, answer.scored, answer.own, answer.others) == (
            FIRST.answered_at,
            SCORED,
            None,
            None,
        )
        assert self.answers(cards, "somebody") == {}
        assert cards.cards("default") == ()

    def test_a_card_is_kept_until_its_answers_change(self, cards, store, held):
        self.settle(cards)
        assert cards.cards("default") == (CARD,)
        assert cards.outdated("default", made_by="fsrs") == ()
        self.hold(store, "two", make_response(1, id="second"), days=1)
        assert len(self.answers(cards)["question-1"]) == 2

    def test_a_card_of_another_model_is_made_anew(self, cards, held):
        self.settle(cards)
        assert [one.question_id for one in cards.outdated("default", made_by="other")] == ["question-1"]

    def test_an_answer_in_between_is_not_lost(self, cards, store, held):
        (outdated,) = cards.outdated("default", made_by="fsrs")
        self.hold(store, "two", make_response(1, id="second"), days=1)
        cards.keep("default", [(outdated, CARD)], made_by="fsrs")
        assert len(self.answers(cards)["question-1"]) == 2

    @pytest.mark.parametrize("how", ["exclude", "delete"])
    def test_what_is_excluded_or_deleted_does_not_count(self, cards, store, held, how):
        self.settle(cards)
        if how == "exclude":
            store.exclude("one", excluded=True)
        else:
            store.delete("one")
        outdated = cards.outdated("default", made_by="fsrs")
        assert [(one.question_id, one.answers) for one in outdated] == [("question-1", ())]
        cards.keep("default", [(outdated[0], None)], made_by="fsrs")
        assert (cards.cards("default"), cards.outdated("default", made_by="fsrs")) == ((), ())
        assert cards.practiced("default") == ()

    def test_what_was_excluded_comes_back(self, cards, store, held):
        self.settle(cards)
        store.exclude("one", excluded=True)
        cards.keep(
            "default", [(one, None) for one in cards.outdated("default", made_by="fsrs")], made_by="fsrs"
        )
        store.exclude("one", excluded=False)
        assert [one.scored for one in self.answers(cards)["question-1"]] == [SCORED]

    def test_an_answer_that_was_not_assessed_is_no_review(self, cards, store):
        self.hold(store, "one", make_response(1, score=make_score(skills=(), reason="Too little.")))
        assert not self.answers(cards).get("question-1")

    def test_a_follow_up_completes_its_answer_and_a_later_attempt_does_not_count(self, cards, store):
        follow_up = make_response(
            1, id="more", follow_up=FollowUpKind.THIN, score=make_score(own_labels=None)
        )
        later = make_response(1, id="again", attempt=2, answered_at=NOON + timedelta(hours=1))
        at = NOON + timedelta(minutes=7)
        self.hold(store, "one", FIRST, replace(follow_up, answered_at=at), later)
        (answer,) = self.answers(cards)["question-1"]
        assert answer.at == at

    def test_labels_are_told_by_who_judged(self, cards, labels, held):
        self.settle(cards)
        self.label(labels, 3.0, by="self")
        self.label(labels, 9.25, by="coach")
        (answer,) = self.answers(cards)["question-1"]
        assert (answer.own, answer.others) == (3.0, 9.25)

    def test_a_corrected_answer_is_read_again(self, cards, store, held):
        self.settle(cards)
        better = replace(FIRST, score=make_score(skills=make_score().skills[1:]))
        store.save_correction("one", [better], overall=6.6)
        assert [one.scored for one in self.answers(cards)["question-1"]] == [pytest.approx(6.6)]

    def test_days_of_practice(self, cards, store, held):
        self.hold(store, "two", make_response(2, id="second"), days=2)
        self.hold(store, "empty", days=3)
        assert cards.practiced("default") == (NOON, NOON + timedelta(days=2))
        assert cards.practiced("default", since=NOON + timedelta(days=1)) == (NOON + timedelta(days=2),)

    def test_nothing_to_keep_is_nothing(self, cards):
        cards.keep("default", [], made_by="fsrs")
        cards.keep("nobody", [(OutdatedCard(question_id="x", state=1, answers=()), None)], made_by="fsrs")
        assert cards.cards("nobody") == ()

"""Cards and plans on disk keep what they promise."""

from datetime import date

import pytest
from fakes.cards import MemoryCards
from fakes.labels import MemoryLabels
from fakes.sessions import NOON
from fakes.store import MemorySessionStore
from support.card_contract import FIRST, CardStoreContract

from mockinterview.domain.plan import Plan
from mockinterview.storage.cards import SqlCardStore
from mockinterview.storage.labels import SqlLabels
from mockinterview.storage.plans import SqlPlans
from mockinterview.storage.profiles import SqlProfiles
from mockinterview.storage.session_archive import SqlSessionArchive
from mockinterview.storage.sessions import SqlSessionStore

PLAN = Plan(interview_on=date(2026, 12, 15), minutes=30, made_on=date(2026, 11, 23))


class TestOnDisk(CardStoreContract):
    @pytest.fixture
    def store(self, database):
        return SqlSessionStore(database)

    @pytest.fixture
    def labels(self, database):
        return SqlLabels(database)

    @pytest.fixture
    def cards(self, database):
        return SqlCardStore(database)

    def test_what_is_in_the_bin_does_not_count(self, cards, database, held):
        self.settle(cards)
        archive = SqlSessionArchive(database)
        archive.put_aside(["one"], at=NOON)
        assert self.answers(cards) == {"question-1": ()}
        archive.take_back(["one"])
        assert len(self.answers(cards)["question-1"]) == 1
        archive.put_aside(["one"], at=NOON)
        archive.remove("one")
        assert self.answers(cards) == {"question-1": ()}

    def test_cards_go_with_their_profile(self, cards, database, store):
        self.hold(store, "one", FIRST, profile="sam")
        profiles = SqlProfiles(database)
        profiles.rename("sam", "alex")
        assert self.answers(cards, "sam") == {}
        assert len(self.answers(cards, "alex")["question-1"]) == 1
        profiles.delete("alex")
        assert self.answers(cards, "alex") == {}


class TestInMemory(CardStoreContract):
    @pytest.fixture
    def store(self):
        return MemorySessionStore()

    @pytest.fixture
    def labels(self, store):
        return MemoryLabels(store)

    @pytest.fixture
    def cards(self, store, labels):
        return MemoryCards(store, labels)


def test_a_plan_is_kept_replaced_renamed_and_forgotten(database):
    plans = SqlPlans(database)
    assert plans.get("sam") is None
    for minutes in (20, 30):
        plans.keep(
            "sam", Plan(interview_on=PLAN.interview_on, minutes=minutes, made_on=PLAN.made_on), at=NOON
        )
    assert plans.get("sam") == PLAN
    SqlProfiles(database).rename("sam", "alex")
    assert (plans.get("sam"), plans.get("alex")) == (None, PLAN)
    plans.remove("alex")
    assert plans.get("alex") is None

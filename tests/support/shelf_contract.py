"""What every question shelf promises; a subclass gives the ``shelf`` fixture, which ships SHIPPED."""

from dataclasses import replace

import pytest
from fakes.questions import make_question

from mockinterview.domain.bank import Origin, QuestionSet
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.question import Question
from mockinterview.ports import QuestionShelf
from mockinterview.storage.question_rows import with_revision

SHIPPED = tuple(with_revision(make_question(id=name)) for name in ("shipped-a", "shipped-b"))
OWN = with_revision(make_question(id="own", text="What did you learn last week?"))
MINE = with_revision(replace(SHIPPED[0], text="How does a binary search work?"))


def asked(shelf: QuestionShelf) -> tuple[Question, ...]:
    return shelf.questions()


class QuestionShelfContract:
    """The promises of ``ports.QuestionShelf`` as tests."""

    def test_what_is_shipped_is_asked(self, shelf: QuestionShelf) -> None:
        assert asked(shelf) == SHIPPED
        assert [one.origin for one in shelf.shelved()] == [Origin.SHIPPED] * 2

    def test_own_questions_join_in_by_id(self, shelf: QuestionShelf) -> None:
        shelf.keep([OWN])
        assert asked(shelf) == (OWN, *SHIPPED)
        assert shelf.find("own").origin is Origin.USER

    def test_an_own_version_takes_the_place_of_the_shipped_one(self, shelf: QuestionShelf) -> None:
        shelf.keep([MINE])
        assert asked(shelf) == (MINE, SHIPPED[1])
        assert shelf.find("shipped-a").origin is Origin.USER
        shelf.keep([replace(MINE, seconds=33, revision="1")])
        assert [question.seconds for question in asked(shelf)] == [33, 120]

    def test_a_version_can_come_back(self, shelf: QuestionShelf) -> None:
        for question in (MINE, SHIPPED[0], MINE):
            shelf.keep([question])
            assert asked(shelf) == (question, SHIPPED[1])

    def test_discarding_brings_the_shipped_version_back(self, shelf: QuestionShelf) -> None:
        shelf.keep([MINE])
        shelf.discard("shipped-a")
        assert asked(shelf) == SHIPPED
        assert shelf.find("shipped-a").origin is Origin.SHIPPED

    def test_discarding_an_own_question_removes_it(self, shelf: QuestionShelf) -> None:
        shelf.keep([OWN])
        shelf.discard("own")
        assert asked(shelf) == SHIPPED
        with pytest.raises(NotInStore, match="no question own"):
            shelf.find("own")

    @pytest.mark.parametrize("name", ["shipped-a", "nothing"])
    def test_only_what_is_the_users_can_be_discarded(self, shelf: QuestionShelf, name: str) -> None:
        with pytest.raises(NotInStore, match=name):
            shelf.discard(name)
        assert asked(shelf) == SHIPPED

    def test_a_retired_question_is_not_asked_until_it_is_back(self, shelf: QuestionShelf) -> None:
        shelf.retire("shipped-a", retired=True)
        assert asked(shelf) == (SHIPPED[1],)
        assert [one.retired for one in shelf.shelved()] == [True, False]
        shelf.retire("shipped-a", retired=False)
        assert asked(shelf) == SHIPPED

    def test_a_retired_question_stays_so_in_every_version(self, shelf: QuestionShelf) -> None:
        shelf.retire("shipped-a", retired=True)
        shelf.keep([MINE])
        assert asked(shelf) == (SHIPPED[1],)
        shelf.discard("shipped-a")
        assert asked(shelf) == (SHIPPED[1],)
        shelf.retire("shipped-a", retired=False)
        assert asked(shelf) == SHIPPED

    def test_an_unknown_question_is_refused(self, shelf: QuestionShelf) -> None:
        with pytest.raises(NotInStore, match="no question nothing"):
            shelf.retire("nothing", retired=True)
        with pytest.raises(NotInStore, match="no question nothing"):
            shelf.find("nothing")

    def test_sets_are_kept_by_name(self, shelf: QuestionShelf) -> None:
        assert shelf.sets() == ()
        shelf.keep_set(QuestionSet("Müller & Co", ("shipped-b", "shipped-a")))
        shelf.keep_set(QuestionSet("acme", ("own",)))
        shelf.keep_set(QuestionSet("acme", ("shipped-a",)))
        assert set(shelf.sets()) == {
            QuestionSet("acme", ("shipped-a",)),
            QuestionSet("Müller & Co", ("shipped-b", "shipped-a")),
        }
        shelf.delete_set("acme")
        assert [one.name for one in shelf.sets()] == ["Müller & Co"]
        with pytest.raises(NotInStore, match="no set 'acme'"):
            shelf.delete_set("acme")

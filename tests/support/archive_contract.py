"""What every history promises beside its store; a subclass gives the fixtures ``store`` and ``archive``."""

from datetime import timedelta

import pytest
from fakes.questions import make_question, make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish

from mockinterview.domain.errors import NotInStore
from mockinterview.domain.vocabulary import InterviewType, Rating, Status
from mockinterview.ports import SessionArchive, SessionFilter, SessionKinds, SessionOrder, SessionStore

EVERY = SessionFilter()
LATER = NOON + timedelta(hours=1)


def ids(store: SessionStore, wanted: SessionFilter) -> list[str]:
    """Return the ids a filter finds."""
    return [summary.id for summary in store.list(wanted)]


class SessionArchiveContract:
    """The promises of ``ports.SessionArchive``, and of the filters, as tests."""

    @pytest.fixture(autouse=True)
    def _hold_four(self, store: SessionStore) -> None:
        for number, (overall, changes) in enumerate(
            [
                (6.0, {"company": "google", "profile": "ann"}),
                (9.0, {"type": InterviewType.BEHAVIORAL}),
                (None, {"company": "amazon"}),
                (4.0, {}),
            ]
        ):
            session_id = f"session-{number}"
            question = make_question(id=f"q-{number}", text=f"What is topic{number}?", display="O(n²) it is")
            store.begin(session_id, make_wish(**changes), [question], at=NOON + timedelta(days=number))
            answer = make_answer(text=f"Well, the Müller caché number{number}")
            store.save_response(session_id, make_response(1, id=f"r-{number}", answer=answer))
            store.finish(session_id, Status.COMPLETED, overall=overall, at=LATER)

    @pytest.mark.parametrize(
        ("search", "found"),
        [
            ("topic2", [2]),
            ("TOPIC", [3, 2, 1, 0]),
            ("number1", [1]),
            ("google", [0]),
            ("algo topic3", [3]),
            ("topic3 number1", []),
            ("opic", []),
            ("n²", [3, 2, 1, 0]),
            ("c", []),
            ('"*" ( -', [3, 2, 1, 0]),
            ("  ", [3, 2, 1, 0]),
            ('topic1" OR "topic2', []),
        ],
    )
    def test_sessions_are_found_by_their_words(
        self, store: SessionStore, archive: SessionArchive, search: str, found: list[int]
    ) -> None:
        wanted = SessionFilter(search=search)
        assert ids(store, wanted) == [f"session-{number}" for number in found]
        assert archive.count(wanted) == len(found)

    def test_what_was_corrected_is_found_as_it_is_now(self, store: SessionStore) -> None:
        corrected = make_response(1, id="r-1", answer=make_answer(text="kubernetes"))
        store.save_correction("session-1", [corrected], overall=8.0)
        assert ids(store, SessionFilter(search="kube")) == ["session-1"]
        assert ids(store, SessionFilter(search="number1")) == []

    @pytest.mark.parametrize(
        ("wanted", "found"),
        [
            (SessionFilter(since=NOON + timedelta(days=2)), [3, 2]),
            (SessionFilter(until=NOON + timedelta(days=1)), [0]),
            (SessionFilter(score_from=6.0), [1, 0]),
            (SessionFilter(score_from=4.0, score_to=6.0), [3, 0]),
            (SessionFilter(rating=Rating.EXCELLENT), [1]),
            (SessionFilter(rating=Rating.NOT_ASSESSED), [2]),
            (SessionFilter(order=SessionOrder.OLDEST), [0, 1, 2, 3]),
            (SessionFilter(order=SessionOrder.BEST), [1, 0, 3, 2]),
            (SessionFilter(order=SessionOrder.WEAKEST), [3, 0, 1, 2]),
            (SessionFilter(order=SessionOrder.WEAKEST, limit=2, offset=1), [0, 1]),
            (SessionFilter(bookmarked=True), [3]),
            (SessionFilter(bookmarked=False), [2, 1, 0]),
            (SessionFilter(excluded=True), [0]),
            (SessionFilter(excluded=False, search="muell", company="google"), []),
        ],
    )
    def test_sessions_are_narrowed_and_ordered(
        self, store: SessionStore, archive: SessionArchive, wanted: SessionFilter, found: list[int]
    ) -> None:
        store.bookmark("session-3", 1, bookmarked=True)
        store.exclude("session-0", excluded=True)
        assert ids(store, wanted) == [f"session-{number}" for number in found]
        if wanted.limit is None:
            assert archive.count(wanted) == len(found)

    def test_the_line_tells_of_bookmarks(self, store: SessionStore) -> None:
        store.bookmark("session-3", 1, bookmarked=True)
        assert [line.bookmarked for line in store.list(EVERY)] == [True, False, False, False]
        assert store.get("session-3").summary.bookmarked
        store.bookmark("session-3", 1, bookmarked=False)
        assert not store.get("session-3").summary.bookmarked

    def test_what_there_is_to_choose_from(self, archive: SessionArchive) -> None:
        assert archive.kinds() == SessionKinds(companies=("amazon", "google"), profiles=("ann", "default"))
        archive.put_aside(["session-0"], at=LATER)
        assert archive.kinds() == SessionKinds(companies=("amazon",), profiles=("default",))

    def test_what_is_put_aside_is_nowhere_until_taken_back(
        self, store: SessionStore, archive: SessionArchive
    ) -> None:
        before = store.get("session-1")
        archive.put_aside(["session-1", "session-2"], at=LATER)
        assert ids(store, EVERY) == ["session-3", "session-0"]
        assert archive.count(EVERY) == 2
        assert ids(store, SessionFilter(search="topic1")) == []
        assert store.recently_asked("default", sessions=3) == ("q-3",)
        for given in ("session-1", "session-2"):
            with pytest.raises(NotInStore):
                store.get(given)
        archive.take_back(["session-2", "session-1"])
        assert store.get("session-1") == before
        assert archive.count(EVERY) == 4

    def test_what_was_put_aside_is_removed_for_good(
        self, store: SessionStore, archive: SessionArchive
    ) -> None:
        archive.put_aside(["session-1"], at=LATER)
        archive.put_aside(["session-2"], at=LATER + timedelta(seconds=9))
        assert archive.aside(before=LATER) == ()
        assert archive.aside(before=LATER + timedelta(seconds=1)) == ("session-1",)
        assert archive.remove("session-1") == ("one.wav",)
        assert archive.aside(before=LATER + timedelta(days=1)) == ("session-2",)
        store.begin("session-1", make_wish(), make_questions(1), at=NOON)
        assert ids(store, SessionFilter(search="number1")) == []

    def test_sessions_are_put_aside_together_or_not_at_all(
        self, store: SessionStore, archive: SessionArchive
    ) -> None:
        for call in (
            lambda: archive.put_aside(["session-1", "nothing"], at=LATER),
            lambda: archive.take_back(["session-1"]),
            lambda: archive.remove("session-1"),
        ):
            with pytest.raises(NotInStore):
                call()
        assert len(ids(store, EVERY)) == 4

"""What every session store promises; a subclass gives the ``store`` fixture."""

from datetime import timedelta, timezone

import pytest
from fakes.questions import make_question, make_questions
from fakes.sessions import NOON, make_answer, make_feedback, make_response, make_score, make_wish

from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.errors import NotInStore, StoreError
from mockinterview.domain.session import AskedQuestion
from mockinterview.domain.vocabulary import (
    Channel,
    Difficulty,
    FollowUpKind,
    InterviewType,
    Mode,
    QuestionStatus,
    Rating,
    Status,
)
from mockinterview.ports import SessionFilter, SessionStore

ONE = "11110000-0000-4000-8000-000000000001"
TWO = "11112222-0000-4000-8000-000000000002"
EVERY = SessionFilter()


class SessionStoreContract:
    """The promises of ``ports.SessionStore`` as tests."""

    def test_a_new_session_is_read_back_as_it_was_begun(self, store: SessionStore) -> None:
        wish = make_wish(company="amazon", seed=7, mode=Mode.REAL, channel=Channel.TYPED, profile="ann")
        questions = make_questions(3, company="amazon", display="O(n)?")
        store.begin(ONE, wish, questions, at=NOON)
        session = store.get(ONE)
        assert session.summary.wish == wish
        assert session.summary.status is Status.IN_PROGRESS
        assert session.summary.started_at == NOON
        assert session.summary.started_at.utcoffset() == timedelta(0)
        assert session.summary.completed_at is None
        assert (session.summary.questions, session.summary.answered) == (3, 0)
        assert session.summary.overall is None
        assert session.asked == tuple(
            AskedQuestion(position=n, question=question) for n, question in enumerate(questions, 1)
        )

    def test_a_session_is_begun_only_once(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        with pytest.raises(StoreError):
            store.begin(ONE, make_wish(minutes=30), make_questions(2), at=NOON)
        assert store.get(ONE).summary.questions == 1

    def test_old_sessions_keep_the_revision_they_asked(self, store: SessionStore) -> None:
        old, new = (
            make_question(),
            make_question(revision="ba9876543210", text="How does binary search work?"),
        )
        store.begin(ONE, make_wish(), [old], at=NOON)
        store.begin(TWO, make_wish(), [new], at=NOON)
        assert store.get(ONE).asked[0].question == old
        assert store.get(TWO).asked[0].question == new

    def test_the_same_question_can_be_asked_twice(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), [make_question(), make_question()], at=NOON)
        assert [asked.position for asked in store.get(ONE).asked] == [1, 2]

    def test_a_response_is_read_back_as_it_was_saved(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(2), at=NOON)
        response = make_response(2, feedback=(make_feedback(), make_feedback(quote=None, gain=0.0)))
        store.save_response(ONE, response)
        first, second = store.get(ONE).asked
        assert first.responses == ()
        assert first.status is QuestionStatus.PENDING
        assert second.responses == (response,)
        assert second.status is QuestionStatus.ANSWERED
        assert store.get(ONE).summary.answered == 1

    def test_typed_unscored_and_unassessed_answers_are_kept(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(2), at=NOON)
        typed = make_response(1, answer=Answer(channel=Channel.TYPED, text=""), score=None, feedback=())
        silent = make_response(2, score=make_score(skills=(), low=0.0, high=0.0, reason="Nothing was said."))
        store.save_response(ONE, typed)
        store.save_response(ONE, silent)
        assert [asked.result for asked in store.get(ONE).asked] == [typed, silent]

    def test_any_text_and_a_very_long_answer_are_kept(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(2), at=NOON)
        odd = make_response(
            1, answer=make_answer(text="naïve 👩‍💻 'quotes' \"double\" \x00 %s :x\n", notice="é")
        )
        words = tuple(Word(f"wörd{n}", n / 3, n / 3 + 0.1, 0.7) for n in range(50_000))
        long = make_response(2, answer=make_answer(text=" ".join(word.word for word in words), words=words))
        store.save_response(ONE, odd)
        store.save_response(ONE, long)
        assert [asked.result for asked in store.get(ONE).asked] == [odd, long]

    def test_a_follow_up_comes_after_the_answer_it_follows(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        first = make_response(1, id="z", answered_at=NOON + timedelta(minutes=2))
        second = make_response(1, id="a", follow_up=FollowUpKind.THIN, answered_at=NOON)
        store.save_response(ONE, first)
        store.save_response(ONE, second)
        assert store.get(ONE).asked[0].responses == (first, second)
        assert store.get(ONE).summary.answered == 1

    def test_saving_a_response_again_replaces_it_in_its_place(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        first, second = make_response(1, id="a"), make_response(1, id="b")
        corrected = make_response(1, id="a", answer=make_answer(text="it halves"), feedback=())
        for response in (first, second, corrected):
            store.save_response(ONE, response)
        assert store.get(ONE).asked[0].responses == (corrected, second)

    def test_a_further_attempt_is_kept_beside_the_one_that_counts(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        first, second = make_response(1, id="a"), make_response(1, id="b", follow_up=FollowUpKind.THIN)
        again = make_response(1, id="c", attempt=2)
        for response in (first, second, again):
            store.save_response(ONE, response)
        asked = store.get(ONE).asked[0]
        assert asked.attempts == ((first, second), (again,))
        assert asked.result == second

    def test_a_correction_takes_the_place_of_the_answer(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        old, other = make_response(1, id="a"), make_response(1, id="b")
        store.save_response(ONE, old)
        store.save_response(ONE, other)
        store.finish(ONE, Status.COMPLETED, overall=4.0, at=NOON)
        words = (Word("it", 0.5, 0.6, 1.0), Word("halved", 0.7, 1.1, 1.0))
        answer = make_answer(text="it halved", words=words)
        new = make_response(
            1, id="a", answer=answer, recognized=old.answer.words, feedback=(make_feedback(gain=0.1),)
        )
        store.save_correction(ONE, [new], overall=7.5)
        assert store.get(ONE).asked[0].responses == (new, other)
        assert (store.get(ONE).summary.overall, store.get(ONE).summary.rating) == (7.5, Rating.GOOD)
        assert store.get(ONE).summary.status is Status.COMPLETED

    def test_a_guess_is_kept_with_its_answer(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        store.save_response(ONE, make_response(1))
        store.guess(ONE, "response-1", points=6.5)
        assert store.get(ONE).asked[0].responses == (make_response(1, guess=6.5),)

    def test_an_answer_of_another_session_is_neither_guessed_nor_corrected(self, store: SessionStore) -> None:
        for session_id in (ONE, TWO):
            store.begin(session_id, make_wish(), make_questions(1), at=NOON)
        store.save_response(TWO, make_response(1))
        with pytest.raises(NotInStore, match="no such answer"):
            store.guess(ONE, "response-1", points=6.5)
        with pytest.raises(NotInStore, match="no such answer"):
            store.save_correction(ONE, [make_response(1)], overall=None)

    def test_a_question_is_bookmarked_and_not_any_more(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(2), at=NOON)
        store.bookmark(ONE, 2, bookmarked=True)
        assert [asked.bookmarked for asked in store.get(ONE).asked] == [False, True]
        store.bookmark(ONE, 2, bookmarked=False)
        assert [asked.bookmarked for asked in store.get(ONE).asked] == [False, False]
        with pytest.raises(NotInStore, match="no question 9"):
            store.bookmark(ONE, 9, bookmarked=True)

    def test_times_of_other_zones_are_kept_as_the_same_moment(self, store: SessionStore) -> None:
        at = NOON.astimezone(timezone(timedelta(hours=-7)))
        store.begin(ONE, make_wish(), make_questions(1), at=at)
        assert store.get(ONE).summary.started_at == NOON

    def test_a_question_can_be_marked(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(2), at=NOON)
        store.mark(ONE, 2, QuestionStatus.SKIPPED)
        assert [asked.status for asked in store.get(ONE).asked] == ["pending", "skipped"]

    def test_a_question_that_was_not_asked_is_refused(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        with pytest.raises(NotInStore, match="no question 2"):
            store.mark(ONE, 2, QuestionStatus.SKIPPED)
        with pytest.raises(NotInStore, match="no question 9"):
            store.save_response(ONE, make_response(9))

    def test_a_session_is_finished_and_reopened(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        store.finish(ONE, Status.COMPLETED, overall=7.1, at=NOON + timedelta(minutes=9))
        finished = store.get(ONE).summary
        assert (finished.status, finished.overall, finished.rating) == (Status.COMPLETED, 7.1, Rating.GOOD)
        assert finished.completed_at == NOON + timedelta(minutes=9)
        store.reopen(ONE)
        reopened = store.get(ONE).summary
        assert (reopened.status, reopened.overall, reopened.completed_at) == (Status.IN_PROGRESS, None, None)

    def test_the_list_is_the_sessions_newest_first(self, store: SessionStore) -> None:
        for n in range(5):
            store.begin(f"session-{n}", make_wish(), make_questions(n), at=NOON + timedelta(hours=n % 3))
        store.save_response("session-4", make_response(2))
        listed = store.list(EVERY)
        assert [line.id for line in listed] == [f"session-{n}" for n in (2, 4, 1, 3, 0)]
        assert listed == tuple(store.get(line.id).summary for line in listed)
        assert [line.id for line in store.list(SessionFilter(limit=2, offset=1))] == [
            "session-4",
            "session-1",
        ]
        assert [line.id for line in store.list(SessionFilter(offset=4))] == ["session-0"]
        assert store.list(SessionFilter(limit=0)) == ()

    def test_the_list_can_be_narrowed(self, store: SessionStore) -> None:
        behavioral = make_wish(type=InterviewType.BEHAVIORAL, company="google", profile="bob")
        store.begin(ONE, behavioral, make_questions(1), at=NOON)
        store.begin(TWO, make_wish(difficulty=Difficulty.ADVANCED), make_questions(1), at=NOON)
        store.finish(TWO, Status.ABANDONED, overall=None, at=NOON)
        wanted = {
            ONE: [
                SessionFilter(profile="bob"),
                SessionFilter(type="behavioral"),
                SessionFilter(company="google"),
                SessionFilter(status=Status.IN_PROGRESS),
            ],
            TWO: [
                SessionFilter(profile="default"),
                SessionFilter(status=Status.ABANDONED, type="technical_software"),
            ],
        }
        for session_id, filters in wanted.items():
            for narrowed in filters:
                assert [line.id for line in store.list(narrowed)] == [session_id], narrowed
        assert store.list(SessionFilter(company="nobody")) == ()

    def test_a_unique_beginning_of_the_id_will_do(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        store.begin(TWO, make_wish(), make_questions(1), at=NOON)
        assert store.get("11112").summary.id == TWO
        for unclear in ("1111", "1", "", "99999", "1111%", "____", ONE.replace("0", "O")):
            with pytest.raises(NotInStore) as caught:
                store.get(unclear)
            assert caught.value.way_on

    def test_a_session_that_is_not_there_is_refused(self, store: SessionStore) -> None:
        calls = (
            lambda: store.get(ONE),
            lambda: store.delete(ONE),
            lambda: store.reopen(ONE),
            lambda: store.exclude(ONE, excluded=True),
            lambda: store.mark(ONE, 1, QuestionStatus.SKIPPED),
            lambda: store.finish(ONE, Status.COMPLETED, overall=None, at=NOON),
            lambda: store.save_response(ONE, make_response(1)),
        )
        for call in calls:
            with pytest.raises(NotInStore):
                call()

    def test_deleting_removes_all_and_names_only_our_own_recordings(self, store: SessionStore) -> None:
        files = ("one.wav", None, "/home/ann/talk.wav", r"C:\talks\talk.wav", "talks/two.wav")
        store.begin(ONE, make_wish(), make_questions(len(files)), at=NOON)
        store.begin(TWO, make_wish(), make_questions(1), at=NOON)
        store.save_response(TWO, make_response(1, id="stays"))
        for position, file in enumerate(files, start=1):
            store.save_response(ONE, make_response(position, answer=make_answer(audio_file=file)))
        assert store.delete(ONE[:6]) == ("one.wav",)
        with pytest.raises(NotInStore):
            store.get(ONE)
        assert [line.id for line in store.list(EVERY)] == [TWO]
        assert store.get(TWO).asked[0].result == make_response(1, id="stays")

    def test_a_deleted_session_can_be_begun_anew(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        store.save_response(ONE, make_response(1))
        store.delete(ONE)
        store.begin(ONE, make_wish(), make_questions(1), at=NOON)
        store.save_response(ONE, make_response(1))
        assert store.get(ONE).asked[0].responses == (make_response(1),)

    def test_a_session_is_left_out_of_statistics_and_taken_back(self, store: SessionStore) -> None:
        store.begin(ONE, make_wish(), make_questions(2), at=NOON)
        store.save_response(ONE, make_response(1))
        store.exclude(ONE, excluded=True)
        assert store.get(ONE).asked[0].responses == (make_response(1, excluded=True),)
        assert store.list(EVERY)[0].excluded
        store.exclude(ONE, excluded=False)
        assert not store.list(EVERY)[0].excluded
        assert store.get(ONE).asked[0].responses == (make_response(1),)

    def test_recently_asked_are_the_questions_of_the_profiles_last_sessions(
        self, store: SessionStore
    ) -> None:
        def hold(session_id: str, hour: int, ids: str, profile: str = "default") -> None:
            at = NOON + timedelta(hours=hour)
            store.begin(session_id, make_wish(profile=profile), [make_question(id=i) for i in ids], at=at)
            store.mark(session_id, 1, QuestionStatus.SKIPPED)
            store.save_response(session_id, make_response(2, id=f"response-{session_id}"))

        hold("oldest", 0, "xyp")
        hold("middle", 1, "abp")
        hold("newest", 2, "bcp")
        hold("others", 3, "defp", profile="ann")
        assert store.recently_asked("default", sessions=2) == ("b", "c", "a")
        assert store.recently_asked("default", sessions=0) == ()
        assert store.recently_asked("nobody", sessions=3) == ()

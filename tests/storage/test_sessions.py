"""Sessions in the database: the store's promises, and what only a disk can break."""

import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_feedback, make_response, make_wish
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, func, insert, select
from support.store_contract import SessionStoreContract

from mockinterview.domain.answer import Answer, SoundMeasures, Span, Word
from mockinterview.domain.errors import StoreError
from mockinterview.domain.feedback import Feedback
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.score import Evidence, Measures, Part, Score, SkillScore, Stage
from mockinterview.domain.session import Response, Wish
from mockinterview.domain.vocabulary import FollowUpKind, InterviewType, QuestionStatus, Rating, Skill, Status
from mockinterview.ports import SessionFilter, SessionStore
from mockinterview.storage.database import Database
from mockinterview.storage.session_rows import session_row
from mockinterview.storage.sessions import SqlSessionStore
from mockinterview.storage.tables import interview_sessions, metadata, profiles, session_responses

numbers = st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
st.register_type_strategy(float, numbers)
st.register_type_strategy(str, texts)
st.register_type_strategy(int, st.integers(-(2**31), 2**31))
st.register_type_strategy(datetime, st.datetimes(min_value=datetime(1980, 1, 1), timezones=st.just(UTC)))


class TestSqlSessionStore(SessionStoreContract):
    @pytest.fixture
    def store(self, database: Database) -> SessionStore:
        return SqlSessionStore(database)


def _any(kind: type, **fixed: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(kind, **fixed)


parts = _any(Part, evidence=st.lists(_any(Evidence), max_size=2).map(tuple))
skills = _any(SkillScore, parts=st.lists(parts, min_size=1, max_size=3).map(tuple))
scores = _any(
    Score,
    skills=st.lists(skills, max_size=4, unique_by=lambda skill: skill.skill).map(tuple),
    measures=_any(Measures, specifics=st.none() | st.integers(0, 99), pitch_variation_st=st.none() | numbers),
    adjustment=st.none() | parts,
    own_labels=st.none() | parts,
    probabilities=st.dictionaries(st.sampled_from(Rating), numbers),
    structure=st.lists(_any(Stage), max_size=2).map(tuple),
)
answers = _any(
    Answer,
    words=st.lists(_any(Word), max_size=3).map(tuple),
    hesitations=st.lists(_any(Span), max_size=2).map(tuple),
    sound=st.none() | _any(SoundMeasures, trailing_off_db=numbers),
)
responses = _any(
    Response,
    position=st.just(1),
    answer=answers,
    score=st.none() | scores.filter(lambda score: abs(score.overall or 0) < 1e300),
    feedback=st.lists(_any(Feedback), max_size=3).map(tuple),
)
questions = _any(
    Question,
    keywords=st.lists(_any(Keyword, spoken=st.lists(texts, max_size=2).map(tuple)), max_size=3).map(tuple),
    key_points=st.lists(texts, max_size=3).map(tuple),
    misconceptions=st.lists(texts, max_size=3).map(tuple),
    follow_ups=st.dictionaries(st.sampled_from(FollowUpKind), texts),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wish=_any(Wish), question=questions, response=responses, at=st.from_type(datetime))
def test_whatever_is_saved_is_read_back_equal(
    database: Database, wish: Wish, question: Question, response: Response, at: datetime
) -> None:
    store = SqlSessionStore(database)
    session_id = f"session-{len(store.list(SessionFilter()))}"
    response = replace(response, id=f"{session_id}-response")
    question = replace(question, revision=session_id)
    store.begin(session_id, wish, [question], at=at)
    store.save_response(session_id, response)
    session = store.get(session_id)
    assert session.summary.wish == wish
    assert session.summary.started_at == at
    assert session.asked[0].question == question
    assert session.asked[0].responses == (response,)


def test_half_a_character_costs_no_answer(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("half", make_wish(), make_questions(1), at=NOON)
    store.save_response("half", make_response(1, answer=make_answer(text="so \ud83d it is")))
    assert store.get("half").asked[0].responses[0].answer.text == "so ? it is"


def test_a_time_without_a_zone_is_a_bug_that_stores_nothing(database: Database) -> None:
    store = SqlSessionStore(database)
    with pytest.raises(Exception, match="without a zone"):
        store.begin("naive", make_wish(), make_questions(1), at=NOON.replace(tzinfo=None))
    assert store.list(SessionFilter()) == ()


def test_the_list_reads_no_responses(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("one", make_wish(), make_questions(1), at=NOON)
    store.save_response("one", make_response(1))
    asked: list[str] = []

    def note(connection, cursor, statement, parameters, context, executemany) -> None:
        asked.append(statement)

    with database.reading() as connection:
        event.listen(connection.engine, "before_cursor_execute", note)
    store.list(SessionFilter(limit=50))
    assert any("FROM interview_sessions" in statement for statement in asked)
    assert not any("session_responses" in statement for statement in asked)


def test_measures_and_scores_have_columns_of_their_own(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("one", make_wish(), make_questions(1), at=NOON)
    response = make_response(1)
    store.save_response("one", response)
    assert response.score
    with database.reading() as connection:
        row = connection.execute(select(session_responses)).mappings().one()
    assert row["overall"] == response.score.overall
    assert row["rating"] == "average"
    assert row["content_quality"] == response.score.skill(Skill.CONTENT_QUALITY)
    assert row["technical_accuracy"] is None
    assert row["word_count"] == 4
    assert row["words_per_minute"] == 133.7


def test_deleting_leaves_nothing_of_the_session(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("gone", make_wish(), make_questions(2), at=NOON)
    store.save_response("gone", make_response(1))
    store.delete("gone")
    with database.reading() as connection:
        for table in ("interview_sessions", "session_questions", "session_responses", "feedback_details"):
            assert connection.scalar(select(func.count()).select_from(metadata.tables[table])) == 0, table


def test_an_answer_that_cannot_be_stored_whole_is_not_stored_at_all(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("one", make_wish(), make_questions(1), at=NOON)
    broken = make_response(1, feedback=(make_feedback(), make_feedback(sentence=None)))
    with pytest.raises(StoreError):
        store.save_response("one", broken)
    (asked,) = store.get("one").asked
    assert asked.responses == ()
    assert asked.status is QuestionStatus.PENDING


def test_several_threads_can_write_at_once(database: Database) -> None:
    store = SqlSessionStore(database)
    failures: list[BaseException] = []

    def hold(session_id: str) -> None:
        try:
            store.begin(session_id, make_wish(), make_questions(3), at=NOON)
            for position in (1, 2, 3):
                store.save_response(session_id, make_response(position, id=f"{session_id}-{position}"))
                store.list(SessionFilter(limit=5))
            store.finish(session_id, Status.COMPLETED, overall=5.5, at=NOON)
        except StoreError as error:
            failures.append(error)

    threads = [threading.Thread(target=hold, args=(f"session-{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [line.answered for line in store.list(SessionFilter(status=Status.COMPLETED))] == [3] * 6


def test_the_filter_takes_the_stored_words(database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("one", make_wish(), make_questions(1), at=NOON)
    assert len(store.list(SessionFilter(type=InterviewType.TECHNICAL_SOFTWARE))) == 1


def test_a_long_history_is_listed_quickly(database: Database) -> None:
    rows = [
        session_row(f"{n:036}", make_wish(), questions=5, at=NOON + timedelta(minutes=n))
        for n in range(10_000)
    ]
    with database.writing() as connection:
        connection.execute(insert(profiles).values(id="default", name="default", created_at=NOON))
        connection.execute(insert(interview_sessions), rows)
    store = SqlSessionStore(database)
    for wanted, most_s in ((SessionFilter(limit=50), 0.05), (SessionFilter(), 0.4)):
        took = []
        for _ in range(3):
            started = time.process_time()
            store.list(wanted)
            took.append(time.process_time() - started)
        assert min(took) < most_s  # a fifth of it on an idle laptop

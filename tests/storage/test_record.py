"""Many sessions read at once: what counts, what does not, and by what it can be narrowed."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from fakes.questions import make_question
from fakes.sessions import NOON, make_answer, make_response, make_score, make_wish

from mockinterview.domain.progress import SCORES, Metric
from mockinterview.domain.score import Part, SkillScore, Stage
from mockinterview.domain.vocabulary import FollowUpKind, InterviewType, Mode, Skill
from mockinterview.ports.progress import RecordFilter
from mockinterview.storage.record import SqlPracticeRecord
from mockinterview.storage.session_archive import SqlSessionArchive
from mockinterview.storage.sessions import SqlSessionStore

ALL = RecordFilter()
STAGES = (Stage(name="action", first=0, last=3, start=0.0, end=2.0), Stage(name="result", first=3, last=4))


@pytest.fixture
def store(database):
    return SqlSessionStore(database)


@pytest.fixture
def record(database):
    return SqlPracticeRecord(database)


def worth(points, **measures):
    parts = (Part(name="level", value=points, weight=1.0),)
    skills = (SkillScore(skill=Skill.CONTENT_QUALITY, parts=parts),)
    score = make_score(skills=skills, structure=STAGES)
    return replace(score, measures=replace(score.measures, **measures))


def hold(store, name, *answers, days_ago=0, questions=2, category="databases", **wish):
    """Store a session; each answer is its position, its points, and what else differs."""
    made = make_wish(**wish)
    asked = [
        make_question(id=f"{name}-{at}", category=category, type=made.type, text=f"{name} {at}?")
        for at in range(questions)
    ]
    store.begin(name, made, asked, at=NOON - timedelta(days=days_ago))
    for number, (position, points, changes) in enumerate(answers):
        score = points if points is None else worth(points, **changes.pop("measures", {}))
        store.save_response(name, make_response(position, id=f"{name}-{number}", score=score, **changes))


def test_a_follow_up_counts_in_place_of_what_it_completes(store, record):
    hold(
        store,
        "one",
        (1, 4.0, {}),
        (1, 6.0, {"follow_up": FollowUpKind.THIN}),
        (2, 8.0, {"measures": {"words_per_minute": 150.0}}),
    )
    measured = record.measured(ALL, [Metric.CONTENT_QUALITY, Metric.PACE])
    assert measured == {"one": [(6.0, 133.7), (8.0, 150.0)]}


def test_further_attempts_know_the_feedback_and_do_not_count(store, record):
    hold(store, "one", (1, 4.0, {}), (1, 9.0, {"attempt": 2}))
    assert record.measured(ALL, [Metric.OVERALL]) == {"one": [(4.0,)]}


def test_what_was_not_scored_or_not_measured_is_none(store, record):
    hold(store, "one", (1, None, {}), (2, 5.0, {"measures": {"words_per_minute": None}}))
    assert record.measured(ALL, [Metric.OVERALL, Metric.PACE]) == {"one": [(None, None), (5.0, None)]}


def test_every_metric_is_in_the_index_and_read_from_it(database, store, record):
    hold(store, "one", (1, 4.0, {"measures": {"pause_share": 0.25, "fillers_per_minute": 3.5}}))
    ((values,),) = record.measured(ALL, list(Metric)).values()
    found = dict(zip(Metric, values, strict=True))
    assert (found[Metric.CONTENT_QUALITY], found[Metric.COMMUNICATION]) == (4.0, None)
    assert (found[Metric.PAUSES], found[Metric.FILLERS], found[Metric.LENGTH]) == (0.25, 3.5, 1.2)
    with database.reading() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT session_id, position, overall, content_quality, communication, "
            "confidence, technical_accuracy, words_per_minute, fillers_per_minute, pause_share, speaking_s "
            "FROM session_responses WHERE attempt = 1 AND excluded IS 0 ORDER BY session_id, position, take"
        ).all()
    assert "COVERING INDEX ix_session_responses_measured" in str(plan)


def test_what_is_excluded_or_deleted_does_not_count(database, store, record):
    for name in ("kept", "excluded", "deleted"):
        hold(store, name, (1, 5.0, {"guess": 6.0}), type=InterviewType.BEHAVIORAL)
    store.exclude("excluded", excluded=True)
    SqlSessionArchive(database).put_aside(["deleted"], at=NOON)
    assert [session.id for session in record.sessions(ALL)] == ["kept"]
    assert list(record.measured(ALL, SCORES)) == ["kept"]
    assert len(record.by_category(ALL, SCORES)["databases"]) == 1
    assert [guess.session_id for guess in record.guesses(ALL)] == ["kept"]
    assert [told.session_id for told in record.told(ALL, limit=9)] == ["kept"]
    assert list(record.sessions_of(ALL, ["kept-0", "excluded-0", "deleted-0", "none"])) == ["kept-0"]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (RecordFilter(type=InterviewType.BEHAVIORAL), ["b"]),
        (RecordFilter(company="google"), ["c"]),
        (RecordFilter(mode=Mode.REAL), ["a"]),
        (RecordFilter(profile="someone"), ["b"]),
        (RecordFilter(since=NOON - timedelta(days=2)), ["b", "a"]),
        (RecordFilter(until=NOON - timedelta(days=2)), ["c"]),
        (RecordFilter(since=NOON - timedelta(days=2), until=NOON), ["b"]),
        (ALL, ["c", "b", "a"]),
    ],
)
def test_it_is_narrowed(store, record, wanted, names):
    hold(store, "a", (1, 5.0, {"guess": 4.0}), mode=Mode.REAL)
    hold(store, "b", (1, 5.0, {}), days_ago=2, type=InterviewType.BEHAVIORAL, profile="someone")
    hold(store, "c", (1, 5.0, {}), days_ago=5, company="google")
    sessions = record.sessions(wanted)
    assert [session.id for session in sessions] == names
    assert sorted(record.measured(wanted, [Metric.OVERALL])) == sorted(names)
    assert [guess.session_id for guess in record.guesses(wanted)] == [name for name in names if name == "a"]
    assert [told.session_id for told in record.told(wanted, limit=9)] == [
        name for name in names if name == "b"
    ]
    assert sorted(record.sessions_of(wanted, ["a-0", "b-0", "c-0"])) == sorted(f"{name}-0" for name in names)


def test_a_session_knows_when_it_was_and_of_what_type(store, record):
    hold(store, "one", type=InterviewType.SYSTEM_DESIGN)
    (session,) = record.sessions(ALL)
    assert session.started_at.astimezone(UTC) == NOON
    assert session.type is InterviewType.SYSTEM_DESIGN


def test_by_category(store, record):
    hold(store, "one", (1, 4.0, {}), (2, 6.0, {}), category="sql")
    hold(store, "two", (1, 8.0, {}), category="caching")
    assert record.by_category(ALL, [Metric.CONTENT_QUALITY]) == {"sql": [(4.0,), (6.0,)], "caching": [(8.0,)]}


def test_guesses_beside_scores(store, record):
    hold(store, "one", (1, 4.0, {"guess": 6.0}), (2, None, {"guess": 3.0}))
    assert [(one.given, one.scored) for one in record.guesses(ALL)] == [(6.0, 4.0)]


def test_the_newest_answers_are_told_oldest_first(store, record):
    for number in range(4):
        hold(store, f"s{number}", (1, 5.0, {}), days_ago=10 - number, type=InterviewType.BEHAVIORAL)
    answer = make_answer(text="first we met and then we agreed")
    hold(
        store,
        "s4",
        (1, 5.0, {}),
        (1, 7.0, {"follow_up": FollowUpKind.THIN, "answer": answer}),
        type=InterviewType.BEHAVIORAL,
        category="conflict",
    )
    told = record.told(ALL, limit=4)
    assert [one.session_id for one in told] == ["s2", "s3", "s4"]
    assert (told[-1].text, told[-1].overall, told[-1].category) == (answer.text, 7.0, "conflict")
    assert told[-1].stages == STAGES
    assert told[-1].question_id == "s4-0"

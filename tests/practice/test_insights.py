"""Stories and insights: said where the data carries it, by hand."""

import pytest
from fakes.record import ListedRecord
from support.progress import ALL, OTHER, STORY, ago, make_progress, telling

from mockinterview.domain.progress import Judged, Metric
from mockinterview.domain.vocabulary import Skill
from mockinterview.practice.insights import (
    Misjudged,
    Moving,
    OtherThisWeek,
    ResultsMissing,
    WeakPlace,
)
from mockinterview.practice.stories import likeness, stories_of


@pytest.fixture
def record():
    return ListedRecord()


@pytest.fixture
def progress(record):
    return make_progress(record)


def test_which_competencies_have_a_story(progress, record):
    record.tellings = [
        telling(1, category="ethics"),
        telling(2, category="ethics", stages="situation action"),
        telling(3, category="influence", stages="", text=OTHER),
    ]
    stories = progress.stories(ALL)
    assert [(one.name, one.answers, one.stories) for one in stories.competencies] == [
        ("conflict", 0, 0),
        ("ethics", 2, 1),
        ("influence", 1, 0),
    ]
    assert [one.name for one in stories.without_story] == ["conflict", "influence"]


def test_a_story_told_for_three_questions_is_overused():
    retold = STORY.replace("nearly failed", "was close to failure").replace("everybody", "all of us")
    tellings = [telling(1), telling(2, text=retold), telling(3), telling(4, text=OTHER)]
    (story,) = stories_of(tellings, competencies=()).overused
    assert (story.questions, len(story.tellings)) == (3, 3)
    assert len(story.words) == 5
    assert all(word in STORY.lower() and word in retold.lower() for word in story.words)
    assert stories_of(tellings[:2], competencies=()).overused == ()
    assert (
        stories_of([telling(n, text="Too short to tell.") for n in range(4)], competencies=()).overused == ()
    )


def test_likeness_is_the_share_of_the_smaller_set():
    assert likeness({"a", "b"}, {"b", "c", "d"}) == 0.5
    assert likeness(set(), {"b"}) == 0.0


def test_words_of_most_answers_tell_nothing():
    common = " ".join(f"common{letter}" * 2 for letter in "abcdefghijklmno")
    tellings = [
        telling(n, text=f"{common} " + " ".join(f"{word}{'xyzuvw'[n] * 3}" for word in OTHER.split()))
        for n in range(6)
    ]
    assert stories_of(tellings, competencies=()).overused == ()
    assert len(stories_of(tellings[:5], competencies=()).overused) == 1


def test_results_that_are_missing(progress, record):
    with_result = [telling(n, overall=score) for n, score in enumerate((7.0, 7.2, 7.4))]
    without = [telling(3 + n, stages="situation action", overall=5.7 + 0.1 * n) for n in range(6)]
    record.tellings = [*with_result, *without]
    found = [one for one in progress.insights(ALL) if isinstance(one, ResultsMissing)]
    assert [(one.missing, one.answers) for one in found] == [(6, 9)]
    assert found[0].gap
    assert found[0].gap.mean == pytest.approx(7.2 - 5.95)
    record.tellings = with_result[:2] + without[:1]
    assert not any(isinstance(one, ResultsMissing) for one in progress.insights(ALL))
    record.tellings = without[:5]
    (alone,) = (one for one in progress.insights(ALL) if isinstance(one, ResultsMissing))
    assert alone.gap is None


def test_a_clear_trend_and_a_week_unlike_the_others(progress, record):
    for number in range(10):
        fillers = 2.0 + 0.1 * (number % 2) + (6.0 if number > 7 else 0.0)
        measures = {Metric.OVERALL: 4.0 + 0.3 * number, Metric.FILLERS: fillers, Metric.PACE: 150.0}
        record.hold(f"s{number}", ago(30 - 3 * number), measures, measures, measures)
    found = progress.insights(ALL)
    (moving,) = (one for one in found if isinstance(one, Moving))
    assert moving.trend.slope == pytest.approx(0.1)
    (week,) = (one for one in found if isinstance(one, OtherThisWeek))
    assert (week.metric, week.now_answers, week.before_answers) == (Metric.FILLERS, 6, 24)
    assert week.now == pytest.approx(8.05)
    assert week.before == pytest.approx(2.05)
    assert progress.insights(ALL) == found


def test_the_weakest_spot(progress, record):
    for number in range(6):
        record.hold(f"a{number}", ago(9 + number), {Metric.CONFIDENCE: 3 + number / 10}, category="sql")
        record.hold(f"b{number}", ago(9 + number), {Metric.CONFIDENCE: 7 + number / 10}, category="caching")
    (place,) = (one for one in progress.insights(ALL) if isinstance(one, WeakPlace))
    assert (place.category, place.skill, place.answers) == ("sql", Skill.CONFIDENCE, 6)
    assert (place.mean, place.elsewhere) == (pytest.approx(3.25), pytest.approx(7.25))


@pytest.mark.parametrize(("off", "said"), [(1.5, True), (0.0, False)])
def test_guesses_to_one_side(progress, record, off, said):
    record.guessed = [
        Judged(session_id="s", started_at=ago(n), given=5 + off + (-1) ** n * 0.2, scored=5.0)
        for n in range(6)
    ]
    found = [one for one in progress.insights(ALL) if isinstance(one, Misjudged)]
    assert [(round(one.above, 6), one.guesses) for one in found] == ([(1.5, 6)] if said else [])


def test_at_most_three_and_nothing_of_nothing(progress, record):
    assert progress.insights(ALL) == ()
    test_a_clear_trend_and_a_week_unlike_the_others(progress, record)
    test_guesses_to_one_side(progress, record, 1.5, True)
    record.tellings = [telling(n) for n in range(5)] + [telling(5 + n, stages="action") for n in range(5)]
    assert len(progress.insights(ALL)) == 3

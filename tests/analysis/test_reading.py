"""What both ways to read have in common, and the reader by shared words on its own."""

import pytest
from support.readings import BESIDE, GOOD, QUESTION, WITHOUT_POINTS, read

from mockinterview.analysis.key_points import mean_coverage
from mockinterview.analysis.meaning import MeaningReader
from mockinterview.analysis.reading import WordReader


@pytest.fixture(params=["meaning", "words"])
def reader(request, meaning) -> MeaningReader | WordReader:
    return meaning if request.param == "meaning" else WordReader()


def test_a_good_answer_covers_its_points_in_their_order(reader):
    said = read(reader, GOOD)
    assert [point.point for point in said.points] == list(QUESTION.key_points)
    assert mean_coverage(said.points) > 0.6 < said.whole
    assert "sorted" in said.points[0].words
    assert (said.relevance, said.misled, said.misconceptions) == (1, 0, ())


def test_an_answer_about_something_else_is_all_beside_the_point(reader):
    said = read(reader, BESIDE)
    assert [point.value for point in said.points] == [0, 0, 0]
    assert (said.whole, said.relevance, said.own_words, said.near) == (0, 0, 0, ())
    assert said.wandering == 1


def test_a_stretch_about_something_else_is_left_out_and_counts_as_wandering(reader):
    alone, padded = read(reader, GOOD), read(reader, f"{GOOD} {BESIDE} {BESIDE}")
    assert alone.wandering == 0 < 0.3 < padded.wandering < 0.7
    assert "queen" not in padded.near
    assert len(padded.near) < len(alone.near) + 10
    assert padded.whole == pytest.approx(alone.whole, abs=0.2)


def test_no_words_are_worth_nothing(reader):
    said = read(reader, "")
    assert (said.whole, said.misled, said.wandering, said.relevance) == (0, 0, 0, 0)
    assert (said.own_words, said.near, said.misconceptions) == (0, (), ())
    assert not any(point.value or point.words for point in said.points)


def test_nothing_said_to_a_question_without_key_points_is_not_relevant(reader):
    assert read(reader, "", WITHOUT_POINTS).relevance == 0


def test_without_key_points_an_answer_is_still_relevant_and_read(reader):
    said = read(reader, GOOD, WITHOUT_POINTS)
    assert (said.points, said.whole, said.misled) == ((), 0, 0)
    assert (said.relevance, said.wandering) == (1, 0)
    assert said.own_words > 15


def test_everything_stays_within_its_range(reader):
    for text in (GOOD, BESIDE, f"{GOOD} {BESIDE}", "sorted", " ".join(QUESTION.key_points)):
        said = read(reader, text)
        shares = (said.whole, said.misled, said.wandering, said.relevance, *(p.value for p in said.points))
        assert all(0 <= share <= 1 for share in shares)


def test_the_same_words_are_always_read_the_same(reader):
    assert read(reader, f"{GOOD} {BESIDE}") == read(reader, f"{GOOD} {BESIDE}")

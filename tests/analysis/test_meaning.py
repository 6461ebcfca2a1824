"""The reader by meaning: other words for a point, and misconceptions told from the truth."""

from dataclasses import replace

from support.readings import BESIDE, GOOD, QUESTION, WITHOUT_POINTS, read

from mockinterview.analysis.key_points import mean_coverage
from mockinterview.analysis.reading import WordReader

OTHER_WORDS = (
    "The list has to be put in order first. You look at the item in the centre, and depending on whether "
    "what you seek is larger or smaller you throw away one side and go on with what remains. As the "
    "candidates shrink by a factor of two each round, doubling the input costs only one more round."
)
WRONG = (
    "Binary search works on any array, it does not matter whether it is unsorted, you can use it on every "
    "unsorted array without any order."
)


def test_a_point_said_in_other_words_is_covered_better_than_by_its_words(meaning):
    by_meaning, by_words = read(meaning, OTHER_WORDS), read(WordReader(), OTHER_WORDS)
    assert mean_coverage(by_meaning.points) > mean_coverage(by_words.points) + 0.15
    assert by_meaning.whole > by_words.whole + 0.15
    assert by_meaning.relevance > by_words.relevance + 0.5


def test_a_misconception_is_told_from_the_key_points(meaning):
    wrong, right = read(meaning, WRONG), read(meaning, " ".join(QUESTION.key_points))
    (stated,) = wrong.misconceptions
    assert stated.point == QUESTION.misconceptions[0]
    assert "unsorted" in stated.words
    assert wrong.misled > 0.5 > right.misled == 0
    assert right.misconceptions == ()
    assert read(WordReader(), WRONG).misled == 0


def test_talk_beside_the_point_states_no_misconception(meaning):
    assert read(meaning, BESIDE).misconceptions == ()


def test_a_question_without_key_points_still_tells_what_is_not_about_it(meaning):
    about, beside = (read(meaning, text, WITHOUT_POINTS) for text in (GOOD, BESIDE))
    assert (about.relevance, about.wandering) == (1, 0)
    assert beside.relevance == 0 < 0.4 < beside.wandering


def test_a_reference_answer_is_taken_as_one_text_and_not_graded_as_key_points_are(meaning):
    points = QUESTION.key_points
    answer = replace(QUESTION, misconceptions=(), sample_answer=" ".join(points))
    key_points = replace(answer, sample_answer="Something else.")
    graded, whole = (read(meaning, OTHER_WORDS, question) for question in (key_points, answer))
    assert 0.2 < whole.whole < graded.whole
    assert whole.points[0].value != graded.points[0].value


def test_a_point_that_tells_more_weighs_more(meaning):
    little, much = (
        "It is fast.",
        "Deleting a leaf may underflow its parent, which borrows keys or merges siblings.",
    )
    question = replace(QUESTION, key_points=(little, much))
    assert [point.point for point in read(meaning, GOOD, question).points] == [little, much]
    one, other = (point.weight for point in read(meaning, GOOD, question).points)
    assert 0 < one < other / 3


def test_what_is_shown_as_covering_was_said(meaning):
    said = read(meaning, GOOD)
    assert all(word in said.near for point in said.points for word in point.words)


def test_each_way_to_read_has_its_name(meaning):
    assert (meaning.name, WordReader().name) == ("meaning", "words")

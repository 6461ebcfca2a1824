"""Sentences made from the parts of a score: nothing is said that no part shows."""

import re
from dataclasses import replace

import pytest
from fakes.questions import make_question
from support.shipped import shipped_scorer
from support.spoken import spoken, typed

from mockinterview.domain.answer import SoundMeasures, Span, Word
from mockinterview.domain.feedback import point_state
from mockinterview.domain.score import Evidence, Measures, Part, Score, SkillScore
from mockinterview.domain.vocabulary import FeedbackKind, InterviewType, Rating, Skill
from mockinterview.practice import coach
from mockinterview.practice.coaching.all_words import WORDS

QUESTION = make_question()
GOOD = QUESTION.sample_answer
ANSWER = typed(GOOD)
MEASURES = Measures(
    words=90,
    fillers=1,
    hedges=1,
    repeats=1,
    terms_used=2,
    terms_expected=5,
    key_point_coverage=0.42,
    words_per_minute=139.6,
    fillers_per_minute=0.7,
    pause_share=0.12,
)


@pytest.fixture(scope="module")
def scorer():
    return shipped_scorer()


def score_of(*skills, measures=MEASURES, reason=None):
    return Score(skills=skills, low=0, high=10, measures=measures, scorer="test", reason=reason)


def skill_of(*parts, skill=Skill.COMMUNICATION):
    return SkillScore(skill=skill, parts=parts)


def part(name, value, weight=1.0, evidence=()):
    return Part(name=name, value=value, weight=weight, evidence=tuple(Evidence(text) for text in evidence))


def feedback(score, *, question=QUESTION, answer=ANSWER):
    return coach.feedback(question, answer, score)


def sentences(score, kind=None):
    return [item.sentence for item in feedback(score) if kind in (None, item.kind)]


def test_what_was_not_assessed_gets_the_reason_and_a_way_on():
    (item,) = feedback(score_of(reason="Nothing was said."))
    assert item.kind is FeedbackKind.SUGGESTION
    assert item.sentence == "Nothing was said. Try the question again with two or three full sentences."


def test_the_change_that_wins_most_is_the_one_suggestion():
    score = score_of(
        skill_of(
            part("pace", 5, 0.4), part("fillers", 3, 0.35, ["um", "uh", "um", "er"]), part("repeats", 9, 0.25)
        )
    )
    strength, first, second, suggestion = feedback(score)
    assert (strength.kind, strength.part) == (FeedbackKind.STRENGTH, "repeats")
    assert [(item.kind, item.part) for item in (first, second)] == [
        (FeedbackKind.IMPROVEMENT, "fillers"),
        (FeedbackKind.IMPROVEMENT, "pace"),
    ]
    assert (suggestion.kind, suggestion.part) == (FeedbackKind.SUGGESTION, "fillers")
    assert suggestion.gain == pytest.approx(0.35 * 7)
    assert "(worth up to +2.5)" in suggestion.sentence or "(worth up to +2.4)" in suggestion.sentence
    assert first.quote == "um, uh, um"


def test_a_missing_key_point_is_named_where_it_wins_most():
    missing = part("key_point:2", 1.0, 0.5, ["It halves the range.", "range"])
    covered = part("key_point:1", 9.0, 0.5, ["It must be sorted.", "sorted", "list"])
    score = score_of(skill_of(covered, missing, skill=Skill.CONTENT_QUALITY))
    strength, improvement, suggestion = feedback(score)
    assert strength.sentence.endswith(": It must be sorted.")
    assert strength.quote == "Binary search finds a value in a list that is already sorted."
    assert "issing" in improvement.sentence or "Hardly" in improvement.sentence
    assert improvement.sentence.endswith(": It halves the range.")
    assert improvement.quote is None
    assert suggestion.sentence.endswith("(worth up to +4.5): It halves the range.")


@pytest.mark.parametrize(
    ("value", "word"),
    [(10, "covered"), (5.0, "covered"), (4.9, "partly"), (3.5, "partly"), (3.4, "missing"), (0, "missing")],
)
def test_a_key_point_is_called_the_same_everywhere(value, word):
    assert point_state(value) == word
    point = part("key_point:1", value, 1.0, ["It halves the range."])
    (said, *_) = sentences(score_of(skill_of(point, skill=Skill.CONTENT_QUALITY)))
    if word == "partly":
        assert "partly" in said.lower()
    else:
        assert "partly" not in said.lower()
    assert ("issing" in said or "Hardly" in said) == (word == "missing")


def test_all_points_together_are_worth_most_but_the_missing_one_is_named():
    covered = part("key_point:1", 8.0, 0.2, ["It must be sorted.", "sorted"])
    missing = part("key_point:2", 1.0, 0.2, ["It halves the range."])
    together = part("key_points_together", 4.0, 0.6)
    score = score_of(skill_of(covered, missing, together, skill=Skill.CONTENT_QUALITY))
    strength, first, second, suggestion = feedback(score)
    assert [item.part for item in (strength, first, second)] == [
        "key_point:1",
        "key_points_together",
        "key_point:2",
    ]
    assert suggestion.sentence.endswith("(worth up to +3.6): It halves the range.")


def test_a_point_by_its_name_is_praised_before_all_of_them_together():
    covered = part("key_point:1", 8.0, 0.2, ["It must be sorted.", "sorted"])
    together = part("key_points_together", 8.0, 0.8)
    items = feedback(score_of(skill_of(together, covered, skill=Skill.CONTENT_QUALITY)))
    assert [item.part for item in items] == ["key_point:1"]
    (alone,) = feedback(score_of(skill_of(together, skill=Skill.CONTENT_QUALITY)))
    assert (alone.kind, alone.part) == (FeedbackKind.STRENGTH, "key_points_together")


def test_a_stated_misconception_is_named_with_the_candidates_words():
    covered = part("key_points_together", 8.0)
    wrong = part("misconceptions", -4.0, 1.0, ["It needs no sorted list.", "sorted"])
    improvement, suggestion = feedback(score_of(skill_of(covered, wrong, skill=Skill.CONTENT_QUALITY)))[-2:]
    assert improvement.sentence.endswith(": It needs no sorted list.")
    assert improvement.quote == "Binary search finds a value in a list that is already sorted."
    assert suggestion.sentence.endswith("(worth up to +4.0): It needs no sorted list.")


def test_what_only_comes_near_a_misconception_accuses_of_no_single_one():
    covered, near = part("key_points_together", 8.0), part("misconceptions", -1.0)
    improvement, suggestion = feedback(score_of(skill_of(covered, near, skill=Skill.CONTENT_QUALITY)))[-2:]
    assert "nearer to a common misconception" in improvement.sentence
    assert suggestion.sentence.endswith("(worth up to +1.0).")


def test_praise_is_for_one_part_of_each_skill_and_content_comes_first():
    score = score_of(
        skill_of(part("pause_share", 10, 0.6), part("hedges", 10, 0.4), skill=Skill.CONFIDENCE),
        skill_of(part("pace", 10, 1.0)),
        skill_of(part("key_point:1", 8, 1.0, ["It halves."]), skill=Skill.CONTENT_QUALITY),
    )
    assert [item.part for item in feedback(score)] == ["key_point:1", "pace"]


def test_fluency_that_earned_nothing_is_not_praised():
    score = score_of(
        skill_of(part("pace", 10, 0.6), part("repeats", 10, 0.4), part("beside_the_point", -10.0)),
        skill_of(part("pause_share", 10, 1.0), part("beside_the_point", -10.0), skill=Skill.CONFIDENCE),
    )
    improvement, suggestion = feedback(score)
    assert improvement.part == "beside_the_point"
    assert "bout 42 % of what" in improvement.sentence
    assert improvement.gain == suggestion.gain == pytest.approx(10)
    assert "(worth up to +10.0)" in suggestion.sentence
    assert suggestion.sentence.endswith(f"The interviewer is after this: {QUESTION.looking_for}")


def test_what_would_win_nothing_is_not_mentioned():
    score = score_of(skill_of(part("pace", 10, 0.999), part("hedges", 0, 0.001)))
    assert [item.part for item in feedback(score)] == ["pace"]


def test_every_part_the_rules_make_has_its_sentences(scorer):
    answers = (
        spoken(GOOD),
        typed(GOOD),
        spoken(f"{GOOD} " * 5),
        spoken("My aunt keeps bees and in the spring she looks for the queen in every hive. " * 2),
        spoken("um uh it is kind of sorted and it it halves maybe the the range i think " * 2, word_s=1.5),
        with_long_pauses(GOOD),
        spoken("Binary search works on any unsorted array and the order does not matter at all to it."),
        replace(spoken(GOOD), sound=sound_of(3.0, 4.0, 5.0)),
        replace(spoken(GOOD), sound=sound_of(0.5, 1.0, 20.0)),
        spoken(GOOD + " My aunt keeps bees and in the spring she looks for the queen in every hive." * 9),
    )
    questions = (
        QUESTION,
        make_question(type=InterviewType.BEHAVIORAL, keywords=()),
        make_question(key_points=(), keywords=(), misconceptions=()),
    )
    scores = [scorer.score(question, answer) for question in questions for answer in answers]
    said = [item for score in scores for item in feedback(score)]
    parts = {part.name.split(":")[0] for score in scores for skill in score.skills for part in skill.parts}
    assert parts - set(WORDS) == set()
    for item in said:
        assert is_a_sentence(item.sentence)
        assert "-" not in item.sentence.partition("worth up to")[2][:5]


def is_a_sentence(text):
    return re.fullmatch(r"[A-Z0-9].*[.]", text) and "None" not in text


def sound_of(pitch, loudness, trailing_off):
    return SoundMeasures(
        pitch_variation_st=pitch, loudness_variation_db=loudness, trailing_off_db=trailing_off
    )


def with_long_pauses(text):
    answer = spoken(text)
    words = tuple(
        Word(word.word, word.start + 5 * (i // 10), word.end + 5 * (i // 10), word.confidence)
        for i, word in enumerate(answer.words)
    )
    return replace(answer, words=words, hesitations=(Span(4.6, 5.0),))


def test_the_improvements_explain_a_poor_answer_first(scorer):
    off_topic = scorer.score(
        QUESTION,
        spoken("My aunt keeps bees, and in the spring she opens every hive to look for the queen. " * 2),
    )
    assert off_topic.rating is Rating.POOR
    items = feedback(off_topic)
    assert not [item for item in items if item.kind is FeedbackKind.STRENGTH]
    assert items[0].part in ("beside_the_point", "little_said")
    assert items[-1].kind is FeedbackKind.SUGGESTION


def test_a_suggestion_never_promises_more_than_there_is_to_win(scorer):
    for text in (GOOD, GOOD[:150], f"um {GOOD[:200]} " * 3):
        score = scorer.score(QUESTION, spoken(text))
        for item in feedback(score):
            assert 0 <= item.gain <= 10 - score.overall + 1e-9


def test_terms_that_were_heard_otherwise_are_listed():
    terms = part("terms", 9.0, 1.0, ["O(log n) (heard: oh lock an)", "sorted (heard: sordid)"])
    (strength,) = feedback(score_of(skill_of(terms)), answer=typed("nothing of this"))
    assert strength.quote == "O(log n) (heard: oh lock an), sorted (heard: sordid)"

"""The rule scorer on single answers: what is judged, what is not, and what each number rests on."""

from dataclasses import replace

import pytest
from fakes.questions import make_question
from support.spoken import spoken, typed

from mockinterview.analysis.said import MOST_WORDS
from mockinterview.domain.answer import Answer, SoundMeasures, Span
from mockinterview.domain.score import Evidence
from mockinterview.domain.vocabulary import Channel, InterviewType, Rating, Skill

QUESTION = make_question()
GOOD = QUESTION.sample_answer


def part_of(score, name):
    return next((part for skill in score.skills for part in skill.parts if part.name == name), None)


def test_a_good_spoken_answer_is_scored_on_all_four_skills(scorer):
    score = scorer.score(QUESTION, spoken(GOOD))
    assert [skill.skill for skill in score.skills] == [
        Skill.CONTENT_QUALITY,
        Skill.COMMUNICATION,
        Skill.CONFIDENCE,
        Skill.TECHNICAL_ACCURACY,
    ]
    assert score.rating in (Rating.GOOD, Rating.EXCELLENT)
    assert score.low < score.overall < score.high <= 10
    assert (score.scorer, score.reason) == ("rules:3+meaning", None)


def test_a_typed_answer_has_no_delivery(scorer):
    score = scorer.score(QUESTION, typed(GOOD))
    assert [skill.skill for skill in score.skills] == [Skill.CONTENT_QUALITY, Skill.TECHNICAL_ACCURACY]
    assert score.measures.words_per_minute is None
    assert score.overall > 7


def test_a_behavioral_answer_has_no_technical_accuracy(scorer, bank):
    asked = next(question for question in bank if question.type is InterviewType.BEHAVIORAL)
    score = scorer.score(asked, spoken(asked.sample_answer))
    assert score.skill(Skill.TECHNICAL_ACCURACY) is None
    assert 9 < score.skill(Skill.CONFIDENCE) < 10


def test_fluency_counts_less_where_no_story_is_told(scorer):
    asked = replace(QUESTION, type=InterviewType.BEHAVIORAL)
    told, explained = (scorer.score(question, spoken(GOOD)) for question in (QUESTION, asked))
    assert part_of(explained, "own_story").value == 0
    assert explained.skill(Skill.CONFIDENCE) < told.skill(Skill.CONFIDENCE) - 1


def test_a_misconception_is_a_part_that_takes_points_and_quotes_it(scorer):
    wrong = "Binary search works on any unsorted array, it does not matter in which order the values are."
    part = part_of(scorer.score(QUESTION, spoken(wrong)), "misconceptions")
    assert part.value < 0
    assert part.evidence[0].text == QUESTION.misconceptions[0]
    assert part_of(scorer.score(QUESTION, spoken(GOOD)), "misconceptions") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Nothing was said."),
        ("um uh um", "Nothing was said."),
        ("fine", "Too little was said to judge: 1 words."),
        ("I don't know", "Too little was said to judge: 3 words."),
        (QUESTION.text, "The answer only repeats the question."),
        (f"{QUESTION.text} {QUESTION.text}", "The answer only repeats the question."),
        ("and so it was what it was and that is all there is to it", "The answer says too little to judge."),
        ("um uh er um uh er um uh er and then", "Too little was said to judge: 2 words."),
    ],
)
def test_what_cannot_be_judged_says_why(scorer, text, reason):
    score = scorer.score(QUESTION, spoken(text))
    assert (score.rating, score.overall, score.reason) == (Rating.NOT_ASSESSED, None, reason)
    assert (score.low, score.high) == (0, 0)


def test_what_went_wrong_while_listening_is_the_reason_for_silence(scorer):
    silent = Answer(Channel.SPOKEN, "", notice="The microphone was muted.")
    assert scorer.score(QUESTION, silent).reason == "The microphone was muted."


def test_measures_are_what_was_counted(scorer):
    hesitations = (Span(3.0, 3.3), Span(5.0, 5.2))
    score = scorer.score(QUESTION, spoken(f"um {GOOD} maybe the the end", hesitations=hesitations))
    measures = score.measures
    assert (measures.fillers, measures.hedges, measures.repeats) == (3, 1, 1)
    assert measures.words == len(GOOD.split()) + 4
    assert measures.terms_used == measures.terms_expected == 3
    assert measures.response_latency_s == 0.5
    assert measures.mean_confidence == pytest.approx(0.95)
    assert measures.fillers_per_minute == pytest.approx(3 * 60 / measures.speaking_s)


def test_fillers_are_shown_with_their_seconds(scorer):
    score = scorer.score(QUESTION, spoken(f"um {GOOD}", hesitations=(Span(3.0, 3.3),)))
    assert part_of(score, "fillers").evidence == (
        Evidence("um", 0.5, 0.9),
        Evidence("(hesitation)", 3.0, 3.3),
    )


def test_a_term_heard_wrongly_counts_and_is_shown_as_heard(scorer):
    score = scorer.score(QUESTION, spoken(GOOD.replace("big O of log n", "log n")))
    shown = [item.text for item in part_of(score, "terms").evidence]
    assert "O(log n) (heard: log n)" in shown
    assert "binary search" in shown


def test_words_the_recogniser_was_unsure_of_widen_the_range(scorer):
    sure = scorer.score(QUESTION, spoken(GOOD[:300], confidence=1.0))
    unsure = scorer.score(QUESTION, spoken(GOOD[:300], confidence=0.4))
    assert unsure.overall == pytest.approx(sure.overall)
    assert unsure.overall - unsure.low > sure.overall - sure.low == pytest.approx(1)


@pytest.mark.parametrize(("word_s", "value"), [(0.3, 9.8), (0.4, 8.6), (0.6, 6.5), (1.5, 1.0)])
def test_pace_is_judged(scorer, word_s, value):
    pace = part_of(scorer.score(QUESTION, spoken(GOOD, word_s=word_s)), "pace")
    assert pace.value == pytest.approx(value)


def test_a_text_with_its_length_has_a_delivery_without_pauses(scorer):
    text = Answer(Channel.SPOKEN, f"um {GOOD}", duration_s=len(GOOD.split()) * 0.4)
    score = scorer.score(QUESTION, text)
    assert score.measures.words_per_minute == pytest.approx(150, abs=1)
    assert score.measures.fillers_per_minute == pytest.approx(60 / text.duration_s)
    assert (score.measures.pauses, score.measures.pause_share) == (None, None)
    assert score.skill(Skill.COMMUNICATION) > 8 < score.skill(Skill.CONFIDENCE)


def test_what_the_voice_did_is_measured_and_counts(scorer):
    lively = SoundMeasures(pitch_variation_st=4.0, loudness_variation_db=6.0, trailing_off_db=3.0)
    flat = SoundMeasures(pitch_variation_st=0.5, loudness_variation_db=1.0, trailing_off_db=15.0)
    one, other = (scorer.score(QUESTION, replace(spoken(GOOD), sound=sound)) for sound in (lively, flat))
    assert one.skill(Skill.CONFIDENCE) > other.skill(Skill.CONFIDENCE) + 1
    assert one.measures.pitch_variation_st == 4.0
    assert (other.measures.loudness_variation_db, other.measures.trailing_off_db) == (1.0, 15.0)
    assert one.measures.syllables_per_second > 3


def test_thinking_time_before_the_first_word_costs_nothing(scorer):
    answer = spoken(GOOD)
    late = replace(
        answer,
        words=tuple(replace(word, start=word.start + 20, end=word.end + 20) for word in answer.words),
        duration_s=answer.duration_s + 20,
    )
    assert scorer.score(QUESTION, late).overall == pytest.approx(scorer.score(QUESTION, answer).overall)
    assert scorer.score(QUESTION, late).measures.response_latency_s == 20.5


def test_fewer_fillers_and_pauses_are_better(scorer):
    def overall(text):
        return scorer.score(QUESTION, spoken(text)).overall

    words = GOOD.split()
    some = " ".join(f"um {word}" if i % 12 == 0 else word for i, word in enumerate(words))
    many = " ".join(f"um {word}" if i % 3 == 0 else word for i, word in enumerate(words))
    assert overall(GOOD) > overall(some) > overall(many)


def test_a_follow_up_completes_the_answer(scorer):
    first, second = GOOD.split(". ", 1)
    whole = spoken(f"{first}.").continued_by(spoken(second))
    assert scorer.score(QUESTION, whole).overall == pytest.approx(
        scorer.score(QUESTION, spoken(GOOD)).overall, abs=0.2
    )


def test_what_comes_after_twenty_minutes_is_not_read(scorer):
    score = scorer.score(QUESTION, spoken(f"{GOOD} " * 100))
    assert score.measures.words == MOST_WORDS
    assert score.measures.speaking_s == pytest.approx(0.4 * MOST_WORDS)
